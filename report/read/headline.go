package read

import "github.com/strike-tally/strike-tally/report/figure"

// contradictHeadline looks for a headline with another number of killed of one strike than what is told first below it, whatever
// strikes the rows have with either.
func (r *reading) contradictHeadline() {
	head := -1
	for i := range r.Figures {
		f := &r.Figures[i]
		is := f.Kind == Strike && f.Measure == figure.Deaths && f.Qualifier == "exact" && f.To == f.Value
		switch {
		case f.Sentence >= leading:
			return
		case f.Sentence == 0 && (head >= 0 && f.Measure == figure.Deaths || f.Kind == Window):
			return // of two, or of several
		case f.Sentence == 0 && is && r.headline():
			head = i
		case f.Sentence == 0 || f.Measure != figure.Deaths || f.Kind == Cumulative:
		case head < 0 || !is || r.toldWith(head, i) || f.Value == r.Figures[head].Value || len(r.Sentences[0].days) > 0:
			return
		default:
			r.Contradictions = append(r.Contradictions, Contradiction{First: head, Second: i})
			return
		}
	}
}

// headline reports whether the first sentence is one: a block of its own, without a full stop.
func (r *reading) headline() bool {
	s := &r.Sentences[0]
	return len(r.Sentences) > 1 && r.Sentences[1].Block != s.Block && len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].text != "."
}

// toldWith reports whether the sentence of a figure has another number of killed, or of missing, or the contradiction of the two
// is told already.
func (r *reading) toldWith(head, i int) bool {
	for k := range r.Figures {
		f := &r.Figures[k]
		if k != i && f.Sentence == r.Figures[i].Sentence && f.Kind != Cumulative && (f.Measure == figure.Deaths || f.Measure == figure.Missing) {
			return true
		}
	}
	for _, c := range r.Contradictions {
		if c.First == head && c.Second == i {
			return true
		}
	}
	return false
}
