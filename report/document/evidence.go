package document

import (
	"github.com/strike-tally/strike-tally/schema"
)

func (w *writer) evidence() []Block {
	e := w.report.Evidence
	offers := w.table(w.Say("report.offers_table"), "report.col.offered", "report.col.strikes", "report.col.killed")
	for _, o := range e.Offers {
		label := w.words(schema.Evidence, o.Offered)
		if o.Offered != "none" && len(o.Offered.Members()) == 1 {
			label = w.Say("report.only", label)
		}
		offers.add(plain(label), w.number(o.Strikes), plain(w.ranged(o.Killed)))
	}
	words := w.table(w.Say("report.words_table"), "report.col.offered", "report.col.strikes")
	for _, o := range e.Words {
		words.add(plain(w.words(schema.Evidence, schema.List(o.Word))), w.number(o.Strikes))
	}
	blocks := []Block{paragraph(w.Say("report.evidence_intro", w.Count("strikes", e.Strikes))), offers.block(), words.block()}
	if e.Strikes > 0 {
		blocks = append(blocks, chart("evidence"))
	}
	return blocks
}
