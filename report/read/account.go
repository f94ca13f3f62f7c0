package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// put puts a strike's figure to one strike.
func (r *reading) put(f *Figure, s *schema.Strike, day Span) Answer {
	a := Answer{Strike: s, Day: day, Low: -1, Best: -1, High: -1}
	own := func(*schema.Account) (low, high int, ok bool) { return 0, 0, false }
	switch f.Measure {
	case figure.Deaths:
		if k := s.Killed(); k.Known {
			a.Low, a.Best, a.High = k.Low, k.Best, k.High
		}
		own = func(account *schema.Account) (int, int, bool) {
			low, known := account.DeathsMin.Int()
			return low, account.DeathsMax.Or(low), known
		}
	case figure.Survivors:
		a.best(s.Survivors)
		own = func(account *schema.Account) (int, int, bool) {
			n, known := account.Survivors.Int()
			return n, n, known
		}
	case figure.Missing:
		a.best(s.Missing)
		own = func(account *schema.Account) (int, int, bool) {
			n, known := account.Missing.Int()
			return n, n, known
		}
	}
	if f.Measure == Aboard {
		return r.aboard(f, s, a)
	}
	inAccounts := false
	for _, account := range r.campaign.accounts[s.ID] {
		low, high, known := own(account)
		if !known || !account.Stands() {
			continue
		}
		a.Accounts++
		if f.holds(low, high) {
			a.Saying++
			inAccounts = true
		}
	}
	switch {
	case f.Measure == figure.Survivors && s.FollowUp == "yes":
		a.Outcome, a.Reason = figure.NotComparable, NotTold // who survived the first hit was hit again
	case f.Measure == figure.Deaths && s.FollowUp == "yes" && f.Value < a.Best-1 && !inAccounts && r.ofOneHit(f):
		a.Outcome, a.Reason = figure.NotComparable, NotTold // nine died in the first of two hits
	case a.Best < 0 && a.Accounts == 0:
		a.Outcome, a.Reason = figure.NotComparable, NotTold
	case a.Best >= 0 && f.holds(a.Best, a.Best):
		a.Outcome = figure.Agrees
	case inAccounts:
		a.Outcome, a.Reason = figure.AgreesAsRead, ByAccount
	case f.Measure == figure.Survivors && f.Value == s.Survivors.Or(0)+s.Missing.Or(0):
		a.Outcome, a.Reason = figure.AgreesAsRead, ByAccount
	default:
		a.Outcome = figure.Differs
	}
	if s.Date < day.From || s.Date > day.To {
		a.Struck = Span{s.Date, s.Date}
		if a.Outcome == figure.Agrees {
			a.Reason = Announced
		}
	}
	return a
}

// ofOneHit reports whether the sentence of a figure tells of the first or a further hit on one boat; a first strike on a day
// that it names is that of the campaign, where no sentence tells of a further hit, unless of one on another day.
func (r *reading) ofOneHit(f *Figure) bool {
	s := &r.Sentences[f.Sentence]
	if s.says(0, len(s.tokens), "again", "") {
		return true
	}
	_, first := s.within(0, len(s.tokens), "again")
	return first && (len(single(s.days)) == 0 || slices.ContainsFunc(r.Sentences, func(other Sentence) bool {
		return len(single(other.days)) == 0 && other.says(0, len(other.tokens), "again", "")
	}))
}

func (a *Answer) best(c schema.Count) {
	if n, ok := c.Int(); ok {
		a.Low, a.Best, a.High = n, n, n
	}
}

// holds reports whether a figure is true of a number between two.
func (f *Figure) holds(low, high int) bool {
	switch f.Qualifier {
	case "at_least":
		return f.Value <= high && f.Value*2 >= low
	case "more_than":
		return f.Value < high && f.Value*2 > low
	case "at_most":
		return f.Value > low || f.Value == low && !f.number.below
	case "nearly":
		return f.Value >= low && f.Value <= high+2
	case "about":
		return f.Value >= low-1 && f.Value <= high+1
	}
	return f.Value >= low && f.To <= high || f.Value <= low && f.To >= high
}

// aboard puts a number of people aboard to what became of them: it agrees where that adds
// up to it, and can not be compared where it does not, since no row counts people aboard.
func (r *reading) aboard(f *Figure, s *schema.Strike, a Answer) Answer {
	k := s.Killed()
	a.Outcome, a.Reason = figure.NotComparable, NotTold
	if k.Known {
		a.Best = k.Best + s.Missing.Or(0) + s.Survivors.Or(0)
		a.Low, a.High = a.Best, a.Best
	}
	if k.Known && f.holds(a.Best, a.Best) {
		a.Outcome, a.Reason = figure.Agrees, NoReason
	}
	return a
}
