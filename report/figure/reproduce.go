package figure

// countsOff is which of the numbers other than deaths and presumed dead a reading
// does not reproduce, and those that it does as round ones.
func (g *judgement) countsOff(r *tried) (wrong int, round rounding) {
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
			if low, high := r.countOff(s); low == 0 && high == 0 {
				continue
			}
			if band, ok := Rounded(s.Stated, s.Qualifier); ok && !s.Range() && band.Holds(r.counted(s.Measure)) {
				round.add(s)
				continue
			}
			wrong = join(wrong, i)
		}
	}
	return wrong, round
}

// rounding is the numbers that a reading reproduces as round ones.
type rounding struct{ numbers, price int }

func (r *rounding) add(s *Statement) {
	of := priceRound
	if s.Stated%50 == 0 {
		of = priceRoundFifty
	}
	r.numbers, r.price = r.numbers+1, r.price+price(of)
}

// counted is the number of strikes, vessels or a further measure under the reading.
func (r *tried) counted(m Measure) int {
	t := &r.totals
	switch {
	case m.Further():
		sum := r.sum(m)
		return sum.Best
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

// deathsInReach reports whether some treatment of the presumed dead can reproduce the
// deaths.
func (g *judgement) deathsInReach(p *pick, killed int) bool {
	if g.deathsAt < 0 {
		return true
	}
	s := &g.statements[g.deathsAt]
	return s.Range() || s.Band.Low <= killed+p.totals.Missing && killed <= s.highest()
}

// missingHolds reports whether a number of presumed dead is reproduced: those known by
// then, those whom the reading counts, all who became known later, or those of them
// still searched for.
func (g *judgement) missingHolds(r *tried) bool {
	n, ever, stated := r.totals.Missing, r.totals.MissingEver, g.statements[g.missingAt].Stated
	return stated == n || stated == ever || stated == ever-n && stated > 0 || r.missing == AsKnown && stated == r.presumed
}

// off is how far a reading is from the statements in all, and whether the source
// counts more in the first that is off. Of a stated range both ends are asked: a reading
// that comes nearer to one and leaves the other is no nearer.
func (g *judgement) off(r *tried) (sum int, more bool) {
	for i := range g.statements {
		s := &g.statements[i]
		off, above := g.offBy(r, s), 0
		switch {
		case s.Range() && s.Measure != Deaths:
			off, above = r.countOff(s)
		case s.Range():
			off, above = s.Band.Off(r.totals.Deaths.Min+r.presumed), s.BandTo.Off(r.totals.Deaths.Max+r.presumed)
		}
		more = more || sum == 0 && (off > 0 || off == 0 && above > 0)
		sum += max(off, -off) + max(above, -above)
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
	low, high := r.countOff(s)
	if low != 0 {
		return low
	}
	return high
}

// countOff is the distance from the number of strikes, vessels or a further measure to
// what reproduces it, at both ends of a stated range.
func (r *tried) countOff(s *Statement) (low, high int) {
	if s.Measure.Further() {
		return r.furtherOff(s)
	}
	if s.Range() {
		least, most := r.countEnds(s.Measure)
		return s.Band.Off(least), s.BandTo.Off(most)
	}
	return s.Band.Off(r.counted(s.Measure)), 0
}

// countEnds are the ends of the rows' range of strikes or vessels under the reading: two
// numbers only where strikes are counted as such, for rows may stand for several of them.
func (r *tried) countEnds(m Measure) (least, most int) {
	if n := r.counted(m); m != Strikes || r.unit == VesselsAsStrikes || r.unit == AnnouncementsAsStrikes {
		return n, n
	}
	return r.totals.StrikesMin, r.totals.StrikesMax
}
