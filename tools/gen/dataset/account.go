package dataset

import "github.com/strike-tally/strike-tally/schema"

// An account is what the generator knows of the one that it writes.
type account struct {
	number  int
	k       int    // place among those of its strike
	cites   string // source of a faultless account of the same strike; empty: none yet
	cleanID string // and its id
	early   bool   // one of the strike's accounts is dated before it
}

// writeAccounts writes the accounts of the strike just made, which bear it out.
func (c *campaign) writeAccounts() {
	t, s := c.strike, c.accounts
	if t.nameless {
		return
	}
	c.account.cites, c.account.cleanID, c.account.early = "", "", false
	window := c.window(t.number)
	for k := range c.Accounts {
		c.account.number++
		c.account.k = k
		source := window + k
		if t.apart {
			source = c.Sources + len(c.source.pages) + c.extra
			c.extra++
		}
		r := row{cells: c.accountCells(c.cells[:0], k, sourceID(source)), raw: -1}
		c.spared = t.supported
		c.spoil(s, &r)
		c.spared = false
		c.cells = r.cells
		if r.fault.rule == "" {
			s.clean, c.account.cleanID, c.account.cites = r.cells[0], r.cells[0], sourceID(source)
		}
		if !t.apart && cited(&r) {
			c.source.cited[source%len(c.source.cited)] = true
		}
		s.put(&r)
	}
}

// cited reports whether an account can be read and names its own source.
func cited(r *row) bool {
	switch r.fault.rule {
	case "duplicate-account":
		return false
	case "unknown-reference", "invalid-id":
		return r.fault.column != 2
	}
	return true
}

func sourceID(source int) string { return string(schema.NewID("D", 4, source+1)) }

// accountCells are the cells of the k-th account of the strike. The first gives
// its numbers, the next the ends of its range, and the others something between.
func (c *campaign) accountCells(cells []string, k int, source string) []string {
	t, r := c.strike, c.values
	low, high, superseded := t.best, t.best, ""
	ends := t.best < 0 || t.endsOnly || c.Accounts == 1
	switch {
	case t.low < 0:
		low, high = -1, -1
	case t.endsOnly && k%2 == 0:
		low, high = t.low, t.low
	case t.endsOnly:
		low, high = t.high, t.high
	case k == 0 && ends, k == 1:
		low, high = t.low, t.high
	case k > 1:
		switch r.IntN(6) {
		case 0:
			low, high = -1, -1
		case 1:
			high = -1
			low = t.low + r.IntN(t.high-t.low+1) // "at least"
		case 2:
			low, high, superseded = t.high+1+r.IntN(3), t.high+4, "yes"
		default:
			low = t.low + r.IntN(t.high-t.low+1)
			high = low
		}
	}
	first := k == 0 && superseded == ""
	vessels, missing, survivors := t.vessels, t.missing, t.survivors
	if !first && r.IntN(2) == 0 {
		vessels, missing, survivors = -1, -1, -1
	}
	day, where, ordinal := c.day(t.day), theaters[t.theater].word, -1
	if r.IntN(4) == 0 {
		day = ""
	}
	if r.IntN(4) == 0 {
		where = ""
	}
	if t.atSea > 0 && theaters[t.theater].sea && (k == 0 || k == 1 && r.IntN(3) == 0) {
		ordinal = t.atSea
	}
	offered := t.offered() // the first account tells of all of it, others are silent at times
	if !first && r.IntN(2) == 0 {
		offered = ""
	}
	text := c.note(r)
	if k != 0 && r.IntN(3) > 0 {
		text = ""
	}
	if max(low, high, missing, survivors, vessels, ordinal) < 0 && day+where+offered+text == "" { // an account says something
		where = theaters[t.theater].word
	}
	return append(cells, string(schema.NewID("A", 4, c.account.number)), t.id(), source, day, where, count(low), count(high),
		count(missing), count(survivors), count(vessels), count(ordinal), offered, superseded, text)
}
