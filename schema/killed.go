package schema

// Killed is how many people a strike killed outright, as every sum counts it. This is
// the only place that says what stands for a number that is not given.
type Killed struct {
	// Low, Best and High are what is added up: the best value, else the lowest, else
	// nothing; ends that are not given are the best value.
	Low, Best, High int
	// Given is whether a best value is given. Known is whether any number is: where
	// none is, the 0 above is no statement that nobody was killed, and must not be
	// shown. Ended is whether an upper end is given; without one a sum is "at least".
	Given, Known, Ended bool
}

// Killed is the number of people that the strike killed.
func (s *Strike) Killed() Killed { return counted(s.DeathsMin, s.Deaths, s.DeathsMax) }

// Differ reports whether the accounts that stand differ in the number of killed, or leave it
// open.
func (s *Strike) Differ() bool { return !s.Deaths.Known() || s.DeathsMin != s.DeathsMax }

// counted is a number that is given by a lowest, a best and a highest value, of which some
// may lack.
func counted(lowest, best, highest Count) Killed {
	var k Killed
	k.Best, k.Given = best.Int()
	low, known := lowest.Int()
	if !k.Given {
		k.Best = low
	}
	if k.Low = low; !known {
		k.Low = k.Best
	}
	high, ended := highest.Int()
	k.High, k.Ended = max(k.Best, high), ended
	k.Known = k.Given || known || ended
	return k
}
