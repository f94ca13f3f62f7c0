package document

import (
	"github.com/strike-tally/strike-tally/report/contradiction"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

func (w *writer) claims() []Block {
	if len(w.report.Claims) == 0 {
		return []Block{paragraph(w.Say("report.no_claims"))}
	}
	blocks := []Block{paragraph(w.Say("report.claims_intro"))}
	if w.brief {
		return append(blocks, w.sides())
	}
	said := map[schema.ID]*summary.Claim{}
	for i := range w.report.Claims {
		for n := range w.report.Claims[i].Claims {
			c := &w.report.Claims[i].Claims[n]
			said[c.ClaimID] = c
		}
	}
	for i := range w.report.Claims {
		t := &w.report.Claims[i]
		name := w.Topic(t.Topic)
		stances := w.table(w.Say("report.stances_table", name), "report.col.stance", "report.col.claims", "report.col.shown", "report.col.asserted", "report.col.none", "report.col.silent")
		for _, s := range t.Stances {
			stances.add(plain(w.Word(schema.Stance, s.Stance)), w.number(s.Claims), w.number(s.WithEvidence), w.number(s.Asserted), w.number(s.None), w.number(s.Silent))
		}
		each := w.table(w.Say("report.claims_table", name, w.Count("claims", len(t.Claims))), "report.col.claim", "report.col.day", "report.col.who", "report.col.stance", "report.col.says", "report.col.evidence", "report.col.contradicts", "report.col.supports", "report.col.source")
		for n := range t.Claims {
			each.add(w.claim(&t.Claims[n])...)
		}
		blocks = append(blocks, heading(name))
		if t.Proposition != "" {
			blocks = append(blocks, paragraph(w.Say("claim.proposition")+": "+w.Proposition(t.Topic)+" "+w.Say("claims.sides", t.For, t.Against, t.Neither, len(t.Contradictions))))
		}
		blocks = append(blocks, stances.block())
		if len(t.Contradictions) > 0 {
			blocks = append(blocks, w.contradictions(name, t, said).block())
		}
		blocks = append(blocks, each.block())
	}
	return blocks
}

// sides are how many claims stand on either side of each proposition.
func (w *writer) sides() Block {
	out := w.table(w.Say("report.sides_table"), "report.col.proposition", "report.col.claims", "report.col.for", "report.col.against", "report.col.neither", "report.col.contradictions")
	for i := range w.report.Claims {
		t := &w.report.Claims[i]
		text := w.Topic(t.Topic)
		if t.Proposition != "" {
			text = w.Proposition(t.Topic)
		}
		out.add(plain(text), w.number(len(t.Claims)), w.number(t.For), w.number(t.Against), w.number(t.Neither), w.number(len(t.Contradictions)))
	}
	return out.block()
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
	if c.ReportedBy != "" {
		who = append(who, Line{Text: w.Say("claim.per", w.Name(string(c.ReportedBy)))})
	}
	return []Cell{id, day, who, plain(w.Word(schema.Stance, c.Stance)), w.own(c.Claim), plain(w.words(schema.ClaimEvidence, c.Evidence)),
		ids(against(c)), support(c), {{Text: w.Name(c.Publisher) + w.reference(c.SourceID), Link: string(c.URL)}}}
}

// contradictions are the two sides of each, by their ids, speakers and stances.
func (w *writer) contradictions(name string, t *summary.Topic, said map[schema.ID]*summary.Claim) *Table {
	out := w.table(w.Say("report.contradictions_table", name), "report.col.one_claim", "report.col.who", "report.col.its_stance", "report.col.other_claim", "report.col.who", "report.col.its_stance")
	for _, c := range t.Contradictions {
		one, other := said[c.ClaimID], said[c.Contradicts]
		out.add(ids([]schema.ID{one.ClaimID}), w.own(one.Claimant), plain(w.Word(schema.Stance, one.Stance)),
			ids([]schema.ID{other.ClaimID}), w.own(other.Claimant), plain(w.Word(schema.Stance, other.Stance)))
	}
	return out
}

// against are the claims in contradiction with one, whichever says so.
func against(c *summary.Claim) []schema.ID {
	return contradiction.Links{Contradicts: c.Contradicts, ContradictedBy: c.ContradictedBy}.Against()
}

// support are the claims that one supports, and behind an arrow those that support it.
func support(c *summary.Claim) Cell {
	cell := ids(c.Supports)
	for _, line := range ids(c.SupportedBy) {
		line.Text = "← " + line.Text
		cell = append(cell, line)
	}
	return cell
}

func ids(list []schema.ID) Cell {
	var c Cell
	for _, id := range list {
		c = append(c, Line{Text: string(id), Link: "#" + string(id)})
	}
	return c
}
