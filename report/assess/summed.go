package assess

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Summed is a strike that a reading sums, and the sum of the best values up to it.
type Summed struct {
	*schema.Strike
	Best    int // killed, as it is added up
	Running int
	// Presumed is the number of presumed dead, and Counted is whether the reading
	// counts them.
	Presumed int
	Counted  bool
}

// Summed are the strikes that the first reading of a verdict sums, oldest first; none
// for a figure that cannot be put to the rows. The last running sum is the best value
// of the killed in [figure.Verdict.Totals].
func (a *Assessment) Summed(v *figure.Verdict) []Summed {
	if v.Ledger == nil {
		return nil
	}
	var all []Summed
	running := 0
	for i := v.Cut.First; i < v.Cut.End; i++ {
		if !v.Cut.Has(i) {
			continue
		}
		e := v.Ledger.Entries[i]
		s := &a.Data.Strikes.Rows[e.Row]
		best := s.Killed().Best
		running += best
		all = append(all, Summed{s, best, running, e.Missing, v.Counts(i)})
	}
	return all
}

// Bests are the best values of some strikes, in their order.
func Bests(summed []Summed) []int {
	all := make([]int, len(summed))
	for i := range summed {
		all[i] = summed[i].Best
	}
	return all
}
