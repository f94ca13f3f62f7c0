package phrase

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

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

// joined are parts for reading in a row.
func joined(parts []string) string { return strings.Join(parts, ", ") }
