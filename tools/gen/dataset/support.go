package dataset

import "strconv"

// Faults that show only beside the accounts of a strike.
var supportKinds = []*kind{
	{rule: "range-not-borne-out", variants: []variant{
		{table: "strikes", needs: accountsKnown, least: 1, spoil: func(c *campaign, s *sheet, r *row) bool {
			t := *c.strike
			if t.high < 0 {
				return false
			}
			column := "deaths_max"
			if t.low > 0 && c.chance.IntN(2) == 0 {
				t.low--
				column = "deaths_min"
			} else {
				t.high++
			}
			if !c.claim(&t) {
				return false
			}
			c.strike.supported = true
			s.set(r, "deaths_min", strconv.Itoa(t.low))
			s.set(r, "deaths_max", strconv.Itoa(t.high))
			return s.at(r, column)
		}},
	}},
	{rule: "best-not-borne-out", variants: []variant{
		{table: "strikes", needs: accountsKnown, least: 2, spoil: func(c *campaign, s *sheet, r *row) bool {
			if c.strike.high-c.strike.low < 2 {
				return false
			}
			c.strike.supported, c.strike.endsOnly = true, true
			s.set(r, "deaths", strconv.Itoa(c.strike.low+1))
			return s.at(r, "deaths")
		}},
	}},
	{rule: "number-not-borne-out", variants: []variant{
		{table: "strikes", needs: accountsKnown, least: 1, spoil: func(c *campaign, s *sheet, r *row) bool { return c.more(s, r, "survivors", c.strike.survivors) }},
		{table: "strikes", needs: accountsKnown, least: 1, spoil: func(c *campaign, s *sheet, r *row) bool { return c.more(s, r, "missing", c.strike.missing) }},
		{table: "strikes", needs: accountsKnown, least: 1, spoil: func(c *campaign, s *sheet, r *row) bool {
			t := *c.strike
			t.vessels++
			return t.vessels > 0 && c.claim(&t) && c.more(s, r, "vessels", c.strike.vessels)
		}},
	}},
	{rule: "strike-without-account", variants: []variant{
		{table: "strikes", order: true, needs: accountsKnown, least: 1, spoil: func(c *campaign, _ *sheet, r *row) bool {
			c.strike.nameless = true
			return r.tell(0)
		}},
	}},
	{rule: "dated-before-strike", variants: []variant{
		{table: "accounts", order: true, spoil: func(c *campaign, s *sheet, r *row) bool {
			if !c.strike.clean || c.account.early {
				return false // of two early days the strike's own is told
			}
			c.account.early = true
			s.set(r, "date", c.day(c.strike.day-40-c.chance.IntN(300)))
			return s.at(r, "date")
		}},
	}},
}

// more puts a number that is larger than the one that the accounts give.
func (c *campaign) more(s *sheet, r *row, column string, n int) bool {
	if n < 0 {
		return false
	}
	c.strike.supported = true
	s.set(r, column, strconv.Itoa(n+1))
	return s.at(r, column)
}

// Faults of figures, and those that most others silence.
var figureKinds = []*kind{
	{rule: "tally-states-nothing", variants: []variant{
		{table: "tallies", order: true, spoil: func(_ *campaign, s *sheet, r *row) bool {
			for _, column := range []string{"deaths", "deaths_to", "deaths_qualifier", "strikes", "strikes_qualifier", "vessels", "vessels_qualifier", "missing", "survivors"} {
				s.set(r, column, "")
			}
			return r.tell(0)
		}},
	}},
	{rule: "tally-through", variants: []variant{
		{table: "tallies", order: true, spoil: func(c *campaign, s *sheet, r *row) bool {
			for i, id := range c.newest {
				if id != "" && id != c.named && !inScope(i, s.cell(r, "scope")) {
					s.set(r, "through", id)
					return s.at(r, "through")
				}
			}
			return false
		}},
	}},
	{rule: "ordinal-order", alone: true, variants: []variant{
		{table: "accounts", least: 2, spoil: func(c *campaign, s *sheet, r *row) bool {
			if c.account.k != 1 || !theaters[c.strike.theater].sea {
				return false // the first account counts as the dataset does
			}
			s.set(r, "ordinal", strconv.Itoa(c.strike.atSea+1))
			return s.at(r, "ordinal")
		}},
	}},
	{rule: "source-never-cited", alone: true, variants: []variant{
		{table: "sources", spoil: func(c *campaign, _ *sheet, r *row) bool {
			return c.source.extra && r.tell(0)
		}},
	}},
}
