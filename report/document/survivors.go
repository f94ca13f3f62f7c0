package document

import (
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

var (
	survivorsTitle = language.Phrase{EN: "Follow-up hits, survivors and presumed dead", ES: "Segundos impactos, sobrevivientes y dados por muertos"}
	followTable    = language.Phrase{EN: "Were people who had survived the first hit hit again?", ES: "¿Se volvió a atacar a personas que habían sobrevivido al primer impacto?"}
	colAnswer      = language.Phrase{EN: "answer", ES: "respuesta"}
	survivedTable  = language.Phrase{EN: "Strikes with survivors, presumed dead or a follow-up hit", ES: "Ataques con sobrevivientes, dados por muertos o un segundo impacto"}
	noSurvivors    = language.Phrase{EN: "No strike counted here is known to have survivors, presumed dead or a follow-up hit.", ES: "De ninguno de los ataques contados se sabe que hubiera sobrevivientes, dados por muertos o un segundo impacto."}
	colFollowUp    = language.Phrase{EN: "follow-up hit", ES: "segundo impacto"}
	colSince       = language.Phrase{EN: "presumed dead since", ES: "dados por muertos desde"}
	colBecame      = language.Phrase{EN: "what became of them, as the dataset notes", ES: "qué fue de ellos, según anota la base de datos"}
	seeClaims      = language.Phrase{EN: "Claims: %v", ES: "Afirmaciones: %v"}
)

func (w *writer) survivors() []Block {
	v := w.report.Survivors
	follow := w.table(w.Say(followTable), colAnswer, colStrikes)
	for _, n := range v.FollowUp {
		follow.add(plain(w.Word(schema.FollowUp, n.FollowUp)), w.number(n.Strikes))
	}
	if len(v.Strikes) == 0 {
		return []Block{follow.block(), paragraph(w.Say(noSurvivors))}
	}
	each := w.table(w.Say(survivedTable), colStrike, colDay, colKilled, colFollowUp, colSurvivors, colMissing, colSince, colBecame)
	for i := range v.Strikes {
		s := &v.Strikes[i]
		became := w.own(string(s.Note))
		if len(s.Claims) > 0 {
			var ids []string
			for _, id := range s.Claims {
				ids = append(ids, string(id))
			}
			became = append(became, Line{Text: w.Say(seeClaims, w.List(ids))})
		}
		each.add(plain(string(s.StrikeID)), w.day(s.Date), plain(w.ranged(s.Killed)), plain(w.Word(schema.FollowUp, s.FollowUp)),
			w.count(s.Survivors, notKnown), w.count(s.Missing, language.Phrase{EN: "0", ES: "0"}), w.day(s.MissingKnown), became)
	}
	return []Block{follow.block(), each.block()}
}

// count is a count, or what is said where none is given.
func (w *writer) count(c schema.Count, otherwise language.Phrase) Cell {
	if n, ok := c.Int(); ok {
		return w.number(n)
	}
	return plain(w.Say(otherwise))
}
