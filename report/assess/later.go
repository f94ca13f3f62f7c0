package assess

import (
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
	told    []schema.Date            // by row of strikes; empty: no such account
	entries map[*ledger.Ledger][]int // in each ledger, ascending
	newest  schema.Date              // of the dataset
}

func (a *Assessment) findLater() *later {
	d := a.Data
	if a.Options.Streamed != nil {
		d = a.Options.Streamed.Days()
	}
	l := &later{known.New(d, ""), make([]schema.Date, a.Data.Strikes.Len()), map[*ledger.Ledger][]int{}, known.Newest(d)}
	told := known.Told(d)
	for row := range l.told {
		l.told[row] = told[a.Data.Strikes.Rows[row].ID]
	}
	for _, scope := range a.Ledgers.Scopes() {
		of := a.Ledgers.Ledger(scope)
		for i, e := range of.Entries {
			if day := l.told[e.Row]; day == "" || day > e.Date {
				l.entries[of] = append(l.entries[of], i)
			}
		}
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

// ToldAfter are the strikes of a cut whose number of killed no account with a day had told
// by a day. None for no day and for the newest one.
func (a *Assessment) ToldAfter(of *ledger.Ledger, cut ledger.Cut, day schema.Date) []schema.ID {
	l := a.later()
	if !day.Known() || day >= l.newest {
		return nil
	}
	var ids []schema.ID
	add := func(i int) {
		row := of.Entries[i].Row
		if told := l.told[row]; cut.Has(i) && (told == "" || told > day) {
			ids = append(ids, a.Data.Strikes.Rows[row].ID)
		}
	}
	// Of strikes of the figure's day and before only those told late can be meant.
	after := cut.End
	for after > cut.First && of.Entries[after-1].Date > day {
		after--
	}
	entries := l.entries[of]
	first, _ := slices.BinarySearch(entries, cut.First)
	for _, i := range entries[first:] {
		if i >= after {
			break
		}
		add(i)
	}
	for i := after; i < cut.End; i++ {
		add(i)
	}
	return ids
}
