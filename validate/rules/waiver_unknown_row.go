package rules

import (
	"fmt"
	"sync"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "waiver-unknown-row",
	Title:    "A waiver names a row that does not exist.",
	Doc:      "What stands in row of waivers.csv is the id of no row in any table, so the waiver accepts nothing. Asked only while the id of every row of every table could be read and no finding speaks of one; and not of a table of which source-never-cited tells that all rows are lost.",
	Hint:     "write the id of the row at which the finding stands",
	Severity: validate.Error,
	Form:     true,
	Phase:    validate.PhaseSupport,
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		if !allIDsKnown(d) {
			return
		}
		lost := sync.OnceValue(func() *validate.Table { t, _ := lostTable(d); return t })
		for i, word := range d.Waivers.Words("row") {
			id := d.Text(word)
			if id == "" || d.BearsAnywhere(id) || !d.Valid(d.Waivers, i, "row") {
				continue
			}
			if t := tableOfID(id); t != nil && lost() != nil && lost().Name == t.Name {
				continue // told at the table
			}
			f := d.At(d.Waivers, i, "row")
			f.Message = fmt.Sprintf("row: found %q, want the id of a row", id)
			f.Hint = hintForID(keyed(d), id)
			report(f)
		}
	},
})
