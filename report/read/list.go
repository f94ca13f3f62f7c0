package read

import "github.com/strike-tally/strike-tally/report/figure"

// listed reports whether a number stands behind the day with which its line begins, in a
// list whose head says that it is of days and of the dead.
func (r *reading) listed(s *Sentence, n *number) bool {
	if len(s.days) == 0 || s.days[0].at > 1 || s.days[0].Unit != "day" || n.at != s.days[0].at+s.days[0].size {
		return false
	}
	for block := s.Block - 1; block >= 0 && block >= s.Block-furthestHead; block-- {
		b := r.Blocks[block]
		head := Sentence{tokens: tokenize(r.Plain[b.Start:min(b.End, b.Start+200)], b.Start)}
		if len(head.tokens) > 12 {
			continue
		}
		r.grammar.look(&head)
		_, date := head.within(0, len(head.tokens), "dateline")
		_, toll := head.within(0, len(head.tokens), "toll")
		_, dead := head.within(0, len(head.tokens), "dead")
		if date && (toll || dead) {
			return true
		}
	}
	return false
}

// lineBefore is the figure of a strike's killed with which the line above ends, for a number with which
// its own begins: four in the first boat; and three in the second.
func (r *reading) lineBefore(s *Sentence) *Figure {
	k := len(r.Figures) - 1
	if k < 0 || r.Figures[k].Kind != Strike || r.Figures[k].Measure != figure.Deaths {
		return nil
	}
	if above := &r.Sentences[r.Figures[k].Sentence]; above.Block != s.Block-1 || r.Blocks[s.Block].Start != s.Start {
		return nil
	}
	return &r.Figures[k]
}

// furthestHead is how many lines below its head a list may go on.
const furthestHead = 100
