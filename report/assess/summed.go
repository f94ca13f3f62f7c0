package assess

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Summed is a strike that a reading sums, and the sum of the best values up to it.
type Summed struct {
	*schema.Strike
	Best    *int // killed, as it is added up; nil: not known, it adds nothing
	Running *int // nil while no number is known
	// Presumed is the number of presumed dead, and Counted is whether the reading
	// counts them.
	Presumed int
	Counted  bool
	// Marked is whether no account with a day had told its killed by the day on which the
	// figure was public, see [Assessment.Later]. Of a line that stands for others: whether
	// that is so of one of them.
	Marked bool
}

// Summed are the strikes that the first reading of a verdict sums, oldest first; none
// for a figure that cannot be put to the rows. The last running sum is the best value
// of the killed in [figure.Verdict.Totals].
func (a *Assessment) Summed(v *figure.Verdict) []Summed {
	if v.Ledger == nil {
		return nil
	}
	var all []Summed
	var running *int
	later := a.Later(v)
	for i := v.Cut.First; i < v.Cut.End; i++ {
		if !v.Cut.Has(i) {
			continue
		}
		e := v.Ledger.Entries[i]
		s := &a.Data.Strikes.Rows[e.Row]
		var best *int
		if killed := s.Killed(); killed.Known {
			best = &killed.Best
			sum := killed.Best
			if running != nil {
				sum += *running
			}
			running = &sum
		}
		all = append(all, Summed{s, best, running, e.Missing, v.Counts(i), slices.Contains(later, s.ID)})
	}
	return all
}

// A SummedLine is a strike of a sum, or stands for some that are not shown.
type SummedLine struct {
	Summed     // its Running alone where it stands for others: the sum up to the last of them
	Folded int // how many strikes it stands for; 0 for one that is shown
}

// Shown are the lines in which the strikes of a sum are shown: the newest, at most so many,
// each; of those in front of them only the ones with presumed dead, for whom a reading may
// count is never folded away. Earlier is what those in front of the newest add up to.
func Shown(all []Summed, most int) (lines []SummedLine, earlier int, newest []Summed) {
	hidden := max(0, len(all)-most)
	for i, s := range all {
		switch last := len(lines) - 1; {
		case i >= hidden || s.Presumed > 0:
			lines = append(lines, SummedLine{Summed: s})
		case last >= 0 && lines[last].Folded > 0:
			lines[last].Folded++
			lines[last].Running = s.Running
			lines[last].Marked = lines[last].Marked || s.Marked
		default:
			lines = append(lines, SummedLine{Summed{Running: s.Running, Marked: s.Marked}, 1})
		}
	}
	if hidden > 0 && all[hidden-1].Running != nil {
		earlier = *all[hidden-1].Running
	}
	return lines, earlier, all[hidden:]
}

// Bests are the best values of those strikes of which one is known, in their order.
func Bests(summed []Summed) []int {
	var all []int
	for i := range summed {
		if best := summed[i].Best; best != nil {
			all = append(all, *best)
		}
	}
	return all
}
