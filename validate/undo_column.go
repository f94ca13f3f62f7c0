package validate

import (
	"fmt"
	"slices"
)

// attempts are the operations that may have brought about what is found in a column.
func (g *grid) attempts(column string, lines []int) []*attempt {
	c := slices.Index(g.head, column)
	if c < 0 || g.table.Index(column) == 0 || len(g.rows) < 2*undoneFrom {
		return nil
	}
	var found []int // rows, in order
	for _, line := range lines {
		if i := g.rowAt(line); i >= 0 {
			found = append(found, i)
		}
	}
	slices.Sort(found)
	if found = slices.Compact(found); len(found) < undoneFrom {
		return nil
	}
	cells := make([]string, len(g.rows))
	for i, row := range g.rows {
		cells[i] = row[c]
	}
	first, last, end := found[0], found[len(found)-1], len(cells)-1
	var all []*attempt
	spans := [][2]int{{0, end}, {first, last}, {first, last + 1}, {first - 1, last}, {first - 1, last + 1}}
	for before := max(first-1, 0); before > max(first-rowsOfBlock, 0); { // what cells moved may reach further than what is found
		if before--; cells[before] == "" {
			spans = append(spans, [2]int{before, last}, [2]int{before, last + 1})
			break
		}
	}
	for behind := min(last+1, end); behind < min(last+rowsOfBlock, end); {
		if behind++; cells[behind] == "" {
			spans = append(spans, [2]int{first, behind}, [2]int{first - 1, behind})
			break
		}
	}
	for _, span := range spans {
		if from, to := span[0], span[1]; from >= 0 && to <= end {
			all = append(all, g.moved(column, cells, from, to)...)
		}
	}
	return append(append(append(all, g.sorted(column, cells, found)...), g.drawn(column, cells, found)...), g.filled(column, cells, found)...)
}

// movedWhole undoes what may have been done to all cells of a column of which one lacks at an end, or which
// are in order.
func (g *grid) movedWhole(column string) []*attempt {
	cells := make([]string, len(g.rows))
	for i, row := range g.rows {
		cells[i] = row[slices.Index(g.head, column)]
	}
	return append(g.moved(column, cells, 0, len(cells)-1), g.sorted(column, cells, nil)...)
}

// moved moves cells back that stand one row too low, or too high: then the first or last of them is
// empty. That tells them from cells of a column beside one that was moved the other way.
func (g *grid) moved(column string, cells []string, from, to int) (all []*attempt) {
	move := func(where string, lost int, shift func(back []string)) {
		back := slices.Clone(cells)
		shift(back)
		back[lost] = ""
		all = append(all, &attempt{text: g.with(g.head, slices.Index(g.head, column), back), column: column, rule: "moved-by-a-row", where: where, lost: []int{g.lines[lost]},
			message: fmt.Sprintf("%s: found cells one row too %s from %s to %s", column, where, g.place(from), g.place(to)),
			hint:    "were cells of this column inserted, deleted, or pasted into the wrong row? Move them back; the one at the end may be lost, and stands in the last version of the table. If they are right, a column beside them was moved the other way"})
	}
	if cells[from] == "" {
		move("low", to, func(back []string) { copy(back[from:to], cells[from+1:to+1]) })
	}
	if cells[to] == "" {
		move("high", from, func(back []string) { copy(back[from+1:to+1], cells[from:to]) })
	}
	return all
}

// exchanged lets the two names of the header change places of which the schema has the one where
// the other stands.
func (g *grid) exchanged() []*attempt {
	var ordered []string
	for i := range g.table.Columns {
		if name := g.table.Columns[i].Name; slices.Contains(g.head, name) {
			ordered = append(ordered, name)
		}
	}
	var apart []string
	for i, name := range g.head {
		if len(ordered) == len(g.head) && ordered[i] != name {
			apart = append(apart, name)
		}
	}
	if len(apart) != 2 {
		return nil
	}
	return []*attempt{{text: g.with(ordered, 0, nil), atHead: true,
		message: fmt.Sprintf("found the names %q and %q of two columns the wrong way round, want each above its own cells", apart[0], apart[1]),
		hint:    "let the two names of the header change places, and leave the cells where they are"}}
}
