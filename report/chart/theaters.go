package chart

import (
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

var (
	theatersTitle = language.Phrase{EN: "People killed and strikes by theater%v", ES: "Personas muertas y ataques por teatro%v"}
	theatersText  = language.Phrase{EN: "Bars by theater, people killed above and strikes below. %v", ES: "Barras por teatro, personas muertas arriba y ataques abajo. %v"}
	theaterText   = language.Phrase{EN: "%v: %v and %v presumed dead in %v strikes.", ES: "%v: %v y %v dados por muertos en %v ataques."}
	killedAxis    = language.Phrase{EN: "people killed, with the range; white: presumed dead", ES: "personas muertas, con el intervalo; en blanco: dados por muertos"}
)

// labelWidth is how much room the label of a bar has.
const labelWidth = width / 3

func (m *maker) theaters() *Chart {
	var killed, struck []bar
	var told []string
	for i := range m.report.Headline.Totals {
		t := &m.report.Headline.Totals[i]
		n, ok := m.data.Theaters.Find(t.Scope)
		if !ok || t.Strikes == 0 {
			continue
		}
		f := fills[n%len(fills)]
		text := document.Ranged(m.Language, t.Killed)
		_, missing, _ := t.Missing.Ends()
		if missing > 0 {
			text += " + " + m.Number(missing)
		}
		label := strings.Join(Fit(style(smallSize+0.5, ink), m.scope(t.Scope), labelWidth, 2), "\n")
		killed = append(killed, newBar(label, t.Killed, missing, f, text))
		struck = append(struck, bar{label, t.Strikes, t.Strikes, t.Strikes, 0, f, m.Number(t.Strikes)})
		told = append(told, m.Say(theaterText, m.scope(t.Scope), m.told(t.Killed), missing, t.Strikes))
	}
	if len(killed) == 0 {
		return nil
	}
	upper, lower := m.horizontal(killed, m.Say(killedAxis), 0.35), m.horizontal(struck, m.Say(strikesY), 0.35)
	each := vg.Length(len(killed))*22 + 40
	return &Chart{Title: m.Say(theatersTitle, m.known()), Text: m.Say(theatersText, strings.Join(told, " ")), height: 2*each + 70, draw: func(c draw.Canvas) {
		panels(c, upper, lower)
	}}
}

var (
	toldKilled = language.Phrase{EN: "%v killed (range %v to %v)", ES: "%v muertos (intervalo %v a %v)"}
	toldOpen   = language.Phrase{EN: "%v killed (at least %v, no upper end)", ES: "%v muertos (al menos %v, sin extremo superior)"}
	toldNone   = language.Phrase{EN: "number of killed not known", ES: "número de muertos desconocido"}
)

// told says a number with its range to readers who do not see the chart.
func (m *maker) told(r summary.Range) string {
	low, best, high := r.Ends()
	switch {
	case !r.Known():
		return m.Say(toldNone)
	case r.Max == nil:
		return m.Say(toldOpen, best, low)
	}
	return m.Say(toldKilled, best, low, high)
}

var (
	evidenceTitle = language.Phrase{EN: "Evidence that the announcers offered, by strike%v", ES: "Pruebas que ofreció quien anunció cada ataque%v"}
	evidenceText  = language.Phrase{EN: "Bars of strikes by what was offered as evidence, every strike once. %v", ES: "Barras de ataques según lo ofrecido como prueba, cada ataque una vez. %v"}
	evidenceX     = language.Phrase{EN: "strikes, each counted once", ES: "ataques, cada uno contado una vez"}
	only          = language.Phrase{EN: "%v only", ES: "solo %v"}
	silent        = language.Phrase{EN: "sources are silent", ES: "las fuentes no dicen nada"}
)

func (m *maker) evidence() *Chart {
	e := m.report.Evidence
	if e.Strikes == 0 {
		return nil
	}
	var list []bar
	var told []string
	for _, o := range e.Offers {
		var words []string
		for _, word := range o.Offered.Members() {
			words = append(words, m.Word(schema.Evidence, word))
		}
		label := strings.Join(words, " +\n")
		if len(words) == 1 {
			label = m.Say(only, label)
		}
		f := fills[0]
		switch o.Offered {
		case "":
			label, f = m.Say(silent), fill{colour: lattice}
		case "none":
			label, f = words[0], hollow
		}
		list = append(list, bar{label, o.Strikes, o.Strikes, o.Strikes, 0, f, m.Number(o.Strikes)})
		told = append(told, strings.ReplaceAll(label, " +\n", " + ")+": "+m.Number(o.Strikes)+".")
	}
	p := m.horizontal(list, m.Say(evidenceX), 0.08)
	return &Chart{Title: m.Say(evidenceTitle, m.known()), Text: m.Say(evidenceText, strings.Join(told, " ")), height: vg.Length(len(list))*27 + 95, draw: p.Draw}
}
