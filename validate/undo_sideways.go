package validate

import (
	"fmt"
	"slices"
)

// sideways moves cells of some rows back that stand one column to the right of their own, or to
// the left: then the first or the last of them is empty in all of these rows.
func (g *grid) sideways(form *cellRules, first, last int) (all []*attempt) {
	tried := map[string]bool{}
	for width := len(g.head); width > 1; width-- {
		for from := 0; from+width <= len(g.head); from++ {
			to := from + width - 1
			for _, where := range []string{"right", "left"} {
				changed, ok := g.movedBack(form, first, last, from, to, where)
				if !ok {
					continue
				}
				text := g.withRows(changed)
				if tried[string(text)] {
					continue
				}
				tried[string(text)] = true
				lost := to
				if where == "left" {
					lost = from
				}
				message := fmt.Sprintf("%s: found the cells up to %s one column too far to the %s", g.head[from], g.head[to], where)
				if first < last {
					message += fmt.Sprintf(", from %s to %s", g.place(first), g.place(last))
				}
				all = append(all, &attempt{text: text, column: g.head[from], rule: "shifted-row", rows: []int{first, last}, isToEnd: to == len(g.head)-1, lost: g.lines[first : last+1], lostColumns: g.head[lost : lost+1],
					message: message,
					hint:    fmt.Sprintf("was a cell put in or taken out here, or a block pasted beside its columns? Move the cells back; that of %s may be lost, and stands in the last version of the table", g.head[lost])})
			}
		}
	}
	// Of several that explain the same the first is told: in one row all cells to its end, for a comma
	// too many moves them all, else the fewest.
	if slices.Reverse(all); first == last {
		toEnd, others := []*attempt{}, []*attempt{}
		for _, a := range all {
			if a.isToEnd {
				toEnd = append(toEnd, a)
			} else {
				others = append(others, a)
			}
		}
		all = append(toEnd, others...)
	}
	return all[:min(len(all), triedSideways)]
}

// movedBack are rows whose cells from one column to another are moved back; false where no cell may
// have been moved so, or a tag refuses what comes of it.
func (g *grid) movedBack(form *cellRules, first, last, from, to int, where string) (changed map[int][]string, ok bool) {
	changed = map[int][]string{}
	empty, lost := from, to
	if where == "left" {
		empty, lost = to, from
	}
	moved, refused := 0, false
	for row := first; row <= last; row++ {
		cells := g.rows[row]
		refused = refused || g.refusesAlone(form, cells)
		if cells[empty] != "" {
			return nil, false
		}
		back := slices.Clone(cells)
		if where == "right" {
			copy(back[from:to], cells[from+1:to+1])
		} else {
			copy(back[from+1:to+1], cells[from:to])
		}
		back[lost] = ""
		for _, cell := range cells[from : to+1] {
			if cell != "" {
				moved++
			}
		}
		if g.refuses(form, back, lost) {
			return nil, false
		}
		changed[row] = back
	}
	return changed, refused && moved >= undoneRow && moved > last-first
}
