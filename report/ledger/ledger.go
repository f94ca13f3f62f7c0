// Package ledger sums strikes: running totals by day and scope, over what was
// public by a day.
//
// Numbers are whole people, strikes and vessels. Two clocks decide what a total
// holds: the day of a strike, and the day on which it became public
// ([schema.Strike.Public]); a presumed death has its own day of becoming public
// and enters a total on that day, apart from the killed.
//
// All sums are exact. A ledger answers from prefix sums: a question costs a
// look-up, not a walk over the strikes.
package ledger

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Interval is a number with its range. Best counts a strike whose best value is
// open as its minimum; Max takes "at least" at its minimum, so it is the largest
// number that some account states, not a bound on the truth. Where strikes have no
// number or no upper end at all, Totals says of how many; [Totals.Known] and
// [Totals.Ended] say what may be shown.
type Interval struct{ Min, Best, Max int }

// Totals are sums over some strikes.
type Totals struct {
	Deaths        Interval // killed outright
	Missing       int      // presumed dead, as known by the day asked for
	MissingEver   int      // presumed dead, whenever that became public
	Survivors     int
	Strikes       int // a row that stands for several counts as many
	StrikesMin    int // lower than Strikes where rows stand for several strikes, whose number is not sure
	StrikesMax    int
	Vessels       int // a strike at sea whose number is not known counts one
	Announcements int // strikes of one day made public on one day count one
	OpenDeaths    int // strikes whose best value is not known
	UnknownDeaths int // strikes of which no number of killed is known at all; they count nothing
	UnendedDeaths int // strikes whose number of killed has no upper end, those of UnknownDeaths among them
	// UnknownSurvivors is the number of strikes for which nothing is known of survivors;
	// they count none.
	UnknownSurvivors int
	// FirstReported is the killed where superseded accounts are taken in place of
	// what their outlets made of them later.
	FirstReported int
}

// Entry is one strike as the ledgers count it. Its numbers stand in their sums.
type Entry struct {
	Row          int // in Dataset.Strikes.Rows
	Date, Public schema.Date
	Missing      int
	MissingKnown schema.Date
}

// Ledger holds the strikes of one scope in order: by date, then file order. It is
// not changed once it is made, so that several goroutines may ask it.
type Ledger struct {
	Scope   string
	Entries []*Entry // shared by the ledgers of one dataset
	sums    []sum    // sums[n] is the total of Entries[:n]
	days    calendar // of Entries
	late    delays   // entries that became public after their day
	missing delays   // entries with presumed dead, by the day on which that became public
	known   []schema.Date
	// several are the strikes beyond one of rows that stand for several: lowest, best, highest.
	several [3]sparse
	lost    sparse // presumed dead, whenever that became public
	first   sparse // by how much the killed as first reported exceed the best value
	// measured are the sums of further measures.
	measured func() map[string]*measuredSums
}

// KnownDays are the days on which presumed deaths became public, ascending.
func (l *Ledger) KnownDays() []schema.Date { return l.known }

// Corrected reports whether some strike's killed were first reported as others than
// its best value.
func (l *Ledger) Corrected() bool { return len(l.first.entries) > 0 }

// size is the room that a ledger needs.
type size struct{ entries, late, missing int }

func (n *size) count(e *Entry) {
	n.entries++
	if e.Public > e.Date {
		n.late++
	}
	if e.Missing > 0 {
		n.missing++
	}
}

// ledger is an empty one with that room.
func (n *size) ledger(scope string) *Ledger {
	return &Ledger{Scope: scope, Entries: make([]*Entry, 0, n.entries), sums: make([]sum, 1, n.entries+1), late: newDelays(n.late), missing: newDelays(n.missing), lost: newSparse(n.missing)}
}

// add takes the next entry with its own numbers; more is by how much its killed as first
// reported exceed the best value.
func (l *Ledger) add(e *Entry, own *sum, more int64) {
	n := len(l.Entries)
	if n == 0 || l.Entries[n-1].Date != e.Date {
		l.days.open(e.Date, n)
	}
	own.announcements = 0 // strikes of one day made public on one day count one
	if l.days.announce(e) {
		own.announcements = 1
	}
	l.Entries = append(l.Entries, e)
	l.sums = append(l.sums, l.sums[n].plus(own))
	if more != 0 {
		l.first.add(n, more)
	}
	if e.Public > e.Date {
		l.late.add(n, e.Public)
	}
	if e.Missing > 0 {
		l.missing.add(n, e.MissingKnown)
		l.lost.add(n, int64(e.Missing))
	}
}

// addSeveral takes the strikes beyond one of the entry that was added last.
func (l *Ledger) addSeveral(s *schema.Strike) {
	if s.Strikes == "" && s.StrikesMin == "" && s.StrikesMax == "" {
		return
	}
	low, best, high := s.Struck()
	for i, n := range [3]int{low, best, high} {
		l.several[i].add(len(l.Entries)-1, int64(n-1))
	}
}

// close ends the adding.
func (l *Ledger) close() {
	l.days.close(len(l.Entries))
	l.known = slices.Clone(l.missing.known)
	slices.Sort(l.known)
	l.known = slices.Compact(l.known)
}
