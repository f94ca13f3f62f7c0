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

// enumerate makes an ordinal of a number behind the word for strikes, if it is one of some that
// follow each other: los ataques 32, 33 y 34.
func (g *grammar) enumerate(s *Sentence, n *number) {
	if n.head != "" || n.weak || n.ordinal || n.to != n.value || n.qualifier != "exact" {
		return
	}
	if k := len(s.numbers) - 1; k >= 0 {
		last := &s.numbers[k]
		if last.ordinal && last.listed && n.value > last.value && n.value <= last.value+widestStep && n.at-last.at-last.size <= 2 {
			n.ordinal, n.listed, n.head, n.headAt, n.left, n.right = true, true, "strike", last.headAt, n.at, n.at+n.size
			return
		}
	}
	m, ok := s.before(n.at, "numbered")
	if !ok || m.value != "strikes" && m.value != "" {
		return
	}
	if m.value == "" { // strikes numbers 23 and 24
		strike, ok := s.before(m.at, "strike")
		if !ok {
			return
		}
		m = strike
	}
	next := n.at + n.size
	for ; next < len(s.tokens) && next <= n.at+n.size+1 && (s.tokens[next].text == "," || g.has("and", s.tokens[next].text) || g.has("to", s.tokens[next].text)); next++ {
	}
	if next == n.at+n.size || next >= len(s.tokens) {
		return
	}
	if following, ok := g.numberAt(s, next); ok && following.value > n.value && following.value <= n.value+widestStep && !following.weak {
		n.ordinal, n.listed, n.head, n.headAt, n.left, n.right = true, true, "strike", m.at, n.at, n.at+n.size
	}
}

// widestStep is how far apart two places of such a list may be.
const widestStep = 3

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
