package document

import (
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

var (
	claimsTitle  = language.Phrase{EN: "Claims and contradictions", ES: "Afirmaciones y contradicciones"}
	claimsIntro  = language.Phrase{EN: "Who asserts what, who denies or disputes it, on what evidence, and which claim answers which. The wording of claims is the dataset's; the dataset takes no side.", ES: "Quién afirma qué, quién lo niega o lo cuestiona, con qué pruebas y qué afirmación responde a cuál. La redacción de las afirmaciones es de la base de datos, que no toma partido."}
	noClaims     = language.Phrase{EN: "No claim answers to this.", ES: "Ninguna afirmación responde a esto."}
	stancesTable = language.Phrase{EN: "%v: who stands where", ES: "%v: quién está dónde"}
	claimsTable  = language.Phrase{EN: "%v: %v", ES: "%v: %v"}
	colStance    = language.Phrase{EN: "stance", ES: "postura"}
	colClaims    = language.Phrase{EN: "claims>", ES: "afirmaciones>"}
	colShown     = language.Phrase{EN: "with something offered>", ES: "con algo ofrecido>"}
	colAsserted  = language.Phrase{EN: "intelligence asserted only>", ES: "solo inteligencia alegada>"}
	colNone      = language.Phrase{EN: "none offered>", ES: "nada ofrecido>"}
	colSilent    = language.Phrase{EN: "sources are silent>", ES: "las fuentes no dicen nada>"}
	colClaim     = language.Phrase{EN: "claim", ES: "afirmación"}
	colSays      = language.Phrase{EN: "what is said", ES: "qué se dice"}
	colEvidence  = language.Phrase{EN: "evidence", ES: "pruebas"}
	colAnswers   = language.Phrase{EN: "answers", ES: "responde a"}
	colAnswered  = language.Phrase{EN: "answered by", ES: "le responde"}
	colSource    = language.Phrase{EN: "source", ES: "fuente"}
	onStrike     = language.Phrase{EN: "on %v", ES: "sobre %v"}
)

func (w *writer) claims() []Block {
	if len(w.report.Claims) == 0 {
		return []Block{paragraph(w.Say(noClaims))}
	}
	blocks := []Block{paragraph(w.Say(claimsIntro))}
	for i := range w.report.Claims {
		t := &w.report.Claims[i]
		name := w.topic(t.Topic)
		stances := w.table(w.Say(stancesTable, name), colStance, colClaims, colShown, colAsserted, colNone, colSilent)
		for _, s := range t.Stances {
			stances.add(plain(w.Word(schema.Stance, s.Stance)), w.number(s.Claims), w.number(s.WithEvidence), w.number(s.Asserted), w.number(s.None), w.number(s.Silent))
		}
		each := w.table(w.Say(claimsTable, name, w.Count(len(t.Claims), claims)), colClaim, colDay, colWho, colStance, colSays, colEvidence, colAnswers, colAnswered, colSource)
		for n := range t.Claims {
			each.add(w.claim(&t.Claims[n])...)
		}
		blocks = append(blocks, heading(name), stances.block(), each.block())
	}
	return blocks
}

func (w *writer) claim(c *summary.Claim) []Cell {
	day := w.day(c.Date)
	if day == nil {
		day = plain(w.Say(undated))
	}
	id := row(c.ClaimID)
	if c.StrikeID.Known() {
		id = append(id, Line{Text: w.Say(onStrike, string(c.StrikeID))})
	}
	who := w.own(c.Claimant)
	who = append(who, w.own(string(c.Office))...)
	return []Cell{id, day, who, plain(w.Word(schema.Stance, c.Stance)), w.own(c.Claim), plain(w.words(schema.ClaimEvidence, c.Evidence)),
		ids(c.Answers), ids(c.AnsweredBy), {{Text: w.name(c.Publisher), Link: string(c.URL)}}}
}

func ids(list []schema.ID) Cell {
	var c Cell
	for _, id := range list {
		c = append(c, Line{Text: string(id), Link: "#" + string(id)})
	}
	return c
}
