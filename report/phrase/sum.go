//go:build !js

package phrase

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/schema"
)

// Decide says what would decide between the readings of a figure; see
// [figure.Verdict.Undecided].
func (w *Words) Decide(undecided []string) string {
	var asks []string
	for _, axis := range undecided {
		asks = append(asks, w.Say("explain.ask."+axis))
	}
	return w.Say("explain.decide", w.List(asks))
}

// PresumedOf is the number of presumed dead of a strike, and whether a reading counts
// them; empty for none.
func (w *Words) PresumedOf(n int, counted bool) string {
	switch {
	case n == 0:
		return ""
	case counted:
		return w.Count("explain.counted", n)
	}
	return w.Say("explain.not_counted", n)
}

// Later says which strikes of a sum count with a number that no account with a day had told
// by the day on which the figure was public; empty if none do.
func (w *Words) Later(strikes []schema.ID) string {
	if len(strikes) == 0 {
		return ""
	}
	var ids []string
	for _, id := range strikes {
		ids = append(ids, string(id))
	}
	return w.Say("figure.later", known.Sign, w.IDs(ids))
}

// idsNamed is how many ids are named beside each other, so that a sentence on hundreds of
// strikes can be read.
const idsNamed = 12

// IDs names rows; of many the first ones, and how many more there are.
func (w *Words) IDs(ids []string) string {
	if len(ids) <= idsNamed {
		return w.List(ids)
	}
	return strings.Join(ids[:idsNamed-2], ", ") + ", " + w.Say("explain.more", len(ids)-(idsNamed-2))
}

// Sum is the arithmetic of a verdict's first reading as it can be checked by hand:
// 101 (earlier) + 3 + 4 = 108. In shown are the best values of the newest strikes, and
// earlier is what those before them add up to. The sum is marked if it holds what was told
// later (see [Words.Later]).
func (w *Words) Sum(v *figure.Verdict, shown []int, earlier int, marked bool) string {
	var terms []string
	if earlier > 0 {
		terms = append(terms, w.Say("sum.earlier", earlier))
	}
	for _, best := range shown {
		terms = append(terms, w.Number(best))
	}
	if !v.Totals.Known() {
		return w.Say("report.not_known")
	}
	total := v.Totals.Deaths.Best
	text := known.Signed(w.Number(total), marked)
	if len(terms) > 0 {
		text = strings.Join(terms, " + ") + " = " + text
	}
	if v.Readings[0].Values == figure.FirstReported {
		total = v.Totals.FirstReported
		text += w.Say("sum.first_reported", total)
	}
	if v.Readings[0].Missing != figure.NotCounted && v.Totals.Missing > 0 {
		text += w.Say("sum.missing", w.Count("presumed", v.Totals.Missing), total+v.Totals.Missing)
	}
	return text
}
