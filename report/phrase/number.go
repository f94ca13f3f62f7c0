package phrase

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
