package figure_test

import (
	"fmt"

	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// someChildren gives a world a measure of its own: numbers of most strikes, some with one
// end only, and of some figures.
func someChildren(t *rapid.T, d *schema.Dataset) {
	d.Measures = schema.NewSheet(schema.TableNamed("measures"), []schema.Measure{{Measure: "children", Label: "children", Total: "sum"}})
	var rows []schema.Measured
	number := func(label string, high int) schema.Count {
		return schema.NewCount(rapid.IntRange(0, high).Draw(t, label))
	}
	for i := range d.Strikes.Rows {
		c := schema.Measured{Of: d.Strikes.Rows[i].ID, Measure: "children"}
		switch rapid.IntRange(0, 5).Draw(t, "children") {
		case 0:
			continue
		case 1:
			c.Low = number("at least", 2)
		case 2:
			c.Low, c.High = number("low", 1), schema.NewCount(rapid.IntRange(2, 3).Draw(t, "high"))
			if rapid.Bool().Draw(t, "best inside") {
				c.Best = "2"
			}
		default:
			c.Best = number("best", 2)
		}
		rows = append(rows, c)
	}
	for i := range d.Tallies.Rows {
		c := schema.Measured{Of: d.Tallies.Rows[i].ID, Measure: "children", Qualifier: rapid.SampledFrom([]string{"exact", "exact", "at_least", "about"}).Draw(t, "qualifier")}
		switch rapid.IntRange(0, 3).Draw(t, "states children") {
		case 0:
			c.Best = number("stated", 9)
		case 1:
			low := rapid.IntRange(0, 6).Draw(t, "from")
			c.Low, c.High = schema.NewCount(low), schema.NewCount(low+rapid.IntRange(1, 4).Draw(t, "to"))
		default:
			continue
		}
		rows = append(rows, c)
	}
	d.Counts = schema.NewSheet(schema.TableNamed("counts"), rows)
}

// childrenOf adds up the children of some strikes, and how many strikes have a number.
func childrenOf(d *schema.Dataset, strikes []schema.Strike) (low, best, high, given int) {
	if d.Counts == nil {
		return 0, 0, 0, 0
	}
	for _, s := range strikes {
		for _, c := range d.Counts.Rows {
			if c.Of != s.ID {
				continue
			}
			given++
			low += c.Low.Or(c.Best.Or(0))
			best += c.Best.Or(c.Low.Or(0))
			high += c.High.Or(c.Best.Or(c.Low.Or(0)))
		}
	}
	return low, best, high, given
}

// statements are all numbers of the figure that can be put to the rows.
func (b *bruteJudge) statements() []figure.Statement {
	all := figure.Statements(&b.t)
	if b.d.Counts == nil {
		return all
	}
	var days []schema.Strike // that the figure may speak of
	for _, s := range b.d.Strikes.Rows {
		in := b.t.Scope == "all" || b.t.Scope == s.Theater || b.t.Scope == seas[s.Theater]
		if in && (b.t.From == "" || s.Date >= b.t.From) && (b.t.AsOf == "" || s.Date <= b.t.AsOf) {
			days = append(days, s)
		}
	}
	_, _, _, given := childrenOf(b.d, days)
	for _, c := range b.d.Counts.Rows {
		if c.Of != b.t.ID || given == 0 && len(days) > 0 {
			continue
		}
		n, to := c.Best.Or(0), c.Best.Or(0)
		if c.Best == "" {
			n, to = c.Low.Or(0), c.High.Or(0)
		}
		all = append(all, figure.Statement{Measure: "children", Stated: n, StatedTo: to, Qualifier: c.Qualifier,
			Band: figure.Reproduces(n, c.Qualifier), BandTo: figure.Reproduces(to, c.Qualifier)})
	}
	return all
}

// lacks reports whether the choice falls short in children alone, and not all of its
// strikes have a number of them.
func (c *choice) lacks(statements []figure.Statement) bool {
	lacks := false
	for _, s := range statements {
		off, _ := c.off(s)
		if off == 0 {
			continue
		}
		if _, _, _, given := childrenOf(c.d, c.strikes); s.Measure != "children" || off < 0 || given == len(c.strikes) {
			return false
		}
		lacks = true
	}
	return lacks
}

func identified(tallies []schema.Tally) []schema.Tally {
	for i := range tallies {
		tallies[i].ID = schema.ID(fmt.Sprintf("T%04d", i+1))
	}
	return tallies
}
