package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "claim-answers-itself",
	Title: "A claim contradicts or supports itself.",
	Doc: "The list in contradicts or supports holds the claim's own id; or what it supports leads back to it over what that supports, and so on, so that none of the claims is the one that the others rest on. " +
		"Circles in contradicts are not looked for: two people may contradict each other.",
	Hint:     "write the id of the claim that it contradicts or supports; a claim supports one that was there before it",
	Severity: validate.Error,
	Phase:    validate.PhaseCompare,
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for _, column := range []string{"contradicts", "supports"} {
			ids, last := d.Claims.IDs(), -1
			d.Claims.References(column, func(row int, code int32) {
				if code != ids[row] || row == last || !d.Valid(d.Claims, row, "claim_id", column) || d.Reported(d.Claims, row, "claim_id") {
					return
				}
				last = row
				f := d.At(d.Claims, row, column)
				f.Message = fmt.Sprintf("%s: found %q, which holds the claim's own id, want ids of other claims", column, f.Value)
				report(f)
			})
		}
		for _, circle := range supportCircles(d) {
			f := d.At(d.Claims, circle[0], "supports")
			var path []string
			for _, row := range append(circle, circle[0]) {
				path = append(path, d.Claims.Row(row).ID())
			}
			f.Message = fmt.Sprintf("supports: found %q, which leads back to %s (%s), want no circle", f.Value, path[0], strings.Join(path, ", "))
			for _, row := range circle[1:] {
				f.Related = append(f.Related, d.Related(d.Claims, row, "supports", "part of the circle"))
			}
			report(f)
		}
	},
})

// supportCircles are circles of two claims and more, of which each supports the next and
// the last one the first: none that shares a claim with another one.
func supportCircles(d *validate.Data) (circles [][]int) {
	t := d.Claims
	supports := map[int][]int{}
	t.References("supports", func(row int, code int32) {
		if other := t.Find(code); other >= 0 && other != row && d.Valid(t, row, "claim_id", "supports") {
			supports[row] = append(supports[row], other)
		}
	})
	const onPath, done = 1, 2
	state := map[int]int{}
	var path []int
	var visit func(row int)
	visit = func(row int) {
		state[row] = onPath
		path = append(path, row)
		for _, other := range supports[row] {
			switch state[other] {
			case 0:
				visit(other)
			case onPath:
				circle := slices.Clone(path[slices.Index(path, other):])
				least := slices.Index(circle, slices.Min(circle)) // it is told at its first row
				circle = append(circle[least:], circle[:least]...)
				if !slices.ContainsFunc(circles, func(c []int) bool {
					return slices.ContainsFunc(c, func(r int) bool { return slices.Contains(circle, r) })
				}) {
					circles = append(circles, circle)
				}
			}
		}
		path = path[:len(path)-1]
		state[row] = done
	}
	for row := range t.Len {
		if len(supports[row]) > 0 && state[row] == 0 {
			visit(row)
		}
	}
	return circles
}
