package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// campaign is what the rows say of the size of things: a number of an article is
// measured by it where words leave open what it counts.
type campaign struct {
	books       *ledger.Books
	sea         *ledger.Ledger
	first, last schema.Date
	most        int                              // killed by one strike at sea, at most
	mostLeft    int                              // who survived the strikes of one day at first, at most
	land        []Span                           // days of strikes on land, that with the most killed first
	byDay       map[schema.Date][]*schema.Strike // by the day, and by that of announcement
	accounts    map[schema.ID][]*schema.Account
}

func newCampaign(books *ledger.Books) *campaign {
	c := &campaign{books: books, sea: books.Ledger(schema.ScopeSea), byDay: map[schema.Date][]*schema.Strike{}, accounts: map[schema.ID][]*schema.Account{}}
	d := books.Data
	var land []*schema.Strike
	left := map[schema.Date]int{}
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		if !s.Date.Valid() {
			continue
		}
		if c.first == "" || s.Date < c.first {
			c.first = s.Date
		}
		c.last = max(c.last, s.Date, s.Public())
		c.byDay[s.Date] = append(c.byDay[s.Date], s)
		if p := s.Public(); p != s.Date {
			c.byDay[p] = append(c.byDay[p], s)
		}
		if d.InScope(s.Theater, schema.ScopeSea) {
			c.most = max(c.most, s.Killed().High)
			survived, _ := s.Survivors.Int()
			lost, _ := s.Missing.Int()
			left[s.Date] += survived + lost
			c.mostLeft = max(c.mostLeft, left[s.Date])
		} else {
			land = append(land, s)
		}
	}
	slices.SortStableFunc(land, func(a, b *schema.Strike) int { return b.Killed().Best - a.Killed().Best })
	for _, s := range land {
		c.land = append(c.land, Span{s.Date, s.Date})
	}
	for i := range d.Accounts.Rows {
		a := &d.Accounts.Rows[i]
		c.accounts[a.StrikeID] = append(c.accounts[a.StrikeID], a)
	}
	return c
}

// newest is the day of the strike at sea that was the last to become public by a day; empty for none.
func (c *campaign) newest(by schema.Date) (day schema.Date) {
	last := schema.Date("")
	for _, strikes := range c.byDay {
		for _, s := range strikes {
			if p := s.Public(); p <= by && (p > last || p == last && s.Date > day) && c.books.Data.InScope(s.Theater, schema.ScopeSea) {
				last, day = p, s.Date
			}
		}
	}
	return day
}

// dated are the totals at sea of the strikes dated up to a day, whenever they became
// public.
func (c *campaign) dated(day schema.Date) ledger.Totals {
	if c.sea == nil {
		return ledger.Totals{}
	}
	return c.sea.Total(c.sea.Cut("", day, ""), "")
}

// by are the totals at sea by a day; all of them for an empty one.
func (c *campaign) by(day schema.Date) ledger.Totals {
	if c.sea == nil {
		return ledger.Totals{}
	}
	return c.sea.Total(c.sea.Cut("", day, day), day)
}
