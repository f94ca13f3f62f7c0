package document

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

var (
	gapsTitle       = language.Phrase{EN: "Coverage and gaps", ES: "Cobertura y lagunas"}
	coverageTable   = language.Phrase{EN: "What the dataset claims to hold", ES: "Lo que la base de datos afirma contener"}
	colFrom         = language.Phrase{EN: "from", ES: "desde"}
	colTo           = language.Phrase{EN: "to", ES: "hasta"}
	colCompleteness = language.Phrase{EN: "completeness", ES: "cobertura"}
	colNote         = language.Phrase{EN: "note", ES: "nota"}
	gapsTable       = language.Phrase{EN: "Times in which published totals rise by more than the rows explain", ES: "Periodos en que los totales publicados suben más de lo que explican las filas"}
	noGaps          = language.Phrase{EN: "No published total rises by more than the rows explain.", ES: "Ningún total publicado sube más de lo que explican las filas."}
	colAfter        = language.Phrase{EN: "after", ES: "después del"}
	colUntil        = language.Phrase{EN: "by", ES: "a más tardar el"}
	colLacking      = language.Phrase{EN: "lacking at least", ES: "faltan al menos"}
	colSaidBy       = language.Phrase{EN: "said by", ES: "lo dicen"}
	excludedTable   = language.Phrase{EN: "Events considered and left out", ES: "Sucesos considerados y excluidos"}
	colWhat         = language.Phrase{EN: "event", ES: "suceso"}
	colReason       = language.Phrase{EN: "reason", ES: "motivo"}
	colRow          = language.Phrase{EN: "row", ES: "fila"}
	figuresFrom     = language.Phrase{EN: "%v from %v: %v", ES: "%v de %v: %v"}
)

func (w *writer) gaps() []Block {
	g := w.report.Gaps
	coverage := w.table(w.Say(coverageTable), colScope, colFrom, colTo, colCompleteness, colNote)
	for _, c := range g.Coverage {
		coverage.add(plain(w.scope(c.Scope)), w.day(c.From), w.day(c.To), plain(w.Word(schema.Completeness, c.Completeness)), w.own(string(c.Note)))
	}
	blocks := []Block{coverage.block()}
	if len(g.Gaps) == 0 {
		blocks = append(blocks, paragraph(w.Say(noGaps)))
	} else {
		gaps := w.table(w.Say(gapsTable), colScope, colAfter, colUntil, colLacking, colSaidBy)
		for i := range g.Gaps {
			gap := &g.Gaps[i]
			noun := dead
			if gap.Measure == "strikes" {
				noun = strikes
			}
			var saying []string
			for _, id := range gap.Saying {
				saying = append(saying, string(id))
			}
			gaps.add(plain(w.scope(gap.Scope)), w.day(gap.After), w.day(gap.Until), plain(w.Count(gap.Lacking, noun)),
				plain(w.Say(figuresFrom, w.Count(len(gap.Saying), figures), w.Count(gap.Sources, counts), strings.Join(saying, ", "))))
		}
		blocks = append(blocks, gaps.block())
	}
	if len(g.Excluded) > 0 {
		excluded := w.table(w.Say(excludedTable), colRow, colDay, colWhat, colReason)
		for _, x := range g.Excluded {
			excluded.add(plain(string(x.ExcludedID)), w.day(x.Date), w.own(x.What), plain(w.Word(schema.ExclusionReason, x.Reason)))
		}
		blocks = append(blocks, excluded.block())
	}
	return blocks
}
