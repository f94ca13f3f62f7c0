package validate

import "strings"

// guess begins what a hint takes a cell to mean, up to a question mark.
const guess = "did you mean "

// withoutCell is a message or a hint without what differs from cell to cell: what it
// quotes, what it guesses, and numbers. It is asked of every finding, of which a table may
// have a million, and so there is no regular expression in it.
func withoutCell(text string) string {
	text = withoutNumbers(text, true)
	if !strings.Contains(text, guess) {
		return text
	}
	var kept strings.Builder
	for {
		before, after, found := strings.Cut(text, guess)
		kept.WriteString(before)
		if !found {
			return kept.String()
		}
		kept.WriteString(guess)
		text = after[endOfGuess(after):]
	}
}

// endOfGuess is where the question mark stands that ends a sentence, or 0.
func endOfGuess(text string) int {
	for i := range len(text) {
		if text[i] == '?' && (i+1 == len(text) || text[i+1] == ' ') {
			return i
		}
	}
	return 0
}

// withoutNumbers is a text with 0 in place of each run of digits and, if wanted, nothing
// between quotation marks.
func withoutNumbers(text string, quotations bool) string {
	kept := make([]byte, 0, len(text)+1)
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '"' && quotations:
			if n := quoted(text[i:]); n > 0 {
				kept = append(kept, '"')
				i += n - 1
			}
		case '0' <= c && c <= '9':
			for i+1 < len(text) && '0' <= text[i+1] && text[i+1] <= '9' {
				i++
			}
			c = '0'
		}
		kept = append(kept, c)
	}
	return string(kept)
}

// quoted is how long the quotation is that a text begins with, its marks and escapes of Go
// included, or 0 if none ends.
func quoted(text string) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '"':
			return i + 1
		case '\\':
			if i++; i < len(text) && text[i] == '\n' {
				return 0
			}
		}
	}
	return 0
}
