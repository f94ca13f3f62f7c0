package figure

// deathsOff is by how much a pick misses the deaths at least, whoever is counted.
func (g *judgement) deathsOff(p *pick) int {
	if g.deathsAt < 0 || g.statements[g.deathsAt].Range() {
		return 0
	}
	band, killed := g.statements[g.deathsAt].Band, p.totals.Deaths.Best
	return max(0, killed-band.High, band.Low-killed-p.totals.Missing)
}

// nearest is the reading that is nearest to a figure which none reproduces, under the prices
// of the treatments: ten points for each person, strike or vessel that it is off, and
// its price. Values as first reported, round numbers and other scopes would be near by
// chance. Short is whether the source counts more than all rows of its scope and day,
// in the first number that is off.
func (g *judgement) nearest(prices []int) (best tried, short bool) {
	short = true
	least := Unlimited
	for i := range g.picks {
		p := &g.picks[i]
		if p.scoped || !p.whole() && p.price+10*g.deathsOff(p) > least {
			continue
		}
		g.presume(p)
		for _, c := range g.countings(p) {
			if c.values != Best {
				break
			}
			r := tried{pick: p, unit: c.unit, values: Best}
			for t := range g.treatments {
				if r.missing, r.day, r.presumed = g.label(p, t); g.ruledOut(r.missing) {
					continue
				}
				r.treatment, r.own = t, p.price+c.price
				off, more := g.off(&r)
				if p.whole() { // a reading that would hold, but is far dearer than an error, is none
					short = short && (more || off == 0)
				}
				if score := r.own + 10*off + prices[t]; score < least || score == least && t < best.treatment {
					best, least = r, score
				}
			}
		}
	}
	if !g.tally.AsOf.Known() && g.through < 0 {
		_, highest := g.picks[len(g.picks)-1].reach(g.statements[0].Measure)
		short = short && g.statements[0].Band.Low > highest
	}
	return best, short
}
