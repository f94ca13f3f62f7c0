package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "duplicate-word",
	Title:    "A word is declared twice.",
	Doc:      "Two rows of vocabulary.csv declare one word of one vocabulary. The first one holds; what the second one says is shown nowhere.",
	Hint:     "remove one of them",
	Severity: validate.Error,
	Phase:    validate.PhaseCompare,
	Columns:  validate.Columns{"vocabulary": {"word"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		t := d.Declared
		vocabularies, words := t.Words("vocabulary"), t.Words("word")
		first := map[[2]int32]int{}
		for row := range t.Len {
			if !d.Valid(t, row, "vocabulary", "word") {
				continue
			}
			key := [2]int32{vocabularies[row], words[row]}
			other, ok := first[key]
			if !ok {
				first[key] = row
				continue
			}
			f := d.At(t, row, "word")
			f.Message = fmt.Sprintf("word: found %q of the vocabulary %s a second time, want it once", f.Value, d.Text(key[0]))
			f.Related = append(f.Related, d.Related(t, other, "word", "the first row"))
			report(f)
		}
	},
})
