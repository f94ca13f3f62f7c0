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
	number := dayNumber(day)
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
		later = dayNumber(e.Public) - dayNumber(e.Date)
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
	switch {
	case day == "":
		return len(l.Entries)
	case !day.Valid(): // no day, but a text that has its place among them
		return sort.Search(len(l.Entries), func(i int) bool { return l.Entries[i].Date > day })
	}
	n := dayNumber(day) - l.days.first
	if n < 0 || len(l.Entries) == 0 {
		return 0
	}
	return int(l.days.ends[min(n, len(l.days.ends)-1)])
}

// before is the number of entries dated before the day.
func (l *Ledger) before(day schema.Date) int {
	if !day.Valid() {
		return sort.Search(len(l.Entries), func(i int) bool { return l.Entries[i].Date >= day })
	}
	n := dayNumber(day) - l.days.first
	if n <= 0 || len(l.Entries) == 0 {
		return 0
	}
	return int(l.days.ends[min(n, len(l.days.ends))-1])
}

// dayNumber counts days, from any day on; for valid days only.
func dayNumber(d schema.Date) int {
	two := func(i int) int { return int(d[i]-'0')*10 + int(d[i+1]-'0') }
	year, month, day := two(0)*100+two(2), two(5), two(8)
	if month < 3 { // a year that begins in March has its leap day at the end
		year, month = year-1, month+12
	}
	return year*365 + year/4 - year/100 + year/400 + (month*153-457)/5 + day
}
