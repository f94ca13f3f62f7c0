package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "duplicate-id",
	Title:    "An id is given twice in one table.",
	Doc:      "Two rows of one table bear the same id (in theaters: the same word), so that nobody can tell which one a reference means. The finding stands at the later row, with the first one beside it.",
	Hint:     "give the row the next free id, or remove it if it is a copy",
	Severity: validate.Error,
	Afar:     true,
	Check: func(d *validate.Data, report func(validate.Finding)) {
		for _, s := range d.Sheets() {
			key := s.Table().Key
			if key == "" {
				continue
			}
			for row := range s.Len() {
				id := s.Cell(row, s.Table().Index(key))
				first, ok := s.Find(id)
				if !ok || first == row || !d.Sound(s, row, key) {
					continue
				}
				f := d.At(s, row, key)
				f.Message = fmt.Sprintf("%s: found %q a second time, want it once", key, id)
				f.Related = append(f.Related, d.Beside(s, first, key, "the first row with this id"))
				report(f)
			}
		}
	},
})

// repeated are the ids that more than one row of the table bears.
func repeated(s schema.Cells) map[string]bool {
	ids := map[string]bool{}
	key := s.Table().Index(s.Table().Key)
	for row := range s.Len() {
		id := s.Cell(row, key)
		if first, ok := s.Find(id); ok && first != row {
			ids[id] = true
		}
	}
	return ids
}
