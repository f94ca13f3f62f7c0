package rules

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "tally-through",
	Title: "A figure cannot include the strike that it is said to reach.",
	Doc: "The strike in through must lie in the figure's scope. Behind it there are no ten strikes and more of the scope that were public before the day of the figure: a count that is so old says so in its note. A running count (from is empty) must speak for the day on which the strike became public, or a later one; a count of certain days must have the strike's date within them. " +
		"Where the strike's date is known to the week or month only, it has three or 31 days of grace. " +
		"If the days of two or more figures contradict that of the strike, and these are most of those that ask for that day, the strike's own day is told instead. Figures without a day are not asked.",
	Hint:     "look up which strike the figure reaches, and for which day it speaks",
	Severity: validate.Warning,
	Phase:    validate.PhaseReach,
	Columns: validate.Columns{
		"strikes": {"date", "date_precision", "announced", "theater"}, "tallies": {"from", "as_of", "scope"}, "theaters": {"medium"},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		days := newReachCheck(d)
		var all []*reach
		reaches := map[strikeDay]*reach{}
		for i, target := range d.Tallies.Targets("through") {
			row := int(target)
			if row < 0 || d.Strikes.Repeated(d.Strikes.IDs()[row]) || !d.Valid(d.Tallies, i, "through") {
				continue
			}
			switch {
			case outOfScope(d, i, row):
				f := d.At(d.Tallies, i, "through")
				f.Message = fmt.Sprintf("through: found %q in %s, want a strike of the scope %q", f.Value, d.Strikes.Cell(row, "theater"), d.Tallies.Cell(i, "scope"))
				f.Related = append(f.Related, d.Related(d.Strikes, row, "theater", "the strike"))
				report(f)
			case days.known(i, row) && days.behind(i, row) >= farBehind:
				f := d.At(d.Tallies, i, "through")
				f.Message = fmt.Sprintf("through: found %q for %s, by when %d more strikes of its scope were public, want one of the last", f.Value, d.Tallies.Cell(i, "as_of"), days.behind(i, row))
				f.Related = append(f.Related, d.Related(d.Strikes, row, "date", "the strike"))
				report(f)
			case days.known(i, row):
				on := strikeDay{row, "date"}
				if days.from[i] == 0 && days.announced[row] > 0 {
					on.column = "announced"
				}
				if reaches[on] == nil {
					reaches[on] = &reach{strikeDay: on}
					all = append(all, reaches[on])
				}
				days.add(reaches[on], i)
			}
		}
		for _, r := range all {
			days.report(r, report)
		}
	},
})

// outOfScope reports whether the strike is known to lie outside the tally's
// scope.
func outOfScope(d *validate.Data, tally, strike int) bool {
	theater, scope := d.Strikes.Words("theater")[strike], d.Tallies.Words("scope")[tally]
	if d.InScope(theater, scope) || validMedium(d, theater) == 0 || !d.Valid(d.Strikes, strike, "theater") || d.Reported(d.Strikes, strike, "theater") || !d.Valid(d.Tallies, tally, "scope") {
		return false
	}
	text := d.Text(scope)
	return text == schema.ScopeAll || d.IsMedium(text) || validMedium(d, scope) != 0
}

// validMedium is the word of the medium of a theater, given by its word; 0 where it
// cannot be told.
func validMedium(d *validate.Data, theater int32) int32 {
	if row := d.Theaters.Find(theater); row >= 0 && d.Valid(d.Theaters, row, "theater", "medium") && !d.Reported(d.Theaters, row, "medium") {
		return d.Medium(theater)
	}
	return 0
}

// A strikeDay is the day of a strike that a figure must fit: its date, or the day
// on which it became public.
type strikeDay struct {
	strike int // row of strikes
	column string
}

// A reach is the figures that are said to reach one strike and must fit the same
// day of it.
type reach struct {
	strikeDay
	figures int
	wrong   []int // rows of tallies that do not fit
}

// reachCheck holds the days of figures against those of the strikes that they reach.
type reachCheck struct {
	*validate.Data
	earliest                     func(strike int) int32
	dates, announced, from, asOf []int32
	public                       map[int32][]int32 // days on which strikes of a scope became public, in order
}

// farBehind is how many strikes a running count does not leave out.
const farBehind = 10

// behind is how many strikes of a running count's scope became public behind the one that it
// reaches, and before its day.
func (c *reachCheck) behind(tally, strike int) int {
	if c.from[tally] > 0 {
		return 0
	}
	scope := c.Tallies.Words("scope")[tally]
	days, ok := c.public[scope]
	if !ok {
		for row, theater := range c.Strikes.Words("theater") {
			if c.InScope(theater, scope) && c.dates[row] > 0 {
				days = append(days, cmp.Or(c.announced[row], c.dates[row]))
			}
		}
		slices.Sort(days)
		c.public[scope] = days
	}
	from, _ := slices.BinarySearch(days, cmp.Or(c.announced[strike], c.dates[strike])+1)
	to, _ := slices.BinarySearch(days, c.asOf[tally])
	return to - from
}

func newReachCheck(d *validate.Data) *reachCheck {
	return &reachCheck{d, earliestDays(d), d.Strikes.Days("date"), d.Strikes.Days("announced"), d.Tallies.Days("from"), d.Tallies.Days("as_of"), map[int32][]int32{}}
}

// known reports whether the days of tally and strike can be compared.
func (c *reachCheck) known(tally, strike int) bool {
	return c.asOf[tally] > 0 && c.Valid(c.Tallies, tally, "from", "as_of") && !c.Reported(c.Tallies, tally, "from", "as_of") &&
		c.Valid(c.Strikes, strike, "date", "date_precision", "announced") && !c.Reported(c.Strikes, strike, "date", "announced")
}

func (c *reachCheck) add(r *reach, tally int) {
	first := c.earliest(r.strike)
	last := c.dates[r.strike] + (c.dates[r.strike] - first) // as many days of grace
	if r.column == "announced" {
		first = c.announced[r.strike]
	}
	r.figures++
	if c.asOf[tally] < first || c.from[tally] > 0 && last < c.from[tally] {
		r.wrong = append(r.wrong, tally)
	}
}

func (c *reachCheck) report(r *reach, report func(validate.Finding)) {
	if len(r.wrong) == 0 {
		return
	}
	strike := c.Strikes.Row(r.strike)
	if len(r.wrong) >= 2 && len(r.wrong)*2 > r.figures {
		f := strike.At(r.column)
		f.Message = fmt.Sprintf("%s: found %s, want a day that fits the %d figures that reach %s", r.column, f.Value, len(r.wrong), strike.ID())
		for _, i := range r.wrong {
			f.Related = append(f.Related, c.Related(c.Tallies, i, "as_of", "speaks for "+c.Tallies.Cell(i, "as_of")))
		}
		report(f)
		return
	}
	for _, i := range r.wrong {
		tally := c.Tallies.Row(i)
		public := cmp.Or(strike.Cell("announced"), strike.Cell("date"))
		words := fmt.Sprintf("public on %s, want a strike public by %s", public, tally.Cell("as_of"))
		if c.from[i] > 0 {
			words = fmt.Sprintf("of %s, want a strike between %s and %s", strike.Cell("date"), tally.Cell("from"), tally.Cell("as_of"))
		}
		f := tally.At("through")
		f.Message = fmt.Sprintf("through: found %q %s", f.Value, words)
		f.Related = append(f.Related, strike.Related(r.column, "the strike"))
		report(f)
	}
}
