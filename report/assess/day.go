package assess

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Day is what the rows and the sources said on a day.
type Day struct {
	of      *Assessment
	Day     schema.Date
	Scope   string            // of Then and Now
	Then    ledger.Answer     // strikes by the day, as they were known on it
	Now     ledger.Answer     // the same days' strikes, as they are known now
	Figures []*figure.Verdict // totals for the day, those of the scope first, then whole times before parts of them
	Before  []*figure.Verdict // the newest total of each other outlet before the day, as published by then
	Strikes []*schema.Strike  // those that became public on the day
	Prior   schema.Date       // the last day before that is in the calendar; empty where there is none
	Next    schema.Date       // the first one behind
}

// Until is the last day on which nothing else was to be said than on this one; empty where
// that is the day itself, or none follows.
func (d *Day) Until() schema.Date {
	if last := d.Next.AddDays(-1); last > d.Day {
		return last
	}
	return ""
}

// Later are the strikes in Then whose number no account had told by the day.
func (d *Day) Later() []schema.ID {
	if d.Then.Ledger == nil {
		return nil
	}
	return d.of.ToldAfter(d.Then.Ledger, d.Then.Cut, d.Day)
}

// Of is a day, whether the calendar has it or not.
func (c *Calendar) Of(day schema.Date) *Day {
	a := c.of
	d := &Day{of: a, Day: day, Scope: c.scope, Before: c.before(day)}
	d.Then, _ = a.Ledgers.Ask(ledger.Question{Scope: c.scope, AsOf: day, KnownBy: day})
	d.Now, _ = a.Ledgers.Ask(ledger.Question{Scope: c.scope, AsOf: day})
	verdicts := a.Verdicts()
	for _, row := range c.Figures[day] {
		d.Figures = append(d.Figures, &verdicts[row])
	}
	slices.SortStableFunc(d.Figures, func(x, y *figure.Verdict) int {
		return cmp.Or(first(x.Tally.FullScope() == c.scope, y.Tally.FullScope() == c.scope), first(!x.Tally.From.Known(), !y.Tally.From.Known()), cmp.Compare(x.Row, y.Row))
	})
	for _, row := range c.strikes[day] {
		d.Strikes = append(d.Strikes, &a.Data.Strikes.Rows[row])
	}
	at, found := slices.BinarySearch(c.Days, day)
	if at > 0 {
		d.Prior = c.Days[at-1]
	}
	if found {
		at++
	}
	if at < len(c.Days) {
		d.Next = c.Days[at]
	}
	return d
}

// first orders what a reader looks for before the rest.
func first(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return -1
	}
	return 1
}
