package site

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

// outcome names a verdict.
func (w *words) outcome(o figure.Outcome) string {
	return language.Title(document.Verdict(w.Language, string(o)))
}

// reading names a way of counting; n is how many presumed dead it counts, or -1
// where that is not at hand.
func (w *words) reading(r *figure.Reading, n int) string {
	if r.Plain() {
		return w.say("reading.plain")
	}
	var parts []string
	if r.Cut == figure.Placed {
		parts = append(parts, w.say("reading.placed", string(r.Through)))
	}
	for _, d := range r.Deviations {
		parts = append(parts, w.deviation(r, d.Axis, n))
	}
	return strings.Join(parts, ", ")
}

func (w *words) deviation(r *figure.Reading, axis string, n int) string {
	switch axis {
	case "missing":
		key := "reading." + string(r.Missing)
		var values []any
		if r.Missing == figure.AsKnown {
			values = append(values, r.KnownBy)
		}
		text := w.say(key, values...)
		if n >= 0 {
			text += " (" + w.Number(n) + ")"
		}
		return text
	case "cut":
		if r.Cut == figure.ByDate || r.Cut == figure.Announced {
			return w.say("reading." + string(r.Cut))
		}
		return w.count("reading."+string(r.Cut), r.Strikes)
	case "unit":
		return w.say("reading." + string(r.Unit))
	case "scope":
		return w.say("reading.scope", w.scope(r.Scope))
	}
	if axis == "rounding" {
		return w.say("reading.rounded")
	}
	return w.say("reading." + string(r.Values))
}

// given is what the rows give for a number, with their range.
func (w *words) given(m *figure.MeasureVerdict) string {
	if m.Range() {
		return w.span(m.Under, m.Under, m.UnderTo)
	}
	return w.span(m.Computed.Min, m.Under, m.Computed.Max)
}

// first is the first reading of a verdict.
func (w *words) first(v *figure.Verdict) string {
	return w.reading(&v.Readings[0], v.Totals.Missing)
}

// finding says in one phrase how a figure stands to the rows.
func (w *words) finding(v *figure.Verdict) string {
	switch {
	case v.Outcome == figure.Agrees:
		return w.say("finding.agrees")
	case v.Outcome == figure.AgreesAsRead:
		return w.say("finding.agrees_as_read", w.first(v))
	case v.Outcome == figure.Possible:
		return w.say("finding.possible", w.first(v))
	case v.Ledger == nil:
		return w.say("finding.incomparable")
	}
	var parts []string
	for i := range v.Measures {
		if m := &v.Measures[i]; !m.Holds() {
			parts = append(parts, w.say("finding.off", w.stated(m.Statement), w.given(m)))
		}
	}
	text := w.say("finding.differs", w.List(parts))
	if !v.Readings[0].Plain() {
		text += " " + w.say("finding.nearest", w.first(v))
	}
	if v.Outcome == figure.NotComparable {
		return text + " " + w.say("finding.partial")
	}
	for i := range v.Measures {
		if m := &v.Measures[i]; !m.Holds() && (m.Qualifier == "at_least" || m.Qualifier == "more_than") && figure.True(m.Stated, m.Qualifier, m.Under) {
			return text + " " + w.say("finding.lower_bound")
		}
	}
	return text
}

// short is a finding for a mark on the chart or a row of a table.
func (w *words) short(v *figure.Verdict) string {
	switch {
	case v.Ledger == nil || v.Outcome == figure.Agrees:
		return ""
	case v.Outcome == figure.AgreesAsRead, v.Outcome == figure.Possible:
		return w.first(v)
	}
	var parts []string
	for i := range v.Measures {
		if m := &v.Measures[i]; !m.Holds() {
			parts = append(parts, w.Signed(m.Difference())+" "+w.say("measure."+string(m.Measure)))
		}
	}
	return strings.Join(parts, ", ")
}

// rows is what the rows hold under the first reading.
func (w *words) rows(v *figure.Verdict) string {
	if v.Ledger == nil {
		return ""
	}
	t := v.Totals
	parts := []string{w.count("killed", t.Deaths.Best)}
	if t.Missing > 0 {
		parts = append(parts, w.count("presumed", t.Missing))
	}
	return w.say("rows.hold", w.List(parts), w.count("strikes", t.Strikes))
}

// sentence is one plain sentence on a figure, fit to be quoted.
func (w *words) sentence(v *figure.Verdict) string {
	var stated []string
	for _, m := range v.Measures {
		stated = append(stated, w.stated(m.Statement))
	}
	said := w.say("sentence.said", w.publisher(v.Tally), w.List(stated), w.scopePhrase(v.Tally.Scope), w.period(v.Tally))
	if v.Ledger == nil {
		return said + w.say("sentence.incomparable")
	}
	tail := w.rows(v)
	if id := v.Readings[0].Through; id != "" {
		if s := w.data.Strikes.Get(id); s != nil {
			tail += " " + w.say("sentence.through", s.Date, string(id))
		}
	}
	said += "; " + tail
	switch v.Outcome {
	case figure.Agrees:
		return said + w.say("sentence.agrees")
	case figure.AgreesAsRead:
		return said + w.say("sentence.agrees_as_read", w.first(v))
	case figure.Possible:
		return said + w.say("sentence.possible", w.first(v))
	case figure.NotComparable:
		return said + w.say("sentence.partial")
	}
	return said + w.say("sentence.differs")
}

func (w *words) scopePhrase(scope string) string {
	switch scope {
	case schema.ScopeAll, schema.ScopeSea, schema.ScopeLand:
		return w.say("sentence.scope." + scope)
	}
	return w.say("sentence.scope.theater", w.theater(scope))
}

// gap is a time in which published totals rose by more than the rows explain.
func (w *words) gap(g *figure.Gap) string {
	span := w.say("gap.before", g.Until)
	if g.After != "" {
		span = w.say("gap.between", g.After, g.Until)
	}
	return w.say("gap", span, w.count("gap."+string(g.Measure), g.Lacking), w.count("figures", len(g.Saying)), w.count("counts", g.Sources), w.scope(g.Scope))
}
