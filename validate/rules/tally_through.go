package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "tally-through",
	Title: "A figure cannot include the strike that it is said to reach.",
	Doc: "The strike in through must lie in the figure's scope. A running count (from is empty) must speak for the day on which the strike became public, or a later one; a count of certain days must have the strike's date within them. " +
		"Where the strike's date is known to the week or month only, it has three or 31 days of grace. " +
		"If two or more running counts reach a strike before it became public, and they are most of those that reach it, the strike's own day is told instead.",
	Hint:     "look up which strike the figure reaches, and for which day it speaks",
	Severity: validate.Warning,
	Turn:     validate.TurnSupport,
	Check: func(d *validate.Data, report func(validate.Finding)) {
		double := repeated(d.Strikes)
		reached := map[int]*reach{}
		var order []int
		for i := range d.Tallies.Rows {
			t := &d.Tallies.Rows[i]
			row, ok := d.Strikes.Find(string(t.Through))
			if !ok || double[string(t.Through)] || !d.Sound(d.Tallies, i, "through") {
				continue
			}
			switch {
			case outOfScope(d, i, row):
				report(wrongThrough(d, i, row, "theater", fmt.Sprintf("in %s, want a strike of the scope %q", d.Strikes.Rows[row].Theater, t.Scope)))
			case !daysKnown(d, i, row):
			case t.From.Known():
				if s := &d.Strikes.Rows[row]; s.Date.AddDays(grace(s)) < t.From || earliestDay(s) > t.AsOf {
					report(wrongThrough(d, i, row, "date", fmt.Sprintf("of %s, want a strike between %s and %s", s.Date, t.From, t.AsOf)))
				}
			default:
				if reached[row] == nil {
					reached[row] = &reach{}
					order = append(order, row)
				}
				reached[row].add(d, i, row)
			}
		}
		for _, row := range order {
			reached[row].report(d, row, report)
		}
	},
})

// outOfScope reports whether the strike is known to lie outside the tally's
// scope.
func outOfScope(d *validate.Data, tally, strike int) bool {
	theater, scope := d.Strikes.Rows[strike].Theater, d.Tallies.Rows[tally].Scope
	known := scope == schema.ScopeAll || scope == schema.ScopeSea || scope == schema.ScopeLand || soundMedium(d, scope) != ""
	return known && soundMedium(d, theater) != "" && !d.InScope(theater, scope) && d.Sound(d.Strikes, strike, "theater") && d.Sound(d.Tallies, tally, "scope")
}

// soundMedium is the medium of a theater, empty where it cannot be told.
func soundMedium(d *validate.Data, theater string) string {
	if row, ok := d.Theaters.Find(theater); ok && d.Sound(d.Theaters, row, "theater", "medium") {
		return d.Theaters.Rows[row].Medium
	}
	return ""
}

// daysKnown reports whether the days of tally and strike can be compared.
func daysKnown(d *validate.Data, tally, strike int) bool {
	return d.Tallies.Rows[tally].AsOf.Known() && d.Sound(d.Tallies, tally, "from", "as_of") && !d.Told(d.Tallies, tally, "from", "as_of") &&
		d.Sound(d.Strikes, strike, "date", "date_precision", "announced") && !d.Told(d.Strikes, strike, "date", "announced")
}

func wrongThrough(d *validate.Data, tally, strike int, column, words string) validate.Finding {
	f := d.At(d.Tallies, tally, "through")
	f.Message = fmt.Sprintf("through: found %q %s", f.Value, words)
	f.Related = append(f.Related, d.Beside(d.Strikes, strike, column, "the strike"))
	return f
}

// A reach is the running counts that are said to reach one strike.
type reach struct {
	counts int
	early  []int // rows of tallies that speak for a day before it became public
}

func (r *reach) add(d *validate.Data, tally, strike int) {
	s := &d.Strikes.Rows[strike]
	public := s.Announced
	if !public.Known() {
		public = earliestDay(s)
	}
	r.counts++
	if d.Tallies.Rows[tally].AsOf < public {
		r.early = append(r.early, tally)
	}
}

func (r *reach) report(d *validate.Data, strike int, report func(validate.Finding)) {
	s := &d.Strikes.Rows[strike]
	column := "date"
	if s.Announced.Known() {
		column = "announced"
	}
	if len(r.early) < 2 || len(r.early)*2 <= r.counts {
		for _, i := range r.early {
			report(wrongThrough(d, i, strike, column, fmt.Sprintf("public on %s, want a strike public by %s", s.Public(), d.Tallies.Rows[i].AsOf)))
		}
		return
	}
	f := d.At(d.Strikes, strike, column)
	f.Message = fmt.Sprintf("%s: found %s, want no day after those of the %d figures that include %s", column, f.Value, len(r.early), s.ID)
	for _, i := range r.early {
		f.Related = append(f.Related, d.Beside(d.Tallies, i, "as_of", "speaks for "+string(d.Tallies.Rows[i].AsOf)))
	}
	report(f)
}
