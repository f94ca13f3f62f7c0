package reconcile_test

import (
	"fmt"

	"github.com/strike-tally/strike-tally/report/reconcile"
)

// Five reports say: 11 killed in the first strike, 6 in the fifth, 27 in the five
// together. So 10 were killed in strikes two to four, however they fell.
func ExampleSolve() {
	open := reconcile.Row{Min: 0, Max: reconcile.Unbounded}
	answer, err := reconcile.Solve(reconcile.Problem{
		Rows:    []reconcile.Row{{Min: 11, Max: 11}, open, open, open, {Min: 6, Max: 6}},
		Figures: []reconcile.Figure{{Counts: reconcile.Run(0, 5), Low: 27, High: 27}},
		Windows: []reconcile.Set{reconcile.Run(1, 4)},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("strikes two to four together:", answer.Windows[0])
	for i := 1; i < 4; i++ {
		fmt.Printf("strike %d alone: %v\n", i+1, answer.Rows[i])
	}
	// Output:
	// strikes two to four together: {10 10}
	// strike 2 alone: {0 10}
	// strike 3 alone: {0 10}
	// strike 4 alone: {0 10}
}

// A wire counted 46 killed after ten strikes; the ten rows say 43.
func ExampleSolve_conflict() {
	var p reconcile.Problem
	for _, n := range []int{11, 3, 3, 4, 6, 2, 3, 2, 3, 6} {
		p.Rows = append(p.Rows, reconcile.Row{Min: n, Max: n})
	}
	p.Figures = []reconcile.Figure{{Counts: reconcile.Run(0, 10), Low: 46, High: 46}}
	answer, err := reconcile.Solve(p)
	if err != nil {
		fmt.Println(err)
		return
	}
	c := answer.Conflict
	fmt.Println("at least", c.AtLeast.Sum, "by figures", c.AtLeast.Figures)
	fmt.Println("at most", c.AtMost.Sum, "by rows", c.AtMost.Rows)
	fmt.Println("smallest:", c.Smallest)
	// Output:
	// at least 46 by figures [0]
	// at most 43 by rows [0 1 2 3 4 5 6 7 8 9]
	// smallest: true
}
