package foreign

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// A node is a value of a JSON text.
type node struct {
	at    int    // offset in the text
	end   int    // offset behind it
	text  string // of a scalar; null is empty
	keys  []string
	items []node // of an object, by key, or of an array
	array bool
	plain bool // a scalar
}

// maxDepth bounds how deep values may lie in one another.
const maxDepth = 50

// readJSON reads objects, one a row: an array of them, one behind the other, or the one
// array of them that an object holds. What lies inside an object gets the names of both,
// joined by a point.
func readJSON(name, text string) (*Sheet, error) {
	d := &jsonText{name: name, text: text, in: json.NewDecoder(strings.NewReader(text))}
	d.in.UseNumber()
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' {
			d.lines = append(d.lines, i)
		}
	}
	var top []node
	for {
		at := d.next()
		token, err := d.in.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, d.noJSON(at, err)
		}
		n, err := d.value(token, at, 0)
		if err != nil {
			return nil, err
		}
		top = append(top, n)
	}
	s := &Sheet{Name: name, Form: "JSON, an array of objects"}
	rows := top
	switch {
	case len(top) == 1 && top[0].array:
		rows = top[0].items
	case len(top) == 1:
		s.Form = "JSON, one object"
		if key, inside := held(top[0]); inside != nil {
			rows, s.Form = inside, fmt.Sprintf("JSON, the objects of %q", key)
		}
	default:
		s.Form = "JSON lines"
	}
	return s, d.fill(s, rows)
}

// jsonText is a JSON text that is read token by token, so that the place of each value is
// known.
type jsonText struct {
	name, text string
	in         *json.Decoder
	lines      []int // offsets of line feeds
}

// next is the offset of the next token.
func (d *jsonText) next() int {
	at := int(d.in.InputOffset())
	for at < len(d.text) && strings.IndexByte(" \t\r\n:,", d.text[at]) >= 0 {
		at++
	}
	return at
}

func (d *jsonText) place(offset int) schema.Place {
	line := sort.SearchInts(d.lines, offset)
	before := -1
	if line > 0 {
		before = d.lines[line-1]
	}
	return schema.Place{File: d.name, Line: line + 1, Column: offset - before}
}

func (d *jsonText) errorf(offset int, format string, args ...any) error {
	p := d.place(offset)
	return fmt.Errorf("%s:%d:%d: %w", p.File, p.Line, p.Column, fmt.Errorf(format, args...))
}

func (d *jsonText) noJSON(at int, err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return d.errorf(at, "found the end of the text, want more of it")
	}
	return d.errorf(at, "found no JSON: %w", err)
}

// value reads the value that begins with a token.
func (d *jsonText) value(token json.Token, at, depth int) (node, error) {
	n := node{at: at}
	if depth > maxDepth {
		return n, d.errorf(at, "found values more than %d deep, want rows", maxDepth)
	}
	delimiter, ok := token.(json.Delim)
	if !ok {
		n.plain = true
		if token != nil {
			n.text = fmt.Sprint(token)
		}
		return n, nil
	}
	n.array = delimiter == '['
	for d.in.More() {
		if !n.array {
			keyAt := d.next()
			key, err := d.in.Token()
			if err != nil {
				return n, d.noJSON(keyAt, err)
			}
			if slices.Contains(n.keys, key.(string)) {
				return n, d.errorf(keyAt, "found the key %q twice in one object, want it once", excerpt(key.(string)))
			}
			if n.keys = append(n.keys, key.(string)); len(n.keys) > maxColumns {
				return n, d.errorf(keyAt, "found more than %d keys in one object, want that many at most", maxColumns)
			}
		}
		itemAt := d.next()
		token, err := d.in.Token()
		if err != nil {
			return n, d.noJSON(itemAt, err)
		}
		item, err := d.value(token, itemAt, depth+1)
		if err != nil {
			return n, err
		}
		n.items = append(n.items, item)
	}
	if end, err := d.in.Token(); err != nil {
		return n, d.noJSON(d.next(), fmt.Errorf("%w after %v", err, end))
	}
	n.end = int(d.in.InputOffset())
	return n, nil
}
