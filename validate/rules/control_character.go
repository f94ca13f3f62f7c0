package rules

import (
	"fmt"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "control-character",
	Title: "A cell holds a character that cannot be seen.",
	Doc: "NUL and other control characters, marks of text direction, characters of no width or drawn as nothing, the soft hyphen, private and unassigned " +
		"characters and Unicode's own line and paragraph separators have no place in a cell. A line feed has, and a tab is told by other rules. The cell is told once, at its start, with the first such character.",
	Hint:     "remove the character, or type the cell again",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		char, _ := utf8.DecodeRuneInString(f.Want)
		if mended := undamaged(f.Value); mended != f.Value {
			hint = fmt.Sprintf("the letters were read in the wrong encoding; did you mean %q?", mended)
		}
		return fmt.Sprintf("%s: found the unseen character %U in %q, want none", f.Field, char, f.Value), hint
	},
})
