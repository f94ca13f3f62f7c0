// Package ledger sums strikes: running totals by day and scope, over what was
// public by a day.
//
// Numbers are whole people, strikes and vessels. Two clocks decide what a total
// holds: the day of a strike, and the day on which it became public
// ([schema.Strike.Public]); a presumed death has its own day of becoming public
// and enters a total on that day, apart from the killed.
//
// All sums are exact. A ledger answers from prefix sums: a question costs a
// search, not a walk over the strikes.
package ledger

import (
	"cmp"
	"slices"
	"sort"

	"github.com/strike-tally/strike-tally/schema"
)

// Interval is a number with its range. Best counts a strike whose best value is
// open as its minimum; Max takes "at least" at its minimum, so it is the largest
// number that some account states, not a bound on the truth.
type Interval struct{ Min, Best, Max int }

func (i Interval) plus(j Interval) Interval {
	return Interval{i.Min + j.Min, i.Best + j.Best, i.Max + j.Max}
}

func (i Interval) minus(j Interval) Interval {
	return Interval{i.Min - j.Min, i.Best - j.Best, i.Max - j.Max}
}

// Totals are sums over some strikes.
type Totals struct {
	Deaths        Interval // killed outright
	Missing       int      // presumed dead, as known by the day asked for
	MissingEver   int      // presumed dead, whenever that became public
	Survivors     int
	Strikes       int
	Vessels       int // a strike at sea whose number is not known counts one
	Announcements int // strikes of one day made public on one day count one
	OpenDeaths    int // strikes whose best value is not known
	// FirstReported is the killed where superseded accounts are taken in place of
	// what their outlets made of them later.
	FirstReported int
}

// Entry is one strike as the ledger counts it.
type Entry struct {
	Row          int // in Dataset.Strikes.Rows
	Date, Public schema.Date
	Missing      int
	MissingKnown schema.Date
	totals       Totals // of this strike alone, Missing left out
	joins        bool   // an earlier entry of its day was made public on the same day
}

// Ledger holds the strikes of one scope in order: by date, then file order.
type Ledger struct {
	Scope   string
	Entries []Entry
	sums    []Totals // sums[n] is the total of Entries[:n]
	late    []int    // entries that became public after their day
	missing []int    // entries with presumed dead
	// latePublic and missingKnown are the last day on which one of late[:n+1]
	// became public, and the presumed dead of one of missing[:n+1] known.
	latePublic, missingKnown []schema.Date
	known                    []schema.Date
}

// Books are the ledgers of a dataset, one for each scope that is asked for.
type Books struct {
	Data    *schema.Dataset
	ledgers map[string]*Ledger
}

// New makes the books of a dataset. Rows without a valid date are left out: they
// are findings of package validate.
func New(d *schema.Dataset) *Books {
	return &Books{Data: d, ledgers: map[string]*Ledger{}}
}

// Scopes are all, sea, land and every theater, in the order of the table.
func (b *Books) Scopes() []string {
	scopes := []string{schema.ScopeAll, schema.ScopeSea, schema.ScopeLand}
	for _, t := range b.Data.Theaters.Rows {
		scopes = append(scopes, t.Theater)
	}
	return scopes
}

// Ledger is the ledger of a scope; nil if the scope is neither all, sea, land
// nor a theater of the dataset. Not safe for use by several goroutines at once.
func (b *Books) Ledger(scope string) *Ledger {
	if l, ok := b.ledgers[scope]; ok {
		return l
	}
	if !slices.Contains(b.Scopes(), scope) {
		return nil
	}
	l := build(b.Data, scope)
	b.ledgers[scope] = l
	return l
}

func build(d *schema.Dataset, scope string) *Ledger {
	l := &Ledger{Scope: scope}
	first := firstReported(d)
	inScope := map[string]bool{}
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		in, asked := inScope[s.Theater]
		if !asked {
			in = d.InScope(s.Theater, scope)
			inScope[s.Theater] = in
		}
		if in && s.Date.Valid() {
			e := entry(d, i, s)
			if n, ok := first[s.ID]; ok {
				e.totals.FirstReported = n
			}
			l.Entries = append(l.Entries, e)
		}
	}
	slices.SortStableFunc(l.Entries, func(a, b Entry) int { return cmp.Compare(a.Date, b.Date) })
	l.sum()
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

func entry(d *schema.Dataset, row int, s *schema.Strike) Entry {
	e := Entry{Row: row, Date: s.Date, Public: s.Date}
	if s.Announced.Valid() && s.Announced > s.Date {
		e.Public = s.Announced
	}
	t := &e.totals
	t.Strikes = 1
	best, known := s.Deaths.Int()
	if !known {
		best = s.DeathsMin.Or(0)
		t.OpenDeaths = 1
	}
	t.Deaths = Interval{s.DeathsMin.Or(best), best, max(best, s.DeathsMax.Or(best))}
	t.FirstReported = best
	t.Survivors = s.Survivors.Or(0)
	t.Vessels = s.Vessels.Or(0)
	if !s.Vessels.Known() && d.Medium(s.Theater) == schema.ScopeSea {
		t.Vessels = 1
	}
	if n, ok := s.Missing.Int(); ok && n > 0 {
		e.Missing, e.MissingKnown = n, s.MissingKnown
		if !e.MissingKnown.Valid() {
			e.MissingKnown = e.Public
		}
		e.MissingKnown = max(e.MissingKnown, e.Date)
	}
	t.MissingEver = e.Missing
	return e
}

// sum fills what questions are answered from.
func (l *Ledger) sum() {
	l.sums = make([]Totals, len(l.Entries)+1)
	announced := map[schema.Date]bool{} // days on which strikes of the entry's day became public
	for i := range l.Entries {
		e := &l.Entries[i]
		if i > 0 && l.Entries[i-1].Date != e.Date {
			clear(announced)
		}
		t := e.totals
		if e.joins = announced[e.Public]; !e.joins {
			t.Announcements = 1
		}
		announced[e.Public] = true
		l.sums[i+1] = l.sums[i].plus(t)
		if e.Public > e.Date {
			l.late = append(l.late, i)
			l.latePublic = append(l.latePublic, latest(l.latePublic, e.Public))
		}
		if e.Missing > 0 {
			l.missing = append(l.missing, i)
			l.missingKnown = append(l.missingKnown, latest(l.missingKnown, e.MissingKnown))
			l.known = append(l.known, e.MissingKnown)
		}
	}
	slices.Sort(l.known)
	l.known = slices.Compact(l.known)
}

// latest is the later of the last day of a rising list and another day.
func latest(rising []schema.Date, day schema.Date) schema.Date {
	if len(rising) > 0 {
		return max(rising[len(rising)-1], day)
	}
	return day
}

func (t Totals) plus(u Totals) Totals {
	return Totals{
		t.Deaths.plus(u.Deaths), t.Missing + u.Missing, t.MissingEver + u.MissingEver, t.Survivors + u.Survivors,
		t.Strikes + u.Strikes, t.Vessels + u.Vessels, t.Announcements + u.Announcements, t.OpenDeaths + u.OpenDeaths,
		t.FirstReported + u.FirstReported,
	}
}

func (t Totals) minus(u Totals) Totals {
	return Totals{
		t.Deaths.minus(u.Deaths), t.Missing - u.Missing, t.MissingEver - u.MissingEver, t.Survivors - u.Survivors,
		t.Strikes - u.Strikes, t.Vessels - u.Vessels, t.Announcements - u.Announcements, t.OpenDeaths - u.OpenDeaths,
		t.FirstReported - u.FirstReported,
	}
}

// after is the number of entries dated on or before the day; all for "".
func (l *Ledger) after(day schema.Date) int {
	if day == "" {
		return len(l.Entries)
	}
	return sort.Search(len(l.Entries), func(i int) bool { return l.Entries[i].Date > day })
}
