package read

import "github.com/strike-tally/strike-tally/report/figure"

// ofOneCountry takes back what was said against numbers of boats that came from one country, and against those of their
// sentence behind them: it is fewer than all, and the rows do not tell where a boat came from.
func (r *reading) ofOneCountry() {
	for i := range r.Figures {
		boats := &r.Figures[i]
		if boats.Kind != Cumulative && boats.Kind != Window || boats.Measure != figure.Vessels && boats.Measure != figure.Strikes || !r.fromSomewhere(boats) || !boats.Answer.Wrong() || boats.Value >= r.whole(boats, r.Published.Day) {
			continue
		}
		for k := i; k < len(r.Figures) && r.Figures[k].Sentence == boats.Sentence; k++ {
			if f := &r.Figures[k]; f.Answer.Wrong() {
				f.Answer = nothing(OfCountry)
			}
		}
	}
}

// fromSomewhere reports whether a number counts boats of which it says, just behind their noun, where they came from.
func (r *reading) fromSomewhere(f *Figure) bool {
	_, from := r.Sentences[f.Sentence].within(f.number.right, f.number.right+nearOrigin, "origin")
	return from
}

// nearOrigin is how many words behind its noun a boat's origin may stand.
const nearOrigin = 4
