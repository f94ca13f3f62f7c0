package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
)

// onNone reports whether none of some days has a strike.
func (r *reading) onNone(all []candidate) bool {
	return !slices.ContainsFunc(all, func(c candidate) bool { return len(r.on(c.Span)) > 0 })
}

// boatsOfOne answers a number of boats as to one of the strikes of its days, if its sentence speaks of one and no several: the
// third attack was on two boats.
func (r *reading) boatsOfOne(f *Figure, a Answer) Answer {
	s := &r.Sentences[f.Sentence]
	one := false
	for k := range s.numbers {
		n := &s.numbers[k]
		switch {
		case n.head == "strike" && n.ordinal && n.value <= mostParts:
			one = true
		case n.head == "strike" && n.value > 1:
			return a
		}
	}
	for _, strike := range r.on(a.Day) {
		if boats, known := strike.Vessels.Int(); one && known && boats == f.Value {
			return Answer{Outcome: figure.Agrees, Day: a.Day, Strike: strike, Low: boats, Best: boats, High: boats}
		}
	}
	return a
}
