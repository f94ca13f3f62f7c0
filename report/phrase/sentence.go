//go:build !js

package phrase

import (
	"strings"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

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
