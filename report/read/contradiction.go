package read

import "github.com/strike-tally/strike-tally/report/figure"

// Contradiction is two figures of one text of which only one can be true, whatever the
// rows say: by their place in [Article.Figures].
type Contradiction struct{ First, Second int }

// mostStated bounds how many different numbers of one measure are put beside each other.
const mostStated = 20

// contradict looks for totals of one measure and day that differ, both without a word
// that leaves room. Each pair of numbers is told once, at its first places.
func (r *reading) contradict() {
	type what struct {
		measure figure.Measure
		scope   string
		series  string
	}
	stated := map[what][]int{}
	for k := range r.Figures {
		f := &r.Figures[k]
		if f.Kind != Cumulative || f.Named || f.Excluding {
			continue
		}
		key := what{f.Measure, f.Scope, f.Series}
		known := false
		for _, i := range stated[key] {
			known = known || r.Figures[i].Value == f.Value && r.Figures[i].Qualifier == f.Qualifier
		}
		if known || len(stated[key]) == mostStated {
			continue
		}
		for _, i := range stated[key] {
			if apart(&r.Figures[i], f) {
				r.Contradictions = append(r.Contradictions, Contradiction{i, k})
			}
		}
		stated[key] = append(stated[key], k)
	}
}

// apart reports whether no number is meant by both of two figures.
func apart(a, b *Figure) bool {
	if a.Value == b.Value {
		return false
	}
	x, y := figure.Allows(a.Value, a.Qualifier), figure.Allows(b.Value, b.Qualifier)
	if a.Qualifier == "at_least" && b.Qualifier == "at_least" {
		return a.Value != b.Value
	}
	return x.High < y.Low || y.High < x.Low
}
