package dataset

import (
	"github.com/strike-tally/strike-tally/schema"
)

// tally is what the generator knows of the figures.
type tally struct {
	written int
	first   int      // series and scope of the day's first figure
	clean   []string // cells of the last one without fault; none yet: empty
}

// A total is what is public of one theater.
type total struct{ deaths, strikes, vessels, missing int }

// A running is the totals by theater, and what becomes public in the next days.
type running struct {
	public  [5]total
	pending [maxDelay + 2][5]total // by remainder of the day
	waiting int                    // strikes in pending
}

// add counts a strike from the day on which it becomes public.
func (n *running) add(t *strike) {
	to := &n.pending[t.public()%len(n.pending)][t.theater]
	to.strikes++
	to.deaths += max(t.best, 0)
	if t.best < 0 {
		to.deaths += max(t.low, 0)
	}
	to.vessels += max(t.vessels, 0)
	n.waiting++
	if t.missing > 0 {
		n.pending[max(t.public(), t.missingKnown)%len(n.pending)][t.theater].missing += t.missing
	}
}

// reach brings the totals to the end of the day.
func (n *running) reach(day int) {
	at := &n.pending[day%len(n.pending)]
	for i, p := range at {
		n.public[i].deaths += p.deaths
		n.public[i].strikes += p.strikes
		n.public[i].vessels += p.vessels
		n.public[i].missing += p.missing
		n.waiting -= p.strikes
		at[i] = total{}
	}
}

func (n *running) in(scope string) total {
	var sum total
	for i, p := range n.public {
		if inScope(i, scope) {
			sum.deaths += p.deaths
			sum.strikes += p.strikes
			sum.vessels += p.vessels
			sum.missing += p.missing
		}
	}
	return sum
}

// closeDay ends a day: no later strike is of it. The figures that are due speak
// for it.
func (c *campaign) closeDay(day, due int) {
	c.closing = day
	if c.tally.written < due {
		c.tally.first = c.figures.IntN(maxSeries)
	}
	for n := 0; c.tally.written < due && n < maxSeries*c.Accounts; n++ {
		c.writeTally(n)
	}
}

// writeTally writes the n-th figure of the day: another one in series, scope or
// source than those before.
func (c *campaign) writeTally(n int) {
	r, s := c.figures, c.tallies
	c.tally.written++
	series, scope := seriesNames[(c.tally.first+n)%8], scopes[(c.tally.first+n)/8%8]
	source := n / maxSeries
	sum := c.running.in(scope)
	deaths, deathsQualifier := sum.deaths, pick(r, []string{"exact", "exact", "at_least"})
	vessels, vesselsQualifier, through := -1, "", ""
	if deaths > schema.MaxCount {
		deaths, deathsQualifier = -1, ""
	}
	if scope != "land" && r.IntN(3) == 0 {
		vessels, vesselsQualifier = sum.vessels, "exact"
	}
	if r.IntN(2) == 0 && c.running.waiting == 0 {
		through = c.latest(scope)
	}
	missing := -1
	if r.IntN(4) == 0 && sum.missing <= schema.MaxCount {
		missing = sum.missing
	}
	text := row{cells: append(c.cells[:0], string(schema.NewID("T", 4, c.tally.written)), sourceID(c.Sources+source), series, "", c.day(c.closing), through, scope,
		count(deaths), "", deathsQualifier, count(sum.strikes), pick(r, []string{"exact", "at_least"}), count(vessels), vesselsQualifier, count(missing), "", "no", sparse(c, r)), raw: -1}
	c.spoil(s, &text)
	c.cells = text.cells
	if text.fault.rule == "" {
		s.clean = text.cells[0]
		c.tally.clean = append(c.tally.clean[:0], text.cells...)
	}
	if f := text.fault; f.rule != "unknown-reference" && f.rule != "invalid-id" || f.column != 1 {
		c.source.pages[source] = true
	}
	s.put(&text)
}

// latest is the newest strike of a scope; empty if its row has a fault.
func (c *campaign) latest(scope string) string {
	newest, id := 0, ""
	for i, number := range c.last {
		if inScope(i, scope) && number > newest {
			newest, id = number, c.newest[i]
		}
	}
	return id
}
