package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "id-reused",
	Title:    "A row bears the id of a row that was withdrawn.",
	Doc:      "An id in former_id of excluded.csv belonged to a row that stands no more. Who has cited it must never find another row under it, so no row of any table may bear it again. Of an id that is not the last of its table the row of excluded.csv is told: it is more often wrong there.",
	Hint:     "give the row the next free id; if it is the withdrawn row that has come back, remove its row from excluded.csv",
	Severity: validate.Error,
	Form:     true,
	Columns:  validate.Columns{"excluded": {"former_id"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		seen := map[int32]bool{}
		for i, former := range d.Excluded.Words("former_id") {
			if former == 0 || seen[former] || !d.Valid(d.Excluded, i, "former_id") {
				continue
			}
			id := d.Text(former)
			for _, t := range d.Tables() {
				if t.Key == "" {
					continue
				}
				row := t.Find(t.Code(id))
				if row < 0 || !d.Valid(t, row, t.Key) {
					continue
				}
				seen[former] = true
				if id != newestID(t) {
					f := d.At(d.Excluded, i, "former_id")
					f.Message = fmt.Sprintf("former_id: found %q, the id of a row that stands, want the id of one that was withdrawn", id)
					f.Hint = "write the id of the row that was withdrawn, or leave the cell empty for an event that never had a row"
					f.Related = append(f.Related, d.Related(t, row, t.Key, "stands here"))
					report(f)
					continue
				}
				f := d.At(t, row, t.Key)
				f.Message = fmt.Sprintf("%s: found %q, the id of a row that was withdrawn, want an id never given before", t.Key, id)
				f.Related = append(f.Related, d.Related(d.Excluded, i, "former_id", "withdrawn here"))
				report(f)
			}
		}
	},
})

// newestID is the highest id of a table.
func newestID(t *validate.Table) string {
	newest := int32(0)
	for _, code := range t.IDs() {
		newest = max(newest, code)
	}
	if row := t.Find(newest); row >= 0 {
		return t.Row(row).ID()
	}
	return ""
}
