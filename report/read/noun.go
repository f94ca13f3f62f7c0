package read

// nouns are the classes of what a number may count, those that decide first.
var nouns = []string{"unit", "dead", "survivor", "missing", "life", "strike", "vessel", "person"}

// furthest bounds how far from a number its noun may stand, in words.
const furthest = 6

// dress gives a number the words that belong to it: qualifiers before it, adjectives and
// the noun behind it.
func (g *grammar) dress(s *Sentence, n *number) {
	if n.to == 0 {
		n.to = n.value
	}
	n.left, n.right = n.at, n.at+n.size
	for {
		if m, ok := s.before(n.left, "qualifier"); ok {
			if g.placed(s, m) {
				break
			}
			n.left = m.at
			if m.value == "at_most" && g.risen(s, m.at) {
				continue // brings the toll up to 17
			}
			if n.qualifier == "" {
				n.qualifier = m.value
			}
			continue
		}
		if m, ok := s.before(n.left, "fill"); ok {
			n.left = m.at
			continue
		}
		break
	}
	if m, ok := s.at(n.right, "behind"); ok { // 27 or more
		n.qualifier, n.right = m.value, n.right+m.size
	}
	for left := n.left; left <= n.at && n.qualifier == ""; left++ {
		if m, ok := s.before(left, "reach"); ok && !g.placed(s, m) {
			n.qualifier = m.value // tops 200
		}
	}
	switch n.qualifier {
	case "":
		n.qualifier = "exact"
		if n.dozen >= 10 && n.dozen%12 != 0 { // une trentaine: about thirty, but a dozen is twelve
			n.qualifier = "about"
		}
	case "below":
		n.qualifier, n.below = "at_most", true
	}
	unknown := 0
	for i := n.right; i < len(s.tokens) && i < n.right+furthest+4; {
		if m, ok := s.at(i, "adjective"); ok {
			if _, noun := g.noun(s, i); !noun {
				i += m.size
				continue
			}
		}
		if m, ok := g.noun(s, i); ok {
			if next, ok := g.noun(s, i+m.size); ok && m.class == "vessel" && next.class == "strike" {
				i, m = next.at, next // the sixth boat attack
			}
			n.head, n.headAt = m.class, m.at
			n.right = i + m.size
			if m.class == "person" || m.class == "life" { // people dead, men killed
				if d, ok := s.at(n.right, "dead"); ok {
					n.head, n.right = "dead", n.right+d.size
				} else if d, ok := s.at(n.right, "survivor"); ok && m.class == "person" { // los dos terroristas supervivientes
					n.head, n.right = "survivor", n.right+d.size
				}
			}
			g.boundBehind(s, n)
			return
		}
		if _, short := s.before(i, "abbreviation"); short && s.tokens[i].text == "." && !n.weak {
			i++ // 15 U.S. strikes
			continue
		}
		if _, adjective := s.at(i+1, "adjective"); adjective && n.ordinal && s.tokens[i].text == "," {
			i++ // a sixth, deadly strike
			continue
		}
		if s.tokens[i].text == "\"" && !n.weak {
			i++ // eight "narco-terrorists"
			continue
		}
		if _, verb := s.at(i, "survived"); verb {
			return // one survived the strike
		}
		if _, another := g.word(s.tokens[i].text); another && i > n.right {
			return // a toll of six dead: no toll of one
		}
		if _, stop := s.at(i, "stop"); stop || !isWord(s.tokens[i].text) || s.tokens[i].digits {
			return
		}
		if unknown++; unknown > 2 || n.weak {
			return
		}
		i++
	}
}

// placed reports whether a word that bounds a number elsewhere stands before an article: a dispute over
// the 36 strikes.
func (g *grammar) placed(s *Sentence, m mark) bool {
	_, place := s.at(m.at, "preposition")
	return place && m.size == 1 && g.has("article", s.tokens[m.at+1].text)
}

// boundBehind reads the word that bounds a number where it stands behind its noun: 34 dead at least.
func (g *grammar) boundBehind(s *Sentence, n *number) {
	m, ok := s.at(n.right, "behind")
	if !ok || n.qualifier != "exact" || !isWord(s.tokens[n.right].text) {
		return
	}
	if next := n.right + m.size; next < len(s.tokens) && (s.tokens[next].digits || s.isNumber(g, next)) {
		return // 27 people, at least five of whom
	}
	n.qualifier, n.right = m.value, n.right+m.size
}

// isNumber reports whether a number begins at a token.
func (s *Sentence) isNumber(g *grammar, i int) bool {
	_, ok := g.word(s.tokens[i].text)
	return ok
}

// risen reports whether a toll, or a verb that brings one somewhere, stands before a token:
// the words between it and the number bound nothing then.
func (g *grammar) risen(s *Sentence, i int) bool {
	if _, toll := s.before(i, "toll"); toll {
		return true
	}
	if _, raised := s.before(i, "brings"); raised {
		return true
	}
	for k := i + 1; k <= i+3; k++ { // the toll is up to 126
		if reach, ok := s.before(k, "reach"); ok && reach.at < i {
			return true
		}
	}
	return false
}

// noun is the noun that begins at a token, the longest of those that do.
func (g *grammar) noun(s *Sentence, i int) (best mark, found bool) {
	for _, class := range nouns {
		if m, ok := s.at(i, class); ok && m.size > best.size {
			best, found = m, true
		}
	}
	return best, found
}
