package figure

import (
	"sort"

	"github.com/strike-tally/strike-tally/schema"
)

// A treatment is what becomes of the presumed dead, in every figure that follows a
// method: none counted, all that are known, or only those known through a day.
type treatment struct {
	missing Missingness
	day     schema.Date // for AsKnown
}

// tried is a reading as it was tried, before it is put into words.
type tried struct {
	pick
	unit      Unit
	values    Values
	missing   Missingness // as it turns out: who knows of no later deaths counts all
	day       schema.Date
	presumed  int // presumed dead that are counted
	rounded   bool
	treatment int // in judgement.treatments; -1 for another day
	own       int // price without that of the treatment
	score     int // of the nearest reading: see nearest
}

// plain reports whether the reading is what the tally declares.
func (r *tried) plain(declared Missingness) bool {
	return r.choice == AsStated && !r.scoped && r.unit == UnitAsStated && r.values == Best && !r.rounded && r.missing == declared
}

// weighed is what the search finds out about a figure, for all treatments at once, so
// that the method of its series can be asked for afterwards.
type weighed struct {
	own []int // the least price under each treatment of a reading that reproduces all, [Unlimited] for none
	// but is the least price under each treatment of a reading that reproduces all but
	// one number, by the place of that number among the statements.
	but  [][]int
	held []tried // the readings that reproduce all
	// nearest is the nearest reading under each treatment, where none reproduces all.
	nearest []tried
	short   bool // the source counts more than all rows of its scope and day
}

// search tries all readings within the bounds.
func (g *judgement) search(w *weighed) {
	w.reset(len(g.treatments), len(g.statements))
	nowhere := g.pick()
	if !nowhere {
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
	w.held, w.nearest, w.short = w.held[:0], w.nearest[:0], false
}

// try puts all ways of counting a pick to the figure.
func (g *judgement) try(w *weighed, p *pick) {
	g.presume(p)
	g.values(p, func(values Values, killed int, valuesPrice int, deviations int) {
		g.units(p, deviations, func(unit Unit, unitPrice int, deviations int) {
			r := tried{pick: *p, unit: unit, values: values}
			wrong, round := g.countsOff(&r) // of all but deaths and presumed dead
			if wrong == manyWrong {
				return
			}
			for t := range g.treatments {
				r.missing, r.day, r.presumed = g.label(p, t)
				if g.ruledOut(r.missing) || r.missing == AsKnown && values == FirstReported {
					continue // the latter would be met by chance
				}
				all := deviations + round
				if r.missing != g.declared {
					all++
				}
				off, rounded := wrong, round
				if g.deathsAt >= 0 {
					holds, words := g.deathsHold(&r, killed)
					if words {
						rounded++
						all++
					}
					if !holds {
						off = join(off, g.deathsAt)
					}
				}
				if g.missingAt >= 0 && !g.missingHolds(&r) {
					off = join(off, g.missingAt)
				}
				if off == manyWrong || all > MaxDeviations || rounded > 0 && p.far() {
					continue
				}
				r.rounded, r.treatment = rounded > 0, t
				r.own = p.price + valuesPrice + unitPrice + rounded*price(priceRound)
				if off == noneWrong {
					w.hold(r)
				} else {
					w.but[off][t] = min(w.but[off][t], r.own)
				}
			}
		})
	})
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

// hold takes a reading that reproduces all numbers. Of those that differ in nothing
// but the treatment, where that makes no difference, one is kept.
func (w *weighed) hold(r tried) {
	w.own[r.treatment] = min(w.own[r.treatment], r.own)
	for i := range w.but {
		w.but[i][r.treatment] = min(w.but[i][r.treatment], r.own)
	}
	w.held = append(w.held, r)
}

// presume finds how many presumed dead of a pick each treatment counts.
func (g *judgement) presume(p *pick) {
	g.presumed = g.presumed[:0]
	for i := range g.treatments {
		t := &g.treatments[i]
		n := 0
		switch {
		case t.missing == NotCounted || p.totals.Missing == 0:
		case t.missing == Counted || p.known != "" && t.day >= p.known:
			n = p.totals.Missing
		default:
			n = p.ledger.Missing(p.cut, t.day)
		}
		g.presumed = append(g.presumed, n)
	}
}

// label is what a treatment comes to for a pick: only what makes a difference is
// named.
func (g *judgement) label(p *pick, t int) (Missingness, schema.Date, int) {
	switch n := g.presumed[t]; {
	case n == p.totals.Missing && (n > 0 || g.declared == Counted):
		return Counted, "", n
	case n == 0:
		return NotCounted, "", 0
	default:
		return AsKnown, g.treatments[t].day, n
	}
}

// values are the values of each strike that can be summed.
func (g *judgement) values(p *pick, with func(values Values, killed, price, deviations int)) {
	with(Best, p.totals.Deaths.Best, 0, int(p.deviations))
	if g.deathsAt < 0 || p.far() || g.statements[g.deathsAt].Range() {
		return
	}
	if killed, ok := p.firstReported(); ok {
		with(FirstReported, killed, price(priceFirstReported), int(p.deviations)+1)
	}
}

// units are what the numbers of strikes and vessels can count.
func (g *judgement) units(p *pick, deviations int, with func(unit Unit, price, deviations int)) {
	with(UnitAsStated, 0, deviations)
	if p.far() || deviations == MaxDeviations {
		return
	}
	differ := p.totals.Vessels != p.totals.Strikes
	if g.states(Strikes) && differ {
		with(VesselsAsStrikes, price(priceVesselsAsStrikes), deviations+1)
	}
	if g.states(Vessels) && differ {
		with(StrikesAsVessels, price(priceStrikesAsVessels), deviations+1)
	}
	if g.states(Strikes) && p.totals.Announcements != p.totals.Strikes {
		with(AnnouncementsAsStrikes, price(priceAnnouncements), deviations+1)
	}
}

// countsOff is which of the numbers other than deaths and presumed dead a reading
// does not reproduce, and how many of them it does as round ones.
func (g *judgement) countsOff(r *tried) (wrong, round int) {
	wrong = noneWrong
	for i := range g.statements {
		s := &g.statements[i]
		switch s.Measure {
		case Deaths, Missing:
			continue
		case Survivors:
			// A person lost after the strike is a survivor to those who count who lived
			// through it.
			if n := r.totals.Survivors; s.Stated != n && s.Stated != n+r.totals.MissingEver {
				wrong = join(wrong, i)
			}
		default:
			n := r.counted(s.Measure)
			if s.Band.Holds(n) {
				continue
			}
			if band, ok := Rounded(s.Stated, s.Qualifier); ok && band.Holds(n) {
				round++
				continue
			}
			wrong = join(wrong, i)
		}
	}
	return wrong, round
}

// counted is the number of strikes or vessels under the reading.
func (r *tried) counted(m Measure) int {
	t := &r.totals
	switch {
	case m == Strikes && r.unit == VesselsAsStrikes, m == Vessels && r.unit != StrikesAsVessels:
		return t.Vessels
	case m == Strikes && r.unit == AnnouncementsAsStrikes:
		return t.Announcements
	}
	return t.Strikes
}

// deathsHold reports whether the deaths are reproduced, and whether only as a round
// number. The ends of a stated range are put to the ends of the rows' range.
func (g *judgement) deathsHold(r *tried, killed int) (holds, round bool) {
	s := &g.statements[g.deathsAt]
	if s.Range() {
		return s.Band.Holds(r.totals.Deaths.Min+r.presumed) && s.BandTo.Holds(r.totals.Deaths.Max+r.presumed), false
	}
	n := killed + r.presumed
	if s.Band.Holds(n) {
		return true, false
	}
	band, ok := Rounded(s.Stated, s.Qualifier)
	return ok && band.Holds(n), ok && band.Holds(n)
}

// missingHolds reports whether a number of presumed dead is reproduced: those known by
// then, those whom the reading counts, all who became known later, or those of them
// still searched for.
func (g *judgement) missingHolds(r *tried) bool {
	n, ever, stated := r.totals.Missing, r.totals.MissingEver, g.statements[g.missingAt].Stated
	return stated == n || stated == ever || stated == ever-n && stated > 0 || r.missing == AsKnown && stated == r.presumed
}

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
	g.values(p, func(values Values, killed, valuesPrice, deviations int) {
		if values != Best {
			return
		}
		g.units(p, deviations, func(unit Unit, unitPrice, deviations int) {
			r := tried{pick: *p, unit: unit, values: values, missing: AsKnown, treatment: -1}
			wrong, round := g.countsOff(&r)
			if wrong != noneWrong || deviations+round+1 > MaxDeviations || round > 0 && p.far() {
				return
			}
			s := &g.statements[g.deathsAt]
			low, high := s.Band.Low-killed, s.Band.High-killed
			if s.Range() {
				low, high = max(low, s.Band.Low-p.totals.Deaths.Min, s.BandTo.Low-p.totals.Deaths.Max), min(s.Band.High-p.totals.Deaths.Min, s.BandTo.High-p.totals.Deaths.Max)
			}
			low, high = max(low, 1), min(high, p.totals.Missing-1)
			if low > high {
				return
			}
			first := sort.Search(len(days), func(i int) bool { return p.ledger.Missing(p.cut, days[i]) >= low })
			end := first + sort.Search(len(days)-first, func(i int) bool { return p.ledger.Missing(p.cut, days[first+i]) > high })
			for i := end - 1; i >= first; i-- {
				r.day, r.presumed = days[i], p.ledger.Missing(p.cut, days[i])
				if g.missingAt >= 0 && !g.missingHolds(&r) {
					continue
				}
				for i > first && p.ledger.Missing(p.cut, days[i-1]) == r.presumed {
					i-- // the day on which it became known
				}
				r.day, r.rounded = days[i], round > 0
				r.own = p.price + unitPrice + round*price(priceRound) + g.otherDay + max(0, ways(len(days))-ways(end-first))
				w.held = append(w.held, r)
				return
			}
		})
	})
}

// nearest finds the reading that is nearest to the figure under each treatment: ten
// points for each person, strike or vessel that it is off, and its price. Values as
// first reported, round numbers and other scopes would be near by chance. It also
// finds whether the source counts more than all rows of its scope and day, in the
// first number that is off.
func (g *judgement) nearest(w *weighed) {
	w.short = true
	w.nearest = w.nearest[:0]
	for range g.treatments {
		w.nearest = append(w.nearest, tried{score: Unlimited})
	}
	for i := range g.picks {
		p := &g.picks[i]
		if p.scoped {
			continue
		}
		g.presume(p)
		g.units(p, int(p.deviations), func(unit Unit, unitPrice, deviations int) {
			r := tried{pick: *p, unit: unit, values: Best}
			for t := range g.treatments {
				if r.missing, r.day, r.presumed = g.label(p, t); g.ruledOut(r.missing) {
					continue
				}
				r.treatment, r.own = t, p.price+unitPrice
				off, more := g.off(&r)
				if p.whole() {
					w.short = w.short && more
				}
				if r.score = r.own + 10*off; r.score < w.nearest[t].score {
					w.nearest[t] = r
				}
			}
		})
	}
	if !g.tally.AsOf.Known() && g.through < 0 {
		_, highest := g.picks[len(g.picks)-1].reach(g.statements[0].Measure)
		w.short = w.short && g.statements[0].Band.Low > highest
	}
}

// off is how far a reading is from the statements in all, and whether the source
// counts more in the first that is off.
func (g *judgement) off(r *tried) (sum int, more bool) {
	for i := range g.statements {
		off := g.offBy(r, &g.statements[i])
		more = more || sum == 0 && off > 0
		sum += max(off, -off)
	}
	return sum, more
}

// offBy is the distance from what a reading gives to what reproduces a statement;
// positive if the source counts more, 0 if it is reproduced.
func (g *judgement) offBy(r *tried, s *Statement) int {
	switch s.Measure {
	case Deaths:
		n := r.totals.Deaths
		if s.Range() {
			if low := s.Band.Off(n.Min + r.presumed); low != 0 {
				return low
			}
			return s.BandTo.Off(n.Max + r.presumed)
		}
		return s.Band.Off(n.Best + r.presumed)
	case Missing:
		if g.missingHolds(r) {
			return 0
		}
		return s.Stated - r.totals.Missing
	case Survivors:
		if n := r.totals.Survivors; s.Stated != n+r.totals.MissingEver {
			return s.Stated - n
		}
		return 0
	}
	return s.Band.Off(r.counted(s.Measure))
}
