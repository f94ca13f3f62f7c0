package ledger

import "github.com/strike-tally/strike-tally/schema"

// sum is what ledgers add up, as small as exact sums are: it fills one line of the
// processor's cache. The number of strikes is that of the entries; what few strikes have
// is [sparse].
type sum struct {
	min, best, max int64 // killed outright
	survivors      int64
	vessels        int64
	announcements  int32
	open           int32 // without a best value
	unknown        int32 // without any number of killed
	unended        int32 // without an upper end
	silent         int32 // without a number of survivors
}

// numbers are those of one strike; its presumed dead, its numbers as first reported and
// its announcement are left to the ledger.
func numbers(s *schema.Strike, medium string) sum {
	var n sum
	killed := s.Killed()
	_, strikes, _ := s.Struck()
	if !killed.Given {
		n.open = int32(strikes)
	}
	if !killed.Known {
		n.unknown = int32(strikes)
	}
	if !killed.Ended {
		n.unended = int32(strikes)
	}
	n.min, n.best, n.max = int64(killed.Low), int64(killed.Best), int64(killed.High)
	if !s.Survivors.Known() {
		n.silent = int32(strikes)
	}
	n.survivors = int64(s.Survivors.Or(0))
	n.vessels = int64(s.Vessels.Or(0))
	if !s.Vessels.Known() && medium == schema.ScopeSea {
		n.vessels = int64(strikes)
	}
	return n
}

func (s *sum) plus(t *sum) sum {
	return sum{
		s.min + t.min, s.best + t.best, s.max + t.max,
		s.survivors + t.survivors, s.vessels + t.vessels, s.announcements + t.announcements, s.open + t.open, s.unknown + t.unknown, s.unended + t.unended, s.silent + t.silent,
	}
}

func (s *sum) minus(t *sum) sum {
	return sum{
		s.min - t.min, s.best - t.best, s.max - t.max,
		s.survivors - t.survivors, s.vessels - t.vessels, s.announcements - t.announcements, s.open - t.open, s.unknown - t.unknown, s.unended - t.unended, s.silent - t.silent,
	}
}

// totals are the sums of some strikes, but for what is sparse.
func (s *sum) totals(strikes int) Totals {
	return Totals{
		Deaths:    Interval{int(s.min), int(s.best), int(s.max)},
		Survivors: int(s.survivors), Strikes: strikes, StrikesMin: strikes, StrikesMax: strikes, Vessels: int(s.vessels),
		Announcements: int(s.announcements), OpenDeaths: int(s.open), UnknownDeaths: int(s.unknown), UnendedDeaths: int(s.unended), UnknownSurvivors: int(s.silent),
	}
}

// minus are the totals without those of strikes that are among them.
func (t *Totals) minus(u *Totals) Totals {
	return Totals{
		Deaths:  Interval{t.Deaths.Min - u.Deaths.Min, t.Deaths.Best - u.Deaths.Best, t.Deaths.Max - u.Deaths.Max},
		Missing: t.Missing - u.Missing, MissingEver: t.MissingEver - u.MissingEver,
		Survivors: t.Survivors - u.Survivors, Strikes: t.Strikes - u.Strikes, StrikesMin: t.StrikesMin - u.StrikesMin, StrikesMax: t.StrikesMax - u.StrikesMax, Vessels: t.Vessels - u.Vessels,
		Announcements: t.Announcements - u.Announcements, OpenDeaths: t.OpenDeaths - u.OpenDeaths,
		UnknownDeaths: t.UnknownDeaths - u.UnknownDeaths, UnendedDeaths: t.UnendedDeaths - u.UnendedDeaths,
		UnknownSurvivors: t.UnknownSurvivors - u.UnknownSurvivors, FirstReported: t.FirstReported - u.FirstReported,
	}
}

// several adds to a total the strikes beyond one of rows that stand for several.
func (t *Totals) several(low, best, high int) {
	t.StrikesMin, t.Strikes, t.StrikesMax = t.StrikesMin+low, t.Strikes+best, t.StrikesMax+high
}

// Known reports whether a number of killed is known for some of the strikes, or
// there is no strike.
func (t *Totals) Known() bool { return t.Strikes == 0 || t.UnknownDeaths < t.Strikes }

// Ended reports whether the killed have an upper end.
func (t *Totals) Ended() bool { return t.UnendedDeaths == 0 }

// Killed are the lowest, the best and the highest value of the killed; nil where it is not
// known: all of them without any number, the highest without an upper end.
func (t *Totals) Killed() (low, best, high *int) {
	if !t.Known() {
		return nil, nil, nil
	}
	if t.Ended() {
		high = &t.Deaths.Max
	}
	return &t.Deaths.Min, &t.Deaths.Best, high
}

// Alive are the survivors as [Totals.Killed] has the killed: without an upper end as long
// as there is a strike of which nothing is told.
func (t *Totals) Alive() (low, best, high *int) {
	if !t.SurvivorsKnown() {
		return nil, nil, nil
	}
	if t.UnknownSurvivors == 0 {
		high = &t.Survivors
	}
	return &t.Survivors, &t.Survivors, high
}

// SurvivorsKnown reports whether survivors are told of for some of the strikes, or
// there is no strike.
func (t *Totals) SurvivorsKnown() bool { return t.Strikes == 0 || t.UnknownSurvivors < t.Strikes }

// Lowest reports whether the best value of the killed is no more than the sum of their
// lowest numbers, as strikes without a best value are in it: "at least", never a best count.
func (t *Totals) Lowest() bool {
	return t.OpenDeaths > t.UnknownDeaths && t.Deaths.Best == t.Deaths.Min
}
