package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "source-never-cited",
	Title: "A source is cited by no row.",
	Doc: "No cell of any column that refers to sources.csv names the source. Asked only while every such cell is sound and leads to a source, all rows that hold one could be read, no strike lacks an account, and no check of rows tells such a cell or the id of its row: " +
		"else the citation may be what is broken. A source that is told as a duplicate is left out.",
	Hint:     "write the account, tally or claim that the source carries, or remove the source",
	Severity: validate.Warning,
	Turn:     validate.TurnSupport,
	Needs:    []string{"sources", "accounts", "tallies", "claims", "excluded"},
	Afar:     true,
	Nameless: "sources",
	Check: func(d *validate.Data, report func(validate.Finding)) {
		if len(strikesWithoutAccount(d)) > 0 {
			return
		}
		cited := map[string]bool{}
		for _, s := range d.Sheets() {
			for i := range s.Table().Columns {
				c := &s.Table().Columns[i]
				if c.RefTable != d.Sources.Table().Name {
					continue
				}
				if !d.Sure(s, c.Name) {
					return
				}
				for row := range s.Len() {
					if d.Told(s, row, c.Name, s.Table().Key) {
						return
					}
					for _, id := range validate.References(c, s.Cell(row, i)) {
						cited[id] = true
					}
				}
			}
		}
		for row := range d.Sources.Rows {
			id := string(d.Sources.Rows[row].ID)
			if cited[id] || d.NamedFarOff(d.Sources, id) || !d.Sound(d.Sources, row, "source_id") || d.Told(d.Sources, row, "source_id", "title", "url") {
				continue
			}
			f := d.At(d.Sources, row, "source_id")
			f.Message = fmt.Sprintf("source_id: found no row that cites %s, want one at least", id)
			report(f)
		}
	},
})
