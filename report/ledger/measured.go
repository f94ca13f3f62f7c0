package ledger

import (
	"sync"

	"github.com/strike-tally/strike-tally/schema"
)

// Measured is what some strikes add up to in a measure of measures.csv.
type Measured struct {
	Interval     // of those strikes of which a number is given; the others count nothing
	Given    int // strikes of which a number is given
	Lacking  int // strikes of which none is
	Unended  int // strikes of which a number without an upper end is given
}

// Known reports whether a number is given of some of the strikes, or there is no strike.
func (m *Measured) Known() bool { return m.Given > 0 || m.Lacking == 0 }

// Ended reports whether the sum has an upper end: each strike has a number with one.
func (m *Measured) Ended() bool { return m.Unended == 0 && m.Lacking == 0 }

// Plus is the sum of two of different strikes.
func (m Measured) Plus(n Measured) Measured {
	return Measured{Interval{m.Min + n.Min, m.Best + n.Best, m.Max + n.Max}, m.Given + n.Given, m.Lacking + n.Lacking, m.Unended + n.Unended}
}

// Values are the lowest, the best and the highest value; nil where it is not known: all
// of them without any number, the highest without an upper end.
func (m *Measured) Values() (low, best, high *int) {
	if !m.Known() {
		return nil, nil, nil
	}
	if m.Ended() {
		high = &m.Max
	}
	return &m.Min, &m.Best, high
}

// Measured is what the strikes of a cut add up to in a measure. Of one that is not added
// up, or that the dataset does not have, no number is given.
func (l *Ledger) Measured(measure string, c Cut) Measured {
	var m Measured
	if s := l.measured()[measure]; s != nil {
		m.Min, _ = s.low.of(c)
		m.Best, _ = s.best.of(c)
		m.Max, _ = s.high.of(c)
		m.Given, _ = s.given.of(c)
		m.Unended, _ = s.unended.of(c)
	}
	several, _ := l.several[1].of(c)
	m.Lacking = c.Len() + several - m.Given
	return m
}

// measuredSums are the sums of one measure over the entries of a ledger.
type measuredSums struct{ low, best, high, given, unended sparse }

// sumMeasured makes the sums of a ledger when they are first asked for: few datasets have
// measures of their own.
func (l *Ledger) sumMeasured(counted func() map[schema.ID]map[string]schema.Killed, strikes *schema.Sheet[schema.Strike]) {
	l.measured = sync.OnceValue(func() map[string]*measuredSums {
		sums := map[string]*measuredSums{}
		if len(counted()) == 0 {
			return sums
		}
		for i, e := range l.Entries {
			for measure, n := range counted()[strikes.Rows[e.Row].ID] { // each to sums of its own, whatever the order
				s := sums[measure]
				if s == nil {
					s = &measuredSums{}
					sums[measure] = s
				}
				s.low.add(i, int64(n.Low))
				s.best.add(i, int64(n.Best))
				s.high.add(i, int64(n.High))
				_, struck, _ := strikes.Rows[e.Row].Struck() // the number is that of all for which the row stands
				s.given.add(i, int64(struck))
				if !n.Ended {
					s.unended.add(i, int64(struck))
				}
			}
		}
		return sums
	})
}

// countedOf are the numbers of the measures that are added up, by strike; of a number that
// stands twice the first.
func countedOf(d *schema.Dataset) map[schema.ID]map[string]schema.Killed {
	if d.Counts == nil || d.Measures == nil {
		return nil
	}
	counted := map[schema.ID]map[string]schema.Killed{}
	for i := range d.Counts.Rows {
		c := &d.Counts.Rows[i]
		n := c.Counted()
		if m := d.Measures.Get(schema.ID(c.Measure)); m == nil || !m.Summed() || !n.Known || d.Strikes.Get(c.Of) == nil {
			continue
		}
		if counted[c.Of] == nil {
			counted[c.Of] = map[string]schema.Killed{}
		}
		if _, twice := counted[c.Of][c.Measure]; !twice {
			counted[c.Of][c.Measure] = n
		}
	}
	return counted
}
