package document

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

func (w *writer) gaps() []Block {
	g := w.report.Gaps
	coverage := w.table(w.Say("report.coverage_table"), "report.col.scope", "report.col.from", "report.col.to", "report.col.completeness", "report.col.looked", "report.col.note")
	for _, c := range g.Coverage {
		coverage.add(plain(w.Scope(c.Scope)), w.day(c.From), w.day(c.To), plain(w.Word(schema.Completeness, c.Completeness)), w.day(c.Looked), w.own(string(c.Note)))
	}
	blocks := []Block{coverage.block()}
	if w.brief {
		coverage.drop(len(coverage.Columns) - 1) // the note, which is long
	}
	if len(g.Gaps) == 0 {
		blocks = append(blocks, paragraph(w.Say("report.no_gaps")))
	} else {
		gaps := w.table(w.Say("report.gaps_table"), "report.col.scope", "report.col.after", "report.col.until", "report.col.lacking", "report.col.said_by")
		for i := range g.Gaps {
			gap := &g.Gaps[i]
			noun := "people_killed"
			if gap.Measure == "strikes" {
				noun = "strikes"
			}
			var saying []string
			for _, id := range gap.Saying {
				saying = append(saying, string(id))
			}
			gaps.add(plain(w.Scope(gap.Scope)), w.day(gap.After), w.day(gap.Until), plain(w.Count(noun, gap.Lacking)),
				plain(w.Say("report.figures_from", w.Count("figures", len(gap.Saying)), w.Count("counts", gap.Sources), strings.Join(saying, ", "))))
		}
		blocks = append(blocks, gaps.block())
	}
	if len(g.Excluded) > 0 && !w.brief {
		excluded := w.table(w.Say("report.excluded_table"), "report.col.row", "report.col.day", "report.col.what", "report.col.reason")
		for _, x := range g.Excluded {
			excluded.add(plain(string(x.ExcludedID)), w.day(x.Date), w.own(x.What), plain(w.Word(schema.ExclusionReason, x.Reason)))
		}
		blocks = append(blocks, excluded.block())
	}
	return blocks
}
