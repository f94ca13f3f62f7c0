package rules

import (
	"bytes"

	"golang.org/x/text/encoding/unicode"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "wrong-encoding",
	Title:    "A file is written in UTF-16.",
	Doc:      "A file that begins with the mark of UTF-16 is not read any further. Single bytes that are no UTF-8 are told by invalid-utf8.",
	Hint:     "save the file as UTF-8",
	Severity: validate.Error,
	Repair:   &validate.Repair{Bytes: func(b []byte, _ validate.Finding) ([]byte, bool) { return fromUTF16(b) }},
	File: func(f schema.Fault) (message, hint string) {
		return "found a file in " + f.Value + ", want " + f.Want, ""
	},
})

// fromUTF16 is the file in UTF-8; false if not all of it is UTF-16.
func fromUTF16(b []byte) ([]byte, bool) {
	text, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(b)
	return text, err == nil && len(b)%2 == 0 && !bytes.ContainsRune(text, '\ufffd')
}
