package validate

import (
	"fmt"
	"slices"
	"strconv"
	"time"
)

// drawn empties cells that are alike or count on, as where the first of them was drawn down.
func (g *grid) drawn(column string, cells []string, found []int) []*attempt {
	first, last := found[0], found[len(found)-1]
	if first == 0 || last-first >= 3*len(found) || g.table.Columns[g.table.Index(column)].Vocabulary != nil {
		return nil
	}
	back := slices.Clone(cells)
	alike, counted := true, true
	for i := first; i <= last; i++ {
		alike = alike && cells[i] != "" && cells[i] == cells[first-1]
		counted = counted && countsOn(cells[i-1], cells[i])
		back[i] = ""
	}
	if !alike && !counted {
		return nil
	}
	how := "once more"
	if counted {
		how = "counting on"
	}
	return []*attempt{{text: g.with(g.head, slices.Index(g.head, column), back), column: column, lost: g.lines[first : last+1],
		message: fmt.Sprintf("%s: found the cell above %s from here to %s", column, how, g.place(last)),
		hint:    "was a cell drawn down over those below it? Take these cells from the last version of the table"}}
}

// countsOn reports whether a cell is the next number, day or id.
func countsOn(cell, next string) bool {
	if day, err := time.Parse(time.DateOnly, cell); err == nil {
		return next == day.AddDate(0, 0, 1).Format(time.DateOnly)
	}
	digits := len(cell)
	for digits > 0 && '0' <= cell[digits-1] && cell[digits-1] <= '9' {
		digits--
	}
	n, err := strconv.Atoi(cell[digits:])
	return err == nil && next == fmt.Sprintf("%s%0*d", cell[:digits], len(cell)-digits, n+1)
}

// filled empties cells that repeat the one above, where all that are found do.
func (g *grid) filled(column string, cells []string, found []int) []*attempt {
	back := slices.Clone(cells)
	for _, i := range found {
		if i == 0 || cells[i] == "" || cells[i] != cells[i-1] {
			return nil
		}
		back[i] = ""
	}
	begun := slices.IndexFunc(cells, func(cell string) bool { return cell != "" })
	if slices.Contains(cells[begun:], "") {
		return nil
	}
	return []*attempt{{text: g.with(g.head, slices.Index(g.head, column), back), column: column,
		message: fmt.Sprintf("%s: found no empty cell, and the cell above once more in %d rows that contradict it", column, len(found)),
		hint:    "were empty cells filled from above? Empty them again: an empty cell says that nothing is known"}}
}
