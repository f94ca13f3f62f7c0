package read

// boxed gives a number that stands alone on a line the noun of the line beside it, as in a
// box of figures: Strikes, 14, Killed, 61. Whether the label stands above its number or
// below is told by the first of the box.
func (r *reading) boxed() {
	alone := func(i int) *number {
		if i < 0 || i >= len(r.Sentences) || len(r.Sentences[i].numbers) != 1 {
			return nil
		}
		if n := &r.Sentences[i].numbers[0]; n.left == 0 && n.right == len(r.Sentences[i].tokens) && n.head == "" && !n.ordinal && !n.weak {
			return n
		}
		return nil
	}
	label := func(i int) (mark, bool) {
		if i < 0 || i >= len(r.Sentences) || len(r.Sentences[i].tokens) > longestLabel || len(r.Sentences[i].numbers) > 0 {
			return mark{}, false
		}
		for k := range r.Sentences[i].tokens {
			if m, ok := r.grammar.noun(&r.Sentences[i], k); ok && m.class != "unit" {
				return m, true
			}
		}
		return mark{}, false
	}
	for i := range r.Sentences {
		r.labelled(&r.Sentences[i])
	}
	for i := 0; i < len(r.Sentences); i++ {
		if alone(i) == nil {
			continue
		}
		side := 1
		if _, above := label(i - 1); above {
			side = -1
		}
		last := i
		for n := alone(last); n != nil; n = alone(last) {
			if m, ok := label(last + side); ok {
				n.head, n.box = m.class, true
			}
			last += 2
		}
		i = last - 1
	}
}

// labelled gives the number at the end of a line the noun of the words before its colon: bombings since
// September: 36.
func (r *reading) labelled(s *Sentence) {
	if len(s.numbers) == 0 {
		return
	}
	n := &s.numbers[len(s.numbers)-1]
	if n.head != "" || n.ordinal || n.weak || n.right != len(s.tokens) || n.left == 0 || n.left > 3*longestLabel || s.tokens[n.left-1].text != ":" || r.Blocks[s.Block].Start != s.Start {
		return
	}
	for k := range n.left {
		if m, ok := r.grammar.noun(s, k); ok && m.class != "unit" {
			n.head, n.box = m.class, true
			break
		}
	}
	if m, ok := s.within(0, n.left, "qualifier"); ok && n.box && n.qualifier == "exact" {
		n.qualifier = m.value
	}
}

// longestLabel is how many words a label has at most.
const longestLabel = 4
