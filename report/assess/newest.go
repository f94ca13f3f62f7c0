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
// newest first. Only those that were public by a day are asked; empty asks for all. A
// document of which the month alone is known was public by that month's last day.
func (a *Assessment) Newest(scope string, by schema.Date) []*figure.Verdict {
	of := map[string]*figure.Verdict{}
	for i, all := 0, a.Verdicts(); i < len(all); i++ {
		v := &all[i]
		t, source := v.Tally, a.Data.Sources.Get(v.Tally.SourceID)
		if t.FullScope() != scope || t.Series == "" || t.From.Known() || !t.AsOf.Valid() || !t.Deaths.Known() || source == nil || source.Kind == "tracker" || source.Kind == "social" {
			continue
		}
		if by != "" && max(t.AsOf, source.Published.Last()) > by {
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
