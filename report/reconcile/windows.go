package reconcile

import (
	"cmp"
	"slices"
)

// WindowOf is what a window of the problem stands for: what one figure counts, or
// what it counts beyond the one before it in its scope.
type WindowOf struct {
	Figure int // in Selection.Figures
	After  int // in Selection.Figures, or -1
}

// windows asks for what each figure counts beyond the one before it in its scope,
// where that one counts nothing else; the first of a scope, and a stated window,
// for all that it counts. Figures that count the presumed dead and others are
// not compared. No window is asked for twice. They stand by scope, then by length.
func (s *Selection) windows(scopes []string) {
	type chain struct {
		scope, stated int // stated is 1 for a stated window
		missing       bool
	}
	of := func(i int) chain {
		f := &s.Figures[i]
		c := chain{scope: slices.Index(scopes, f.Plain.Ledger.Scope), missing: f.CountsMissing}
		if f.Plain.Cut.First > 0 {
			c.stated = 1
		}
		return c
	}
	size := func(i int) int { return s.Problem.Figures[i].Counts.Len() }
	order := make([]int, len(s.Figures))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(of(a).scope, of(b).scope), cmp.Compare(of(a).stated, of(b).stated), cmp.Compare(size(a), size(b)))
	})
	before := map[chain]int{}
	for _, i := range order {
		rows, after := s.Problem.Figures[i].Counts, -1
		if c := of(i); c.stated == 0 {
			if last, ok := before[c]; ok {
				after = last
			}
			before[c] = i
		}
		if after >= 0 {
			if !s.Problem.Figures[after].Counts.Within(rows) {
				continue
			}
			rows = rows.Minus(s.Problem.Figures[after].Counts)
		}
		if rows.Len() == 0 || slices.ContainsFunc(s.Problem.Windows, rows.Equal) {
			continue
		}
		s.Problem.Windows = append(s.Problem.Windows, rows)
		s.Windows = append(s.Windows, WindowOf{Figure: i, After: after})
	}
}
