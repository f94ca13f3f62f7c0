package dataset

import (
	"math/rand/v2"
	"time"
)

// A campaign is a dataset that is being made.
type campaign struct {
	Options
	mix                                 map[string][]choice
	strikes, accounts, tallies, sources *sheet

	// Chance, one stream for each table, so that a fault in one changes no row of
	// another; and one for the faults.
	values, figures, documents, chance *rand.Rand

	days    int      // length of the campaign
	names   []string // of days, from marginBefore days before the first
	today   int      // day of the newest strike
	closing int      // day that figures speak for
	atSea   int      // strikes at sea so far
	taken   []int    // by likeness

	strike  *strike // the newest
	before  strike  // the one before
	account account
	tally   tally
	source  source
	running running
	last    [5]int    // number of the newest strike by theater
	newest  [5]string // id of the same, empty where its row has a fault
	named   string    // id that another row may take; empty: none
	unknown int       // references that lead nowhere, so far
	extra   int       // sources that strikes have of their own
	spared  bool      // no fault in the row that is made
	cells   []string
}

const (
	marginBefore = 400    // days by which faults may come too early
	marginBehind = 400    // days by which figures may come later than the last strike
	longest      = 27_000 // days; some 74 years
)

// lastDay is the last of every campaign, so that small ones lie in our time and
// none in the future.
var lastDay = time.Date(2025, 6, 30, 0, 0, 0, 0, time.UTC)

func (c *campaign) prepare() {
	c.days = min(c.Rows*3, longest)
	first := lastDay.AddDate(0, 0, -c.days)
	for i := -marginBefore; i <= c.days+marginBehind; i++ {
		c.names = append(c.names, first.AddDate(0, 0, i).Format(time.DateOnly))
	}
	stream := func(n uint64) *rand.Rand { return rand.New(rand.NewPCG(c.Seed, n)) }
	c.values, c.figures, c.documents, c.chance = stream(1), stream(2), stream(3), stream(4)
	c.taken = make([]int, likenesses)
	for i := range c.taken {
		c.taken[i] = -1
	}
	c.source.cited = make([]bool, max(c.Accounts, 1))
	c.source.pages = make([]bool, c.Accounts)
	c.cells = make([]string, 0, 32)
}

// day is the name of a day.
func (c *campaign) day(n int) string { return c.names[marginBefore+n] }

// dayOrNone is the name of a day; -1 is none.
func (c *campaign) dayOrNone(n int) string {
	if n < 0 {
		return ""
	}
	return c.day(n)
}

// write makes all rows.
func (c *campaign) write() {
	cells := make([]string, 0, 32)
	reached := -1
	for number := 1; number <= c.Rows; number++ {
		t := c.newStrike(number)
		for t.day > reached {
			if reached >= 0 {
				c.running.reach(reached)
				if reached == c.today {
					c.closeDay(reached, due(c.Tallies, number-1, c.Rows))
				}
			}
			reached++
		}
		c.today = t.day
		if c.strike != nil {
			c.before = *c.strike
		}
		c.strike = &t
		c.running.add(&t)
		r := row{cells: c.strikeCells(cells[:0]), raw: -1}
		c.spoil(c.strikes, &r)
		cells = r.cells
		t.clean = r.fault.rule == ""
		c.last[t.theater], c.newest[t.theater] = number, ""
		if t.clean {
			c.newest[t.theater] = r.cells[0]
		}
		c.strikes.put(&r)
		if c.Accounts > 0 {
			c.writeSources(c.window(number))
			c.writeAccounts()
		}
		if t.clean && !c.account.early {
			c.named = r.cells[0]
		}
	}
	if c.Accounts == 0 {
		return
	}
	for day := c.today; day <= c.today+maxDelay || c.tally.written < c.Tallies; day++ {
		c.running.reach(day)
		c.closeDay(day, c.Tallies)
	}
	c.writeLastSources()
}

// due is how many of all figures are written by the strike of that number.
func due(all, number, rows int) int { return int(int64(all) * int64(number) / int64(rows)) }
