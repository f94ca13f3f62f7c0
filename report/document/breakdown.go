package document

import (
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
)

var (
	byTitle  = language.Phrase{EN: "Breakdowns", ES: "Desgloses"}
	byTables = map[string]language.Phrase{
		summary.ByMonth:        {EN: "By month", ES: "Por mes"},
		summary.ByTheater:      {EN: "By theater", ES: "Por teatro"},
		summary.ByGroup:        {EN: "By the group that the announcer named (a claim, not a finding)", ES: "Por el grupo que nombró quien lo anunció (una afirmación, no un hecho comprobado)"},
		summary.ByTarget:       {EN: "By target", ES: "Por blanco"},
		summary.ByEvidence:     {EN: "By evidence offered", ES: "Por pruebas ofrecidas"},
		summary.ByConfirmation: {EN: "By confirmation", ES: "Por confirmación"},
		summary.ByOrigin:       {EN: "By the origin of accounts", ES: "Por el origen de los relatos"},
	}
	byColumns = map[string]language.Phrase{
		summary.ByMonth:        {EN: "month", ES: "mes"},
		summary.ByTheater:      {EN: "theater", ES: "teatro"},
		summary.ByGroup:        {EN: "group", ES: "grupo"},
		summary.ByTarget:       {EN: "target", ES: "blanco"},
		summary.ByEvidence:     {EN: "evidence", ES: "pruebas"},
		summary.ByConfirmation: {EN: "confirmation", ES: "confirmación"},
		summary.ByOrigin:       {EN: "origin", ES: "origen"},
	}
	overlapping = language.Phrase{EN: "A strike may stand in several lines here; they add up to more than the whole.", ES: "Un ataque puede figurar aquí en varias líneas; suman más que el total."}
	colAccounts = language.Phrase{EN: "accounts>", ES: "relatos>"}
	noGroups    = language.Phrase{EN: "Nothing to show.", ES: "Nada que mostrar."}
)

// pictured are the breakdowns that have a chart.
var pictured = map[string]string{summary.ByMonth: "months", summary.ByTheater: "theaters"}

func (w *writer) breakdowns() []Block {
	var blocks []Block
	for i := range w.report.By {
		b := &w.report.By[i]
		columns := []language.Phrase{byColumns[b.By], colStrikes, colKilled, colMissing, colDead, colVessels, colSurvivors}
		if b.By == summary.ByOrigin {
			columns = append(columns, colAccounts)
		}
		t := w.table(w.Say(byTables[b.By]), columns...)
		for n := range b.Groups {
			g := &b.Groups[n]
			cells := []Cell{w.key(b.By, g.Key), w.number(g.Strikes), w.marked(g.Killed, g.KilledMarked > 0), plain(w.ranged(g.Missing)), w.marked(g.Dead, g.KilledMarked > 0),
				plain(w.ranged(g.Vessels)), plain(w.ranged(g.Survivors))}
			if g.Accounts != nil {
				cells = append(cells, w.number(*g.Accounts))
			}
			t.add(cells...)
		}
		blocks = append(blocks, t.block())
		if b.Overlapping {
			blocks = append(blocks, paragraph(w.Say(overlapping)))
		}
		if name := pictured[b.By]; name != "" && len(b.Groups) > 0 {
			blocks = append(blocks, chart(name))
		}
	}
	if len(blocks) == 0 {
		blocks = append(blocks, paragraph(w.Say(noGroups)))
	}
	return blocks
}
