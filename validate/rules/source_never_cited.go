package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "source-never-cited",
	Title: "A source is cited by no row.",
	Doc: "No cell of any column that refers to sources.csv names the source. Asked only while every such cell is sound and leads to a source, all rows that hold one could be read, no strike lacks an account, no claim that another one names, and no check of rows tells such a cell or the id of its row: " +
		"else the citation may be what is broken. A source that is told as a duplicate is left out.",
	Hint:     "write the account, tally or claim that the source carries, or remove the source",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		if d.Sources.Len == 0 || len(strikesWithoutAccount(d)) > 0 || !d.Complete(d.Claims, "contradicts", "supports") {
			return // a claim that others name and that is gone may have cited one
		}
		cited := make([]bool, d.Sources.Len)
		for _, t := range d.Tables() {
			for i := range t.Columns {
				c := &t.Columns[i]
				if c.RefTable != d.Sources.Name {
					continue
				}
				if !d.Complete(t, c.Name) || d.AnyReported(t, c.Name, t.Key) {
					return
				}
				t.References(c.Name, func(_ int, code int32) {
					if row := d.Sources.Find(code); row >= 0 {
						cited[row] = true
					}
				})
			}
		}
		for row, id := range d.Sources.IDs() {
			if first := d.Sources.Find(id); first < 0 || cited[first] || !d.Valid(d.Sources, row, "source_id") || d.Reported(d.Sources, row, "source_id", "title", "url") {
				continue
			}
			f := d.At(d.Sources, row, "source_id")
			f.Message = fmt.Sprintf("source_id: found no row that cites %s, want one at least", f.Value)
			report(f)
		}
	},
})
