package view

import (
	"github.com/strike-tally/strike-tally/report/reconcile"
	"github.com/strike-tally/strike-tally/schema"
)

type jsonConflict struct {
	Smallest bool          `json:"smallest"`
	Figures  []schema.ID   `json:"figures"`
	Rows     []jsonRowName `json:"rows"`
	AtLeast  *jsonSum      `json:"at_least"`
	AtMost   *jsonSum      `json:"at_most"`
	ByItself []jsonAlone   `json:"by_itself"`
}

type jsonAlone struct {
	TallyID schema.ID   `json:"tally_id"`
	Verdict string      `json:"verdict"`
	Reading jsonReading `json:"reading"`
}

type jsonSum struct {
	Sum   int        `json:"sum"`
	Terms []jsonTerm `json:"terms"`
}

type jsonTerm struct {
	TallyID      *string `json:"tally_id"`
	StrikeID     *string `json:"strike_id"`
	PresumedDead bool    `json:"presumed_dead"`
	Value        int     `json:"value"`
}

func (r *Reconciled) conflictJSON(c *reconcile.Conflict) *jsonConflict {
	j := &jsonConflict{Smallest: c.Smallest, Figures: []schema.ID{}, Rows: r.rowsJSON(c.Rows), ByItself: []jsonAlone{}}
	each := r.eachHolds()
	for _, f := range c.Figures {
		j.Figures = append(j.Figures, r.id(f))
		if v := &r.Verdicts[r.Selection.Figures[f].Tally]; each {
			j.ByItself = append(j.ByItself, jsonAlone{r.id(f), string(v.Outcome), readingJSON(r.Say, &v.Readings[0])})
		}
	}
	if !c.Proved() {
		return j
	}
	sum := func(s *reconcile.Side, figure func(int) int, row func(int) int) *jsonSum {
		out := &jsonSum{Sum: s.Sum, Terms: []jsonTerm{}}
		for _, f := range s.Figures {
			out.Terms = append(out.Terms, jsonTerm{TallyID: text(string(r.id(f))), Value: figure(f)})
		}
		for _, i := range s.Rows {
			name := r.rowJSON(i)
			out.Terms = append(out.Terms, jsonTerm{StrikeID: text(string(name.StrikeID)), PresumedDead: name.PresumedDead, Value: row(i)})
		}
		return out
	}
	p := &r.Selection.Problem
	j.AtLeast = sum(&c.AtLeast, func(f int) int { return p.Figures[f].Low }, func(row int) int { return p.Rows[row].Min })
	j.AtMost = sum(&c.AtMost, func(f int) int { return p.Figures[f].High }, func(row int) int { return p.Rows[row].Max })
	return j
}
