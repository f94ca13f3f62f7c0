package rules

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "untranslated",
	Title: "A label is missing in a language of the dataset.",
	Doc: "Pages of a dataset whose datapackage.json names Spanish among its languages show labels and propositions in Spanish, too. " +
		"Where one is missing they show English in its place. A dataset that names no languages, or English alone, needs none.",
	Hint:     "translate it, or leave es out of the languages of datapackage.json",
	Severity: validate.Error,
	Table: func(d *validate.Data, t *validate.Table, report func(validate.Finding)) {
		if !slices.Contains(d.Languages, "es") {
			return
		}
		for i := range t.Table.Columns {
			c := &t.Table.Columns[i]
			if !strings.HasSuffix(c.Name, "_es") {
				continue
			}
			for row := range t.Len {
				if r := t.Row(row); r.Cells[i] == "" && d.Valid(t, row, c.Name) {
					f := r.At(c.Name)
					f.Message = c.Name + ": found an empty cell, want " + spanishOf(t.Table, c, r)
					report(f)
				}
			}
		}
	},
})

// spanishOf is what a cell in Spanish is to say.
func spanishOf(t *schema.Table, c *schema.Column, r *validate.Row) string {
	english := strings.TrimSuffix(c.Name, "_es")
	if t.Index(english) >= 0 && r.Cell(english) != "" {
		return "the Spanish of " + strings.ReplaceAll(r.Cell(english), "\n", " ")
	}
	return "the " + english + " in Spanish"
}
