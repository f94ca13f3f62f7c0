package phrase

import (
	"github.com/strike-tally/strike-tally/schema"
	"math"
)

// Ends are the two ends of a range: 251–315.
func (w *Words) Ends(low, high int) string { return w.Number(low) + "–" + w.Number(high) }

// Range is a number with its range where it has one: 296 (251–315).
func (w *Words) Range(low, best, high int) string {
	if low == high {
		return w.Number(best)
	}
	return w.Number(best) + " (" + w.Ends(low, high) + ")"
}

// OpenRange is a number of which not all is known, as [Words.Range] has it: at least 41
// without an upper end, "not known" without a number.
func (w *Words) OpenRange(low, best, high *int) string {
	switch {
	case best == nil:
		return w.Say("not_known")
	case low == nil:
		low = best
	}
	switch {
	case high != nil:
		return w.Range(*low, *best, *high)
	case *low == *best:
		return w.Say("at_least", *low)
	}
	return w.Say("at_least_beside", *best, *low)
}

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

// Share is a part of a whole, with its percentage: 58 of 70 (83%).
func (w *Words) Share(part, whole int) string {
	if whole == 0 {
		return w.Number(part)
	}
	return w.Say("share", part, whole, (200*part+whole)/(2*whole))
}

// Percent is a share of 0 to 1 in hundredths: 83%.
func (w *Words) Percent(share float64) string {
	return w.Say("percent", int(math.Round(share*100)))
}

// Median is a number that is whole or lies halfway between two.
func (w *Words) Median(x float64) string {
	if x == math.Trunc(x) {
		return w.Number(int(x))
	}
	return w.Decimal(x)
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

// Size is a number of bytes: 26.3 kB, of the unit of which there are less than a thousand.
func (w *Words) Size(bytes int) string {
	switch {
	case bytes < 1000:
		return w.Number(bytes) + " B"
	case bytes < 999_950: // which would be 1,000.0 kB
		return w.Decimal(float64(bytes)/1000) + " kB"
	}
	return w.Decimal(float64(bytes)/1_000_000) + " MB"
}
