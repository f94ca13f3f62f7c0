package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "duplicate-id",
	Title:    "An id is given twice in one table.",
	Doc:      "Two rows of one table bear the same id (in theaters: the same word), so that nobody can tell which one a reference means. The finding stands at the later row, with the first one beside it.",
	Hint:     "give the row the next free id, or remove it if it is a copy",
	Severity: validate.Error,
	Form:     true,
	Table: func(d *validate.Data, t *validate.Table, report func(validate.Finding)) {
		for row, code := range t.IDs() {
			if !t.Repeated(code) || t.Find(code) == row || !d.Valid(t, row, t.Key) {
				continue
			}
			f := d.At(t, row, t.Key)
			f.Message = fmt.Sprintf("%s: found %q a second time, want it once", t.Key, f.Value)
			f.Related = append(f.Related, d.Related(t, t.Find(code), t.Key, "the first row with this id"))
			report(f)
		}
	},
})
