package draft

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// document is a JSON text that is read token by token, so that the place of each
// value is known.
type document struct {
	file  string
	text  []byte
	in    *json.Decoder
	found []*Row
}

// next is the offset of the next token.
func (d *document) next() int {
	at := int(d.in.InputOffset())
	for at < len(d.text) && strings.IndexByte(" \t\r\n:,", d.text[at]) >= 0 {
		at++
	}
	return at
}

// place is the place of an offset.
func (d *document) place(offset int) schema.Place {
	before := d.text[:min(offset, len(d.text))]
	return schema.Place{File: d.file, Line: bytes.Count(before, []byte("\n")) + 1, Column: len(before) - bytes.LastIndexByte(before, '\n')}
}

func (d *document) errorf(offset int, format string, args ...any) error {
	p := d.place(offset)
	return fmt.Errorf("%s:%d:%d: %w", p.File, p.Line, p.Column, fmt.Errorf(format, args...))
}

// token reads the next token and tells where it stood.
func (d *document) token() (json.Token, int, error) {
	at := d.next()
	t, err := d.in.Token()
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, at, d.errorf(at, "found the end of the text, want more of it")
	}
	if err != nil {
		if e := (*json.SyntaxError)(nil); errors.As(err, &e) {
			// What stands out of place is told where it begins.
			if at = int(e.Offset); e.Offset != d.in.InputOffset() {
				at = max(0, at-1)
			}
		}
		return nil, at, d.errorf(at, "found no JSON: %w", err)
	}
	return t, at, nil
}

// said names a token.
func said(t json.Token) string {
	switch t := t.(type) {
	case nil:
		return "null"
	case json.Delim:
		return map[json.Delim]string{'{': "an object", '[': "an array"}[t]
	case string:
		return fmt.Sprintf("the text %q", t)
	}
	return fmt.Sprint(t)
}
