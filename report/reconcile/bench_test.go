package reconcile_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/strike-tally/strike-tally/report/reconcile"
)

// campaign is a large problem: strikes in three theaters, half of them with an
// open number; levels, and windows if nested is false, else levels of the theaters
// too; all of them true of some hidden numbers. As many windows are asked for.
func campaign(rows, figures int, nested bool) (reconcile.Problem, []int) {
	r := rand.New(rand.NewPCG(7, uint64(rows)))
	var p reconcile.Problem
	x := make([]int, rows)
	theater := make([]int, rows)
	for i := range x {
		x[i], theater[i] = r.IntN(8), r.IntN(3)
		row := reconcile.Row{Min: x[i], Max: x[i]}
		if r.IntN(2) == 0 {
			row = reconcile.Row{Min: max(0, x[i]-r.IntN(3)), Max: x[i] + r.IntN(3)}
		}
		if r.IntN(20) == 0 {
			row = reconcile.Row{Min: 0, Max: reconcile.Unbounded}
		}
		p.Rows = append(p.Rows, row)
	}
	for i := range figures {
		first, end, scope := 0, 1+r.IntN(rows), 3
		switch {
		case nested && i%2 == 0:
			scope = r.IntN(3)
		case !nested && i%3 == 0:
			first = max(0, end-1-r.IntN(30))
		}
		var s reconcile.Set
		n := 0
		for row := first; row < end; row++ {
			if scope == 3 || theater[row] == scope {
				s.Add(row)
				n += x[row]
			}
		}
		p.Figures = append(p.Figures, reconcile.Figure{Counts: s, Low: max(0, n-r.IntN(4)), High: n + r.IntN(4)})
		p.Windows = append(p.Windows, reconcile.Run(max(0, end-3), end))
	}
	if nested {
		p.Windows = nil
	}
	return p, x
}

var sizes = []struct{ rows, figures int }{{2500, 250}, {5000, 500}, {10000, 1000}}

// BenchmarkSolve: the ranges left, and a conflict, at three sizes.
func BenchmarkSolve(b *testing.B) {
	for _, nested := range []bool{false, true} {
		kind := map[bool]string{false: "line", true: "nest"}[nested]
		for _, n := range sizes {
			p, _ := campaign(n.rows, n.figures, nested)
			run := func(name string, p reconcile.Problem, conflict bool) {
				b.Run(fmt.Sprintf("%s/%s/%d-rows-%d-figures", kind, name, n.rows, n.figures), func(b *testing.B) {
					for b.Loop() {
						a, err := reconcile.Solve(p)
						if err != nil || (a.Conflict != nil) != conflict || string(a.Method) != kind {
							b.Fatal(err, a.Conflict, a.Method)
						}
					}
				})
			}
			run("true", p, false)
			// One figure in the middle counts far too many.
			p.Figures[n.figures/2].Low += 40
			p.Figures[n.figures/2].High += 40
			run("false", p, true)
		}
	}
}
