package phrase

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/language"
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

// Given is what the rows give for a number of a figure, with their range.
func (w *Words) Given(m *figure.MeasureVerdict) string {
	low, under, high := m.Rows()
	switch {
	case under == nil:
		return w.Say("given.unknown")
	case m.Range() && high != nil:
		low, high = under, &m.UnderTo
	}
	return w.OpenRange(low, under, high)
}

// Reason says in one plain sentence, without its end, how a figure stands to the rows
// and why.
func (w *Words) Reason(v *figure.Verdict) string {
	switch {
	case v.Ledger == nil:
		return w.Refused(v.Refused)
	case v.Outcome.Held():
		return w.held(v) + w.unmeasured(v)
	}
	var parts []string
	for i := range v.Measures {
		if m := &v.Measures[i]; !m.Holds() {
			parts = append(parts, w.Say("reason.off", w.Statement(m.Statement), w.Given(m)))
		}
	}
	text := w.Say("reason.states", w.List(parts))
	if !v.Readings[0].Plain() {
		text += " " + w.Say("reason.nearest", w.FirstReading(v))
	}
	if v.Outcome == figure.NotComparable {
		if lacking := v.Lacking(); lacking > 0 {
			return text + w.Say("reason.lacking", w.Count("strikes", lacking)) + w.unmeasured(v)
		}
		return text + w.Say("reason.partial") + w.unmeasured(v)
	}
	for i := range v.Measures {
		if m := &v.Measures[i]; !m.Holds() && figure.LowerBound(m.Qualifier) && figure.True(m.Stated, m.Qualifier, m.Under) {
			return text + w.Say("reason.lower_bound") + w.unmeasured(v)
		}
	}
	return text + w.unmeasured(v)
}

// unmeasured says of which measures that a figure states the rows have no number; empty
// for none.
func (w *Words) unmeasured(v *figure.Verdict) string {
	var names []string
	for _, s := range v.Unmeasured {
		names = append(names, w.Measure(s.Measure))
	}
	if len(names) == 0 {
		return ""
	}
	return w.Say("reason.unmeasured", w.List(names))
}

// held is the reason of a figure that some reading gives.
func (w *Words) held(v *figure.Verdict) string {
	clause := ""
	if m := v.Method; m != nil {
		if clause = w.By(m.Series, "") + " " + w.Method(m); m.Since != "" {
			clause = w.Say("reason.since", clause, m.Since)
		}
	}
	if v.Outcome == figure.Agrees {
		if v.OffMethod {
			return w.Say("reason.agrees") + w.Say("reason.though", clause)
		}
		return w.Say("reason.agrees")
	}
	text := w.Say("reason."+string(v.Outcome), w.FirstReading(v))
	if v.Stale > 0 {
		text += w.Say("reason.stale", v.Stale)
	}
	departs := slices.ContainsFunc(v.Readings[0].Deviations, func(d figure.Deviation) bool { return d.Axis == "missing" })
	switch {
	case v.Method != nil && departs && v.OffMethod:
		text += w.Say("reason.method", clause)
	case v.Method != nil && departs:
		text += w.Say("reason.so_method", clause)
	}
	if n := len(v.Readings) - 1; n > 0 && v.Outcome == figure.AgreesAsRead {
		text += w.Count("reason.others", n)
	}
	if v.Outcome == figure.Possible {
		text += w.Say("reason.chance")
	}
	return text
}

// Brief is a finding for a mark on a chart or a row of a table: the reading, or by how
// much each number is off; empty where there is nothing to add to the verdict.
func (w *Words) Brief(v *figure.Verdict) string {
	switch {
	case v.Ledger == nil || v.Outcome == figure.Agrees:
		return ""
	case v.Outcome == figure.AgreesAsRead, v.Outcome == figure.Possible:
		return w.FirstReading(v)
	}
	var parts []string
	for i := range v.Measures {
		if m := &v.Measures[i]; !m.Holds() && m.Known {
			off := m.Difference()
			parts = append(parts, w.Measured(m.Measure, w.Signed(off), max(off, -off)))
		}
	}
	return joined(parts)
}

// Holding is what the rows hold under the first reading; empty for a figure that
// cannot be put to them.
func (w *Words) Holding(v *figure.Verdict) string {
	if v.Ledger == nil {
		return ""
	}
	t := v.Totals
	parts := []string{w.Count("killed", t.Deaths.Best)}
	if low, best, high := t.Killed(); !t.Known() {
		parts[0] = w.Say("rows.unknown")
	} else if v.StatesRange(figure.Deaths) { // a range is put to the range
		parts[0] = w.Measured(figure.Deaths, w.ends(low, best, high), t.Deaths.Max)
	}
	if t.Missing > 0 {
		parts = append(parts, w.Count("presumed", t.Missing))
	}
	for i := range v.Measures {
		m := &v.Measures[i]
		if !m.Measure.Further() {
			continue
		}
		parts = append(parts, w.Measured(m.Measure, w.Given(m), m.Under))
	}
	strikes := w.Count("strikes", t.Strikes)
	if v.StatesRange(figure.Strikes) {
		strikes = w.Measured(figure.Strikes, w.ends(&t.StrikesMin, &t.Strikes, &t.StrikesMax), t.StrikesMax)
	}
	return w.Say("rows.hold", w.List(parts), strikes)
}

// ends are a range of the rows beside one that a figure states: the best value apart only where
// it is not the lowest, which stands for it where none is known.
func (w *Words) ends(low, best, high *int) string {
	if low != nil && best != nil && high != nil && *low == *best && *low < *high {
		return w.Say("to", *low, *high)
	}
	return w.OpenRange(low, best, high)
}

// Sentence is one plain sentence on a figure, fit to be quoted.
func (w *Words) Sentence(v *figure.Verdict) string {
	said := w.Say("sentence.said", w.Publisher(v.Tally), w.List(w.Stated(v)), w.ForScope(v.Tally.FullScope()), w.Period(v.Tally))
	if v.Ledger == nil {
		return said + w.Say("sentence.incomparable", w.Refused(v.Refused))
	}
	return said + "; " + w.Outcome(v)
}

// Outcome is the part of [Words.Sentence] that says what the rows hold against a figure
// that can be put to them, and what follows.
func (w *Words) Outcome(v *figure.Verdict) string {
	held := w.Holding(v)
	if id := v.Readings[0].Through; id != "" {
		if s := w.Dataset.Strikes.Get(id); s != nil {
			held += " " + w.Say("sentence.through", s.Date, string(id))
		}
	}
	return held + w.following(v)
}

// following is the end of a sentence that says what the rows hold.
func (w *Words) following(v *figure.Verdict) string {
	switch v.Outcome {
	case figure.Agrees:
		return w.Say("sentence.agrees")
	case figure.AgreesAsRead:
		return w.Say("sentence.agrees_as_read", w.FirstReading(v))
	case figure.Possible:
		return w.Say("sentence.possible", w.FirstReading(v))
	case figure.NotComparable:
		if lacking := v.Lacking(); lacking > 0 {
			return w.Say("sentence.lacking", w.Count("strikes", lacking))
		}
		return w.Say("sentence.partial")
	}
	return w.Say("sentence.differs")
}

// VerdictFirst is the verdict and then as much of [Words.Outcome] as fits into fewer
// letters than room: all of it, without the strike that the rows are counted through, the
// reading alone, or what the verdict means.
func (w *Words) VerdictFirst(v *figure.Verdict, room int) string {
	verdict := language.Title(w.Verdict(v.Outcome))
	if v.Ledger == nil {
		return verdict + "."
	}
	said := []string{w.Outcome(v), w.Holding(v) + w.following(v)}
	if brief := w.Brief(v); brief != "" {
		said = append(said, brief+".")
	}
	for _, s := range said {
		if s = verdict + ": " + s; utf8.RuneCountInString(s) < room {
			return s
		}
	}
	return verdict + ": " + w.Say("verdict.meaning."+string(v.Outcome)) + "."
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
	return w.Say("figure.later", known.Sign, w.List(ids))
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

// Story is what a mark on a chart tells, a line each: who and when, what is stated,
// the verdict, what the rows hold.
func (w *Words) Story(v *figure.Verdict, day schema.Date) string {
	when := w.Date(day)
	if !v.Tally.AsOf.Known() {
		when = w.Say("story.placed", day)
	}
	verdict := language.Title(w.Verdict(v.Outcome))
	if brief := w.Brief(v); brief != "" {
		verdict += ": " + brief
	}
	lines := []string{w.Publisher(v.Tally) + " · " + when, joined(w.Stated(v)), verdict}
	if rows := w.Holding(v); rows != "" {
		lines = append(lines, rows)
	}
	return strings.Join(lines, "\n")
}
