package read

import "strings"

func abs(n int) int { return max(n, -n) }

// clause is the clause of a number: the tokens between the marks and words that end one.
func (r *reading) clause(s *Sentence, n *number) (from, to int) {
	from, to = n.left, n.right
	for from > 0 && !r.breaks(s, from-1) {
		_, begins := s.at(from, "clause")
		if _, lapse := s.at(from, "lapse"); begins || lapse {
			break
		}
		from--
	}
	for to < len(s.tokens) && !r.breaks(s, to) {
		if _, begins := s.at(to, "clause"); begins {
			break
		}
		to++
	}
	return from, to
}

// breaks reports whether a token ends a clause: a strong mark, or a comma before a word
// that begins one.
func (r *reading) breaks(s *Sentence, i int) bool {
	text := s.tokens[i].text
	return strings.ContainsAny(text, ";:—()") && len(text) <= 3
}
