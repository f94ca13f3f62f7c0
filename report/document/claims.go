package document

import (
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

func (w *writer) claims() []Block {
	if len(w.report.Claims) == 0 {
		return []Block{paragraph(w.Say("report.no_claims"))}
	}
	blocks := []Block{paragraph(w.Say("report.claims_intro"))}
	for i := range w.report.Claims {
		t := &w.report.Claims[i]
		name := w.Topic(t.Topic)
		stances := w.table(w.Say("report.stances_table", name), "report.col.stance", "report.col.claims", "report.col.shown", "report.col.asserted", "report.col.none", "report.col.silent")
		for _, s := range t.Stances {
			stances.add(plain(w.Word(schema.Stance, s.Stance)), w.number(s.Claims), w.number(s.WithEvidence), w.number(s.Asserted), w.number(s.None), w.number(s.Silent))
		}
		each := w.table(w.Say("report.claims_table", name, w.Count("claims", len(t.Claims))), "report.col.claim", "report.col.day", "report.col.who", "report.col.stance", "report.col.says", "report.col.evidence", "report.col.answers", "report.col.answered", "report.col.source")
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
		day = plain(w.Say("report.undated"))
	}
	id := row(c.ClaimID)
	if c.StrikeID.Known() {
		id = append(id, Line{Text: w.Say("report.on_strike", string(c.StrikeID))})
	}
	who := w.own(c.Claimant)
	who = append(who, w.own(string(c.Office))...)
	return []Cell{id, day, who, plain(w.Word(schema.Stance, c.Stance)), w.own(c.Claim), plain(w.words(schema.ClaimEvidence, c.Evidence)),
		ids(c.Answers), ids(c.AnsweredBy), {{Text: w.Name(c.Publisher), Link: string(c.URL)}}}
}

func ids(list []schema.ID) Cell {
	var c Cell
	for _, id := range list {
		c = append(c, Line{Text: string(id), Link: "#" + string(id)})
	}
	return c
}
