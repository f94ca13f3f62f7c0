package rules

import (
	"bytes"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "wrong-encoding",
	Title:    "A file is written in UTF-16 or UTF-32.",
	Doc:      "A file that begins with the mark of UTF-16 or UTF-32, or whose characters are two or four bytes each, is not read any further. Single bytes that are no UTF-8 are told by invalid-utf8.",
	Hint:     "open the file in the program that wrote it and save it as CSV in UTF-8 (often called CSV UTF-8); tally fmt does it where it can be read in one way only",
	Severity: validate.Error,
	Repair:   &validate.Repair{Bytes: func(b []byte, _ validate.Finding) ([]byte, bool) { return fromWide(b) }},
	File: func(f schema.Fault) (message, hint string) {
		return "found a file in " + f.Value + ", want " + f.Want, ""
	},
})

// fromWide is the file in UTF-8; false if it is UTF-16 or UTF-32 in no order of bytes, or
// in more than one.
func fromWide(b []byte) ([]byte, bool) {
	var found []byte
	for _, e := range []encoding.Encoding{
		utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM), utf32.UTF32(utf32.BigEndian, utf32.ExpectBOM), unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM),
		utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM),
		unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	} {
		text, err := e.NewDecoder().Bytes(b)
		text = bytes.TrimPrefix(text, []byte("\ufeff"))
		if err != nil || len(b)%2 != 0 || len(text) == 0 || bytes.ContainsAny(text, "\ufffd\x00") || bytes.Equal(text, found) {
			continue
		}
		if !bytes.ContainsAny(text, ",;\t\n") {
			continue // letters of some far script, read in the wrong order
		}
		if found != nil {
			return nil, false
		}
		found = text
	}
	return found, found != nil
}
