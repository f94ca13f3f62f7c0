package ledger

import (
	"slices"
	"sort"

	"github.com/strike-tally/strike-tally/schema"
)

// Cut is a set of strikes of one ledger: Entries[First:End] without some that
// were not public yet. First begins a day.
type Cut struct {
	First, End int
	Without    []int // entries in First..End, ascending
}

// Question asks for a total.
type Question struct {
	Scope   string      // all, sea, land or a theater
	From    schema.Date // first day counted; empty: from the beginning
	AsOf    schema.Date // last day counted; empty: to the end
	KnownBy schema.Date // only what was public by this day; empty: whatever is known now
}

// Answer is the total and what it sums.
type Answer struct {
	Totals
	Ledger *Ledger
	Cut    Cut
}

// Ask answers a question; false if the scope is not one of the dataset's.
func (b *Books) Ask(q Question) (Answer, bool) {
	l := b.Ledger(q.Scope)
	if l == nil {
		return Answer{}, false
	}
	c := l.Cut(q.From, q.AsOf, q.KnownBy)
	return Answer{l.Total(c, q.KnownBy), l, c}, true
}

// Cut is the set of strikes dated from..asOf that were public by knownBy. An
// empty from is the beginning, an empty asOf the end, an empty knownBy asks for
// no knowledge.
func (l *Ledger) Cut(from, asOf, knownBy schema.Date) Cut {
	c := Cut{End: l.after(asOf)}
	if from != "" {
		c.First = l.before(from)
		c.End = max(c.First, c.End) // an empty cut stands where it would begin
	}
	if knownBy == "" {
		return c
	}
	c.End = max(c.First, min(c.End, l.after(knownBy))) // dated after knownBy: never public by then
	for i := range l.late.unknown(c.First, l.late.place(c.End), knownBy) {
		if c.Without == nil {
			c.Without = make([]int, 0, 4)
		}
		c.Without = append(c.Without, i)
	}
	slices.Reverse(c.Without)
	return c
}

// Through is the set of strikes dated from..(the strike in the row), the strike
// included, in the ledger's order; false if the ledger does not hold it.
func (l *Ledger) Through(from schema.Date, row int, strikes *schema.Sheet[schema.Strike]) (Cut, bool) {
	day := strikes.Rows[row].Date
	c := l.Cut(from, day, "")
	for i := c.End - 1; i >= 0 && l.Entries[i].Date == day; i-- {
		if l.Entries[i].Row == row {
			c.End = i + 1
			return c, c.First < c.End
		}
	}
	return c, false
}

// Len is the number of strikes in the cut.
func (c Cut) Len() int { return c.End - c.First - len(c.Without) }

// Has reports whether an entry is in the cut.
func (c Cut) Has(entry int) bool {
	if entry < c.First || entry >= c.End {
		return false
	}
	i := sort.SearchInts(c.Without, entry)
	return i == len(c.Without) || c.Without[i] != entry
}

// Newest is the last entry of the cut, or -1 if it is empty.
func (c Cut) Newest() int {
	for i := c.End - 1; i >= c.First; i-- {
		if c.Has(i) {
			return i
		}
	}
	return -1
}

// Earlier is the cut without its n newest strikes; false if it has no more.
func (c Cut) Earlier(n int) (Cut, bool) {
	if n >= c.Len() {
		return c, false
	}
	for range n {
		for left := len(c.Without) - 1; left >= 0 && c.Without[left] == c.End-1; left-- {
			c.Without, c.End = c.Without[:left], c.End-1
		}
		c.End--
	}
	return c, true
}

// Later is the cut with the n strikes that follow: those that were not public
// yet first, then those behind it; false if there are not so many.
func (l *Ledger) Later(c Cut, n int) (Cut, bool) {
	without := c.Without
	for ; n > 0; n-- {
		switch {
		case len(without) > 0:
			without = without[1:]
		case c.End < len(l.Entries):
			c.End++
		default:
			return c, false
		}
	}
	c.Without = without
	return c, true
}

// AnnouncedIn is the set of strikes that became public from..to; those that took
// longer than a month to become public are left out.
func (l *Ledger) AnnouncedIn(from, to schema.Date) Cut {
	out := func(i int) bool { return l.Entries[i].Public < from || l.Entries[i].Public > to }
	c := Cut{First: l.before(from.AddDays(-longestDelay)), End: l.after(to)}
	// A window without strikes dated before it begins as it does by their days.
	for begin := min(c.End, l.before(from)); c.First < begin && out(c.First); {
		c.First++
	}
	for i := c.First; i < c.End; i++ {
		if out(i) {
			c.Without = append(c.Without, i)
		}
	}
	return c
}
