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
	ofRange     = language.Phrase{EN: "; between %v and %v if the lowest and the highest numbers in standing accounts are added up", ES: "; entre %v y %v si se suman las cifras más bajas y más altas de los relatos vigentes"}
	andMissing  = language.Phrase{EN: "; besides, %v presumed dead, %v with them", ES: "; además, %v dados por muertos, %v con ellos"}
	noStrikes   = language.Phrase{EN: "No strike answers to this.", ES: "Ningún ataque responde a esto."}
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
		lead = append(lead, w.sentence(w.report.Headline.Totals[0]))
	}
	return lead
}

// sentence is a total in one sentence.
func (w *writer) sentence(t summary.ScopeTotal) string {
	if t.Strikes == 0 {
		return w.Say(noStrikes)
	}
	text := w.Say(sentence, w.Count(t.Killed.Best, dead), w.Count(t.Strikes, strikes), t.First, t.Last)
	if t.First == t.Last {
		text = w.Say(sentenceOne, w.Count(t.Killed.Best, dead), w.Count(t.Strikes, strikes), t.First)
	}
	if t.Killed.Min < t.Killed.Max {
		text += w.Say(ofRange, t.Killed.Min, t.Killed.Max)
	}
	if t.Missing.Best > 0 {
		text += w.Say(andMissing, t.Missing.Best, t.Dead.Best)
	}
	return text + "."
}
