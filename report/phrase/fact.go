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

// Method says what becomes of the presumed dead in a series.
func (w *Words) Method(m *figure.Method) string {
	if m.Missing == figure.AsKnown {
		return w.Say("method."+string(m.Missing), m.KnownBy)
	}
	return w.Say("method." + string(m.Missing))
}

// Refused is why a figure cannot be compared with the rows.
func (w *Words) Refused(f figure.Fact) string { return w.Fact("refused", f) }
