package assess

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// newestWithin is how many days older than the newest of all a count's newest total
// may be to be among [Assessment.Newest].
const newestWithin = 30

// Newest are the newest totals of deaths that news and officials have published for a
// scope, counted from the campaign's first day: one of each running count (series), the
// newest first. Only those that were public by a day are asked; empty asks for all.
func (a *Assessment) Newest(scope string, by schema.Date) []*figure.Verdict {
	of := map[string]*figure.Verdict{}
	for i, all := 0, a.Verdicts(); i < len(all); i++ {
		v := &all[i]
		t, source := v.Tally, a.Data.Sources.Get(v.Tally.SourceID)
		if t.Scope != scope || t.Series == "" || t.From.Known() || !t.AsOf.Valid() || !t.Deaths.Known() || source == nil || source.Kind == "tracker" || source.Kind == "social" {
			continue
		}
		if by != "" && max(t.AsOf, source.Published) > by {
			continue
		}
		if known := of[t.Series]; known == nil || t.AsOf >= known.Tally.AsOf {
			of[t.Series] = v
		}
	}
	var newest []*figure.Verdict
	for _, v := range of {
		newest = append(newest, v)
	}
	slices.SortFunc(newest, func(x, y *figure.Verdict) int {
		return cmp.Or(cmp.Compare(y.Tally.AsOf, x.Tally.AsOf), cmp.Compare(y.Row, x.Row))
	})
	return slices.DeleteFunc(newest, func(v *figure.Verdict) bool {
		return newest[0].Tally.AsOf.DaysSince(v.Tally.AsOf) > newestWithin
	})
}

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

// Partial answers it from coverage; an empty day is the last of which coverage speaks.
func (a *Assessment) Partial(scope string, day schema.Date) Partial {
	var rows []*schema.Coverage // that bear on the scope
	var last schema.Date
	for i := range a.Data.Coverage.Rows {
		if c := &a.Data.Coverage.Rows[i]; c.From.Valid() && c.To.Valid() && figure.SpeaksOf(a.Data, c.Scope, scope) {
			rows = append(rows, c)
			last = max(last, c.To)
		}
	}
	if day == "" || day > last {
		day = last
	}
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
