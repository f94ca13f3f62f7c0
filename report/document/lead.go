package document

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
)

// The nouns that are counted.
var (
	strikes   = language.Noun{One: language.Phrase{EN: "%v strike", ES: "%v ataque"}, Many: language.Phrase{EN: "%v strikes", ES: "%v ataques"}}
	figures   = language.Noun{One: language.Phrase{EN: "%v figure", ES: "%v cifra"}, Many: language.Phrase{EN: "%v figures", ES: "%v cifras"}}
	counts    = language.Noun{One: language.Phrase{EN: "%v count", ES: "%v recuento"}, Many: language.Phrase{EN: "%v counts", ES: "%v recuentos"}}
	claims    = language.Noun{One: language.Phrase{EN: "%v claim", ES: "%v afirmación"}, Many: language.Phrase{EN: "%v claims", ES: "%v afirmaciones"}}
	documents = language.Noun{One: language.Phrase{EN: "%v document", ES: "%v documento"}, Many: language.Phrase{EN: "%v documents", ES: "%v documentos"}}
	accounts  = language.Noun{One: language.Phrase{EN: "%v account", ES: "%v relato"}, Many: language.Phrase{EN: "%v accounts", ES: "%v relatos"}}
	days      = language.Noun{One: language.Phrase{EN: "%v day", ES: "%v día"}, Many: language.Phrase{EN: "%v days", ES: "%v días"}}
	dead      = language.Noun{One: language.Phrase{EN: "%v person killed", ES: "%v persona muerta"}, Many: language.Phrase{EN: "%v people killed", ES: "%v personas muertas"}}
)

var (
	reportOf    = language.Phrase{EN: "%v: report", ES: "%v: informe"}
	someDataset = language.Phrase{EN: "Strikes", ES: "Ataques"}
	askedScope  = language.Phrase{EN: "Counted here: %v.", ES: "Se cuenta: %v."}
	allStrikes  = language.Phrase{EN: "all strikes, at sea and on land", ES: "todos los ataques, en el mar y en tierra"}
	strikesIn   = language.Phrase{EN: "strikes of the scope “%v”", ES: "ataques del ámbito «%v»"}
	askedWhere  = language.Phrase{EN: "Only strikes whose %v is “%v”.", ES: "Solo los ataques cuyo campo %v es «%v»."}
	askedEmpty  = language.Phrase{EN: "Only strikes whose %v is empty.", ES: "Solo los ataques cuyo campo %v está vacío."}
	askedFrom   = language.Phrase{EN: "From %v on.", ES: "Desde el %v."}
	askedAsOf   = language.Phrase{EN: "To %v.", ES: "Hasta el %v."}
	askedKnown  = language.Phrase{EN: "As it was public by %v: the report that could have been written on that day.", ES: "Según lo que era público el %v: el informe que se habría podido escribir ese día."}
	askedNow    = language.Phrase{EN: "With all that the dataset holds; its newest row is of %v.", ES: "Con todo lo que contiene la base de datos; su fila más reciente es del %v."}
	sentence    = language.Phrase{EN: "%v in %v from %v to %v", ES: "%v en %v, del %v al %v"}
	sentenceOne = language.Phrase{EN: "%v in %v on %v", ES: "%v en %v, el %v"}
	unknownDead = language.Phrase{EN: "%v from %v to %v; how many people were killed is not known", ES: "%v del %v al %v; no se sabe cuántas personas murieron"}
	unknownOne  = language.Phrase{EN: "%v on %v; how many people were killed is not known", ES: "%v el %v; no se sabe cuántas personas murieron"}
	ofOpen      = language.Phrase{EN: "; at least %v if the lowest numbers in standing accounts are added up, with no upper end for %v", ES: "; al menos %v si se suman las cifras más bajas de los relatos vigentes, sin extremo superior en %v"}
	onLand      = language.Phrase{EN: "On land, counted apart: %v", ES: "En tierra, contado aparte: %v"}
	laterMark   = language.Phrase{EN: "%v For %v no account was public by then: the numbers are those of the first account that was, or of now where none has a day.", ES: "%v En %v ningún relato era público entonces: las cifras son las del primero que lo fue, o las de ahora si ninguno tiene fecha."}
	ofRange     = language.Phrase{EN: "; between %v and %v if the lowest and the highest numbers in standing accounts are added up", ES: "; entre %v y %v si se suman las cifras más bajas y más altas de los relatos vigentes"}
	andMissing  = language.Phrase{EN: "; another %v are presumed dead, which makes %v", ES: "; a otras %v se las da por muertas, lo que suma %v"}
	noStrikes   = language.Phrase{EN: "No strike matches this question.", ES: "Ningún ataque corresponde a esta pregunta."}
	foreign     = language.Phrase{EN: "Texts in italics are the dataset's own, not translated.", ES: "Los textos en cursiva son de la base de datos y están en inglés, sin traducir."}
)

func (w *writer) title() string {
	name := string(w.report.Dataset.Title)
	if name == "" {
		name = w.Say(someDataset)
	}
	return w.Say(reportOf, name)
}

func (w *writer) lead() []string {
	q := w.report.Question
	scope := w.Say(allStrikes)
	if q.Scope != "all" {
		scope = w.Say(strikesIn, w.scope(q.Scope))
	}
	asked := []string{w.Say(askedScope, scope)}
	for _, c := range q.Where {
		if c.Value == "" {
			asked = append(asked, w.Say(askedEmpty, c.Column))
		} else {
			asked = append(asked, w.Say(askedWhere, c.Column, c.Value))
		}
	}
	if q.From.Known() {
		asked = append(asked, w.Say(askedFrom, q.From))
	}
	if q.AsOf.Known() {
		asked = append(asked, w.Say(askedAsOf, q.AsOf))
	}
	if q.KnownBy.Known() {
		asked = append(asked, w.Say(askedKnown, q.KnownBy))
	} else {
		asked = append(asked, w.Say(askedNow, w.report.Dataset.Newest))
	}
	lead := []string{strings.Join(asked, " ")}
	if w.report.Headline != nil {
		h := w.report.Headline
		lead = append(lead, w.sentence(h.Totals[0]))
		marks := h.Totals[0].KilledMarked
		if len(h.Apart) > 0 && h.Apart[0].Strikes > 0 {
			lead = append(lead, w.Say(onLand, w.sentence(h.Apart[0])))
			marks += h.Apart[0].KilledMarked
		}
		if marks > 0 {
			lead = append(lead, w.Say(laterMark, mark, w.Count(marks, strikes)))
		}
	}
	return lead
}

// sentence is a total in one sentence.
func (w *writer) sentence(t summary.ScopeTotal) string {
	if t.Strikes == 0 {
		return w.Say(noStrikes)
	}
	low, best, high := t.Killed.Ends()
	counted := w.Count(t.Strikes, strikes)
	var text string
	switch {
	case !t.Killed.Known() && t.First == t.Last:
		return w.Say(unknownOne, counted, t.First) + "."
	case !t.Killed.Known():
		return w.Say(unknownDead, counted, t.First, t.Last) + "."
	case t.First == t.Last:
		text = w.Say(sentenceOne, w.Count(best, dead), counted, t.First)
	default:
		text = w.Say(sentence, w.Count(best, dead), counted, t.First, t.Last)
	}
	if t.KilledMarked > 0 {
		text += " " + mark
	}
	switch {
	case t.KilledUnended > 0:
		text += w.Say(ofOpen, low, w.Count(t.KilledUnended, strikes))
	case low < high:
		text += w.Say(ofRange, low, high)
	}
	if _, missing, _ := t.Missing.Ends(); missing > 0 {
		_, both, _ := t.Dead.Ends()
		text += w.Say(andMissing, missing, both)
	}
	return text + "."
}
