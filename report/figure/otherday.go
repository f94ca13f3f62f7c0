package figure

import "sort"

// otherDays looks for a day that is none of the treatments', whose knowledge of
// presumed deaths makes all numbers come out. More days known, more dead, so the days
// can be searched. It is asked only where nothing else reproduces the figure: with
// enough days one of them comes out by chance.
func (g *judgement) otherDays(w *weighed, p *pick) {
	if g.deathsAt < 0 || g.tally.CountsMissing == "no" || p.totals.Missing == 0 {
		return
	}
	days := p.ledger.KnownDays()
	if p.known != "" {
		days = days[:sort.Search(len(days), func(i int) bool { return days[i] > p.known })]
	}
	missing := func(day int) int { return p.ledger.Missing(p.cut, days[day]) }
	for _, c := range g.countings(p) {
		if c.values != Best {
			return
		}
		r := tried{pick: p, unit: c.unit, values: c.values, missing: AsKnown, treatment: -1}
		wrong, round := g.countsOff(&r)
		if wrong != noneWrong || c.deviations+round.numbers+1 > MaxDeviations || round.numbers > 0 && p.far() {
			continue
		}
		low, high := g.presumable(p, c.killed)
		if low > high {
			continue
		}
		first := sort.Search(len(days), func(i int) bool { return missing(i) >= low })
		end := first + sort.Search(len(days)-first, func(i int) bool { return missing(first+i) > high })
		for i := end - 1; i >= first; i-- {
			r.day, r.presumed = days[i], missing(i)
			if g.missingAt >= 0 && !g.missingHolds(&r) {
				continue
			}
			for i > first && missing(i-1) == r.presumed {
				i-- // the day on which it became known
			}
			r.day, r.rounded = days[i], round.numbers > 0
			r.own = p.price + c.price + round.price + g.otherDay + max(0, ways(len(days))-ways(end-first))
			w.held = append(w.held, w.keep(r))
			break
		}
	}
}

// presumable is how many presumed dead beside the killed reproduce the deaths: some, and
// not all.
func (g *judgement) presumable(p *pick, killed int) (low, high int) {
	s := &g.statements[g.deathsAt]
	low, high = s.Band.Low-killed, s.Band.High-killed
	if s.Range() {
		low = max(low, s.Band.Low-p.totals.Deaths.Min, s.BandTo.Low-p.totals.Deaths.Max)
		high = min(s.Band.High-p.totals.Deaths.Min, s.BandTo.High-p.totals.Deaths.Max)
	}
	return max(low, 1), min(high, p.totals.Missing-1)
}
