package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/schema"
)

// jsonParts are an array a table, a row a line.
func jsonParts(b *book) ([]atomicfile.Part, error) {
	return objects(b, ".json", frame{"[\n", ",\n", "\n]\n"})
}

// jsonLinesParts are the same objects without the array.
func jsonLinesParts(b *book) ([]atomicfile.Part, error) {
	return objects(b, ".jsonl", frame{"", "\n", "\n"})
}

// frame is what stands before, between and after objects.
type frame struct{ before, between, after string }

func objects(b *book, extension string, f frame) ([]atomicfile.Part, error) {
	tables, err := b.typed()
	var parts []atomicfile.Part
	for _, t := range tables {
		parts = append(parts, atomicfile.Part{Name: t.name + extension, Write: func(w io.Writer) error {
			return f.write(w, t, t.name+extension, func(to []byte, row int) ([]byte, error) { return t.object(to, row, nil), nil })
		}})
	}
	return parts, err
}

// write writes an object for every row; none leave only what stands before and after
// them. The object is added to the bytes that it is given.
func (f frame) write(w io.Writer, t *table, what string, object func(to []byte, row int) ([]byte, error)) error {
	out := bufio.NewWriter(w)
	out.WriteString(f.before)
	var text []byte
	for row := range t.each(what) {
		var err error
		if text, err = object(text[:0], row); err != nil {
			return err
		}
		if row > 0 {
			out.WriteString(f.between)
		}
		if _, err := out.Write(text); err != nil {
			return err
		}
	}
	if t.rows > 0 || f.before != "" {
		out.WriteString(f.after)
	}
	return out.Flush() // earlier errors stay in out
}

// object adds a row as JSON, keys in the order of columns; without the columns
// that are left out.
func (t *table) object(text []byte, row int, without map[string]bool) []byte {
	text = append(text, '{')
	first := true
	for i := range t.columns {
		c := &t.columns[i]
		if without[c.Name] {
			continue
		}
		if !first {
			text = append(text, ',')
		}
		first = false
		text = append(quoted(text, c.Name), ':')
		text = value(text, c, t.cell(row, i))
	}
	return append(text, '}')
}

// value adds a sound cell as JSON.
func value(text []byte, c *schema.Column, cell string) []byte {
	switch {
	case cell == "":
		return append(text, "null"...)
	case isWhole(c.Kind), c.Kind == schema.Decimal:
		return append(text, cell...) // written as JSON writes numbers
	case c.IsList():
		text = append(text, '[')
		for i, member := range schema.List(cell).Members() {
			if i > 0 {
				text = append(text, ',')
			}
			text = quoted(text, member)
		}
		return append(text, ']')
	}
	return quoted(text, cell)
}

// quoted adds a text as JSON, without the needless escapes for HTML.
func quoted(text []byte, s string) []byte {
	if plain(s) {
		return append(append(append(text, '"'), s...), '"')
	}
	b := bytes.NewBuffer(text)
	out := json.NewEncoder(b)
	out.SetEscapeHTML(false)
	// Text can always be encoded.
	out.Encode(s)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// plain reports whether a text needs no escape in JSON, as most do.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}
