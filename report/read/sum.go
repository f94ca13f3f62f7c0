package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// contradictSums looks for a number of killed in some strikes with the numbers of as many
// single ones behind it, told in one sentence or one by one, that do not add up to it.
func (r *reading) contradictSums() {
	for i := range r.Figures {
		whole := &r.Figures[i]
		if whole.Kind != Window || whole.Measure != figure.Deaths || whole.Qualifier != "exact" || whole.To != whole.Value {
			continue
		}
		strikes, vessels, behind := 0, 0, 0
		parts := map[int][]int{} // by their sentence, and all of them
		const every = -1
		for k := max(0, i-6); k < len(r.Figures) && r.Figures[k].Sentence <= whole.Sentence+partsBehind; k++ {
			f := &r.Figures[k]
			switch {
			case r.Figures[k].Sentence < whole.Sentence-3:
			case f.Kind == Window && f.Measure == figure.Strikes && f.Sentence <= whole.Sentence:
				strikes = f.Value
			case f.Kind == Window && f.Measure == figure.Strikes && behind == 0:
				behind = f.Value
			case f.Kind == Window && f.Measure == figure.Vessels && vessels < f.Value && (f.Sentence <= whole.Sentence || vessels == 0):
				vessels = f.Value
			case k > i && f.Kind == Strike && f.Measure == figure.Deaths && f.Qualifier == "exact" && (r.partOf(f) || r.times(f) > 1):
				parts[f.Sentence] = append(parts[f.Sentence], k)
				parts[every] = append(parts[every], k)
			}
		}
		if strikes == 0 {
			strikes = vessels
		}
		for sentence := every; sentence < len(r.Sentences); sentence++ {
			if sentence >= 0 && sentence < whole.Sentence {
				continue
			}
			if sentence > whole.Sentence+partsBehind {
				break
			}
			c, ok := r.unequal(i, parts[sentence], strikes)
			if !ok {
				c, ok = r.unequal(i, parts[sentence], behind)
			}
			if ok {
				r.Contradictions = append(r.Contradictions, c)
				break
			}
		}
	}
}

// unequal adds up the killed of so many single strikes, and tells whether it is not that of the
// whole.
func (r *reading) unequal(whole int, parts []int, strikes int) (Contradiction, bool) {
	c := Contradiction{First: whole, Parts: parts}
	n := 0
	for _, k := range parts {
		times := r.times(&r.Figures[k])
		n += times
		c.Sum += r.Figures[k].Value * times
		c.Second = k
	}
	return c, strikes > 1 && n == strikes && c.Sum != r.Figures[whole].Value
}

// times is of how many boats a number is told alike: four on each of the first two.
func (r *reading) times(f *Figure) int {
	s := &r.Sentences[f.Sentence]
	each, ok := mark{}, false
	for i := f.number.right; i < min(f.number.right+nearPlace, len(s.tokens)) && !ok; i++ {
		each, ok = s.at(i, "each")
	}
	if !ok {
		return 1
	}
	for k := range s.numbers {
		if n := &s.numbers[k]; n.at >= each.at && n.at <= each.at+nearPlace && !n.ordinal && n.value > 1 && n.value <= mostParts && (n.head == "vessel" || n.head == "strike") {
			return n.value
		}
	}
	return 1
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
		for k := i + 1; k < len(r.Figures) && r.Figures[k].Sentence <= whole.Sentence+nearest; k++ {
			if f := &r.Figures[k]; f.Measure == whole.Measure && f.Kind == Cumulative && f.Scope != whole.Scope && f.Qualifier == "exact" && (c.Second == 0 || r.Figures[c.Second].Sentence == f.Sentence) {
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
