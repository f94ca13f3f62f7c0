package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"github.com/strike-tally/strike-tally/report/whole"
	"github.com/strike-tally/strike-tally/schema"
)

// jsonParts are an array a table, a row a line.
func jsonParts(b *book) ([]whole.Part, error) {
	return objects(b, ".json", frame{"[\n", ",\n", "\n]\n"})
}

// jsonLinesParts are the same objects without the array.
func jsonLinesParts(b *book) ([]whole.Part, error) {
	return objects(b, ".jsonl", frame{"", "\n", "\n"})
}

// frame is what stands before, between and after objects.
type frame struct{ before, between, after string }

func objects(b *book, extension string, f frame) ([]whole.Part, error) {
	tables, err := b.typed()
	var parts []whole.Part
	for _, t := range tables {
		parts = append(parts, whole.Part{Name: t.name + extension, Write: func(w io.Writer) error {
			return f.write(w, t.rows, func(row int) ([]byte, error) { return t.object(row, nil), nil })
		}})
	}
	return parts, err
}

// write writes n objects; none leave only what stands before and after them.
func (f frame) write(w io.Writer, n int, object func(int) ([]byte, error)) error {
	out := bufio.NewWriter(w)
	out.WriteString(f.before)
	for i := range n {
		text, err := object(i)
		if err != nil {
			return err
		}
		if i > 0 {
			out.WriteString(f.between)
		}
		out.Write(text)
	}
	if n > 0 || f.before != "" {
		out.WriteString(f.after)
	}
	return out.Flush() // earlier errors stay in out
}

// object is a row as JSON, keys in the order of columns; without the columns
// that are left out.
func (t *table) object(row int, without map[string]bool) []byte {
	text := []byte{'{'}
	for i := range t.columns {
		c := &t.columns[i]
		if without[c.Name] {
			continue
		}
		if len(text) > 1 {
			text = append(text, ',')
		}
		text = append(append(text, quoted(c.Name)...), ':')
		text = append(text, value(c, t.cell(row, i))...)
	}
	return append(text, '}')
}

// value is a sound cell as JSON.
func value(c *schema.Column, cell string) []byte {
	switch {
	case cell == "":
		return []byte("null")
	case c.Kind == schema.Number, c.Kind == schema.Decimal:
		return []byte(cell) // written as JSON writes numbers
	case isList(c):
		text := []byte{'['}
		for i, member := range schema.List(cell).Members() {
			if i > 0 {
				text = append(text, ',')
			}
			text = append(text, quoted(member)...)
		}
		return append(text, ']')
	}
	return quoted(cell)
}

// quoted is a text as JSON, without the needless escapes for HTML.
func quoted(s string) []byte {
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	// Text can always be encoded.
	out.Encode(s)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
