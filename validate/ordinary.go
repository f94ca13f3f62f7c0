package validate

// isOrdinary reports whether a text has none of the signs by which the rules of text find
// what they refuse. It is a sieve: most texts are ordinary, and the others are asked.
//
// An ordinary text is longer than any word that stands for none, begins with a letter or a
// digit, but not as TODO, FIXME and Lorem ipsum do, and is made of printable ASCII, without what
// quotations, entities, tags, escapes, places to be filled, marks of wikis and failed formulas begin with, and of
// letters of Latin-1 that stand by themselves: two beside each other may be one that was
// read in the wrong encoding. Blanks stand between two other characters.
func isOrdinary(text string) bool {
	if len(text) <= longestPlaceholder || !isAlphanumeric(text[0]) && kindOf[text[0]] != accented || text[:2] == "TO" || text[:2] == "FI" || text[:2] == "Lo" && text[:5] == "Lorem" {
		return false
	}
	before := blank
	for i := 0; i < len(text); i++ {
		kind := kindOf[text[i]]
		switch {
		case kind == suspicious, kind != letter && kind == before:
			return false
		case kind == accented:
			if i++; i == len(text) || !isLatin[text[i]] {
				return false
			}
		}
		before = kind
	}
	return before != blank
}

// longestPlaceholder is the most bytes of a text that stands for none.
const longestPlaceholder = 14

func isAlphanumeric(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// The kinds of bytes in a text.
const (
	suspicious byte = iota
	letter          // or a digit or sign
	blank
	accented // the first byte of a letter of Latin-1
)

var kindOf = func() (kinds [256]byte) {
	for c := '!'; c <= '~'; c++ {
		kinds[c] = letter
	}
	for _, sign := range []byte("&<?'\"%\\[*#={+") {
		kinds[sign] = suspicious
	}
	kinds[' '], kinds[0xc3] = blank, accented
	return kinds
}()

// isLatin are the second bytes of letters: neither of the two that stand where others were
// read in the wrong encoding, nor of the signs of multiplication and division.
var isLatin = func() (second [256]bool) {
	for c := 0x80; c < 0xc0; c++ {
		second[c] = true
	}
	for _, r := range "ÂÃ×÷" {
		second[string(r)[1]] = false
	}
	return second
}()
