package document

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

func (w *writer) evidence() []Block {
	e := w.report.Evidence
	offers := w.table(w.Say("report.offers_table"), "report.col.offered", "report.col.strikes", "report.col.share", "report.col.killed")
	for _, o := range e.Offers {
		label := w.words(schema.Evidence, o.Offered)
		if !o.Offered.OffersNothing() && len(o.Offered.Members()) == 1 {
			label = w.Say("report.only", label)
		}
		offers.add(plain(label), w.numbered(o.Strikes, o.Marked), plain(w.Share(o.Strikes, e.Strikes)), plain(w.ranged(o.Killed)))
	}
	words := w.table(w.Say("report.words_table"), "report.col.offered", "report.col.strikes", "report.col.share")
	for _, o := range e.Words {
		words.add(plain(w.words(schema.Evidence, schema.List(o.Word))), w.numbered(o.Strikes, o.Marked), plain(w.Share(o.Strikes, e.Strikes)))
	}
	intro, offered := []string{w.Say("report.evidence_intro", w.Count("strikes", e.Strikes))}, known.Signed(w.Share(e.Offered, e.Strikes), e.Marked > 0)
	counts := w.Say("report.evidence_offered", offered)
	if w.Dataset.Words(schema.Evidence) == schema.Evidence { // whose words these sentences speak of
		intro, counts = append(intro, w.Say("report.evidence_kinds")), w.Say("report.evidence_counts", offered, w.Number(e.Beyond))
	}
	intro = append(intro, w.Say("report.evidence_silent"), w.Say("report.evidence_rule"), counts)
	blocks := []Block{paragraph(strings.Join(intro, " ")), offers.block()}
	if w.brief {
		return append(blocks, paragraph(w.evidenceBrief(e)))
	}
	blocks = append(blocks, words.block(), w.evidenceAtOdds(e))
	if e.Strikes > 0 && !w.brief {
		blocks = append(blocks, chart("evidence"))
	}
	return blocks
}

// evidenceBrief says of which strikes accounts contradict each other.
func (w *writer) evidenceBrief(e *summary.Evidence) string {
	if len(e.Contradictions) == 0 {
		return w.Say("report.evidence_agree")
	}
	var ids []schema.ID
	for i := range e.Contradictions {
		ids = append(ids, e.Contradictions[i].StrikeID)
	}
	return w.Say("report.evidence_at_odds", w.Count("strikes", len(ids))) + " (" + w.ids(ids) + ")."
}

// evidenceAtOdds are the strikes whose accounts contradict each other, with both sides.
func (w *writer) evidenceAtOdds(e *summary.Evidence) Block {
	if len(e.Contradictions) == 0 {
		return paragraph(w.Say("report.evidence_agree"))
	}
	t := w.table(w.Say("report.evidence_at_odds", w.Count("strikes", len(e.Contradictions))), "report.col.strike", "report.col.day", "report.col.says_none", "report.col.says_some")
	side := func(accounts []summary.EvidenceAccount) Cell {
		var c Cell
		for i := range accounts {
			a := &accounts[i]
			text := w.Name(a.Publisher) + " (" + string(a.AccountID) + ")"
			if a.Offered.Offers() {
				text += ": " + w.words(schema.Evidence, a.Offered)
			}
			c = append(c, Line{Text: text})
		}
		return c
	}
	for i := range e.Contradictions {
		c := &e.Contradictions[i]
		t.add(plain(string(c.StrikeID)), w.day(c.Date), side(c.None), side(c.Some))
	}
	return t.block()
}
