package assess

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Partial is since when, up to a day, the dataset is known to lack strikes of a scope,
// and when they were last looked for.
type Partial struct {
	Since  schema.Date // empty: nothing is said, or all strikes are meant to be there
	Looked schema.Date // empty: not told
}

// AtLeast reports whether the number of killed of so many strikes is a lower end: some
// are lacking, and of none is the upper end open, which is another doubt.
func (p Partial) AtLeast(strikes, unended int) bool {
	return p.Since.Known() && strikes > 0 && unended == 0
}

// Partial is [PartialBy] of the dataset.
func (a *Assessment) Partial(scope string, day schema.Date) Partial {
	return PartialBy(a.Data, scope, day)
}

// PartialBy answers it from coverage. Of a day of which coverage does not speak, and of an empty
// one, it is what coverage says of the last day before: what was lacking is not found by waiting.
func PartialBy(d *schema.Dataset, scope string, day schema.Date) Partial {
	var rows []*schema.Coverage // that bear on the scope
	var last schema.Date        // of which coverage speaks, up to the day
	for i := range d.Coverage.Rows {
		c := &d.Coverage.Rows[i]
		if !c.From.Valid() || !c.To.Valid() || !figure.SpeaksOf(d, c.Scope, scope) {
			continue
		}
		rows = append(rows, c)
		switch {
		case day == "" || c.To <= day:
			last = max(last, c.To)
		case c.From <= day:
			last = day
		}
	}
	day = last
	var p Partial
	first := day.AddDays(1) // of the stretch found so far, which ends on the day
	for again := true; again; {
		again = false
		for _, c := range rows {
			if c.Completeness == "partial" && c.From < first && c.To.AddDays(1) >= first {
				first, again = c.From, true
				p.Looked = max(p.Looked, c.Looked)
			}
		}
	}
	if first <= day {
		p.Since = first
	}
	return p
}

// Stretch is a time from one day to another, both in it.
type Stretch struct{ From, To schema.Date }

// PartialStretches are the times for which a dataset does not claim to hold all strikes
// of a scope, in order and without overlap.
func PartialStretches(d *schema.Dataset, scope string) []Stretch {
	var all []Stretch
	for i := range d.Coverage.Rows {
		if c := &d.Coverage.Rows[i]; c.Completeness == "partial" && c.From.Valid() && c.To.Valid() && c.From <= c.To && figure.SpeaksOf(d, c.Scope, scope) {
			all = append(all, Stretch{c.From, c.To})
		}
	}
	slices.SortFunc(all, func(x, y Stretch) int { return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To)) })
	var joined []Stretch
	for _, s := range all {
		if n := len(joined); n > 0 && s.From <= joined[n-1].To.AddDays(1) {
			joined[n-1].To = max(joined[n-1].To, s.To)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}
