package ledger

import (
	"cmp"
	"slices"
	"sync"

	"github.com/strike-tally/strike-tally/schema"
)

// Books are the ledgers of a dataset, one for each scope, made when it is first
// asked for.
type Books struct {
	Data    *schema.Dataset
	scopes  []string
	ledgers map[string]func() *Ledger
	all     func() *whole
	// Those of scopes narrowed to classes are made when they are asked for.
	lock     sync.Mutex
	narrowed map[string]func() *Ledger
}

// New makes the books of a dataset, which is not to be changed from then on. Rows
// without a valid date are left out: they are findings of package validate.
func New(d *schema.Dataset) *Books {
	b := &Books{Data: d, scopes: d.Scopes(), ledgers: map[string]func() *Ledger{}, narrowed: map[string]func() *Ledger{}}
	b.all = sync.OnceValue(func() *whole { return newWhole(d) })
	for _, scope := range b.scopes {
		b.ledgers[scope] = sync.OnceValue(func() *Ledger { return b.all().part(scope) })
	}
	b.ledgers[schema.ScopeAll] = func() *Ledger { return b.all().Ledger }
	return b
}

// Scopes are those of [schema.Dataset.Scopes].
func (b *Books) Scopes() []string { return slices.Clone(b.scopes) }

// Ledger is the ledger of a scope, or of one narrowed to classes ([schema.Tally.FullScope]);
// nil if the scope is neither all, sea, land nor a theater of the dataset. Several goroutines may ask at once.
func (b *Books) Ledger(scope string) *Ledger {
	if l, ok := b.ledgers[scope]; ok {
		return l()
	}
	of, class := schema.CutScope(scope)
	if class == "" || b.ledgers[of] == nil {
		return nil
	}
	b.lock.Lock()
	l, ok := b.narrowed[scope]
	if !ok {
		l = sync.OnceValue(func() *Ledger { return b.all().part(scope) })
		b.narrowed[scope] = l
	}
	b.lock.Unlock()
	return l()
}

// whole is the ledger of all strikes, from which the others are made.
type whole struct {
	*Ledger
	data     *schema.Dataset
	counted  func() map[schema.ID]map[string]schema.Killed
	theaters []string // each once
	theater  []int32  // of each entry, in theaters
}

func newWhole(d *schema.Dataset) *whole {
	entries := make([]Entry, 0, d.Strikes.Len())
	for i := range d.Strikes.Rows {
		if s := &d.Strikes.Rows[i]; s.Date.Valid() {
			entries = append(entries, entry(i, s))
		}
	}
	byDate := func(a, b Entry) int { return cmp.Compare(a.Date, b.Date) }
	if !slices.IsSortedFunc(entries, byDate) {
		slices.SortStableFunc(entries, byDate)
	}
	var n size
	for i := range entries {
		n.count(&entries[i])
	}
	w := &whole{Ledger: n.ledger(schema.ScopeAll), data: d, counted: sync.OnceValue(func() map[schema.ID]map[string]schema.Killed { return countedOf(d) }), theater: make([]int32, 0, len(entries))}
	w.sumMeasured(w.counted, d.Strikes)
	first, known := firstReported(d), map[string]int32{}
	var media []string
	for i := range entries {
		s := &d.Strikes.Rows[entries[i].Row]
		theater, ok := known[s.Theater]
		if !ok {
			theater = int32(len(w.theaters))
			known[s.Theater] = theater
			w.theaters, media = append(w.theaters, s.Theater), append(media, d.Medium(s.Theater))
		}
		w.theater = append(w.theater, theater)
		own, more := numbers(s, media[theater]), int64(0)
		if n, ok := first[s.ID]; ok {
			more = int64(n) - own.best
		}
		w.add(&entries[i], &own, more)
		w.addSeveral(s)
	}
	w.close()
	return w
}

// part is the ledger of a narrower scope, or of all narrowed to classes.
func (w *whole) part(full string) *Ledger {
	scope, class := schema.CutScope(full)
	theaters := make([]bool, len(w.theaters))
	for i, theater := range w.theaters {
		theaters[i] = w.data.InScope(theater, scope)
	}
	in := func(entry int) bool {
		return theaters[w.theater[entry]] && (class == "" || w.data.Strikes.Rows[w.Entries[entry].Row].Classed(class))
	}
	var n size
	for i, e := range w.Entries {
		if in(i) {
			n.count(e)
		}
	}
	l, first := n.ledger(full), 0
	for i, e := range w.Entries {
		more := int64(0)
		if first < len(w.first.entries) && int(w.first.entries[first]) == i {
			more = w.first.number(first)
			first++
		}
		if in(i) {
			own := w.sums[i+1].minus(&w.sums[i])
			l.add(e, &own, more)
			if len(w.several[0].entries) > 0 { // where no row is several strikes, none is looked at
				l.addSeveral(&w.data.Strikes.Rows[e.Row])
			}
		}
	}
	l.close()
	l.sumMeasured(w.counted, w.data.Strikes)
	return l
}

// firstReported are the deaths of the strikes that have a superseded account with
// a number: of several the first in file order.
func firstReported(d *schema.Dataset) map[schema.ID]int {
	first := map[schema.ID]int{}
	if d.Accounts == nil {
		return first
	}
	for i := range d.Accounts.Rows {
		a := &d.Accounts.Rows[i]
		if a.Stands() {
			continue
		}
		if n, ok := a.DeathsMin.Int(); ok {
			if _, double := first[a.StrikeID]; !double {
				first[a.StrikeID] = n
			}
		}
	}
	return first
}

func entry(row int, s *schema.Strike) Entry {
	e := Entry{Row: row, Date: s.Date, Public: s.Date}
	if s.Announced.Valid() && s.Announced > s.Date {
		e.Public = s.Announced
	}
	if n, ok := s.Missing.Int(); ok && n > 0 {
		e.Missing, e.MissingKnown = n, s.MissingKnown
		if !e.MissingKnown.Valid() {
			e.MissingKnown = e.Public
		}
		e.MissingKnown = max(e.MissingKnown, e.Date)
	}
	return e
}
