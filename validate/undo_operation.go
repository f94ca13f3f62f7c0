package validate

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/strike-tally/strike-tally/schema"
)

// grid is a table as it stands in its file.
type grid struct {
	table *schema.Table
	head  []string
	rows  [][]string
	lines []int   // on which rows begin
	bytes [][]int // at which byte of its line each cell begins, from 1
}

// readGrid reads a table of ordinary form; nil where it has another.
func readGrid(t *schema.Table, text []byte) *grid {
	r := csv.NewReader(bytes.NewReader(text))
	g := &grid{table: t}
	for {
		cells, err := r.Read()
		if err != nil {
			break
		}
		if line, _ := r.FieldPos(0); g.head != nil {
			begins := make([]int, len(cells))
			for i := range cells {
				_, begins[i] = r.FieldPos(i)
			}
			g.rows, g.lines, g.bytes = append(g.rows, cells), append(g.lines, line), append(g.bytes, begins)
		} else if g.head = cells; slices.ContainsFunc(cells, func(name string) bool { return t.Index(name) < 0 }) {
			return nil
		}
	}
	if int(r.InputOffset()) < len(text) {
		return nil
	}
	return g
}

// with is the text of the table with other cells in a column.
func (g *grid) with(head []string, column int, cells []string) []byte {
	var text bytes.Buffer
	w := csv.NewWriter(&text)
	w.Write(head)
	for i, row := range g.rows {
		if cells != nil {
			row = slices.Clone(row)
			row[column] = cells[i]
		}
		w.Write(row)
	}
	w.Flush()
	return text.Bytes()
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
	for _, span := range [][2]int{{0, end}, {first, last}, {first, last + 1}, {first - 1, last}, {first - 1, last + 1}} {
		if from, to := span[0], span[1]; from >= 0 && to <= end {
			all = append(all, g.moved(column, cells, from, to)...)
		}
	}
	return append(append(append(all, g.sorted(column, cells, found)...), g.drawn(column, cells, found)...), g.filled(column, cells, found)...)
}

// at is the place of a column in the row of another place.
func (g *grid) at(place schema.Place, column string) schema.Place {
	if row := g.rowAt(place.Line); row >= 0 && g.lines[row] == place.Line {
		place.Column = g.bytes[row][slices.Index(g.head, column)]
	}
	return place
}

// rowAt is the row that a line belongs to, -1 for the header.
func (g *grid) rowAt(line int) int {
	row, ok := slices.BinarySearch(g.lines, line)
	if !ok {
		row--
	}
	return row
}

// place is how a row is called.
func (g *grid) place(row int) string {
	if id := slices.Index(g.head, g.table.Columns[0].Name); g.table.Columns[0].Kind == schema.RowID && id >= 0 && strings.HasPrefix(g.rows[row][id], g.table.Columns[0].Prefix) {
		return g.rows[row][id]
	}
	return fmt.Sprint("line ", g.lines[row])
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
		all = append(all, &attempt{text: g.with(g.head, slices.Index(g.head, column), back), column: column, rule: "moved-by-a-row", lost: []int{g.lines[lost]},
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

// sorted empties a column that is in order although its rows are not. Those by which the rows are
// ordered are so anyhow, and days, ids and numbers may be where rows are added as time goes on, unless many of them are
// found.
func (g *grid) sorted(column string, cells []string, found []int) []*attempt {
	const rows, kinds, words = 10, 5, 3
	c := &g.table.Columns[g.table.Index(column)]
	least := kinds
	if c.Vocabulary != nil || c.RefTable != "" {
		least = words
	}
	grows := c.Kind == schema.Day || c.Kind == schema.RowID || c.Kind == schema.Number
	if slices.Contains(g.table.Order, g.table.Index(column)) || len(cells) < rows || grows && len(found)*5 < len(cells) || !isInOrder(cells, least) {
		return nil
	}
	return []*attempt{{text: g.with(g.head, slices.Index(g.head, column), make([]string, len(cells))), column: column, rule: "moved-by-a-row", lost: g.lines,
		message: fmt.Sprintf("%s: found the cells of all rows in order, and beside what does not belong to them", column),
		hint:    "was the column sorted by itself? Sorting back does not help: take it from the last version of the table"}}
}

// isInOrder reports whether cells of so many kinds at least ascend, or descend, as texts or as numbers; empty ones
// stand together at an end.
func isInOrder(cells []string, kinds int) bool {
	filled := slices.DeleteFunc(slices.Clone(cells), func(cell string) bool { return cell == "" })
	if empty := len(cells) - len(filled); slices.Contains(cells[:len(filled)], "") && slices.Contains(cells[empty:], "") {
		return false
	}
	numbers := make([]float64, 0, len(filled))
	for _, cell := range filled {
		if n, err := strconv.ParseFloat(cell, 64); err == nil {
			numbers = append(numbers, n)
		}
	}
	isOrdered := slices.IsSorted(filled) || len(numbers) == len(filled) && slices.IsSorted(numbers)
	slices.Reverse(filled)
	slices.Reverse(numbers)
	isOrdered = isOrdered || slices.IsSorted(filled) || len(numbers) == len(filled) && slices.IsSorted(numbers)
	return isOrdered && len(slices.Compact(filled)) >= kinds
}

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
