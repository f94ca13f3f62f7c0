package ledger

import (
	"sort"

	"github.com/strike-tally/strike-tally/schema"
)

// calendar knows where each day of a ledger ends.
type calendar struct {
	first int     // number of the first day
	ends  []int32 // ends[n] is the number of entries dated up to n days after the first
	// told[n] is the number of entries before the day on which last an entry became
	// public n days later: whether an entry of the present day did so before.
	told []int32
	now  int32 // number of entries before the present day, and one
}

// open begins a day before which there are n entries. Days come in their order.
func (c *calendar) open(day schema.Date, n int) {
	number := day.Day()
	if n == 0 {
		c.first = number
	}
	for len(c.ends) < number-c.first {
		c.ends = append(c.ends, int32(n))
	}
	c.now = int32(n) + 1
}

// close ends the last day.
func (c *calendar) close(n int) {
	c.ends = append(c.ends, int32(n))
	c.told = nil
}

// announce reports whether an entry is the first of its day that became public on
// its day of becoming public.
func (c *calendar) announce(e *Entry) bool {
	later := 0
	if e.Public != e.Date {
		later = e.Public.Day() - e.Date.Day()
	}
	for len(c.told) <= later {
		c.told = append(c.told, 0)
	}
	first := c.told[later] != c.now
	c.told[later] = c.now
	return first
}

// after is the number of entries dated on or before the day; all for "".
func (l *Ledger) after(day schema.Date) int {
	if day == "" {
		return len(l.Entries)
	}
	number := day.Day()
	if number == 0 { // no day, but a text that has its place among them
		return sort.Search(len(l.Entries), func(i int) bool { return l.Entries[i].Date > day })
	}
	n := number - l.days.first
	if n < 0 || len(l.Entries) == 0 {
		return 0
	}
	return int(l.days.ends[min(n, len(l.days.ends)-1)])
}

// before is the number of entries dated before the day.
func (l *Ledger) before(day schema.Date) int {
	number := day.Day()
	if number == 0 {
		return sort.Search(len(l.Entries), func(i int) bool { return l.Entries[i].Date >= day })
	}
	n := number - l.days.first
	if n <= 0 || len(l.Entries) == 0 {
		return 0
	}
	return int(l.days.ends[min(n, len(l.days.ends))-1])
}
