package phrase

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Fact tells what was found, by the phrase FAMILY.NAME; see [figure.Fact] for what may
// stand in it.
func (w *Words) Fact(family string, f figure.Fact) string {
	values := make([]any, len(f.Values))
	for i, v := range f.Values {
		switch v := v.(type) {
		case figure.Fact:
			values[i] = w.Fact(family, v)
		case []figure.Fact:
			values[i] = w.facts(family, v, "; ")
		case figure.Number:
			values[i] = w.Count(v.Noun, v.N)
		case figure.Measure:
			values[i] = w.Measure(v)
		case figure.Scope:
			values[i] = w.Scope(string(v))
		case figure.Method:
			values[i] = w.Method(&v)
		case *figure.Reading:
			values[i] = w.Reading(v)
		case schema.ID:
			values[i] = string(v)
		default:
			values[i] = v
		}
	}
	return w.Say(family+"."+f.Name, values...)
}

func (w *Words) facts(family string, facts []figure.Fact, separator string) string {
	var told []string
	for _, f := range facts {
		told = append(told, w.Fact(family, f))
	}
	return strings.Join(told, separator)
}

// VersionReason says why a change asks for another version of the data, in a few words;
// empty for no reasons.
func (w *Words) VersionReason(reasons []figure.Fact) string {
	return w.facts("version_reason", reasons, ", ")
}

// ColumnChange says what happened to a column.
func (w *Words) ColumnChange(f figure.Fact) string { return w.Fact("version_reason", f) }

// Method says what becomes of the presumed dead in a series.
func (w *Words) Method(m *figure.Method) string {
	if m.Missing == figure.AsKnown {
		return w.Say("method."+string(m.Missing), m.KnownBy)
	}
	return w.Say("method." + string(m.Missing))
}

// Event is what happened at a point of a series.
func (w *Words) Event(e figure.Event) string { return w.Fact("event", e.Fact) }

// Diagnosis is what would bring a figure together with the rows, to follow "it would
// fit if".
func (w *Words) Diagnosis(d *figure.Diagnosis) string { return w.Fact("diagnosis", d.Fact) }

// Fits says what would bring a figure together with the rows.
func (w *Words) Fits(d *figure.Diagnosis) string { return w.Say("diagnosis.fits", w.Diagnosis(d)) }

// Refused is why a figure cannot be compared with the rows.
func (w *Words) Refused(f figure.Fact) string { return w.Fact("refused", f) }

// Near says how many of the numbers around a stated one could be explained as well, and
// what a reading is worth where nearly all of them could.
func (w *Words) Near(n *figure.Near) string {
	key := "near.many"
	switch {
	case n.NearlyAll():
		key = "near.nearly_all"
	case n.AsGood == 1:
		key = "near.one"
	}
	return w.Say(key, n.Of, w.Measured(n.Measure, w.Number(n.Stated), n.Stated), n.AsGood)
}
