package read

import "github.com/strike-tally/strike-tally/schema"

// How near to a day totals must have been published that tell that the rows lack no strike by then: one that is just theirs, or some that
// are no more.
const (
	soonTotal  = 4
	manyTotals = 2
)

// lateTotal is how many days before a text the newest totals may be that it cannot be far above.
const lateTotal = 7

// aboveAll reports whether a total is above the rows and all that published totals leave for its day; or, where none was
// published later, by more than a tenth above those of not long before.
func (r *reading) aboveAll(f *Figure, day schema.Date) bool {
	if f.number.below || f.Qualifier == "at_most" || f.Scope != schema.ScopeSea || !day.Valid() {
		return false
	}
	rows := r.wholeEver(f, day)
	if f.Value <= rows {
		return false
	}
	if most, outlets := r.mostBy(f, day, day.AddDays(soonTotal)); most == rows || outlets >= manyTotals && most < rows {
		return true
	}
	if most, outlets := r.mostBy(f, day, lastDay); outlets > 0 {
		return f.Value > most
	}
	most := 0
	for i := range r.judge.Books.Data.Tallies.Rows {
		if t := &r.judge.Books.Data.Tallies.Rows[i]; t.Scope == f.Scope && t.AsOf >= day.AddDays(-lateTotal) && !t.From.Known() {
			most = max(most, f.stated(t))
		}
	}
	return most > 0 && f.Value*10 > most*11
}

// lastDay is a day behind all others.
const lastDay = schema.Date("9999-12-31")
