package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// lateTotal is how many days before a text the newest totals may be that it cannot be far above.
const lateTotal = 7

// aboveAll reports whether a total is by more than a tenth above every one that was published for its day or a later one, or
// not long before: totals grow, so where the rows are not complete these bound it still.
func (r *reading) aboveAll(f *Figure, day schema.Date) bool {
	if f.number.below || f.Qualifier == "at_most" || f.Scope != schema.ScopeSea || !day.Valid() {
		return false
	}
	most := 0
	for i := range r.judge.Books.Data.Tallies.Rows {
		t := &r.judge.Books.Data.Tallies.Rows[i]
		if t.Scope != f.Scope && t.Scope != schema.ScopeAll || t.AsOf < day.AddDays(-lateTotal) || t.From.Known() {
			continue
		}
		switch f.Measure {
		case figure.Deaths:
			most = max(most, t.Deaths.Or(0), t.DeathsTo.Or(0))
		case figure.Strikes, figure.Vessels:
			most = max(most, t.Strikes.Or(0), t.Vessels.Or(0))
		}
	}
	return most > 0 && f.Value*10 > most*11
}
