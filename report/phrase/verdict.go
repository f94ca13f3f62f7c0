package phrase

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/schema"
)

// Verdict names a verdict: agrees, differs.
func (w *Words) Verdict(o figure.Outcome) string { return w.Say("verdict." + string(o)) }

// Reading names a way of counting. A number of presumed dead below 0 is not at hand,
// and left out.
func (w *Words) Reading(r *figure.Reading) string {
	if r.Plain() {
		return w.Say("reading.plain")
	}
	var parts []string
	if r.Cut == figure.Placed {
		parts = append(parts, w.Say("reading.placed", string(r.Through)))
	}
	for _, d := range r.Deviations {
		parts = append(parts, w.Deviation(r, d.Axis))
	}
	return joined(parts)
}

// Deviation names what a reading does on an axis on which it departs from what the tally
// declares.
func (w *Words) Deviation(r *figure.Reading, axis string) string {
	switch axis {
	case "missing":
		switch {
		case r.Missing == figure.AsKnown && r.Presumed >= 0:
			return w.Say("reading.as_known", r.KnownBy) + " (" + w.Say("of", r.Presumed, r.PresumedOf) + ")"
		case r.Missing == figure.AsKnown:
			return w.Say("reading.as_known", r.KnownBy)
		case r.Missing == figure.Counted && r.Presumed >= 0:
			return w.Say("reading.counted") + " (" + w.Number(r.Presumed) + ")"
		}
		return w.Say("reading." + string(r.Missing))
	case "cut":
		switch {
		case r.Cut == figure.ByDate && r.Late > 0:
			return w.Count("reading.by_date", r.Late)
		case r.Cut == figure.Announced || r.Cut == figure.ByDate:
			return w.Say("reading." + string(r.Cut))
		}
		return w.Count("reading."+string(r.Cut), r.Strikes)
	case "unit":
		return w.Say("reading." + string(r.Unit))
	case "scope":
		return w.Say("reading.scope", w.Scope(r.Scope))
	case "rounding":
		return w.Say("reading.rounded")
	}
	switch {
	case r.More > 0:
		return w.Count("reading.first_reported_more", r.More)
	case r.More < 0:
		return w.Count("reading.first_reported_fewer", -r.More)
	}
	return w.Say("reading." + string(r.Values))
}

// FirstReading names the reading under which a figure was put to the rows; it must
// have one.
func (w *Words) FirstReading(v *figure.Verdict) string {
	return w.Reading(&v.Readings[0])
}

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
