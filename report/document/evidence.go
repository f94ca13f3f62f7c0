package document

import (
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

var (
	evidenceTitle = language.Phrase{EN: "Evidence offered", ES: "Pruebas ofrecidas"}
	evidenceIntro = language.Phrase{EN: "What the announcer offered as evidence for each of %v. A video shows the hit, neither cargo nor identity; intelligence asserted is not shown. Silent means that no source says whether anything was offered.", ES: "Lo que ofreció como prueba quien anunció cada uno de %v. Un vídeo muestra el impacto, no la carga ni la identidad; la inteligencia alegada no se muestra. Si las fuentes no dicen nada, ninguna indica si se ofreció algo."}
	offersTable   = language.Phrase{EN: "Every strike once", ES: "Cada ataque una vez"}
	colOffered    = language.Phrase{EN: "offered", ES: "ofrecido"}
	only          = language.Phrase{EN: "%v only", ES: "solo %v"}
	wordsTable    = language.Phrase{EN: "Each kind of evidence, alone or with others", ES: "Cada clase de prueba, sola o con otras"}
)

func (w *writer) evidence() []Block {
	e := w.report.Evidence
	offers := w.table(w.Say(offersTable), colOffered, colStrikes, colKilled)
	for _, o := range e.Offers {
		label := w.words(schema.Evidence, o.Offered)
		if o.Offered != "none" && len(o.Offered.Members()) == 1 {
			label = w.Say(only, label)
		}
		offers.add(plain(label), w.number(o.Strikes), plain(w.ranged(o.Killed)))
	}
	words := w.table(w.Say(wordsTable), colOffered, colStrikes)
	for _, o := range e.Words {
		words.add(plain(w.words(schema.Evidence, schema.List(o.Word))), w.number(o.Strikes))
	}
	blocks := []Block{paragraph(w.Say(evidenceIntro, w.Count(e.Strikes, strikes))), offers.block(), words.block()}
	if e.Strikes > 0 {
		blocks = append(blocks, chart("evidence"))
	}
	return blocks
}
