package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "unknown-replacement",
	Title:    "A withdrawn row is said to be replaced by a row that is not there.",
	Doc:      "What stands in replaced_by of excluded.csv is the id of no row in any table, or is that of a document, where what was withdrawn is none. Asked when the ids of all rows could be read.",
	Hint:     "write the id of the row that stands in its place, or leave the cell empty",
	Severity: validate.Error,
	Form:     true,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"excluded": {"replaced_by", "former_id"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		if !allIDsKnown(d) {
			return
		}
		for i, word := range d.Excluded.Words("replaced_by") {
			id := d.Text(word)
			if id == "" || !d.Valid(d.Excluded, i, "replaced_by") {
				continue
			}
			if d.BearsAnywhere(id) {
				if d.Sources.Bears(d.Sources.Code(id)) && !strings.HasPrefix(d.Excluded.Cell(i, "former_id"), d.Sources.Prefix()) {
					f := d.At(d.Excluded, i, "replaced_by")
					f.Message = fmt.Sprintf("replaced_by: found %q, a document, want the row that stands in the place of this one", id)
					f.Hint = "the document that tells of it belongs into source_id; in replaced_by stands a strike, an account or another row"
					report(f)
				}
				continue
			}
			f := d.At(d.Excluded, i, "replaced_by")
			f.Message = fmt.Sprintf("replaced_by: found %q, want the id of a row", id)
			f.Hint = hintForID(keyed(d), id)
			report(f)
		}
	},
})
