package assess

import (
	"cmp"
	"iter"
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// later are the days of documents, the days on which the killed of strikes, as it is
// counted now, was told, and the strikes of which that was after their own day or by no
// account with a day.
type later struct {
	days    *known.Knowledge
	told    []schema.Date // by row of strikes; never: no such account
	entries map[*ledger.Ledger]*lateEntries
	newest  schema.Date // of the dataset
}

// never is behind all days.
const never schema.Date = "~"

// lateEntries are the entries of a ledger whose killed were told after their own day.
type lateEntries struct {
	at []int // ascending
	// last are the latest days on which those of each lateStretch of them were told, so that a
	// figure of which all was told by its day passes over them.
	last []schema.Date
}

const lateStretch = 256

func (l *lateEntries) add(entry int, told schema.Date) {
	if len(l.at)%lateStretch == 0 {
		l.last = append(l.last, told)
	}
	l.at = append(l.at, entry)
	l.last[len(l.last)-1] = max(l.last[len(l.last)-1], told)
}

// after are the entries from one to before another of which some in their stretch were told
// after a day.
func (l *lateEntries) after(day schema.Date, from, to int) iter.Seq[int] {
	return func(yield func(int) bool) {
		if l == nil {
			return
		}
		for i, _ := slices.BinarySearch(l.at, from); i < len(l.at) && l.at[i] < to; i++ {
			if l.last[i/lateStretch] <= day {
				i |= lateStretch - 1 // to the end of the stretch
			} else if !yield(l.at[i]) {
				return
			}
		}
	}
}

func (a *Assessment) findLater() *later {
	d := a.Data
	if a.Options.Streamed != nil {
		d = a.Options.Streamed.Days()
	}
	days := known.New(d, "")
	l := &later{days, days.Told(), map[*ledger.Ledger]*lateEntries{}, known.Newest(d)}
	for row, day := range l.told {
		l.told[row] = cmp.Or(day, never)
	}
	for _, scope := range a.Ledgers.Scopes() {
		of, late := a.Ledgers.Ledger(scope), &lateEntries{}
		for i, e := range of.Entries {
			if day := l.told[e.Row]; day > e.Date {
				late.add(i, day)
			}
		}
		l.entries[of] = late
	}
	return l
}

// Later are the strikes that the first reading of a verdict sums with a number that no
// account with a day had told by the day on which the figure was public: the sum holds what
// the figure's source could not have known so. None for a figure of which nothing tells the
// day, nor for one of the newest day.
func (a *Assessment) Later(v *figure.Verdict) []schema.ID {
	if v.Ledger == nil {
		return nil
	}
	return a.ToldAfter(v.Ledger, v.Cut, a.PublicOn(v.Tally))
}

// PublicOn is the day by which a figure was public; empty where nothing tells it.
func (a *Assessment) PublicOn(t *schema.Tally) schema.Date { return a.later().days.Figure(t) }

// IsToldLater reports whether there are such strikes.
func (a *Assessment) IsToldLater(v *figure.Verdict) bool {
	if v.Ledger != nil {
		for range a.toldAfter(v.Ledger, v.Cut, a.PublicOn(v.Tally)) {
			return true
		}
	}
	return false
}

// ToldAfter are the strikes of a cut whose number of killed no account with a day had told
// by a day. None for no day and for the newest one.
func (a *Assessment) ToldAfter(of *ledger.Ledger, cut ledger.Cut, day schema.Date) []schema.ID {
	return slices.Collect(a.toldAfter(of, cut, day))
}

func (a *Assessment) toldAfter(of *ledger.Ledger, cut ledger.Cut, day schema.Date) iter.Seq[schema.ID] {
	l := a.later()
	return func(yield func(schema.ID) bool) {
		if !day.Known() || day >= l.newest {
			return
		}
		tell := func(i int) bool {
			row := of.Entries[i].Row
			return !cut.Has(i) || l.told[row] <= day || yield(a.Data.Strikes.Rows[row].ID)
		}
		// Of strikes of the figure's day and before only those told late can be meant.
		after := cut.End
		for after > cut.First && of.Entries[after-1].Date > day {
			after--
		}
		for i := range l.entries[of].after(day, cut.First, after) {
			if !tell(i) {
				return
			}
		}
		for i := after; i < cut.End; i++ {
			if !tell(i) {
				return
			}
		}
	}
}
