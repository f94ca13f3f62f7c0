//go:build !js

package phrase

import (
	"github.com/strike-tally/strike-tally/schema"
)

// Killed is how many a strike killed, with the range where it has one: 11, 4 (3–5),
// 3–5 or "at least 3" where there is no best value, "not known" where there is
// nothing. A cell that is no number stands as it is.
func (w *Words) Killed(s *schema.Strike) string {
	if !s.Deaths.Known() {
		return w.between(s.DeathsMin, s.DeathsMax)
	}
	if s.DeathsMin == s.DeathsMax {
		return w.count(s.Deaths)
	}
	return w.count(s.Deaths) + " (" + w.between(s.DeathsMin, s.DeathsMax) + ")"
}

// Perhaps is a number that may not be known.
func (w *Words) Perhaps(n *int) string {
	if n == nil {
		return w.Say("report.not_known")
	}
	return w.Number(*n)
}

// AccountKilled is how many an account says were killed, as [Words.Killed] has it.
func (w *Words) AccountKilled(a *schema.Account) string { return w.between(a.DeathsMin, a.DeathsMax) }

// between is a range of which either end may be open.
func (w *Words) between(low, high schema.Count) string {
	switch {
	case !low.Known() && !high.Known():
		return w.Say("not_known")
	case low == high:
		return w.count(low)
	case !high.Known():
		return w.Say("at_least", w.count(low))
	case !low.Known():
		return w.Say("at_most", w.count(high))
	}
	return w.count(low) + "–" + w.count(high)
}

func (w *Words) count(c schema.Count) string {
	if n, ok := c.Int(); ok {
		return w.Number(n)
	}
	return string(c)
}
