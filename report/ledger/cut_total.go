package ledger

import (
	"github.com/strike-tally/strike-tally/schema"
)

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
