package validate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// swapped lets two cells of a row change places of which findings speak, or of which one stands
// beside the other.
func (g *grid) swapped(form *cellRules, row int, own, elsewhere []string) (all []*attempt) {
	cells, names := g.rows[row], slices.Concat(own, elsewhere)
	for a := range g.head {
		for b := a + 1; b < len(g.head); b++ {
			isA, isB := slices.Contains(names, g.head[a]), slices.Contains(names, g.head[b])
			if cells[a] == cells[b] || !(isA && isB) && !(b == a+1 && (isA || isB)) {
				continue
			}
			if isText := g.isText(a) && g.isText(b); isText && (!slices.Contains(own, g.head[a]) || !slices.Contains(own, g.head[b])) {
				continue // a text in the place of another one is refused by few rules
			}
			all = append(all, g.swappedCells(form, row, []int{a}, []int{b})...)
			for i, ends := range [][]int{{a, a + 1}, {b, b + 1}} { // both ends of a range
				other := []int{b, a}[i]
				if end := ends[1]; end < len(cells) && end != other && cells[end] != "" && cells[end] == cells[ends[0]] && g.columnOf(end).Kind == schema.Number {
					all = append(all, g.swappedCells(form, row, ends, []int{other})...)
				}
			}
		}
	}
	return all
}

// isText reports whether a column holds free text.
func (g *grid) isText(i int) bool {
	c := g.columnOf(i)
	return c.Kind == schema.Text && c.RefTable == ""
}

// columnOf is the column of the schema at a place of the header.
func (g *grid) columnOf(i int) *schema.Column { return &g.table.Columns[g.table.Index(g.head[i])] }

// swappedCells lets cells of a row change places, all of a side alike; none if a tag refuses that.
func (g *grid) swappedCells(form *cellRules, row int, a, b []int) []*attempt {
	cells := g.rows[row]
	back := slices.Clone(cells)
	for _, i := range a {
		back[i] = cells[b[0]]
	}
	for _, i := range b {
		back[i] = cells[a[0]]
	}
	if g.refuses(form, back, -1) {
		return nil
	}
	if cells[a[0]] == "" || a[0] > b[0] && cells[b[0]] != "" { // told where something stands, at the first
		a, b = b, a
	}
	names := func(columns []int) string {
		all := make([]string, len(columns))
		for i, column := range columns {
			all[i] = g.head[column]
		}
		return strings.Join(all, " and ")
	}
	at := g.head[a[0]]
	what, hint := fmt.Sprintf("%q", cells[b[0]]), "let the cells change places, and look whether that is what the source says"
	if cells[b[0]] == "" {
		what, hint = "nothing", fmt.Sprintf("it stands in the wrong column: write it into %s, and leave this cell empty", names(b))
	}
	return []*attempt{{text: g.withRows(map[int][]string{row: back}), column: at, rule: "swapped-cells", rows: []int{row},
		message: fmt.Sprintf("%s: found %q, and %s in %s, want them the other way round", at, cells[a[0]], what, names(b)),
		hint:    hint, or: names(a) + " and " + names(b)}}
}
