package document

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

var (
	figuresTitle  = language.Phrase{EN: "Published figures and the rows", ES: "Las cifras publicadas y las filas"}
	figuresIntro  = language.Phrase{EN: "%v that sources stated for this scope or a part of it, each put to the rows as they were public when the figure was published.", ES: "%v que las fuentes dieron para este ámbito o una parte de él, cada una puesta frente a las filas que eran públicas cuando se publicó."}
	verdictsTable = language.Phrase{EN: "Verdicts", ES: "Veredictos"}
	colVerdict    = language.Phrase{EN: "verdict", ES: "veredicto"}
	colFigures    = language.Phrase{EN: "figures>", ES: "cifras>"}
	colMeaning    = language.Phrase{EN: "meaning", ES: "significado"}
	meaning       = map[string]language.Phrase{
		"agrees":         {EN: "the rows give the same numbers as the figure declares them", ES: "las filas dan los mismos números tal como los declara la cifra"},
		"agrees_as_read": {EN: "the rows give the same numbers under a named way of counting", ES: "las filas dan los mismos números con una forma de contar que se nombra"},
		"possible":       {EN: "a way of counting gives the numbers, but a wrong number would be met nearly as easily", ES: "alguna forma de contar da los números, pero un número equivocado se alcanzaría casi con la misma facilidad"},
		"differs":        {EN: "no usual way of counting gives the numbers", ES: "ninguna forma usual de contar da los números"},
		"not_comparable": {EN: "the dataset does not claim to be complete there, or does not count that", ES: "la base de datos no pretende estar completa ahí, o no cuenta eso"},
	}
	readingsTable = language.Phrase{EN: "How figures that agree as read count", ES: "Cómo cuentan las cifras que coinciden según se lea"}
	colReading    = language.Phrase{EN: "way of counting", ES: "forma de contar"}
	differTable   = language.Phrase{EN: "Figures that differ, and why", ES: "Cifras que difieren, y por qué"}
	noneDiffer    = language.Phrase{EN: "No figure differs.", ES: "Ninguna cifra difiere."}
	figuresTable  = language.Phrase{EN: "All figures", ES: "Todas las cifras"}
	colFigure     = language.Phrase{EN: "figure", ES: "cifra"}
	colWho        = language.Phrase{EN: "who", ES: "quién"}
	colStates     = language.Phrase{EN: "states", ES: "declara"}
	colRows       = language.Phrase{EN: "rows give", ES: "dan las filas"}
	colNearest    = language.Phrase{EN: "nearest way of counting", ES: "forma de contar más cercana"}
	colWhy        = language.Phrase{EN: "why, as the dataset notes", ES: "por qué, según anota la base de datos"}
	noReason      = language.Phrase{EN: "no reason is noted", ES: "no se anota ningún motivo"}
	noted         = language.Phrase{EN: "(noted %v)", ES: "(anotado el %v)"}
	undated       = language.Phrase{EN: "undated", ES: "sin fecha"}
	fromTo        = language.Phrase{EN: "%v to %v", ES: "%v a %v"}
	notPut        = language.Phrase{EN: "cannot be put to the rows", ES: "no se puede comparar con las filas"}
	off           = language.Phrase{EN: "off by %v", ES: "diferencia %v"}
)

var kinds = map[string]language.Phrase{
	"counted":         {EN: "the presumed dead counted", ES: "cuentan los dados por muertos"},
	"as_known":        {EN: "the presumed dead counted as known by an earlier day", ES: "cuentan los dados por muertos que se conocían un día anterior"},
	"by_date":         {EN: "strikes counted that were made public later", ES: "cuentan ataques que se hicieron públicos después"},
	"placed":          {EN: "an undated figure placed where it fits, nothing else", ES: "una cifra sin fecha, situada donde encaja, nada más"},
	"earlier":         {EN: "fewer strikes: a figure that lags", ES: "menos ataques: una cifra que va con retraso"},
	"later":           {EN: "more strikes: a figure dated before its last strike", ES: "más ataques: una cifra fechada antes de su último ataque"},
	"first_reported":  {EN: "a number as first reported, before its outlet corrected it", ES: "un número tal como se informó primero, antes de que su medio lo corrigiera"},
	"by_announcement": {EN: "a window by the days of announcement", ES: "un periodo según los días de los anuncios"},
	"rounding":        {EN: "“at least” before a round number", ES: "«al menos» ante un número redondo"},
	"unit":            {EN: "vessels for strikes, strikes for vessels, or joint announcements as one", ES: "embarcaciones por ataques, ataques por embarcaciones, o anuncios conjuntos como uno"},
	"scope":           {EN: "a narrower scope", ES: "un ámbito más estrecho"},
	"several":         {EN: "two of these together", ES: "dos de estas a la vez"},
}

func (w *writer) figures() []Block {
	f := w.report.Figures
	blocks := []Block{paragraph(w.Say(figuresIntro, w.Count(len(f.All), figures)))}
	t := w.table(w.Say(verdictsTable), colVerdict, colFigures, colMeaning)
	for _, v := range f.Verdicts {
		t.add(Cell{w.verdict(v.Verdict)}, w.number(v.Figures), plain(w.Say(meaning[v.Verdict])))
	}
	blocks = append(blocks, t.block())
	if len(f.Readings) > 0 {
		t := w.table(w.Say(readingsTable), colReading, colFigures)
		for _, k := range f.Readings {
			t.add(plain(w.Say(kinds[k.Kind])), w.number(k.Figures))
		}
		blocks = append(blocks, t.block())
	}
	differ := w.table(w.Say(differTable), colFigure, colDay, colWho, colStates, colRows, colNearest, colWhy)
	for i := range f.All {
		if v := &f.All[i]; v.Verdict == "differs" {
			differ.add(linked(v.TallyID), w.figureDay(v), w.who(v), w.states(v), w.give(v), w.readings(v), w.why(v))
		}
	}
	if len(differ.Rows) > 0 {
		blocks = append(blocks, differ.block())
	} else {
		blocks = append(blocks, paragraph(w.Say(noneDiffer)))
	}
	all := w.table(w.Say(figuresTable), colFigure, colDay, colWho, colScope, colStates, colRows, colVerdict, colReading)
	for i := range f.All {
		v := &f.All[i]
		all.add(row(v.TallyID), w.figureDay(v), w.who(v), plain(w.scope(v.Scope)), w.states(v), w.give(v), Cell{w.verdict(v.Verdict)}, w.readings(v))
	}
	return append(blocks, all.block())
}

func linked(id schema.ID) Cell { return Cell{{Text: string(id), Link: "#" + string(id)}} }

func (w *writer) figureDay(f *summary.Figure) Cell {
	day := w.Say(undated)
	if f.AsOf.Known() {
		day = w.ShortDate(f.AsOf)
	}
	if f.From.Known() {
		day = w.Say(fromTo, w.ShortDate(f.From), day)
	}
	return plain(day)
}

// by names an outlet, and whose count it prints where that is another's.
func (w *writer) by(publisher, series string) string {
	if series != "" && series != publisher {
		return w.name(publisher) + " (" + w.name(series) + ")"
	}
	return w.name(publisher)
}

// name is a name as the language has it; most names have no other.
func (w *writer) name(name string) string {
	translated, _ := w.Data(name)
	return translated
}

func (w *writer) who(f *summary.Figure) Cell {
	return Cell{{Text: w.by(f.Publisher, string(f.Series)), Link: string(f.URL)}}
}

// states writes the numbers of a figure, one a line.
func (w *writer) states(f *summary.Figure) Cell {
	var c Cell
	for i := range f.Measures {
		m := &f.Measures[i]
		number := w.Number(m.Stated)
		if m.StatedTo != nil {
			number += "–" + w.Number(*m.StatedTo)
		}
		c = append(c, Line{Text: w.Say(measures[m.Measure], w.qualified(m.Qualifier, number))})
	}
	return c
}

// give writes what the rows give for each number, one a line.
func (w *writer) give(f *summary.Figure) Cell {
	var c Cell
	for i := range f.Measures {
		m := &f.Measures[i]
		if m.Computed == nil {
			return plain(w.Say(notPut))
		}
		text := w.Say(measures[m.Measure], w.ranged(*m.Computed))
		if !m.Holds() {
			text += "; " + w.Say(off, w.Signed(*m.Difference))
		}
		c = append(c, Line{Text: text})
	}
	return c
}

// qualified writes a number as the source words it.
func (w *writer) qualified(qualifier, number string) string {
	if qualifier == "exact" || qualifier == "" {
		return number
	}
	return w.Word(schema.Qualifier, qualifier) + " " + number
}

var measures = map[string]language.Phrase{
	"deaths":    {EN: "%v killed", ES: "%v muertos"},
	"strikes":   {EN: "%v strikes", ES: "%v ataques"},
	"vessels":   {EN: "%v vessels", ES: "%v embarcaciones"},
	"missing":   {EN: "%v presumed dead", ES: "%v dados por muertos"},
	"survivors": {EN: "%v survivors", ES: "%v sobrevivientes"},
}

func (w *writer) why(f *summary.Figure) Cell {
	if f.Waiver == nil {
		return plain(w.Say(noReason))
	}
	return append(w.own(f.Waiver.Reason), Line{Text: w.Say(noted, w.ShortDate(f.Waiver.Date))})
}

// readings writes the first reading, and how many others there are.
func (w *writer) readings(f *summary.Figure) Cell {
	if len(f.Readings) == 0 {
		return nil
	}
	c := plain(w.reading(&f.Readings[0]))
	if n := len(f.Readings) - 1; n > 0 {
		c = append(c, Line{Text: w.Count(n, otherReadings)})
	}
	return c
}

var otherReadings = language.Noun{
	One:  language.Phrase{EN: "or in %v other way", ES: "o de %v otra forma"},
	Many: language.Phrase{EN: "or in %v other ways", ES: "o de otras %v formas"},
}

var (
	asStated  = language.Phrase{EN: "as stated", ES: "tal como se declara"}
	placed    = language.Phrase{EN: "undated, placed after %v", ES: "sin fecha, situada después de %v"}
	counted   = language.Phrase{EN: "presumed dead counted", ES: "cuenta los dados por muertos"}
	asKnown   = language.Phrase{EN: "presumed dead counted as known by %v", ES: "cuenta los dados por muertos conocidos hasta el %v"}
	announced = language.Phrase{EN: "by the days of announcement", ES: "según los días de los anuncios"}
	notInside = language.Phrase{EN: "presumed dead not counted", ES: "no cuenta los dados por muertos"}
	roundTen  = language.Phrase{EN: "“at least” before a round number", ES: "«al menos» ante un número redondo"}
	byDate    = language.Phrase{EN: "with strikes made public later", ES: "con ataques que se hicieron públicos después"}
	earlier   = language.Noun{One: language.Phrase{EN: "%v strike earlier", ES: "%v ataque antes"}, Many: language.Phrase{EN: "%v strikes earlier", ES: "%v ataques antes"}}
	later     = language.Noun{One: language.Phrase{EN: "%v strike later", ES: "%v ataque después"}, Many: language.Phrase{EN: "%v strikes later", ES: "%v ataques después"}}
	onlyScope = language.Phrase{EN: "only counted: %v", ES: "solo cuenta: %v"}
	units     = map[string]language.Phrase{
		"vessels_as_strikes":       {EN: "the number of strikes counts vessels", ES: "el número de ataques cuenta embarcaciones"},
		"strikes_as_vessels":       {EN: "the number of vessels counts strikes", ES: "el número de embarcaciones cuenta ataques"},
		"announcements_as_strikes": {EN: "strikes announced together counted as one", ES: "los ataques anunciados juntos cuentan como uno"},
	}
	ends = map[string]language.Phrase{
		"first_reported": {EN: "numbers as first reported", ES: "números tal como se informaron primero"},
	}
)

// reading names a way of counting.
func (w *writer) reading(r *summary.Reading) string {
	var parts []string
	if r.Cut == "placed" {
		parts = append(parts, w.Say(placed, string(r.Through)))
	}
	for _, axis := range r.Deviations {
		parts = append(parts, w.deviation(r, axis))
	}
	if len(parts) == 0 {
		return w.Say(asStated)
	}
	return strings.Join(parts, ", ")
}

func (w *writer) deviation(r *summary.Reading, axis string) string {
	switch axis {
	case "missing":
		switch r.Missing {
		case "as_known":
			return w.Say(asKnown, r.KnownBy)
		case "not_counted":
			return w.Say(notInside)
		}
		return w.Say(counted)
	case "cut":
		switch r.Cut {
		case "earlier":
			return w.Count(r.Strikes, earlier)
		case "later":
			return w.Count(r.Strikes, later)
		case "by_announcement":
			return w.Say(announced)
		}
		return w.Say(byDate)
	case "unit":
		return w.Say(units[r.Unit])
	case "rounding":
		return w.Say(roundTen)
	case "scope":
		return w.Say(onlyScope, w.scope(r.Scope))
	}
	return w.Say(ends[r.Values])
}
