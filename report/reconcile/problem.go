// Package reconcile says whether published figures, taken at their word, can all
// be true together with the ranges of the rows.
//
// A row is a whole number of people within a range. A figure says that the sum
// over the rows that it counts lies within a range. [Solve] answers one of two:
//
//   - They cannot all be true. Then it names a smallest set of rows and figures
//     that cannot, with two sums over the same strikes that a reader can add up by
//     hand: the one is at least so much, the other at most less.
//   - They can. Then it tells what range is left for every row and for every
//     window that is asked for: both ends are reached by whole numbers under which
//     everything is true.
//
// All answers are exact in whole numbers. How they are found depends on how the
// figures overlap, and this is decided from the sets alone. Rows that no figure
// tells apart are put together first, so that the number of figures decides on the
// time, more than that of rows.
//
//  1. Line. The rows can be put in an order in which every figure counts
//     neighbours: levels and windows of one scope. With the running sums in that
//     order as unknowns every bound is a bound on a difference of two of them;
//     shortest paths decide, and a circle of negative length is the proof. Ranges
//     take a search from each place where a figure begins or ends, which mostly
//     stays near it.
//  2. Nest. The figures fall into two kinds, and no two figures of one kind overlap
//     in part (one holds the other, or they share nothing): levels of a wide scope
//     beside levels of the theaters in it. This is a circulation with lower bounds; a
//     cut through which more must flow than can is the proof. Each range takes a
//     few searches over the network.
//  3. Neither: levels of three scopes inside each other at once (all, sea, and a
//     theater), or windows that cross in several scopes. Such a system may allow
//     halves and no whole numbers, so sums alone do not decide it. It is solved in
//     exact fractions, and numbers that come out broken are bounded to either side.
//     A problem that takes more than [SearchWork] is not accepted, and Solve says so
//     with a [Refusal]; up to 80 figures over 200 rows none was seen.
//
// The conflict is a smallest one, in figures and rows together: in a line and in a
// nest up to [SmallestSize] members, in a nest only if the search for fewer ends
// within [SmallestWork] (up to 80 figures over 200 rows it always did); in the
// third case up to [SearchSize] members. Else it is minimal: without any one of its
// members the others can all be true. [Conflict.Smallest] says which. Of several
// smallest ones in a line or nest it is the one that is complete first when the
// rows and then the figures are read in file order: its last figure comes first,
// then its last but one, and at last its rows in the same way.
package reconcile

import (
	"fmt"
	"math"
)

// Unbounded as an upper bound is none.
const Unbounded = math.MaxInt

// maxBound is the largest bound that is accepted, so that no sum overflows.
const maxBound = 1 << 24

// Problem is what is taken at its word.
type Problem struct {
	Rows    []Row    // in file order
	Figures []Figure // in file order
	Windows []Set    // sums of rows whose range is asked for
}

// Row is the range of one row in whole people: 0 <= Min <= Max, or Max Unbounded.
// That a number of people is not negative is always taken as given; a Min of 0
// says no more than that.
type Row struct{ Min, Max int }

// Figure says that the rows counted sum to Low..High: 0 <= Low <= High, or High
// Unbounded.
type Figure struct {
	Counts    Set
	Low, High int
}

// Interval is a range of whole numbers; Max may be Unbounded.
type Interval struct{ Min, Max int }

// Answer is what can be said of a problem.
type Answer struct {
	// Conflict is a set that cannot be true; nil if all can.
	Conflict *Conflict
	// Rows and Windows are what is left for each row and window of the problem,
	// in their order; nil if there is a conflict.
	Rows, Windows []Interval
	// Method is how the figures overlap, and so what the answer rests on.
	Method Method
}

// Method names how the figures overlap; see the package comment.
type Method string

const (
	Line   Method = "line"
	Nest   Method = "nest"
	Search Method = "search"
)

// Refusal is the error of a problem that is not accepted: what it says, and the
// figures that stand in the way.
type Refusal struct {
	Reason  string
	Figures []int // in Problem.Figures
}

func (r *Refusal) Error() string { return "reconcile: " + r.Reason }

// check refuses what is no problem at all.
func (p *Problem) check() error {
	good := func(low, high int) bool {
		return 0 <= low && low <= high && low <= maxBound && (high <= maxBound || high == Unbounded)
	}
	for i, r := range p.Rows {
		if !good(r.Min, r.Max) {
			return fmt.Errorf("reconcile: row %d: found a range of %d to %d, want 0 <= min <= max <= %d or no upper bound", i, r.Min, r.Max, maxBound)
		}
	}
	for i, f := range p.Figures {
		if !good(f.Low, f.High) {
			return fmt.Errorf("reconcile: figure %d: found a range of %d to %d, want 0 <= low <= high <= %d or no upper bound", i, f.Low, f.High, maxBound)
		}
		if last := f.Counts.last(); last >= len(p.Rows) {
			return fmt.Errorf("reconcile: figure %d: found row %d, want less than %d", i, last, len(p.Rows))
		}
	}
	for i, w := range p.Windows {
		if last := w.last(); last >= len(p.Rows) {
			return fmt.Errorf("reconcile: window %d: found row %d, want less than %d", i, last, len(p.Rows))
		}
	}
	return nil
}

// add sums two bounds, of which either may be Unbounded.
func add(a, b int) int {
	if a == Unbounded || b == Unbounded {
		return Unbounded
	}
	return a + b
}
