// Package nullmodel measures what chance would do: how often a figure with wrong numbers
// would be explained by the judge of package figure, and how many of the figures
// that were really published are.
//
// The wrong ones are made from the dataset's own figures: neighbours, one to three
// deaths or one or two strikes off, and slips as they are seen. Half of them are judged
// as they are coded, half without the strike that they name, as somebody would ask who
// knows the page only. Each stands in the place of the figure that it was made from, so
// that its series is that of the others. The same seed makes the same figures.
package nullmodel

import (
	"github.com/strike-tally/strike-tally/report/figure"
)

// Count is how many wrong figures of a sort there are, and what became of them.
type Count struct {
	All, Explained, Possible int
}

// Share is the explained ones among a thousand, rounded down.
func (c Count) Share() int {
	if c.All == 0 {
		return 0
	}
	return 1000 * c.Explained / c.All
}

func (c *Count) add(o figure.Outcome) {
	c.All++
	switch o {
	case figure.Agrees, figure.AgreesAsRead:
		c.Explained++
	case figure.Possible:
		c.Possible++
	}
}

// Result is the outcome of a run.
type Result struct {
	Seed uint64
	// Neighbours by whether they state one number or more, and whether they are bare;
	// Slips in the order of [Slips].
	Neighbours [2][2]Count
	Slips      []Count
	// Readings count the explained neighbours by the kind of their first reading; "" is
	// the declared one.
	Readings map[string]int
	// Real is what became of the published figures that some reading reproduces.
	Real map[figure.Outcome]int
}

// One are the neighbours that state one number, Several those that state more.
func (r *Result) One() Count     { return plus(r.Neighbours[0][0], r.Neighbours[0][1]) }
func (r *Result) Several() Count { return plus(r.Neighbours[1][0], r.Neighbours[1][1]) }

// AllSlips are the slips of all sorts.
func (r *Result) AllSlips() Count {
	var c Count
	for _, s := range r.Slips {
		c = plus(c, s)
	}
	return c
}

// Kept is the share of the published figures with a reading that agree or agree as read,
// among a thousand.
func (r *Result) Kept() int {
	kept := r.Real[figure.Agrees] + r.Real[figure.AgreesAsRead]
	return Count{All: kept + r.Real[figure.Possible], Explained: kept}.Share()
}

func plus(a, b Count) Count {
	return Count{a.All + b.All, a.Explained + b.Explained, a.Possible + b.Possible}
}

// Run makes so many neighbours, and a twentieth of them of each slip, and judges them.
func Run(j *figure.Judge, seed uint64, neighbours int) *Result {
	verdicts := j.All()
	m := newMaker(j, verdicts, seed)
	r := &Result{Seed: seed, Readings: map[string]int{}, Real: map[figure.Outcome]int{}, Slips: make([]Count, len(Slips))}
	for i := range verdicts {
		r.Real[verdicts[i].Outcome]++
	}
	if len(m.base) == 0 {
		return r
	}
	for i := range neighbours {
		w := m.neighbour(i%2 == 1)
		v := j.Instead(w.Row, &w.Tally)
		r.Neighbours[min(w.Measures, 2)-1][i%2].add(v.Outcome)
		if v.Outcome == figure.Agrees || v.Outcome == figure.AgreesAsRead {
			r.Readings[v.Readings[0].Kind()]++
		}
	}
	for i, s := range Slips {
		for tries := 0; r.Slips[i].All < neighbours/50 && tries < 100*neighbours; tries++ {
			if w := m.slip(s.Name); w != nil {
				v := j.Instead(w.Row, &w.Tally)
				r.Slips[i].add(v.Outcome)
			}
		}
	}
	return r
}
