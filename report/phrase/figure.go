package phrase

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Publisher names who states a figure: the outlet, and whose count it is where that
// is another's.
func (w *Words) Publisher(t *schema.Tally) string {
	s := w.Dataset.Sources.Get(t.SourceID)
	if t.SourceID == "" { // a bare number
		return w.By(w.Say("source.some"), t.Series)
	}
	if s == nil {
		return w.By(w.Say("source.unknown"), t.Series)
	}
	return w.By(s.Publisher, t.Series)
}

// By names an outlet, and the series whose count it prints where that is another's.
func (w *Words) By(publisher, series string) string {
	if series != "" && series != publisher {
		return w.Name(publisher) + " (" + w.Name(series) + ")"
	}
	return w.Name(publisher)
}

// Qualified is a number as the source words it: at least 25.
func (w *Words) Qualified(qualifier, number string) string {
	if qualifier == "exact" || qualifier == "" {
		return number
	}
	return w.Word(schema.Qualifier, qualifier) + " " + number
}

// Statement is one number of a figure: at least 25 killed.
func (w *Words) Statement(s figure.Statement) string {
	number, last := w.Number(s.Stated), s.Stated
	if s.StatedTo > s.Stated {
		key := "to"
		if s.Qualifier != "" && s.Qualifier != "exact" {
			key = "to.qualified"
		}
		number, last = w.Say(key, s.Stated, s.StatedTo), s.StatedTo
	}
	return w.Measured(s.Measure, w.Qualified(s.Qualifier, number), last)
}

// Measured is a number in words with what it counts: 4 strikes; last is the number
// after which the noun goes.
func (w *Words) Measured(m figure.Measure, number string, last int) string {
	switch {
	case m.Further() && last == 1: // the label is that of several
		return w.Measure(m) + ": " + number
	case m.Further():
		return number + " " + w.Measure(m)
	}
	if last == 1 {
		return w.Say("stated."+string(m)+".one", number)
	}
	return w.Say("stated."+string(m)+".many", number)
}

// Stated are all numbers of a figure, one by one.
func (w *Words) Stated(v *figure.Verdict) []string {
	var parts []string
	for _, m := range v.Measures {
		parts = append(parts, w.Statement(m.Statement))
	}
	for _, s := range v.Unmeasured {
		parts = append(parts, w.Statement(s))
	}
	return parts
}

// Period is the time that a figure speaks of.
func (w *Words) Period(t *schema.Tally) string {
	switch {
	case t.From.Known() && t.From == t.AsOf:
		return w.Say("period.day", t.AsOf)
	case t.From.Known() && t.AsOf.Known():
		return w.Say("period.from_to", t.From, t.AsOf)
	case t.From.Known():
		return w.Say("period.from", t.From)
	case t.AsOf.Known():
		return w.Say("period.as_of", t.AsOf)
	}
	return w.Say("period.undated")
}

// Gap is a time in which published totals rose by more than the rows explain.
func (w *Words) Gap(g *figure.Gap) string {
	span := w.Say("gap.before", g.Until)
	if g.After != "" {
		span = w.Say("gap.between", g.After, g.Until)
	}
	return w.Say("gap", span, w.Count("gap."+string(g.Measure), g.Lacking), w.Count("figures", len(g.Saying)), w.Count("counts", g.Sources), w.Scope(g.Scope))
}

// joined are parts for reading in a row.
func joined(parts []string) string { return strings.Join(parts, ", ") }
