package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

// labelled are the columns of which readers see the texts in place of a row's word.
var labelled = []struct {
	table   string
	columns []string
}{
	{"theaters", []string{"label", "label_es"}},
	{"topics", []string{"label", "label_es", "proposition", "proposition_es"}},
	{"measures", []string{"label", "label_es"}},
}

var _ = add(&validate.Rule{
	Name:     "duplicate-label",
	Title:    "Two theaters, topics or measures bear one label.",
	Doc:      "Readers know a theater or measure by its label and a topic by its label and its proposition. Each is another one than that of all other rows, case aside, in its language.",
	Hint:     "give one of them a label that tells them apart; if they are one, keep one row",
	Severity: validate.Error,
	Form:     true,
	Phase:    validate.PhaseCompare,
	Columns: validate.Columns{
		"theaters": {"label", "label_es"}, "topics": {"label", "label_es", "proposition", "proposition_es"}, "measures": {"label", "label_es"},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for _, of := range labelled {
			t := d.Table(of.table)
			told := map[int]bool{} // a copied row is told once
			for _, column := range of.columns {
				first := map[string]int{}
				for row, word := range t.Words(column) {
					label := strings.ToLower(d.Text(word))
					if word == 0 || told[row] || t.Repeated(t.IDs()[row]) || !d.Valid(t, row, t.Key, column) {
						continue
					}
					i, taken := first[label]
					if !taken {
						first[label] = row
						continue
					}
					f := d.At(t, row, column)
					f.Message = fmt.Sprintf("%s: found %q, which is that of %s, too, want another one", column, f.Value, t.Row(i).ID())
					f.Related = append(f.Related, d.Related(t, i, column, "the first one"))
					report(f)
					told[row] = true
				}
			}
		}
	},
})
