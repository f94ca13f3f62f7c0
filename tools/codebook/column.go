package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// column is a column as the codebook shows it.
type column struct {
	Name      string
	Type      string // what a cell is, and how it stands to other cells of its row
	Required  string // yes, no, or beside which other column
	Values    *schema.Vocabulary
	RefTable  string
	RefWords  []string
	Meaning   string
	neighbour func(field string) string // column of a struct field
}

// newColumn words what the tags of a column say. A tag that it does not know is
// an error, so that none is left out of the codebook.
func newColumn(t *schema.Table, c *schema.Column) (column, error) {
	out := column{Name: c.Name, Required: "no", Values: c.Vocabulary, RefTable: c.RefTable, RefWords: c.RefWords, Meaning: c.Doc}
	out.neighbour = func(field string) string {
		if i := t.FieldIndex(field); i >= 0 {
			return "`" + t.Columns[i].Name + "`"
		}
		return field
	}
	out.Type = typeWords[c.Kind]
	if c.Months {
		out.Type = "date or month"
	}
	if c.Kind == schema.Text && c.RefTable != "" {
		out.Type = typeWords[schema.OneWord] // of another table
	}
	for _, tag := range strings.Split(c.Validate, ",") {
		word, param, _ := strings.Cut(tag, "=")
		if err := out.tag(c, word, param); err != nil {
			return out, fmt.Errorf("%s.%s: %w", t.Name, c.Name, err)
		}
	}
	if c.Optional {
		out.Required += "; a file may lack the column"
	}
	return out, nil
}

var typeWords = map[schema.Kind]string{
	schema.Text: "text", schema.Day: "date", schema.Number: "number", schema.Decimal: "degrees",
	schema.OneWord: "word", schema.WordList: "list of words", schema.RowID: "id", schema.IDList: "list of ids",
	schema.Address: "address", schema.Language: "language",
}

func (o *column) tag(c *schema.Column, word, param string) error {
	switch word {
	case "omitempty", "text", "tidy", "date", "word", "list", "classes", "address", "bcp47_language_tag":
		// the type says it
	case "required":
		o.Required = "yes"
	case "required_with":
		o.Required = "with " + o.neighbour(param)
	case "excluded_without":
		o.Required = "with " + o.neighbour(param) + ", never without"
	case "count":
		if c.Minimum > 0 {
			o.Type += ", " + strconv.Itoa(c.Minimum) + " or more"
		}
	case "degree":
		o.Type += fmt.Sprintf(", -%v to %v", c.Limit, c.Limit)
	case "id", "ids":
		o.Type += ", as " + firstID(param)
	case "anyid":
		o.Type += " of any table"
	case "slug":
		o.Type = "word in lower case, parts joined by `_`"
		if param != "" {
			o.Type = "word in lower case, parts joined by `" + param + "`"
		}
	case "max":
		o.Type += ", " + param + " characters at most"
	case "notbefore":
		o.Type += ", not before " + o.neighbour(param)
	case "atmost":
		o.Type += ", at most " + o.neighbour(param)
	case "atleast":
		o.Type += ", at least " + o.neighbour(param)
	default:
		return fmt.Errorf("found the tag %q, want one that the codebook has words for", word)
	}
	return nil
}

// firstID is the smallest id that a tag's parameter allows: S001, A0001.
func firstID(param string) string {
	prefix, width := schema.IDWidth(param)
	return fmt.Sprintf("%s%0*d", prefix, width, 1)
}
