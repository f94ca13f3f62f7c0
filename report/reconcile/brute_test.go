package reconcile_test

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/reconcile"
)

// world is every assignment of 0..enough to the rows, with the members that each
// makes true: bits of the rows in file order, then bits of the figures. Enough is
// more than any bound of a figure, so that a row that can be so large can be any
// larger.
type world struct {
	p     *reconcile.Problem
	truth []bool // sets of members that some assignment makes true
	rows  []reconcile.Interval
	wins  []reconcile.Interval
}

func explore(p *reconcile.Problem, enough int) *world {
	members := len(p.Rows) + len(p.Figures)
	all := uint(1)<<members - 1
	w := &world{p: p, truth: make([]bool, all+1)}
	x := make([]int, len(p.Rows))
	var counted, asked [][]int
	for _, f := range p.Figures {
		counted = append(counted, slices.Collect(f.Counts.All()))
	}
	for _, s := range p.Windows {
		asked = append(asked, slices.Collect(s.All()))
	}
	widen := func(to *[]reconcile.Interval, i, n int) {
		if i == len(*to) {
			*to = append(*to, reconcile.Interval{Min: n, Max: n})
		}
		r := &(*to)[i]
		r.Min, r.Max = min(r.Min, n), max(r.Max, n)
	}
	for {
		var mask uint
		for i, r := range p.Rows {
			if r.Min <= x[i] && x[i] <= r.Max {
				mask |= 1 << i
			}
		}
		for i, f := range p.Figures {
			if n := sum(x, counted[i]); f.Low <= n && n <= f.High {
				mask |= 1 << (len(p.Rows) + i)
			}
		}
		w.truth[mask] = true
		if mask == all {
			for i := range p.Rows {
				widen(&w.rows, i, x[i])
			}
			for i, s := range asked {
				widen(&w.wins, i, sum(x, s))
			}
		}
		i := 0
		for ; i < len(x) && x[i] == enough; i++ {
			x[i] = 0
		}
		if i == len(x) {
			break
		}
		x[i]++
	}
	for member := range members {
		for mask := range w.truth {
			if mask&(1<<member) != 0 && w.truth[mask] {
				w.truth[mask&^(1<<member)] = true
			}
		}
	}
	for i := range w.rows {
		if p.Rows[i].Max != reconcile.Unbounded || w.rows[i].Max < enough {
			continue
		}
		w.rows[i].Max = reconcile.Unbounded
		for n, s := range p.Windows {
			if s.Has(i) {
				w.wins[n].Max = reconcile.Unbounded
			}
		}
	}
	return w
}

func sum(x []int, rows []int) int {
	n := 0
	for _, r := range rows {
		n += x[r]
	}
	return n
}

func (w *world) feasible(members uint) bool { return w.truth[members] }

// smallest is the least of the smallest sets that cannot be true; as bits that is
// the one whose last member comes first.
func (w *world) smallest() uint {
	n := len(w.p.Rows) + len(w.p.Figures)
	best := uint(0)
	for members := uint(1); members < 1<<n; members++ {
		if best != 0 && bits.OnesCount(members) >= bits.OnesCount(best) {
			continue
		}
		if !w.feasible(members) {
			best = members
		}
	}
	return best
}

func (w *world) mask(c *reconcile.Conflict) uint {
	var mask uint
	for _, r := range c.Rows {
		mask |= 1 << r
	}
	for _, f := range c.Figures {
		mask |= 1 << (len(w.p.Rows) + f)
	}
	return mask
}

// hold holds an answer against the world.
func hold(t *testing.T, p reconcile.Problem, a reconcile.Answer, enough int) {
	t.Helper()
	w := explore(&p, enough)
	fail := func(format string, args ...any) {
		t.Helper()
		t.Fatalf("%s\nproblem %s\nanswer %+v\nconflict %+v", fmt.Sprintf(format, args...), show(p), a, a.Conflict)
	}
	all := uint(1)<<(len(p.Rows)+len(p.Figures)) - 1
	if got, want := a.Conflict == nil, w.feasible(all); got != want {
		fail("feasible: got %v, want %v", got, want)
	}
	if a.Conflict == nil {
		if diff := cmp.Diff(w.rows, a.Rows); diff != "" {
			fail("rows left (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(w.wins, a.Windows); diff != "" {
			fail("windows left (-want +got):\n%s", diff)
		}
		return
	}
	c := a.Conflict
	got, want := w.mask(c), w.smallest()
	if w.feasible(got) {
		fail("the conflict can be true")
	}
	for m := got; m != 0; m &= m - 1 {
		if !w.feasible(got &^ (m & -m)) {
			fail("the conflict is not minimal")
		}
	}
	if c.Smallest && c.Size() != bits.OnesCount(want) {
		fail("smallest: got size %d, want %d", c.Size(), bits.OnesCount(want))
	}
	if a.Method != reconcile.Search {
		if !c.Smallest {
			fail("the conflict is not said to be a smallest one")
		}
		if got != want {
			fail("members: got %b, want %b", got, want)
		}
		if !c.Proved() {
			fail("the conflict has no proof")
		}
	} else if c.Smallest != (c.Size() <= reconcile.SearchSize) {
		fail("smallest: said %v", c.Smallest)
	}
	if c.Proved() {
		addUp(p, c, fail)
	} else if len(c.AtLeast.Figures)+len(c.AtMost.Figures) > 0 {
		fail("half a proof")
	}
}

// addUp does the proof by hand.
func addUp(p reconcile.Problem, c *reconcile.Conflict, fail func(string, ...any)) {
	times := make([]int, len(p.Rows))
	var least, most int
	for _, f := range c.AtLeast.Figures {
		least += p.Figures[f].Low
		for r := range p.Figures[f].Counts.All() {
			times[r]--
		}
	}
	for _, r := range c.AtLeast.Rows {
		least += p.Rows[r].Min
		times[r]--
	}
	for _, f := range c.AtMost.Figures {
		most += p.Figures[f].High
		for r := range p.Figures[f].Counts.All() {
			times[r]++
		}
	}
	for _, r := range c.AtMost.Rows {
		most += p.Rows[r].Max
		times[r]++
	}
	if least != c.AtLeast.Sum || most != c.AtMost.Sum || least <= most {
		fail("sums: got %d and %d, want %d and %d", c.AtLeast.Sum, c.AtMost.Sum, least, most)
	}
	if slices.Min(times) < 0 {
		fail("a strike is counted more often in the lower sum: %v", times)
	}
	for i, side := range [2][]int{append(slices.Clone(c.AtLeast.Figures), c.AtMost.Figures...), append(slices.Clone(c.AtLeast.Rows), c.AtMost.Rows...)} {
		slices.Sort(side)
		if diff := cmp.Diff([2][]int{c.Figures, c.Rows}[i], side); diff != "" && len(side) > 0 {
			fail("the proof does not use the members (-members +used):\n%s", diff)
		}
	}
}

func show(p reconcile.Problem) string {
	s := fmt.Sprintf("rows %v", p.Rows)
	for _, f := range p.Figures {
		s += fmt.Sprintf("; %v in %d..%d", slices.Collect(f.Counts.All()), f.Low, f.High)
	}
	for _, w := range p.Windows {
		s += fmt.Sprintf("; window %v", slices.Collect(w.All()))
	}
	return s
}

// random makes a problem that is nearly true: bounds about some hidden numbers,
// figures off by up to spread.
func random(r *rand.Rand, rows, figures int, counted func() reconcile.Set, spread, enough int) reconcile.Problem {
	var p reconcile.Problem
	x := make([]int, rows)
	for i := range rows {
		x[i] = r.IntN(4)
		row := reconcile.Row{Min: max(0, x[i]-r.IntN(2)), Max: x[i] + r.IntN(2)}
		switch r.IntN(5) {
		case 0:
			row.Max = reconcile.Unbounded
		case 1:
			row = reconcile.Row{Min: 0, Max: reconcile.Unbounded}
		}
		p.Rows = append(p.Rows, row)
	}
	for range figures {
		f := reconcile.Figure{Counts: counted()}
		n := max(0, sum(x, slices.Collect(f.Counts.All()))+r.IntN(2*spread+1)-spread)
		f.Low, f.High = max(0, n-r.IntN(2)), n+r.IntN(2)
		switch r.IntN(6) {
		case 0:
			f.High = reconcile.Unbounded
		case 1:
			f.Low = 0
		}
		f.Low = min(f.Low, enough-1)
		if f.High != reconcile.Unbounded {
			f.High = min(f.High, enough-1)
		}
		p.Figures = append(p.Figures, f)
	}
	return p
}

func solve(t *testing.T, p reconcile.Problem) reconcile.Answer {
	t.Helper()
	a, err := reconcile.Solve(p)
	if err != nil {
		t.Fatalf("%v\nproblem %s", err, show(p))
	}
	return a
}

// Levels and windows of one scope, some strikes not yet public.
func TestLineBrute(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	seen := map[bool]int{}
	for range 3000 {
		rows := 1 + r.IntN(4)
		stretch := func() reconcile.Set {
			first := 0
			if r.IntN(2) == 0 {
				first = r.IntN(rows)
			}
			return reconcile.Run(first, first+1+r.IntN(rows-first))
		}
		p := random(r, rows, 1+r.IntN(5), stretch, 1+r.IntN(2), 9)
		for range r.IntN(3) {
			p.Windows = append(p.Windows, stretch())
		}
		a := solve(t, p)
		if a.Method != reconcile.Line {
			t.Fatalf("method: got %s, want line\nproblem %s", a.Method, show(p))
		}
		hold(t, p, a, 9)
		seen[a.Conflict == nil]++
	}
	if min(seen[true], seen[false]) < 300 {
		t.Errorf("too few of one kind: %v", seen)
	}
}

// Levels of a wide scope and of the three theaters in it. A level of the whole
// after the first strike in each theater, and a later level of each, cannot be put
// in a line.
func TestNestBrute(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	seen := map[bool]int{}
	const rows, enough = 6, 4
	for range 800 {
		part := append(r.Perm(3), r.Perm(3)...)
		level := func(theater, through int) reconcile.Set {
			var s reconcile.Set
			for i := range through {
				if theater > 2 || part[i] == theater {
					s.Add(i)
				}
			}
			return s
		}
		levels := []reconcile.Set{level(0, rows), level(1, rows), level(2, rows), level(3, 3)}
		for range r.IntN(4) {
			levels = append(levels, level(r.IntN(5), 1+r.IntN(rows)))
		}
		order, next := r.Perm(len(levels)), 0
		p := random(r, rows, len(levels), func() reconcile.Set {
			next++
			return levels[order[next-1]]
		}, r.IntN(3), enough)
		for range r.IntN(3) {
			p.Windows = append(p.Windows, level(r.IntN(4), 1+r.IntN(rows)))
		}
		a := solve(t, p)
		if a.Method != reconcile.Nest {
			t.Fatalf("method: got %s, want nest\nproblem %s", a.Method, show(p))
		}
		hold(t, p, a, enough)
		seen[a.Conflict == nil]++
	}
	if min(seen[true], seen[false]) < 100 {
		t.Errorf("too few of one kind: %v", seen)
	}
}

// Levels of all, of sea and land, and of theaters: three scopes deep. Levels of
// the first strike's scopes after the second, third and fourth overlap each other
// in part.
func TestThreeDeepBrute(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	seen := map[bool]int{}
	halves := 0
	const (
		rows, enough           = 5, 5
		pacific, caribbean     = 0, 1 // at sea
		ecuador, sea, anywhere = 2, 3, 4
	)
	for range 600 {
		theater := []int{pacific, ecuador, caribbean, pacific, r.IntN(3)}
		level := func(scope, through int) reconcile.Set {
			var s reconcile.Set
			for i := range through {
				if scope == anywhere || scope == sea && theater[i] != ecuador || theater[i] == scope {
					s.Add(i)
				}
			}
			return s
		}
		levels := []reconcile.Set{level(anywhere, 2), level(sea, 3), level(pacific, 4), level(anywhere, 4)}
		for range r.IntN(4) {
			levels = append(levels, level(r.IntN(5), 1+r.IntN(rows)))
		}
		order, next := r.Perm(len(levels)), 0
		p := random(r, rows, len(levels), func() reconcile.Set {
			next++
			return levels[order[next-1]]
		}, r.IntN(2), enough)
		for i := range p.Rows {
			if r.IntN(2) == 0 {
				p.Rows[i] = reconcile.Row{Min: 0, Max: reconcile.Unbounded}
			}
		}
		p.Windows = []reconcile.Set{level(r.IntN(5), rows), level(r.IntN(5), rows)}
		a := solve(t, p)
		if a.Method != reconcile.Search {
			t.Fatalf("method: got %s, want search\nproblem %s", a.Method, show(p))
		}
		hold(t, p, a, enough)
		seen[a.Conflict == nil]++
		if a.Conflict != nil && !a.Conflict.Proved() {
			halves++
		}
	}
	if min(seen[true], seen[false]) < 100 || halves < 3 {
		t.Errorf("too few of one kind: %v, %d with halves", seen, halves)
	}
}

// Any sets at all.
func TestWholeBrute(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	seen := map[string]int{}
	for range 3000 {
		rows := 3 + r.IntN(2)
		any := func() reconcile.Set {
			var s reconcile.Set
			for i := range rows {
				if r.IntN(2) == 0 {
					s.Add(i)
				}
			}
			return s
		}
		p := random(r, rows, 3+r.IntN(3), any, r.IntN(3), 9)
		for range r.IntN(3) {
			p.Windows = append(p.Windows, any())
		}
		a := solve(t, p)
		hold(t, p, a, 9)
		kind := fmt.Sprint(a.Method, " ", a.Conflict == nil)
		if a.Conflict != nil && !a.Conflict.Proved() {
			kind = "halves"
		}
		seen[kind]++
	}
	for _, kind := range []string{"search true", "search false", "halves"} {
		if seen[kind] < 5 {
			t.Errorf("too few of one kind: %v", seen)
		}
	}
	t.Log(seen)
}
