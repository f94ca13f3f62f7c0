package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "id-reused",
	Title:    "A row bears the id of a row that was withdrawn.",
	Doc:      "An id in former_id of excluded.csv belonged to a row that stands no more. Who has cited it must never find another row under it, so no row of any table may bear it again.",
	Hint:     "give the row the next free id; if it is the withdrawn row that has come back, remove its row from excluded.csv",
	Severity: validate.Error,
	Needs:    []string{"excluded"},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		told := map[schema.ID]bool{}
		for i := range d.Excluded.Rows {
			id := d.Excluded.Rows[i].FormerID
			if !id.Known() || told[id] || !d.Sound(d.Excluded, i, "former_id") {
				continue
			}
			for _, s := range d.Sheets() {
				key := s.Table().Key
				row, ok := s.Find(string(id))
				if key == "" || !ok || !d.Sound(s, row, key) {
					continue
				}
				told[id] = true
				f := d.At(s, row, key)
				f.Message = fmt.Sprintf("%s: found %q, the id of a row that was withdrawn, want an id never given before", key, id)
				f.Related = append(f.Related, d.Beside(d.Excluded, i, "former_id", "withdrawn here"))
				report(f)
			}
		}
	},
})
