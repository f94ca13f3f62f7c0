package figure

import (
	"fmt"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// A step is a deviation before it is put into words.
type step struct {
	axis int8  // in axes
	rank int16 // tells of which kind it is, and so its words
	n    int32 // of strikes or people, where the words name a number
	of   int32
}

// step departs on an axis.
func (c *count) step(s step) {
	c.steps[c.stepped] = s
	c.stepped++
}

// worded is the reading of a count with its words.
func (j *judgement) worded(c *count) Reading {
	r := c.reading
	r.Through = j.newest(c.ledger, c.cut)
	for i := range c.stepped {
		s := &c.steps[i]
		r.Deviations = append(r.Deviations, Deviation{axes[s.axis].name, s.rank == rankCounted, s.text(&r), int(s.rank)})
	}
	return r
}

// text is what the step says to readers.
func (s *step) text(r *Reading) string {
	switch s.rank {
	case rankCounted:
		return fmt.Sprintf("presumed dead counted (%d)", s.n)
	case rankAsKnown:
		return fmt.Sprintf("presumed dead counted as known by %s (%d of %d)", r.KnownBy, s.n, s.of)
	case rankByDate:
		return fmt.Sprintf("with %s made public later", plural(int(s.n), "strike"))
	case rankFirst:
		if s.n < 0 {
			return fmt.Sprintf("%d fewer killed, as first reported", -s.n)
		}
		return fmt.Sprintf("%d more killed, as first reported", s.n)
	case rankUnit:
		return "the number of strikes counts vessels"
	case rankUnit + 1:
		return "the number of vessels counts strikes"
	case rankUnit + 2:
		return "strikes announced together counted as one"
	case rankScope:
		return "only " + r.Scope + " counted"
	case rankValues:
		return "the lowest value of each strike"
	case rankValues + 1:
		return "the highest value of each strike"
	}
	if r.Cut == Earlier {
		return plural(r.Strikes, "strike") + " earlier"
	}
	return plural(r.Strikes, "strike") + " later"
}

// newest is the id of the newest strike of a cut.
func (j *judgement) newest(l *ledger.Ledger, cut ledger.Cut) schema.ID {
	if i := cut.Newest(); i >= 0 {
		return j.judge.data.Strikes.Rows[l.Entries[i].Row].ID
	}
	return ""
}
