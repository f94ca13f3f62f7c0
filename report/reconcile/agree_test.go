package reconcile

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Where figures are a line and a nest at once, all three ways must answer the same:
// larger problems than can be held against every assignment.
func TestWaysAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	seen := map[bool]int{}
	for range 400 {
		rows := 6 + r.IntN(20)
		var p Problem
		x := make([]int, rows)
		for i := range x {
			x[i] = r.IntN(9)
			p.Rows = append(p.Rows, Row{max(0, x[i]-r.IntN(3)), x[i] + r.IntN(3)})
			if r.IntN(6) == 0 {
				p.Rows[i] = Row{0, Unbounded}
			}
		}
		var sets []Set
		for range 3 + r.IntN(8) { // levels, and windows that part where levels end
			first, end := 0, 1+r.IntN(rows)
			if r.IntN(3) == 0 {
				first = r.IntN(end)
			}
			s := Run(first, end)
			if _, odd := kinds(append(sets[:len(sets):len(sets)], s)); odd != nil {
				continue
			}
			sets = append(sets, s)
			n := r.IntN(5) - 2
			for i := range s.All() {
				n += x[i]
			}
			p.Figures = append(p.Figures, Figure{s, max(0, n-r.IntN(2)), max(0, n) + r.IntN(2)})
		}
		q := &query{rows: p.Rows, figures: p.Figures}
		for range p.Figures {
			q.use = append(q.use, true)
		}
		a := split(rows, sets)
		order, ok := consecutive(len(a.rows), a.sets)
		if !ok {
			t.Fatalf("runs cannot be put in a line: %v", p)
		}
		a.order(order)
		kind, _ := kinds(a.sets)
		ways := []structure{newLine(a, len(sets)), newNest(a, kind), newWhole(a, len(sets), nil)}
		ask := make([]bool, len(a.rows))
		for i := range ask {
			ask[i] = true
		}
		var want []Interval
		var conflicts []*Conflict
		for i, way := range ways {
			feasible, err := way.feasible(q)
			if err != nil {
				t.Fatal(err)
			}
			seen[feasible]++
			if !feasible {
				c, err := conflict(q, way)
				if err != nil {
					t.Fatal(err)
				}
				conflicts = append(conflicts, c)
				continue
			}
			left, _, err := way.ranges(q, ask)
			if err != nil {
				t.Fatal(err)
			}
			if i == 0 {
				want = left
			} else if diff := cmp.Diff(want, left); diff != "" {
				t.Fatalf("way %d (-line +it):\n%s\n%+v", i, diff, p)
			}
		}
		if len(conflicts) > 0 && len(conflicts) < len(ways) {
			t.Fatalf("only %d of %d ways find a conflict: %+v", len(conflicts), len(ways), p)
		}
		if len(conflicts) > 0 {
			if diff := cmp.Diff(conflicts[0], conflicts[1]); diff != "" {
				t.Fatalf("conflict (-line +nest):\n%s\n%+v", diff, p)
			}
			if conflicts[2].Size() < conflicts[0].Size() {
				t.Fatalf("the search finds %d members, the others %d: %+v", conflicts[2].Size(), conflicts[0].Size(), p)
			}
		}
	}
	if min(seen[true], seen[false]) < 100 {
		t.Errorf("too few of one kind: %v", seen)
	}
}
