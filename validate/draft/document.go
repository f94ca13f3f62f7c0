package draft

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Document writes rows as a JSON document from which [JSON] reads the same rows: an
// object of tables, in their order, with the cells that hold something.
func Document(rows []*Row) []byte {
	var b bytes.Buffer
	b.WriteString("{")
	first := true
	for _, t := range schema.Tables {
		var objects [][]byte
		for _, r := range rows {
			if r.Table == t {
				objects = append(objects, object(r))
			}
		}
		if len(objects) == 0 {
			continue
		}
		if !first {
			b.WriteString(",")
		}
		first = false
		b.WriteString("\n  " + quoted(t.Name) + ": [\n    ")
		b.Write(bytes.Join(objects, []byte(",\n    ")))
		b.WriteString("\n  ]")
	}
	b.WriteString("\n}\n")
	return b.Bytes()
}

// object is a row as a JSON object: whole numbers as numbers, lists as arrays.
func object(r *Row) []byte {
	var b bytes.Buffer
	b.WriteString("{")
	for i, c := range r.Table.Columns {
		text := r.Cells[i]
		if text == "" {
			continue
		}
		if b.Len() > 1 {
			b.WriteString(", ")
		}
		b.WriteString(quoted(c.Name) + ": ")
		switch {
		case c.Kind == schema.Number && schema.Count(text).Valid(), c.Kind == schema.Decimal && schema.Degree(text).Valid():
			b.WriteString(text)
		case c.IsList():
			var members []string
			for _, member := range schema.List(text).Members() {
				members = append(members, quoted(member))
			}
			b.WriteString("[" + strings.Join(members, ", ") + "]")
		default:
			b.WriteString(quoted(text))
		}
	}
	b.WriteString("}")
	return b.Bytes()
}

// quoted is a text as JSON has it.
func quoted(text string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(text) // a text always has a JSON form
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
}
