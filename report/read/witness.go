package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// witnessDays is how many days around that of a number somebody else may have published it.
const witnessDays = 3

// witnessed reports whether a figure of the dataset states the numbers of a text for a day near to its own: who wrote
// the text may have them from there.
func (r *reading) witnessed(t schema.Tally) bool {
	for i := range r.judge.Books.Data.Tallies.Rows {
		w := &r.judge.Books.Data.Tallies.Rows[i]
		if w.Scope != t.Scope || w.From != t.From || !w.AsOf.Valid() || abs(w.AsOf.DaysSince(t.AsOf)) > witnessDays {
			continue
		}
		same := true
		for _, n := range [][2]schema.Count{{t.Deaths, w.Deaths}, {t.Strikes, w.Strikes}, {t.Vessels, w.Vessels}, {t.Missing, w.Missing}, {t.Survivors, w.Survivors}} {
			same = same && (n[0] == "" || n[0] == n[1])
		}
		if same {
			return true
		}
	}
	return false
}

// mostBy is the most that the published totals of the days from one on leave for a total by that day, of each outlet the
// least, less what the rows have in between, and of all outlets the greatest; and how many outlets these are. Totals grow,
// so where the rows are not complete these bound it still. Where no outlet counts them, those of nobody's count stand for one.
func (r *reading) mostBy(f *Figure, day, last schema.Date) (most, outlets int) {
	least := map[string]int{}
	for i := range r.judge.Books.Data.Tallies.Rows {
		t := &r.judge.Books.Data.Tallies.Rows[i]
		n := f.stated(t)
		if t.Scope != f.Scope || t.AsOf < day || t.AsOf > last || t.From.Known() || n == 0 {
			continue
		}
		n -= r.wholeEver(f, t.AsOf) - r.wholeEver(f, day)
		if known, ok := least[t.Series]; t.Series == "" {
			n = max(n, known)
		} else if ok {
			n = min(n, known)
		}
		least[t.Series] = n
	}
	if len(least) > 1 {
		delete(least, "")
	}
	for _, n := range least {
		most = max(most, n)
	}
	return most, len(least)
}

// wholeEver is the rows' number for a figure of the campaign by a day, with all who were presumed dead, whenever they were.
func (r *reading) wholeEver(f *Figure, by schema.Date) int {
	n := r.whole(f, by)
	if f.Measure == figure.Deaths {
		n += r.campaign.by(by).MissingEver
	}
	return n
}

// stated is the number that a published figure has of what another one counts; 0 for none.
func (f *Figure) stated(t *schema.Tally) int {
	switch f.Measure {
	case figure.Deaths:
		return max(t.Deaths.Or(0), t.DeathsTo.Or(0))
	case figure.Strikes:
		return t.Strikes.Or(0)
	case figure.Vessels:
		return t.Vessels.Or(0)
	}
	return 0
}
