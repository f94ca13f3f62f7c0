package rules

import (
	"fmt"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "invalid-utf8",
	Title:    "A cell holds bytes that are no UTF-8.",
	Doc:      "Most often the file was saved as Latin-1 or Windows-1252, in which an accented letter is one byte. The cell is told once, at its start, with its first such byte.",
	Hint:     "save the file as UTF-8; if only this cell is wrong, type it again",
	Severity: validate.Error,
	Repair:   &validate.Repair{Bytes: func(b []byte, _ validate.Finding) ([]byte, bool) { return fromWindows1252(b) }},
	File: func(f schema.Fault) (message, hint string) {
		return fmt.Sprintf(`%s: found the byte \x%02x in %q, want UTF-8`, f.Field, firstInvalid(f.Value), f.Value), ""
	},
})

// firstInvalid is the first byte of a text that is not part of a UTF-8 character.
func firstInvalid(text string) byte {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			return text[i]
		}
		i += size
	}
	return 0
}
