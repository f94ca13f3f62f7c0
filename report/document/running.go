package document

import (
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
)

var (
	runningTitle = language.Phrase{EN: "Running totals", ES: "Totales acumulados"}
	runningIntro = language.Phrase{EN: "Each strike with the totals up to it, and the published figures whose count ends with it. ● agrees: the rows give the same numbers. ◆ agrees as read: they do under a named way of counting. △ possible: so, but a wrong number would be met nearly as easily. ✕ differs: under none. □ not comparable.", ES: "Cada ataque con los totales hasta él y las cifras publicadas cuyo recuento termina en él. ● coincide: las filas dan los mismos números. ◆ coincide según se lea: los dan con una forma de contar que se nombra. △ posible: también, pero un número equivocado se alcanzaría casi con la misma facilidad. ✕ difiere: con ninguna. □ no comparable."}
	runningApart = language.Phrase{EN: "Sea and land are counted apart, as the published totals do.", ES: "El mar y la tierra se cuentan por separado, como hacen los totales publicados."}
	runningNone  = language.Phrase{EN: "No published figures stand beside these totals: they count all strikes from the campaign's first day.", ES: "Junto a estos totales no figuran cifras publicadas: estas cuentan todos los ataques desde el primer día de la campaña."}
	runningIn    = language.Phrase{EN: "Running total, %v", ES: "Total acumulado, %v"}
	colNumber    = language.Phrase{EN: "no.>", ES: "n.º>"}
	colStrike    = language.Phrase{EN: "strike", ES: "ataque"}
	colDay       = language.Phrase{EN: "day", ES: "día"}
	colWhere     = language.Phrase{EN: "where", ES: "dónde"}
	colTotal     = language.Phrase{EN: "total killed>", ES: "total de muertos>"}
	colThen      = language.Phrase{EN: "presumed dead then>", ES: "dados por muertos entonces>"}
	colNow       = language.Phrase{EN: "presumed dead as known>", ES: "dados por muertos según se sabe>"}
	colBeside    = language.Phrase{EN: "published figures of killed", ES: "cifras publicadas de muertos"}
	thenNow      = language.Phrase{EN: "Presumed dead then: as known on the day on which the strike became public. As known: by the day of this report.", ES: "Dados por muertos entonces: según se sabía el día en que el ataque se hizo público. Según se sabe: a la fecha de este informe."}
	noDeaths     = language.Phrase{EN: "no number of killed", ES: "sin número de muertos"}
)

func (w *writer) running() []Block {
	blocks := []Block{paragraph(w.Say(runningIntro))}
	q := w.report.Question
	if q.From.Known() || len(q.Where) > 0 {
		blocks = []Block{paragraph(w.Say(runningNone))}
	}
	text := w.Say(thenNow)
	if len(w.report.Running) > 1 {
		text = w.Say(runningApart) + " " + text
	}
	blocks = append(blocks, paragraph(text))
	for i := range w.report.Running {
		r := &w.report.Running[i]
		if i == 0 && len(r.Strikes) > 0 {
			blocks = append(blocks, chart("running-total"))
		}
		t := w.table(language.Title(w.Say(runningIn, w.scope(r.Scope))), colNumber, colStrike, colDay, colWhere, colKilled, colTotal, colThen, colNow, colBeside)
		for n := range r.Strikes {
			s := &r.Strikes[n]
			t.add(w.number(s.Number), row(s.StrikeID), w.day(s.Date), plain(w.scope(s.Theater)), w.marked(s.Killed, s.Marked), plain(w.ranged(s.Total)),
				w.number(s.MissingThen), w.number(s.MissingNow), w.beside(s.Figures))
		}
		blocks = append(blocks, t.block())
	}
	return blocks
}

// beside writes figures beside a running total, one a line.
func (w *writer) beside(figures []summary.Beside) Cell {
	var c Cell
	for i := range figures {
		f := &figures[i]
		number := w.Say(noDeaths)
		if f.Deaths != nil {
			number = w.qualified(string(f.Qualifier), w.Number(*f.Deaths))
		}
		c = append(c, Line{Text: marks[f.Verdict] + " " + w.by(f.Publisher, string(f.Series)) + ": " + number + " (" + string(f.TallyID) + ")",
			Link: "#" + string(f.TallyID), Verdict: f.Verdict})
	}
	return c
}
