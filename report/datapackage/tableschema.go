package datapackage

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// TableSchema is a table as Table Schema v2 describes it.
type TableSchema struct {
	Schema        string       `json:"$schema"`
	Fields        []Field      `json:"fields"`
	MissingValues []string     `json:"missingValues"`
	PrimaryKey    []string     `json:"primaryKey,omitempty"`
	ForeignKeys   []ForeignKey `json:"foreignKeys,omitempty"`
}

// Field is a column.
type Field struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Format      string       `json:"format,omitempty"`
	Description string       `json:"description"`
	Constraints *Constraints `json:"constraints,omitempty"`
	Categories  []Category   `json:"categories,omitempty"`
	// Column is what the field is made from; nil where a descriptor was read.
	Column *schema.Column `json:"-"`
}

// Constraints are what a field's cells keep. Those that are not set are left out;
// the numbers are of int or float64.
type Constraints struct {
	Required bool     `json:"required,omitempty"`
	Unique   bool     `json:"unique,omitempty"`
	Minimum  any      `json:"minimum,omitempty"`
	Maximum  any      `json:"maximum,omitempty"`
	Pattern  string   `json:"pattern,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

// Category is a word that a field may hold, with its label.
type Category struct {
	Value string `json:"value"`
	Label string `json:"label"`
}

// ForeignKey says that a field's cells are keys of a resource.
type ForeignKey struct {
	Fields    []string  `json:"fields"`
	Reference Reference `json:"reference"`
}

// Reference is what a foreign key leads to.
type Reference struct {
	Resource string   `json:"resource,omitempty"` // empty: the same table
	Fields   []string `json:"fields"`
}

// newTableSchema describes a table without some of its columns, as bits.
func newTableSchema(d *schema.Dataset, t *schema.Table, omitted uint64) TableSchema {
	s := TableSchema{Schema: profiles + "tableschema.json", MissingValues: []string{""}}
	if t.Key != "" {
		s.PrimaryKey = []string{t.Key}
	}
	for i := range t.Columns {
		c := &t.Columns[i]
		if omitted&(1<<i) != 0 {
			continue
		}
		s.Fields = append(s.Fields, newField(d, t, c))
		// A cell that holds several ids, or a word besides ids, is no foreign key.
		if c.RefTable == "" || c.Kind == schema.IDList || len(c.RefWords) > 0 {
			continue
		}
		key := ForeignKey{[]string{c.Name}, Reference{c.RefTable, []string{schema.TableNamed(c.RefTable).Key}}}
		if c.RefTable == t.Name {
			key.Reference.Resource = ""
		}
		s.ForeignKeys = append(s.ForeignKeys, key)
	}
	return s
}

func newField(d *schema.Dataset, t *schema.Table, c *schema.Column) Field {
	f := Field{Name: c.Name, Type: "string", Description: c.Doc, Column: c}
	limits := Constraints{Required: c.Required, Unique: c.Name == t.Key, Pattern: pattern(c)}
	switch c.Kind {
	case schema.Day:
		if !c.Months { // which may be a month stays text
			f.Type = "date"
		}
	case schema.Number:
		f.Type = "integer"
		limits.Minimum, limits.Maximum = c.Minimum, schema.MaxCount
	case schema.Integer:
		f.Type = "integer"
	case schema.Decimal:
		f.Type = "number"
		limits.Minimum, limits.Maximum = -c.Limit, c.Limit
	case schema.Address:
		f.Format = "uri"
	case schema.OneWord:
		limits.Enum = c.Vocabulary.Names()
		for _, w := range c.Vocabulary.Words {
			f.Categories = append(f.Categories, Category{w.Name, w.Label})
		}
	case schema.WordList:
		f.Description += " Several words are joined by '" + schema.ListSeparator + "': " + strings.Join(c.Vocabulary.Names(), ", ") + "."
	case schema.IDList:
		f.Description += " Several ids are joined by '" + schema.ListSeparator + "'; each stands in " + c.RefTable + "."
	}
	if len(c.RefWords) > 0 {
		limits.Enum = append(append([]string{}, c.RefWords...), keys(d, c.RefTable)...)
	}
	if !limits.empty() {
		f.Constraints = &limits
	}
	return f
}

func (c *Constraints) empty() bool {
	return !c.Required && !c.Unique && c.Minimum == nil && c.Maximum == nil && c.Pattern == "" && len(c.Enum) == 0
}

// keys are the keys of a table's rows, in their order.
func keys(d *schema.Dataset, table string) []string {
	s := d.Sheet(table)
	key := s.Table().Index(s.Table().Key)
	var all []string
	for row := range s.Len() {
		all = append(all, s.Cell(row, key))
	}
	return all
}
