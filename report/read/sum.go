package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// contradictSums looks for a number of killed in some strikes with the numbers of as many
// single ones behind it that do not add up to it.
func (r *reading) contradictSums() {
	for i := range r.Figures {
		whole := &r.Figures[i]
		if whole.Kind != Window || whole.Measure != figure.Deaths || whole.Qualifier != "exact" || whole.To != whole.Value {
			continue
		}
		strikes, vessels := 0, 0
		c := Contradiction{First: i}
		for k := max(0, i-2); k < len(r.Figures) && r.Figures[k].Sentence <= whole.Sentence+partsBehind; k++ {
			f := &r.Figures[k]
			switch {
			case r.Figures[k].Sentence < whole.Sentence-1:
			case f.Kind == Window && f.Measure == figure.Strikes:
				strikes = f.Value
			case f.Kind == Window && f.Measure == figure.Vessels:
				vessels = f.Value
			case k > i && f.Kind == Strike && f.Measure == figure.Deaths && f.Qualifier == "exact" && r.partOf(f):
				c.Parts = append(c.Parts, k)
				c.Sum += f.Value
				c.Second = k
			}
		}
		if strikes == 0 {
			strikes = vessels
		}
		if strikes > 1 && len(c.Parts) == strikes && c.Sum != whole.Value {
			r.Contradictions = append(r.Contradictions, c)
		}
	}
}

// contradictSeas looks for a number of strikes or boats in all with those of two seas behind it
// in its sentence that do not add up to it.
func (r *reading) contradictSeas() {
	for i := range r.Figures {
		whole := &r.Figures[i]
		if whole.Kind != Cumulative || whole.Scope != schema.ScopeSea || whole.Qualifier != "exact" || whole.To != whole.Value {
			continue
		}
		c := Contradiction{First: i}
		for k := i + 1; k < len(r.Figures) && r.Figures[k].Sentence == whole.Sentence; k++ {
			if f := &r.Figures[k]; f.Measure == whole.Measure && f.Kind == Cumulative && f.Scope != whole.Scope && f.Qualifier == "exact" {
				c.Parts, c.Second = append(c.Parts, k), k
				c.Sum += f.Value
			}
		}
		if len(c.Parts) == 2 && c.Sum != whole.Value {
			r.Contradictions = append(r.Contradictions, c)
		}
	}
}

// partsBehind is how many sentences behind a sum its parts may stand.
const partsBehind = 4
