package document

import (
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/schema"
)

// followColumn is the column of the answer in the table of strikes that somebody survived.
const followColumn = 3

// filled is a table as a block; none where it has no row, as that of a column which the
// dataset lacks.
func filled(t *Table) []Block {
	if len(t.Rows) == 0 {
		return nil
	}
	return []Block{t.block()}
}

func (w *writer) survivors() []Block {
	v := w.report.Survivors
	follow := w.table(w.Say("report.follow_table"), "report.col.answer", "report.col.strikes")
	for _, n := range v.FollowUp {
		follow.add(plain(w.Word(schema.FollowUp, n.FollowUp)), w.numbered(n.Strikes, n.Marked))
	}
	if len(v.Strikes) == 0 {
		return append(filled(follow), paragraph(w.Say("report.no_survivors")))
	}
	fate := paragraph(w.fate())
	each := w.table(w.Say("report.survived_table"), "report.col.strike", "report.col.day", "report.col.killed", "report.col.follow_up", "report.col.survivors", "report.col.missing", "report.col.since", "report.col.became")
	for i := range v.Strikes {
		s := &v.Strikes[i]
		became := w.own(string(s.Note))
		if len(s.Claims) > 0 {
			var ids []string
			for _, id := range s.Claims {
				ids = append(ids, string(id))
			}
			became = append(became, Line{Text: w.Say("report.see_claims", w.List(ids))})
		}
		each.add(plain(string(s.StrikeID)), w.day(s.Date), plain(w.ranged(s.Killed)), plain(known.Signed(w.Word(schema.FollowUp, s.FollowUp), s.FollowUpMarked)),
			w.count(s.Survivors, "report.not_known", s.Marked), w.count(s.Missing, "", false), w.day(s.MissingKnown), became)
	}
	if len(follow.Rows) == 0 {
		each.drop(followColumn)
	}
	return append(append([]Block{fate}, filled(follow)...), each.block())
}

// count is a count, with its mark, or what is said where none is given; nothing for an
// empty name: who was not told of is not told to be nobody.
func (w *writer) count(c schema.Count, otherwise string, marked bool) Cell {
	if n, ok := c.Int(); ok {
		return plain(known.Signed(w.Number(n), marked))
	}
	if otherwise == "" {
		return plain("")
	}
	return plain(w.Say(otherwise))
}

// fate tells in sentences what is known to have become of people who survived a hit.
func (w *writer) fate() string {
	alive, aliveStrikes, lost, lostStrikes, again := 0, 0, 0, 0, 0
	for i := range w.report.Survivors.Strikes {
		s := &w.report.Survivors.Strikes[i]
		if n := s.Survivors.Or(0); n > 0 {
			alive, aliveStrikes = alive+n, aliveStrikes+1
		}
		if n := s.Missing.Or(0); n > 0 {
			lost, lostStrikes = lost+n, lostStrikes+1
		}
		if s.FollowUp == "yes" {
			again++
		}
	}
	return w.Say("report.fate", known.Signed(w.Number(alive), w.report.Survivors.Marked > 0), w.Count("strikes", aliveStrikes), lost, w.Count("strikes", lostStrikes), w.Count("strikes", again))
}
