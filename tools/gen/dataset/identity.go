package dataset

import (
	"fmt"
	"strconv"
)

// Faults of what a row is and what it refers to.
var identityKinds = []*kind{
	{rule: "invalid-id", variants: []variant{
		{table: "strikes", order: true, breaks: strikesNamed, spoil: func(c *campaign, s *sheet, r *row) bool {
			c.strike.nameless = true
			return s.wrongID(c, r, "strike_id")
		}},
		{table: "accounts", order: true, spoil: func(c *campaign, s *sheet, r *row) bool { return s.wrongID(c, r, "account_id") }},
		{table: "accounts", order: true, weak: true, breaks: citationsKnown, spoil: func(c *campaign, s *sheet, r *row) bool { return s.wrongID(c, r, "source_id") }},
		{table: "tallies", order: true, spoil: func(c *campaign, s *sheet, r *row) bool { return s.wrongID(c, r, "tally_id") }},
		{table: "tallies", order: true, spoil: func(c *campaign, s *sheet, r *row) bool { return s.wrongID(c, r, "source_id") }},
	}},
	{rule: "duplicate-id", variants: []variant{
		{table: "strikes", order: true, breaks: strikesNamed, spoil: func(c *campaign, s *sheet, r *row) bool {
			if c.named == "" {
				return false
			}
			c.strike.nameless = true
			for i := range c.newest {
				if c.newest[i] == c.named {
					c.newest[i] = ""
				}
			}
			r.cells[0], c.named = c.named, ""
			return r.tell(0)
		}},
		{table: "accounts", order: true, spoil: double},
		{table: "tallies", order: true, spoil: double},
	}},
	{rule: "duplicate-account", variants: []variant{
		{table: "accounts", order: true, least: 2, spoil: func(c *campaign, s *sheet, r *row) bool {
			if c.account.cites == "" || c.account.cleanID == s.doubled {
				return false
			}
			s.clean = "" // else another row could take the id of the first one
			s.set(r, "source_id", c.account.cites)
			return s.at(r, "source_id")
		}},
	}},
	{rule: "duplicate-tally", variants: []variant{
		{table: "tallies", order: true, spoil: func(c *campaign, s *sheet, r *row) bool {
			if len(c.tally.clean) == 0 {
				return false
			}
			id := r.cells[0]
			copy(r.cells, c.tally.clean)
			r.cells[0] = id
			return r.tell(0)
		}},
	}},
	{rule: "duplicate-source", variants: []variant{
		{table: "sources", order: true, spoil: func(c *campaign, s *sheet, r *row) bool {
			if c.source.address == "" {
				return false
			}
			s.set(r, "url", c.source.address+pick(c.chance, []string{"/", "?utm_source=x", "#top", "?fbclid=1"}))
			return s.at(r, "url")
		}},
	}},
	{rule: "likely-duplicate-strike", variants: []variant{
		{table: "strikes", order: true, needs: accountsKnown | citationsKnown, least: 1, spoil: func(c *campaign, s *sheet, r *row) bool {
			p := &c.before
			if !p.clean || p.vessels < 0 && p.low < 0 {
				return false
			}
			t := c.strike
			t.day, t.theater, t.low, t.best, t.high, t.vessels, t.apart = p.day, p.theater, p.low, p.best, p.high, p.vessels, true
			t.missing, t.missingKnown, t.announced = -1, -1, -1
			c.named = ""
			*r = row{cells: c.strikeCells(r.cells[:0]), raw: -1, fault: r.fault}
			return r.tell(0)
		}},
	}},
	{rule: "unknown-reference", variants: []variant{
		{table: "strikes", spoil: func(c *campaign, s *sheet, r *row) bool { return c.unknownWord(s, r, "theater") }},
		{table: "accounts", spoil: func(c *campaign, s *sheet, r *row) bool { return c.unknownWord(s, r, "theater") }},
		{table: "tallies", spoil: func(c *campaign, s *sheet, r *row) bool { return c.unknownWord(s, r, "scope") }},
		{table: "accounts", order: true, weak: true, breaks: citationsKnown, spoil: func(c *campaign, s *sheet, r *row) bool { return c.unknownID(s, r, "source_id") }},
		{table: "tallies", order: true, spoil: func(c *campaign, s *sheet, r *row) bool { return c.unknownID(s, r, "source_id") }},
		{table: "accounts", order: true, weak: true, breaks: accountsKnown, needs: strikesNamed, least: 2, spoil: func(c *campaign, s *sheet, r *row) bool {
			return c.account.k == c.Accounts-1 && c.unknownID(s, r, "strike_id")
		}},
		{table: "tallies", order: true, weak: true, needs: strikesNamed, spoil: func(c *campaign, s *sheet, r *row) bool { return c.unknownID(s, r, "through") }},
	}},
}

// wrongID puts an id that is not written as ids are.
func (s *sheet) wrongID(c *campaign, r *row, column string) bool {
	i := s.table.Index(column)
	prefix, digits := s.table.Columns[i].Prefix, r.cells[i][1:]
	lower := string(prefix[0] + 'a' - 'A')
	r.cells[i] = pick(c.chance, []string{lower + digits, prefix + "0" + digits, digits, prefix + "-" + digits, prefix + " " + digits, prefix + digits + "."})
	return r.tell(i)
}

// double gives a row the id of one before it.
func double(c *campaign, s *sheet, r *row) bool {
	if s.clean == "" {
		return false
	}
	r.cells[0], s.doubled, s.clean = s.clean, s.clean, ""
	return r.tell(0)
}

// unknownWord puts a theater that is none; each of them is another one, so that
// each is found for itself.
func (c *campaign) unknownWord(s *sheet, r *row, column string) bool {
	c.unknown++
	s.set(r, column, fmt.Sprintf("nowhere_%07d_at_all", c.unknown))
	return s.at(r, column)
}

// unknownID puts an id that no row bears.
func (c *campaign) unknownID(s *sheet, r *row, column string) bool {
	c.unknown++
	i := s.table.Index(column)
	r.cells[i] = s.table.Columns[i].Prefix + strconv.Itoa(999_999_999-c.unknown)
	return r.tell(i)
}
