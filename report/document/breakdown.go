package document

import (
	"github.com/strike-tally/strike-tally/report/summary"
)

// pictured are the breakdowns that have a chart.
var pictured = map[string]string{summary.ByMonth: "months", summary.ByTheater: "theaters"}

func (w *writer) breakdowns() []Block {
	var blocks []Block
	for i := range w.report.By {
		b := &w.report.By[i]
		columns := []string{"by.column." + b.By, "report.col.strikes", "report.col.share", "report.col.killed", "report.col.missing", "report.col.dead", "report.col.vessels", "report.col.survivors"}
		if b.By == summary.ByOrigin {
			columns = append(columns, "report.col.accounts")
		}
		t := w.table(w.Say("by.title."+b.By), columns...)
		for n := range b.Groups {
			g := &b.Groups[n]
			cells := []Cell{w.key(b.By, g.Key), w.number(g.Strikes), plain(w.Percent(g.Share)), plain(w.ranged(g.Killed)), plain(w.ranged(g.Missing)), plain(w.ranged(g.Dead)),
				plain(w.ranged(g.Vessels)), plain(w.ranged(g.Survivors))}
			if g.Accounts != nil {
				cells = append(cells, w.number(*g.Accounts))
			}
			t.add(cells...)
		}
		blocks = append(blocks, w.totalled(t))
		if b.Overlapping {
			blocks = append(blocks, paragraph(w.Say("report.overlapping")))
		}
		if name := pictured[b.By]; name != "" && len(b.Groups) > 0 {
			blocks = append(blocks, chart(name))
		}
	}
	if len(blocks) == 0 {
		blocks = append(blocks, paragraph(w.Say("report.no_groups")))
	}
	return blocks
}
