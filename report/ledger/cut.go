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

// Total sums a cut. Missing are those known by the day; "" for whenever known.
func (l *Ledger) Total(c Cut, knownBy schema.Date) Totals {
	all := l.sums[c.End].minus(&l.sums[c.First])
	for _, i := range c.Without {
		// An announcement is counted with the first of its strikes; those announced
		// together are left out together.
		own := l.sums[i+1].minus(&l.sums[i])
		all = all.minus(&own)
	}
	t := all.totals(c.Len())
	if len(l.several[0].entries) > 0 {
		low, _ := l.several[0].of(c)
		best, _ := l.several[1].of(c)
		high, _ := l.several[2].of(c)
		t.several(low, best, high)
	}
	more, _ := l.first.of(c)
	t.FirstReported = t.Deaths.Best + more
	ever, end := l.lost.of(c)
	t.MissingEver = ever
	t.Missing = l.missingBy(c, knownBy, ever, end)
	return t
}

// Less takes an entry of a cut out of the cut's totals. Missing are those known by the
// same day as in the totals.
func (l *Ledger) Less(t Totals, entry int, knownBy schema.Date) Totals {
	sum := l.sums[entry+1].minus(&l.sums[entry])
	own := sum.totals(1)
	own.several(l.several[0].at(entry), l.several[1].at(entry), l.several[2].at(entry))
	own.FirstReported = own.Deaths.Best + l.first.at(entry)
	if e := l.Entries[entry]; e.Missing > 0 {
		own.MissingEver = e.Missing
		if knownBy == "" || e.MissingKnown <= knownBy {
			own.Missing = e.Missing
		}
	}
	return t.minus(&own)
}

// Missing is the number of presumed dead of a cut that were known by the day; ""
// for whenever known.
func (l *Ledger) Missing(c Cut, knownBy schema.Date) int {
	ever, end := l.lost.of(c)
	return l.missingBy(c, knownBy, ever, end)
}

// missingBy is that number, of those that the cut has ever; end is the place of the
// first of them behind the cut.
func (l *Ledger) missingBy(c Cut, knownBy schema.Date, ever, end int) int {
	if ever == 0 || knownBy == "" {
		return ever
	}
	if until := l.after(knownBy); until < c.End { // nobody is lost before the strike
		c.End = max(c.First, until)
		ever, end = l.lost.of(c)
	}
	for i := range l.missing.unknown(c.First, end, knownBy) {
		if c.Has(i) {
			ever -= l.Entries[i].Missing
		}
	}
	return ever
}

// LostBy is how many entries are dated by the day, and how many presumed dead of theirs
// were known by it: the answer of Missing for every cut from the beginning that leaves
// none of these entries out.
func (l *Ledger) LostBy(day schema.Date) (entries, missing int) {
	entries = l.after(day)
	return entries, l.Missing(Cut{End: entries}, day)
}

// longestDelay is how many days before a window strikes are looked for that were
// made public in it.
const longestDelay = 31

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
