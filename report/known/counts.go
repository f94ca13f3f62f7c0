package known

import "github.com/strike-tally/strike-tally/schema"

// counts are the numbers of further measures as they stood: those of figures and accounts
// that were public, and of strikes what these accounts bear out; where no account is dated,
// today's.
func (k *Knowledge) counts(then *schema.Dataset) *schema.Sheet[schema.Measured] {
	if k.d.Counts == nil || k.d.Counts.Len() == 0 {
		return k.d.Counts
	}
	type key struct {
		of      schema.ID
		measure string
	}
	said := map[key]*schema.Measured{}
	for i := range k.d.Counts.Rows {
		c := &k.d.Counts.Rows[i]
		said[key{c.Of, c.Measure}] = c
	}
	return keep(k.d.Counts, func(c *schema.Measured) bool {
		if then.Tallies.Get(c.Of) != nil || then.Accounts.Get(c.Of) != nil {
			return true
		}
		if then.Strikes.Get(c.Of) == nil {
			return false
		}
		accounts, day := k.public(c.Of)
		if day == "" {
			return true
		}
		var numbers []measured
		for _, a := range accounts {
			if n := said[key{a.ID, c.Measure}]; n != nil {
				numbers = append(numbers, measured{n, a})
			}
		}
		k.countBorneOut(c, numbers)
		return len(numbers) > 0
	})
}

// measured is a number of a further measure that an account gives.
type measured struct {
	*schema.Measured
	by *schema.Account
}

// countBorneOut gives a strike's number the range of some accounts' numbers, and the best
// value among them.
func (k *Knowledge) countBorneOut(c *schema.Measured, numbers []measured) {
	var low, high schema.Count
	upper := false
	var exact []stated
	for _, n := range numbers {
		if n.Best.Known() && !n.Low.Known() && !n.High.Known() {
			exact = append(exact, stated{n.Best, n.by})
		}
		upper = upper || n.High.Known() || n.Best.Known() && !n.Low.Known()
		for _, cell := range []schema.Count{n.Low, n.Best, n.High} {
			if number, ok := cell.Int(); ok {
				low, high = schema.NewCount(min(low.Or(number), number)), schema.NewCount(max(high.Or(number), number))
			}
		}
	}
	c.Low, c.Best, c.High = low, k.best(c.Best, exact), high
	switch {
	case !upper:
		c.High = ""
	case low == high:
		c.Low, c.Best, c.High = "", low, ""
	}
}
