package rules

import (
	"fmt"
	"math"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "range-not-borne-out",
	Title: "The range of deaths of a strike is not that of its accounts.",
	Doc: "deaths_min is the smallest and deaths_max the largest number of deaths in the accounts of the strike that stand (are not superseded). A number with one end only ('at least 5', 'at most 5') counts as 5; " +
		"an end that no account gives may also be empty. Where no account that stands gives a number there is no range. " +
		"One finding a strike, with the accounts that set the ends beside it. Asked only while all accounts could be read and each names a strike that exists, and of strikes that have an account. Left out are strikes of which an account is told as a copy or as one of another strike.",
	Hint:     "set the range to that of the accounts, or write the account that bears it out",
	Severity: validate.Error,
	Turn:     validate.TurnSupport,
	Needs:    []string{"strikes", "accounts"},
	Passes: func(g *validate.Group) bool {
		low, high, lowOpen, highOpen := int32(math.MaxInt32), int32(validate.Unknown), true, true
		for _, a := range g.Accounts {
			if a.Stands {
				lowOpen, highOpen = lowOpen && a.Low == validate.Unknown, highOpen && a.High == validate.Unknown
				for _, n := range []int32{a.Low, a.High} {
					if n != validate.Unknown {
						low, high = min(low, n), max(high, n)
					}
				}
			}
		}
		if high == validate.Unknown {
			low = validate.Unknown // no account gives a number
		}
		passes := func(said, want int32, open bool) bool { return said == want || open && said == validate.Unknown }
		return len(g.Accounts) == 0 || passes(g.Strike.Low, low, lowOpen) && passes(g.Strike.High, high, highOpen)
	},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		eachWithAccounts(d, []string{"deaths_min", "deaths_max"}, func(row int, accounts []int) {
			s := &d.Strikes.Rows[row]
			r := rangeOf(d, accounts)
			low, high := r.allowsLow(s.DeathsMin), r.allowsHigh(s.DeathsMax)
			if low && high {
				return
			}
			column, found, want := "deaths_min", saidNumber(s.DeathsMin), saidNumber(r.low)+", the smallest number of the accounts that stand"
			switch {
			case !r.low.Known():
				found, want = saidRange(s.DeathsMin, s.DeathsMax), "no number, as no account that stands gives one"
				if low {
					column = "deaths_max"
				}
			case !low && !high:
				found, want = saidRange(s.DeathsMin, s.DeathsMax), saidRange(r.low, r.high)+", the range of the accounts that stand"
			case low:
				column, found, want = "deaths_max", saidNumber(s.DeathsMax), saidNumber(r.high)+", the largest number of the accounts that stand"
			}
			f := d.At(d.Strikes, row, column)
			f.Message = column + ": found " + found + ", want " + want
			if r.low.Known() {
				f.Related = append(f.Related, d.Beside(d.Accounts, r.lowAt, r.lowColumn, "the smallest number"), d.Beside(d.Accounts, r.highAt, r.highColumn, "the largest number"))
			}
			report(f)
		})
	},
})

// eachWithAccounts visits the strikes that have accounts, if these columns are
// sound in the strike and its accounts, and it is not told that an account is
// none of its own. All of a strike's accounts are known.
func eachWithAccounts(d *validate.Data, columns []string, visit func(row int, accounts []int)) {
	if !d.Sure(d.Accounts, "strike_id") {
		return
	}
	accounts := make(map[schema.ID][]int, len(d.Strikes.Rows))
	for i := range d.Accounts.Rows {
		id := d.Accounts.Rows[i].StrikeID
		accounts[id] = append(accounts[id], i)
	}
	double := repeated(d.Strikes)
strikes:
	for row := range d.Strikes.Rows {
		id := d.Strikes.Rows[row].ID
		if len(accounts[id]) == 0 || double[string(id)] || !d.Sound(d.Strikes, row, "strike_id") || !d.Sound(d.Strikes, row, columns...) {
			continue
		}
		for _, i := range accounts[id] {
			if d.Told(d.Accounts, i, "account_id", "strike_id", "source_id") || !d.Sound(d.Accounts, i, "superseded") || !d.Sound(d.Accounts, i, columns...) {
				continue strikes
			}
		}
		visit(row, accounts[id])
	}
}

// A deathRange is what the standing accounts of a strike say together; empty if
// none gives a number.
type deathRange struct {
	low, high             schema.Count
	lowOpen, highOpen     bool // no account gives that end
	lowAt, highAt         int  // the accounts that set the ends
	lowColumn, highColumn string
}

func (r *deathRange) allowsLow(c schema.Count) bool {
	return c == r.low || r.lowOpen && !c.Known()
}

func (r *deathRange) allowsHigh(c schema.Count) bool {
	return c == r.high || r.highOpen && !c.Known()
}

func rangeOf(d *validate.Data, accounts []int) *deathRange {
	r := &deathRange{lowOpen: true, highOpen: true}
	for _, i := range accounts {
		if a := &d.Accounts.Rows[i]; a.Stands() {
			r.lowOpen = r.lowOpen && !a.DeathsMin.Known()
			r.highOpen = r.highOpen && !a.DeathsMax.Known()
			r.include(a.DeathsMin, i, "deaths_min")
			r.include(a.DeathsMax, i, "deaths_max")
		}
	}
	return r
}

func (r *deathRange) include(c schema.Count, account int, column string) {
	n, ok := c.Int()
	if !ok {
		return
	}
	if !r.low.Known() || n < r.low.Or(0) {
		r.low, r.lowAt, r.lowColumn = c, account, column
	}
	if !r.high.Known() || n > r.high.Or(0) {
		r.high, r.highAt, r.highColumn = c, account, column
	}
}

func saidNumber(c schema.Count) string {
	if !c.Known() {
		return "no number"
	}
	return string(c)
}

func saidRange(low, high schema.Count) string {
	return fmt.Sprintf("%s to %s", saidNumber(low), saidNumber(high))
}
