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
	{"vocabulary", []string{"label", "label_es"}},
}

var _ = add(&validate.Rule{
	Name:     "duplicate-label",
	Title:    "Two theaters, topics, measures or words bear one label.",
	Doc:      "Readers know a theater, a measure or a word of a vocabulary by its label and a topic by its label and its proposition. Each is another one than that of all other rows, case aside, in its language.",
	Hint:     "give one of them a label that tells them apart; if they are one, keep one row",
	Severity: validate.Error,
	Form:     true,
	Phase:    validate.PhaseCompare,
	Columns: validate.Columns{
		"theaters": {"label", "label_es"}, "topics": {"label", "label_es", "proposition", "proposition_es"}, "measures": {"label", "label_es"}, "vocabulary": {"vocabulary", "word", "label", "label_es"},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for _, of := range labelled {
			t := d.Table(of.table)
			told := map[int]bool{} // a copied row is told once
			for _, column := range of.columns {
				first := map[string]int{}
				for row, word := range t.Words(column) {
					label := strings.ToLower(d.Text(word))
					if word == 0 || told[row] || t.Key != "" && (t.Repeated(t.IDs()[row]) || !d.Valid(t, row, t.Key)) || !d.Valid(t, row, column) {
						continue
					}
					if t == d.Declared { // each vocabulary has its own words; a copied row is told by its word
						label = t.Cell(row, "vocabulary") + " " + label
						if i, taken := first[label]; taken && t.Words("word")[i] == t.Words("word")[row] {
							continue
						}
					}
					i, taken := first[label]
					if !taken {
						first[label] = row
						continue
					}
					f := d.At(t, row, column)
					name := t.Row(i).ID()
					if t == d.Declared {
						name = t.Cell(i, "word")
					}
					f.Message = fmt.Sprintf("%s: found %q, which is that of %s, too, want another one", column, f.Value, name)
					f.Related = append(f.Related, d.Related(t, i, column, "the first one"))
					report(f)
					told[row] = true
				}
			}
		}
	},
})
