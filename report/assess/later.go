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
	told    map[schema.ID]schema.Date
	entries map[*ledger.Ledger][]int // in each ledger, ascending
}

func (a *Assessment) findLater() *later {
	l := &later{known.New(a.Data, ""), known.Told(a.Data), map[*ledger.Ledger][]int{}}
	for _, scope := range a.Ledgers.Scopes() {
		of := a.Ledgers.Ledger(scope)
		for i, e := range of.Entries {
			if day, ok := l.told[a.Data.Strikes.Rows[e.Row].ID]; !ok || day > e.Date {
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
	l := a.later()
	day := l.days.Figure(v.Tally)
	if !day.Known() || day >= known.Newest(a.Data) {
		return nil
	}
	var ids []schema.ID
	add := func(i int) {
		id := a.Data.Strikes.Rows[v.Ledger.Entries[i].Row].ID
		if told, ok := l.told[id]; v.Cut.Has(i) && (!ok || told > day) {
			ids = append(ids, id)
		}
	}
	// Of strikes of the figure's day and before only those told late can be meant.
	after := v.Cut.End
	for after > v.Cut.First && v.Ledger.Entries[after-1].Date > day {
		after--
	}
	entries := l.entries[v.Ledger]
	first, _ := slices.BinarySearch(entries, v.Cut.First)
	for _, i := range entries[first:] {
		if i >= after {
			break
		}
		add(i)
	}
	for i := after; i < v.Cut.End; i++ {
		add(i)
	}
	return ids
}
