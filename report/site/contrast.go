package site

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// contrast is two figures of one day that sum the same strikes and differ only in
// whom they count: the answer to why numbers differ.
type contrast struct {
	More, Less    *figure.Verdict
	Day           schema.Date
	Killed        int
	Missing       int // presumed dead that More counts
	Known         int // of them, those that Less counts
	KnownBy       schema.Date
	Strike        schema.ID // newest strike of both
	Strikes       int
	Beside        []*figure.Verdict // other totals of both outlets through the same strike
	followed, gap int
}

// contrast picks the pair of the two series with most figures, then with the largest
// difference, then the latest; nil if there is none.
func (f *facts) findContrast() *contrast {
	size := map[string]int{}
	for i := range f.Series() {
		size[f.Series()[i].Name] = len(f.Series()[i].Points)
	}
	var best *contrast
	of := map[schema.Date][]*figure.Verdict{} // figures of one day
	for i := range f.Verdicts() {
		if v := &f.Verdicts()[i]; counts(v) && f.rowPath(v.Tally.ID) != "" {
			of[v.Tally.AsOf] = append(of[v.Tally.AsOf], v)
		}
	}
	for i := range f.Verdicts() {
		more := &f.Verdicts()[i]
		if !counts(more) || more.Readings[0].Missing != figure.Counted || f.rowPath(more.Tally.ID) == "" {
			continue
		}
		for _, less := range of[more.Tally.AsOf] {
			if less.Readings[0].Missing == figure.Counted || !sameStrikes(more, less) {
				continue
			}
			c := &contrast{More: more, Less: less, Day: more.Tally.AsOf, Killed: more.Totals.Deaths.Best, Missing: more.Totals.Missing,
				KnownBy: less.Readings[0].KnownBy, Strike: more.Readings[0].Through, Strikes: more.Totals.Strikes}
			if less.Readings[0].Missing == figure.AsKnown {
				c.Known = less.Totals.Missing
			}
			c.followed = min(size[more.Tally.Series], size[less.Tally.Series])
			c.gap = more.Measures[0].Stated - less.Measures[0].Stated
			if c.gap > 0 && (best == nil || c.followed > best.followed || c.followed == best.followed && (c.gap > best.gap || c.gap == best.gap && c.Day > best.Day)) {
				best = c
			}
		}
	}
	if best == nil {
		return nil
	}
	for i := range f.Verdicts() {
		v := &f.Verdicts()[i]
		t := v.Tally
		if v == best.More || v == best.Less || t.Series != best.More.Tally.Series && t.Series != best.Less.Tally.Series || t.FullScope() != best.More.Tally.FullScope() || t.From.Known() ||
			f.rowPath(t.ID) == "" || len(v.Readings) == 0 || v.Readings[0].Through != best.Strike || v.Measures[0].Measure != figure.Deaths {
			continue
		}
		same := best.More // of its outlet
		if t.Series == best.Less.Tally.Series {
			same = best.Less
		}
		if v.Measures[0].Stated != same.Measures[0].Stated {
			best.Beside = append(best.Beside, v)
		}
	}
	return best
}

// Silent says whose figures do not tell whether the presumed dead are among them; empty
// where both do.
func (p *page) Silent(c *contrast) string {
	var silent []string
	for _, v := range []*figure.Verdict{c.More, c.Less} {
		if v.Tally.CountsMissing == "" || v.Tally.CountsMissing == "unknown" {
			silent = append(silent, v.Tally.Series)
		}
	}
	switch len(silent) {
	case 0:
		return ""
	case 1:
		return p.Say("why.silent", silent[0])
	}
	return p.Say("why.silent.both")
}

// counts reports whether a figure is a series' own count of deaths on a day, and is
// explained by who is counted and nothing else.
func counts(v *figure.Verdict) bool {
	if v.Tally.Series == "" || v.Tally.From.Known() || !v.Tally.AsOf.Valid() || v.Ledger == nil ||
		v.Outcome != figure.Agrees && v.Outcome != figure.AgreesAsRead || len(v.Measures) == 0 {
		return false
	}
	m := v.Measures[0]
	if m.Measure != figure.Deaths || m.Qualifier != "exact" && m.Qualifier != "at_least" {
		return false
	}
	for _, d := range v.Readings[0].Deviations {
		if d.Axis != "missing" {
			return false
		}
	}
	return v.Readings[0].Cut == figure.AsStated
}

func sameStrikes(a, b *figure.Verdict) bool {
	return a.Tally.AsOf == b.Tally.AsOf && a.Tally.FullScope() == b.Tally.FullScope() && a.Tally.Series != b.Tally.Series &&
		a.Readings[0].Through == b.Readings[0].Through && a.Totals.Strikes == b.Totals.Strikes && a.Totals.Deaths == b.Totals.Deaths
}
