package document

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

var (
	methodTitle   = language.Phrase{EN: "Method and citation", ES: "Método y cita"}
	methodRows    = language.Phrase{EN: "A row is one strike as separately announced or reported. The dataset states what was reported and by whom; what an announcer said was hit is a claim, not a finding.", ES: "Una fila es un ataque tal como se anunció o informó por separado. La base de datos recoge lo que se informó y quién lo informó; lo que dijo haber alcanzado quien lo anunció es una afirmación, no un hecho comprobado."}
	methodClocks  = language.Phrase{EN: "Every total has two clocks: the day on which something happened and the day on which it became public. A published figure is put to what was public when it was published.", ES: "Cada total tiene dos relojes: el día en que algo ocurrió y el día en que se hizo público. Una cifra publicada se compara con lo que era público cuando se publicó."}
	methodRead    = language.Phrase{EN: "A figure agrees as read if it can be reproduced with at most two departures from what it declares: whether the presumed dead are counted, a cut some strikes earlier or later, vessels for strikes, a narrower scope, or a round number; and if that is clearly likelier than an error. If it is not, the reading is possible, no more. A number is reproduced or it is not; nothing is near enough.", ES: "Una cifra coincide según se lea si se puede reproducir con dos desvíos como máximo de lo que declara: si cuentan los dados por muertos, un corte algunos ataques antes o después, embarcaciones por ataques, un ámbito más estrecho o un número redondo; y si eso es claramente más probable que un error. Si no lo es, la lectura es posible, nada más. Un número se reproduce o no; no hay aproximaciones."}
	methodWhole   = language.Phrase{EN: "This report rests on everything that the dataset holds.", ES: "Este informe se apoya en todo lo que contiene la base de datos."}
	methodPart    = language.Phrase{EN: "This report rests on what was public by %v. Left out as later: %v, %v, %v and %v; and %v and %v of which nothing tells the day, and %v in later or undated documents.", ES: "Este informe se apoya en lo que era público el %v. Quedan fuera por posteriores: %v, %v, %v y %v; además, %v y %v de las que nada indica el día, y %v en documentos posteriores o sin fecha."}
	methodCells   = language.Phrase{EN: "The dataset keeps a day of becoming public for strikes, presumed deaths, figures, claims and documents. Killed, survivors and evidence of a strike are those of the accounts that were public by then; an account that its outlet corrected later stands until then. Vessels, places, targets and confirmation are those that it holds now; its notes are left out, but for the reasons of differences, which carry their own day. A follow-up hit is told from the first claim about it.", ES: "La base de datos registra el día en que se hicieron públicos los ataques, los dados por muertos, las cifras, las afirmaciones y los documentos. Los muertos, los sobrevivientes y las pruebas de un ataque son los de los relatos que ya eran públicos; un relato que su medio corrigió después sigue vigente hasta entonces. Las embarcaciones, los lugares, los blancos y la confirmación son los que contiene ahora; sus notas se omiten, salvo los motivos de las diferencias, que llevan su propia fecha. Un segundo impacto se cuenta desde la primera afirmación sobre él."}
	methodLater   = language.Phrase{EN: "† No account was public by then; the numbers are those of the first day on which one was, or, where no account has a day, those of now: %v.", ES: "† Ningún relato era público entonces; las cifras son las del primer día en que lo fue uno, o las de ahora si ninguno tiene fecha: %v."}
	methodOpen    = language.Phrase{EN: "Without a best value of killed: %v.", ES: "Sin mejor valor de muertos: %v."}
	methodInexact = language.Phrase{EN: "Day known to the week or month only: %v.", ES: "Solo se conoce la semana o el mes: %v."}
	methodVersion = language.Phrase{EN: "Dataset and codebook: version %v.", ES: "Base de datos y libro de códigos: versión %v."}
	methodHash    = language.Phrase{EN: "SHA-256 over the tables %v, one after another: %v", ES: "SHA-256 de las tablas %v, una tras otra: %v"}
	citeTitle     = language.Phrase{EN: "How to cite", ES: "Cómo citar"}
	citeVersion   = language.Phrase{EN: "version %v", ES: "versión %v"}
	citeRows      = language.Phrase{EN: "rows to %v", ES: "filas hasta el %v"}
	citeKnown     = language.Phrase{EN: "as known by %v", ES: "según lo conocido el %v"}
	unversioned   = language.Phrase{EN: "not told", ES: "no indicada"}
	citeTables    = language.Phrase{EN: "tables SHA-256 %v", ES: "SHA-256 de las tablas %v"}
)

func (w *writer) method() []Block {
	m, id := w.report.Method, &w.report.Dataset
	list := []string{w.Say(methodRows), w.Say(methodClocks), w.Say(methodRead)}
	if m.Whole {
		list = append(list, w.Say(methodWhole))
	} else {
		l := m.LeftOut
		list = append(list, w.Say(methodPart, w.report.Question.KnownBy, w.Count(l.Strikes, strikes), w.Count(l.Figures, figures), w.Count(l.Claims, claims),
			w.Count(l.Documents, documents), w.Count(l.Undated, figures), w.Count(l.NoDay, claims), w.Count(l.Accounts, accounts)), w.Say(methodCells))
	}
	for _, part := range []struct {
		text language.Phrase
		ids  []schema.ID
	}{{methodLater, m.RestsLater}, {methodOpen, m.Open}, {methodInexact, m.Inexact}} {
		if len(part.ids) > 0 {
			var names []string
			for _, id := range part.ids {
				names = append(names, string(id))
			}
			list = append(list, w.Say(part.text, w.List(names)))
		}
	}
	var tables []string
	for _, t := range id.Rows {
		tables = append(tables, t.Table)
	}
	version := string(id.Version)
	if version == "" {
		version = w.Say(unversioned)
	}
	list = append(list, w.Say(methodVersion, version), w.Say(methodHash, strings.Join(tables, ", "), id.SHA256))
	return []Block{{List: list}, heading(w.Say(citeTitle)), paragraph(Cite(w.Language, w.report))}
}

// Cite is how to cite a report.
func Cite(l *language.Language, r *summary.Report) string {
	id := &r.Dataset
	var parts []string
	add := func(text summary.Text) {
		if text != "" {
			parts = append(parts, string(text))
		}
	}
	title := string(id.Title)
	if id.Authors != "" {
		title = string(id.Authors) + ": " + title
	}
	add(summary.Text(title))
	if id.Version != "" {
		parts = append(parts, l.Say(citeVersion, string(id.Version)))
	}
	parts = append(parts, l.Say(citeRows, id.Newest))
	if r.Question.KnownBy.Known() {
		parts = append(parts, l.Say(citeKnown, r.Question.KnownBy))
	}
	parts = append(parts, l.Say(citeTables, id.SHA256[:min(12, len(id.SHA256))]))
	add(id.Licence)
	add(id.URL)
	return strings.Join(parts, ", ") + "."
}
