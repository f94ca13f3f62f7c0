package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "replaced-by-itself",
	Title:    "A row that was left out is said to be replaced by itself.",
	Doc:      "What stands in replaced_by of excluded.csv is the row's own id, or leads back to it over other rows of the table, so that no row stands in its place.",
	Hint:     "write the id of the row that stands in its place, or leave the cell empty",
	Severity: validate.Error,
	Form:     true,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"excluded": {"replaced_by"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		t := d.Excluded
		replaced := t.Words("replaced_by")
		rows := map[string]int{}
		for row, id := range t.IDs() {
			rows[t.ID(id)] = row
		}
		told := make([]bool, t.Len)
		for row := range t.Len {
			path := []string{t.Row(row).ID()}
			for next, ok := row, true; ok && len(path) <= t.Len && d.Valid(t, next, "excluded_id", "replaced_by"); {
				id := d.Text(replaced[next])
				path = append(path, id)
				if next, ok = rows[id]; ok && next == row && !told[row] {
					f := d.At(t, row, "replaced_by")
					f.Message = fmt.Sprintf("replaced_by: found %q, which leads back to %s (%s), want another row", f.Value, path[0], strings.Join(path, ", "))
					report(f)
					for _, id := range path[1:] {
						told[rows[id]] = true
					}
					break
				}
			}
		}
	},
})
