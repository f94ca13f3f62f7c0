package phrase

import (
	"strings"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

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
