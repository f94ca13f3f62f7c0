package figure

// deathsOff is by how much a pick misses the deaths at least, whoever is counted.
func (g *judgement) deathsOff(p *pick) int {
	if g.deathsAt < 0 || g.statements[g.deathsAt].Range() {
		return 0
	}
	band, killed := g.statements[g.deathsAt].Band, p.totals.Deaths.Best
	return max(0, killed-band.High, band.Low-killed-p.totals.Missing)
}

// nearest finds under each treatment the reading that is nearest to a figure which none
// reproduces: ten points for each person, strike or vessel that it is off, and its
// price. Values as first reported, round numbers and other scopes would be near by
// chance. Short is whether the source counts more than all rows of its scope and day,
// in the first number that is off.
func (g *judgement) nearest(w *weighed) {
	w.nearest, w.short = w.nearest[:0], true
	for range g.treatments {
		w.nearest = append(w.nearest, near{score: Unlimited})
	}
	for i := range g.picks {
		p := &g.picks[i]
		whole := p.whole()
		deaths := g.deathsOff(p)
		if p.scoped || !whole && w.outdone(p.price+10*deaths) {
			continue
		}
		presumed := false
		for _, c := range g.countings(p) {
			if c.values != Best {
				break
			}
			r := tried{pick: p, unit: c.unit, values: Best, own: p.price + c.price}
			least := 0 // no treatment comes nearer
			if !whole {
				if least = r.own + 10*(deaths+g.othersOff(&r)); w.outdone(least) {
					continue
				}
			}
			if !presumed {
				g.presume(p)
				presumed = true
			}
			for t := range g.treatments {
				if least >= w.nearest[t].score {
					continue
				}
				if r.missing, r.day, r.presumed = g.label(p, t); g.ruledOut(r.missing) {
					continue
				}
				r.treatment = t
				off, more := g.off(&r)
				if whole { // a reading that would hold, but is far dearer than an error, is none
					w.short = w.short && (more || off == 0)
				}
				if score := r.own + 10*off; score < w.nearest[t].score {
					w.nearest[t] = near{r, score}
				}
			}
		}
	}
	if !g.tally.AsOf.Known() && g.through < 0 {
		_, highest := g.picks[len(g.picks)-1].reach(g.statements[0].Measure)
		w.short = w.short && g.statements[0].Band.Low > highest
	}
	for t := range w.nearest {
		if n := &w.nearest[t]; n.pick != nil {
			n.tried = w.keep(n.tried)
		}
	}
}

// near is a reading and how near it is; without a pick where there is none.
type near struct {
	tried
	score int
}

// othersOff is how far a reading is from all numbers in which the treatment of the presumed
// dead makes no difference.
func (g *judgement) othersOff(r *tried) int {
	sum := 0
	for i := range g.statements {
		if s := &g.statements[i]; i != g.deathsAt && i != g.missingAt {
			off := g.offBy(r, s)
			sum += max(off, -off)
		}
	}
	return sum
}

// outdone reports whether a score is no better than what was found under any treatment.
func (w *weighed) outdone(score int) bool {
	for t := range w.nearest {
		if score < w.nearest[t].score {
			return false
		}
	}
	return true
}

// cheapest is the nearest reading under the prices of the treatments.
func (w *weighed) cheapest(prices []int) *tried {
	best, least := &tried{}, Unlimited
	for t := range w.nearest {
		if n := &w.nearest[t]; n.pick != nil && n.score+prices[t] < least {
			best, least = &n.tried, n.score+prices[t]
		}
	}
	return best
}
