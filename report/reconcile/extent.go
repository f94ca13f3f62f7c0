package reconcile

import (
	"cmp"

	"github.com/strike-tally/strike-tally/schema"
)

// ordered reports whether it is told which ends later, a figure that names its newest
// strike or one that goes by a day: the one of an earlier day, or that of a day before the
// strike. Of one day, the second may have been counted before the strike.
func ordered(d *schema.Dataset, byStrike, byDay int) bool {
	newest := &d.Tallies.Rows[byStrike]
	day := d.Tallies.Rows[byDay].AsOf
	strike := d.Strikes.Get(newest.Through).Date
	return day < strike || newest.AsOf.Known() && strike <= newest.AsOf && newest.AsOf < day
}

// moment is a place in the order of days and of strikes within a day.
type moment struct {
	day schema.Date
	row int // of the newest strike; -1 for the beginning of the day
}

func (m moment) compare(n moment) int {
	return cmp.Or(cmp.Compare(m.day, n.day), cmp.Compare(m.row, n.row))
}

// extent is what a figure counts in time: strikes behind its beginning, up to its end,
// and of presumed dead those of whom was known by told; "" for a figure without a day.
type extent struct {
	begin, end moment
	told       schema.Date
}

// endless is a day behind all of them.
const endless = schema.Date("9999-12-31")

// extentOf is the extent of a tally; false if it has none.
func extentOf(d *schema.Dataset, row int) (extent, bool) {
	t := &d.Tallies.Rows[row]
	e := extent{begin: moment{"", -1}, told: t.AsOf}
	if t.From.Known() {
		e.begin = moment{t.From, -1}
	}
	if t.Through.Known() {
		strike, ok := d.Strikes.Find(string(t.Through))
		if !ok || !d.Strikes.Rows[strike].Date.Valid() {
			return e, false
		}
		e.end = moment{d.Strikes.Rows[strike].Date, strike}
	} else {
		if !t.AsOf.Valid() {
			return e, false
		}
		e.end = moment{t.AsOf.AddDays(1), -1} // where the next day begins
	}
	return e, (!t.From.Known() || t.From.Valid()) && e.begin.compare(e.end) < 0
}
