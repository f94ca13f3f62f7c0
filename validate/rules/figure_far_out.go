package rules

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/validate"
)

// What a figure is that is far out of those of the days around it.
const (
	aroundDays   = 14 // days before and after
	aroundLeast  = 4  // other figures in them, at least
	aboveLargest = 20 // above the largest of them, and
	abovePercent = 15 // so many hundredths of it above it; or less than half of the smallest
)

var _ = add(&validate.Rule{
	Name:  "figure-far-out",
	Title: "A running count is far from those of the same days.",
	Doc: "Of a running count (from is empty) with a day, killed, strikes and vessels are not below half of the smallest, and not above the largest by 20 and 15 in a hundred, of four other counts at least of the same scope in the two weeks before and after; " +
		"nor above it by more than the strikes of these days add. Counts differ, but not by so much: it is most often a digit too many, or two that have changed places.",
	Hint:     "look the number up in the source; if it is right, a waiver says what it counts",
	Severity: validate.Warning,
	Phase:    validate.PhaseReach, // behind what tells days
	Columns: validate.Columns{
		"tallies": {"from", "as_of", "scope", "deaths", "strikes", "vessels"}, "strikes": {"date", "deaths", "deaths_max", "missing", "vessels"},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for _, measure := range []string{"deaths", "strikes", "vessels"} {
			if !d.Tallies.LeftOut(measure) {
				tellFarOut(d, measure, report)
			}
		}
	},
})

// scopeDay is a day of the figures of one scope.
type scopeDay struct {
	scope, day int32
}

// dayFigures are the figures of a day: the two largest and the two smallest, by their rows.
type dayFigures struct {
	n               int
	largest, larger int // rows; -1: none
	smallest, small int
}

func tellFarOut(d *validate.Data, measure string, report func(validate.Finding)) {
	t := d.Tallies
	from, asOf, scope, numbers := t.Days("from"), t.Days("as_of"), t.Words("scope"), t.Counts(measure)
	days := map[scopeDay]*dayFigures{}
	var order []scopeDay
	for row, n := range numbers {
		if n == validate.Unknown || from[row] != 0 || asOf[row] == 0 || !d.Valid(t, row, "from", "as_of", "scope", measure) || d.Reported(t, row, "from", "as_of", "scope") {
			continue
		}
		on := scopeDay{scope[row], asOf[row]}
		f := days[on]
		if f == nil {
			f = &dayFigures{largest: -1, larger: -1, smallest: -1, small: -1}
			days[on] = f
			order = append(order, on)
		}
		f.n++
		if f.largest < 0 || n > numbers[f.largest] {
			f.largest, f.larger = row, f.largest
		} else if f.larger < 0 || n > numbers[f.larger] {
			f.larger = row
		}
		if f.smallest < 0 || n < numbers[f.smallest] {
			f.smallest, f.small = row, f.smallest
		} else if f.small < 0 || n < numbers[f.small] {
			f.small = row
		}
	}
	slices.SortFunc(order, func(a, b scopeDay) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.scope, b.scope)) })
	for _, on := range order {
		f := days[on]
		others, largest, smallest := f.n-1, f.larger, f.small
		for day := on.day - aroundDays; day <= on.day+aroundDays; day++ {
			o := days[scopeDay{on.scope, day}]
			if o == nil || day == on.day {
				continue
			}
			others += o.n
			if largest < 0 || numbers[o.largest] > numbers[largest] {
				largest = o.largest
			}
			if smallest < 0 || numbers[o.smallest] < numbers[smallest] {
				smallest = o.smallest
			}
		}
		if others < aroundLeast {
			continue
		}
		tell := func(row, other int, words string) {
			if d.Reported(t, row, "tally_id", "source_id", measure) {
				return
			}
			f := d.At(t, row, measure)
			f.Message = fmt.Sprintf("%s: found %s, want a number near the %d others of these weeks, of which the %s is %d", measure, f.Value, others, words, numbers[other])
			f.Related = append(f.Related, d.Related(t, other, measure, "the "+words))
			report(f)
		}
		if n, most := numbers[f.largest], numbers[largest]; n >= most+aboveLargest && int64(n)*100 > int64(most)*(100+abovePercent) && int64(n-most) > addedAround(d, on.day, measure) {
			tell(f.largest, largest, "largest")
		}
		if n, least := numbers[f.smallest], numbers[smallest]; f.smallest != f.largest || f.n == 1 {
			if 2*int64(n) < int64(least) {
				tell(f.smallest, smallest, "smallest")
			}
		}
	}
}

// addedAround is by how much the strikes of the days around one raise a count at most.
func addedAround(d *validate.Data, day int32, measure string) (sum int64) {
	dates := d.Strikes.Days("date")
	known := func(column string, row int) int64 {
		return max(0, int64(d.Strikes.Counts(column)[row]))
	}
	for row, date := range dates {
		if date == 0 || date < day-aroundDays || date > day {
			continue
		}
		switch measure {
		case "deaths":
			sum += max(known("deaths", row), known("deaths_max", row)) + known("missing", row)
		case "strikes":
			sum++
		case "vessels":
			sum += max(1, known("vessels", row))
		}
	}
	return sum
}
