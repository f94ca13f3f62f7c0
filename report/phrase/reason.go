package phrase

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
)

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
