package view

import (
	"github.com/strike-tally/strike-tally/report/reconcile"
	"github.com/strike-tally/strike-tally/schema"
)

type jsonBounds struct {
	Min int  `json:"min"`
	Max *int `json:"max"`
}

type jsonRowLeft struct {
	jsonRowName
	Given jsonBounds `json:"given"`
	Left  jsonBounds `json:"left"`
	Fixed bool       `json:"fixed"`
}

type jsonWindowLeft struct {
	After   *string     `json:"after"`
	Until   schema.ID   `json:"until"`
	Strikes []schema.ID `json:"strikes"`
	Left    jsonBounds  `json:"left"`
	Open    *jsonOpen   `json:"open"`
}

type jsonOpen struct {
	Rows []jsonRowName `json:"rows"`
	Left jsonBounds    `json:"left"`
}

func boundsJSON(i reconcile.Interval) jsonBounds {
	b := jsonBounds{Min: i.Min}
	if i.Max != reconcile.Unbounded {
		b.Max = &i.Max
	}
	return b
}

func (r *Reconciled) windowJSON(i int, rows reconcile.Set) jsonWindowLeft {
	win := r.Selection.Windows[i]
	j := jsonWindowLeft{Until: r.id(win.Figure), Strikes: []schema.ID{}, Left: boundsJSON(r.Answer.Windows[i])}
	if win.After >= 0 {
		j.After = text(string(r.id(win.After)))
	}
	for _, row := range r.strikes(rows) {
		j.Strikes = append(j.Strikes, r.rowJSON(row).StrikeID)
	}
	if open, known := r.open(rows); len(open) > 0 {
		left := reconcile.Interval{Min: r.Answer.Windows[i].Min - known, Max: r.Answer.Windows[i].Max}
		if left.Max != reconcile.Unbounded {
			left.Max -= known
		}
		j.Open = &jsonOpen{r.rowsJSON(open), boundsJSON(left)}
	}
	return j
}
