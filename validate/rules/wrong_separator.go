package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "wrong-separator",
	Title: "The cells of a file are not separated by commas.",
	Doc: "A header without a comma but with a semicolon, a tab or a bar belongs to a file written with that separator. Told once a file, which is then read with it. " +
		"With semicolons such programs write decimal commas, which are told by themselves once the cells are separated by commas.",
	Hint:     "save the file with commas between the cells; tally fmt does it",
	Severity: validate.Error,
	Repair:   &validate.Repair{Writing: validate.ByWriting},
	File: func(f schema.Fault) (message, hint string) {
		if f.Value == ";" {
			hint = "save the file with commas between the cells, which tally fmt does, and with points before decimals"
		}
		return fmt.Sprintf("found %q between the cells, want %q", f.Value, f.Want), hint
	},
})
