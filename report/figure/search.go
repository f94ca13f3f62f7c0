package figure

import "github.com/strike-tally/strike-tally/schema"

// weighed is what the search finds out about a figure, for all treatments at once, so
// that the method of its series can be asked for afterwards.
type weighed struct {
	own []int // the least price under each treatment of a reading that reproduces all, [Unlimited] for none
	// but is the least price under each treatment of a reading that reproduces all but
	// one number, by the place of that number among the statements.
	but  [][]int
	held []tried // the readings that reproduce all
	// nearest are, where none is held, the readings that come nearest, by treatment; empty
	// until they are asked for. Short see [judgement.nearest].
	nearest []near
	short   bool
}

// search tries all readings within the bounds.
func (g *judgement) search(w *weighed) {
	w.reset(len(g.treatments), len(g.statements))
	if nowhere := g.pick(); !nowhere {
		for i := range g.picks {
			g.try(w, &g.picks[i])
		}
		if len(w.held) == 0 {
			for i := range g.picks {
				g.otherDays(w, &g.picks[i])
			}
		}
	}
	if len(w.held) == 0 {
		g.nearest(w)
	}
}

func (w *weighed) reset(treatments, statements int) {
	fill := func(list []int) []int {
		if cap(list) < treatments {
			list = make([]int, treatments)
		}
		list = list[:treatments]
		for i := range list {
			list[i] = Unlimited
		}
		return list
	}
	w.own = fill(w.own)
	for len(w.but) < statements {
		w.but = append(w.but, nil)
	}
	w.but = w.but[:statements]
	for i := range w.but {
		w.but[i] = fill(w.but[i])
	}
	w.held, w.nearest = w.held[:0], w.nearest[:0]
}

// try puts all ways of counting a pick to the figure.
func (g *judgement) try(w *weighed, p *pick) {
	var (
		asked   bool // of the presumed dead, once for all countings
		lagging int
		through schema.Date
	)
	for _, c := range g.countings(p) {
		r := tried{pick: p, unit: c.unit, values: c.values}
		wrong, round := g.countsOff(&r) // of all but deaths and presumed dead
		if wrong == manyWrong || wrong != noneWrong && !g.deathsInReach(p, c.killed) {
			continue // no treatment leaves fewer than two wrong
		}
		if !asked {
			g.presume(p)
			through, lagging = g.lagging(p)
			asked = true
		}
		for t := range g.treatments {
			r.missing, r.day, r.presumed = g.label(p, t)
			r.treatment, r.own = t, p.price+c.price
			g.put(w, &r, &c, wrong, round)
		}
		if lagging > 0 && c.values == Best {
			r.missing, r.day, r.presumed = AsKnown, through, lagging
			r.treatment, r.own = allCounted, p.price+c.price+price(priceMissingLate)
			g.put(w, &r, &c, wrong, round)
		}
	}
}

// put puts one reading to the figure. Wrong and round are what is found of the numbers
// other than deaths and presumed dead.
func (g *judgement) put(w *weighed, r *tried, c *counting, wrong int, round rounding) {
	if g.ruledOut(r.missing) || r.missing == AsKnown && c.values == FirstReported {
		return // the latter would be met by chance
	}
	all := c.deviations
	if r.missing != g.declared {
		all++
	}
	if g.deathsAt >= 0 {
		holds, words := g.deathsHold(r, c.killed)
		if words {
			round.add(&g.statements[g.deathsAt])
		}
		if !holds {
			wrong = join(wrong, g.deathsAt)
		}
	}
	if g.missingAt >= 0 && !g.missingHolds(r) {
		wrong = join(wrong, g.missingAt)
	}
	if wrong == manyWrong || all+round.numbers > MaxDeviations || round.numbers > 0 && r.far() {
		return
	}
	r.rounded = round.numbers > 0
	r.own += round.price
	if wrong == noneWrong {
		w.hold(*r)
	} else {
		w.but[wrong][r.treatment] = min(w.but[wrong][r.treatment], r.own)
	}
}

// The place of the one number that is wrong, else these.
const (
	noneWrong = -1
	manyWrong = -2
)

// join adds a wrong number to those found before.
func join(wrong, at int) int {
	if wrong == noneWrong {
		return at
	}
	return manyWrong
}

// hold takes a reading that reproduces all numbers.
func (w *weighed) hold(r tried) {
	w.own[r.treatment] = min(w.own[r.treatment], r.own)
	for i := range w.but {
		w.but[i][r.treatment] = min(w.but[i][r.treatment], r.own)
	}
	w.held = append(w.held, w.keep(r))
}

// keep is a reading whose choice of strikes stays what it is when the next figure is
// searched.
func (w *weighed) keep(r tried) tried {
	if r.pick.kept == nil {
		kept := *r.pick
		r.pick.kept = &kept
	}
	r.pick = r.pick.kept
	return r
}
