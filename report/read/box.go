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

// longestLabel is how many words a label has at most.
const longestLabel = 4
