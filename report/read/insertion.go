package read

// inserted is the token behind an insertion that begins at a token, between dashes or brackets, or a clause between commas: the number
// of deaths - critics speak of executions - rose to 76; 0 where none does.
func (s *Sentence) inserted(i int) int {
	if i >= len(s.tokens) {
		return 0
	}
	if _, clause := s.at(i+1, "who"); clause && s.tokens[i].text == "," {
		for k := i + 2; k <= i+widestGap && k < len(s.tokens); k++ {
			if s.tokens[k].text == "," {
				return k + 1 // the number of deaths, which rose again, is now 76
			}
		}
		return 0
	}
	for k := i + 2; k <= i+widestGap && k < len(s.tokens) && insertion(s.tokens[i].text) != ""; k++ {
		if s.tokens[k].text == insertion(s.tokens[i].text) {
			return k + 1
		}
	}
	return 0
}

// insertedBefore is the token with which an insertion begins that ends before a token; -1 where none does.
func (s *Sentence) insertedBefore(i int) int {
	if i < 3 || i > len(s.tokens) {
		return -1
	}
	for k := i - 3; k >= 0 && k >= i-1-widestGap; k-- {
		if _, clause := s.at(k+1, "who"); clause && s.tokens[k].text == "," && s.tokens[i-1].text == "," {
			return k
		}
		if end := insertion(s.tokens[k].text); end != "" && end == s.tokens[i-1].text {
			return k
		}
	}
	return -1
}

// insertion is the mark that ends what another one begins; empty for one that begins nothing.
func insertion(mark string) string {
	switch mark {
	case "-", "–", "—":
		return mark
	case "(":
		return ")"
	}
	return ""
}
