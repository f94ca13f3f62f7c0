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
		"If the days of two or more figures contradict that of the strike, and these are most of those that ask for that day, the strike's own day is told instead. Figures without a day are not asked.",
	Hint:     "look up which strike the figure reaches, and for which day it speaks",
	Severity: validate.Warning,
	Turn:     validate.TurnSupport,
	Needs:    []string{"tallies", "strikes"},
	Passes: func(g *validate.Group) bool {
		for _, t := range g.Tallies {
			first, last := g.Strike.First, g.Strike.Last
			if t.From == 0 && g.Strike.Announced > 0 {
				first = g.Strike.Announced
			}
			if !t.InScope || t.AsOf > 0 && (t.AsOf < first || last < t.From) {
				return false
			}
		}
		return true
	},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		double := repeated(d.Strikes)
		var all []*reach
		reaches := map[strikeDay]*reach{}
		for i := range d.Tallies.Rows {
			t := &d.Tallies.Rows[i]
			row, ok := d.Strikes.Find(string(t.Through))
			if !ok || double[string(t.Through)] || !d.Sound(d.Tallies, i, "through") {
				continue
			}
			switch {
			case outOfScope(d, i, row):
				report(wrongThrough(d, i, row, "theater", fmt.Sprintf("in %s, want a strike of the scope %q", d.Strikes.Rows[row].Theater, t.Scope)))
			case daysKnown(d, i, row):
				on := strikeDay{row, "date"}
				if !t.From.Known() && d.Strikes.Rows[row].Announced.Known() {
					on.column = "announced"
				}
				if reaches[on] == nil {
					reaches[on] = &reach{strikeDay: on}
					all = append(all, reaches[on])
				}
				reaches[on].add(d, i)
			}
		}
		for _, r := range all {
			r.report(d, report)
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

func (r *reach) add(d *validate.Data, tally int) {
	t, s := &d.Tallies.Rows[tally], &d.Strikes.Rows[r.strike]
	first, last := s.Days()
	if r.column == "announced" {
		first = s.Announced
	}
	r.figures++
	if t.AsOf < first || t.From.Known() && last < t.From {
		r.wrong = append(r.wrong, tally)
	}
}

func (r *reach) report(d *validate.Data, report func(validate.Finding)) {
	s := &d.Strikes.Rows[r.strike]
	if len(r.wrong) >= 2 && len(r.wrong)*2 > r.figures {
		f := d.At(d.Strikes, r.strike, r.column)
		f.Message = fmt.Sprintf("%s: found %s, want a day that fits the %d figures that reach %s", r.column, f.Value, len(r.wrong), s.ID)
		for _, i := range r.wrong {
			f.Related = append(f.Related, d.Beside(d.Tallies, i, "as_of", "speaks for "+string(d.Tallies.Rows[i].AsOf)))
		}
		report(f)
		return
	}
	for _, i := range r.wrong {
		words := fmt.Sprintf("public on %s, want a strike public by %s", s.Public(), d.Tallies.Rows[i].AsOf)
		if t := &d.Tallies.Rows[i]; t.From.Known() {
			words = fmt.Sprintf("of %s, want a strike between %s and %s", s.Date, t.From, t.AsOf)
		}
		report(wrongThrough(d, i, r.strike, r.column, words))
	}
}
