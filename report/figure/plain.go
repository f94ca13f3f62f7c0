package figure

import (
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Plain is what a tally declares that it counts, before any reading departs from
// it.
type Plain struct {
	Ledger *ledger.Ledger // of the scope stated
	Cut    ledger.Cut     // through the strike stated, else dated and public by the figure's day
	// KnownBy is the day by which presumed deaths can have been known to the
	// source; empty: whenever known.
	KnownBy schema.Date
	// Partial says that the figure speaks of a day for which the dataset does not
	// claim to be complete: a figure that counts more may then be right.
	Partial bool
}

// Plain is what the tally in a row declares that it counts; else a reason why that
// cannot be told: an unknown scope or strike, a day outside the coverage, no day
// at all.
func (j *Judge) Plain(row int) (p Plain, reason Fact) {
	t := &j.data.Tallies.Rows[row]
	g := judgement{judge: j}
	g.begin(t)
	if reason := g.refused; reason.Name != "" {
		return p, reason
	}
	if !t.AsOf.Valid() && g.through < 0 {
		return p, fact("undated")
	}
	c, ok := g.plain()
	if !ok {
		return p, fact("backwards")
	}
	return Plain{c.ledger, c.cut, c.known, g.partial()}, Fact{}
}
