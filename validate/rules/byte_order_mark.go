package rules

import (
	"bytes"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "byte-order-mark",
	Title:    "A file begins with a byte order mark.",
	Doc:      "Some programs take the mark for a part of the first column's name. The table is read without it.",
	Hint:     "save the file as UTF-8 without a byte order mark (BOM); tally fmt does it",
	Severity: validate.Warning,
	Repair:   &validate.Repair{Bytes: func(b []byte, _ validate.Finding) ([]byte, bool) { return bytes.TrimLeft(b, "\ufeff"), true }},
	File: func(f schema.Fault) (message, hint string) {
		return "found a byte order mark before the header, want none", ""
	},
})
