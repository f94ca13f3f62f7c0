package validate

import (
	"fmt"
	"slices"
	"strings"
)

// besideFound is how many columns beside those in which something is found a block is tried to reach.
const besideFound = 3

// block moves cells of some columns back that stand one row too high or too low in some rows: then
// the last of these rows or the first is empty there. Fields are the columns in which something is found.
func (g *grid) block(form *cellRules, fields map[int][]string, first, last int) (all []*attempt) {
	for _, span := range [][2]int{{first, last}, {first - 1, last}, {first, last + 1}, {first - 1, last + 1}} {
		from, to := span[0], span[1]
		if from < 0 || to >= len(g.rows) || from == to {
			continue
		}
		for _, where := range []string{"high", "low"} {
			empty := to
			if where == "low" {
				empty = from
			}
			if len(fields[empty]) == 0 || !slices.ContainsFunc(rowsOf(from, to), func(row int) bool { return row != empty && len(fields[row]) > 0 }) {
				continue // an empty row alone tells nothing of those beside it
			}
			for _, columns := range g.emptyBeside(empty, fields) {
				if len(all) == triedBlocks {
					return all
				}
				if a := g.movedRows(form, from, to, columns[0], columns[1], where); a != nil {
					all = append(all, a)
				}
			}
		}
	}
	return all
}

// rowsOf are the rows of a span.
func rowsOf(from, to int) (rows []int) {
	for row := from; row <= to; row++ {
		rows = append(rows, row)
	}
	return rows
}

// emptied lets one finding tell of cells that lack beside each other in a row.
func (g *grid) emptied(fields map[int][]string, row int) (all []*attempt) {
	for _, columns := range g.emptyBeside(row, map[int][]string{row: fields[row]}) {
		a, b := columns[0], columns[1]
		if a == b {
			continue
		}
		all = append(all, &attempt{text: g.withRows(nil), column: g.head[a], rows: []int{row}, lost: []int{g.lines[row]}, lostColumns: g.head[a : b+1],
			message: fmt.Sprintf("%s: found empty cells from here to %s, want what a row must have", g.head[a], g.head[b]),
			hint:    "were cells deleted, or moved with a block? Take them from the last version of the table, and look whether those of the rows beside are their own"})
	}
	return all
}

// emptyBeside are ranges of columns that are empty in a row and hold all of those, between other
// cells of the row, in which something is found: the narrowest first.
func (g *grid) emptyBeside(row int, fields map[int][]string) (ranges [][2]int) {
	cells := g.rows[row]
	isFound := make([]bool, len(cells))
	for _, names := range fields {
		for _, name := range names {
			isFound[slices.Index(g.head, name)] = true
		}
	}
	for begin := 0; begin < len(cells); begin++ {
		end := begin
		for end < len(cells) && cells[end] == "" {
			end++
		}
		if first := slices.Index(isFound[begin:end], true); first >= 0 {
			first += begin
			last := end - 1
			for !isFound[last] {
				last--
			}
			for wider := range 2*besideFound + 1 {
				for left := range min(wider, besideFound) + 1 {
					if right := wider - left; right <= besideFound && first-left >= begin && last+right < end {
						ranges = append(ranges, [2]int{first - left, last + right})
					}
				}
			}
		}
		begin = end
	}
	return ranges
}

// movedRows moves the cells of some rows and columns back by a row; nil if there are too few of them, or a
// tag refuses what comes of it.
func (g *grid) movedRows(form *cellRules, from, to, a, b int, where string) *attempt {
	changed := map[int][]string{}
	lost, moved := from, 0
	if where == "low" {
		lost = to
	}
	for row := from; row <= to; row++ {
		back := slices.Clone(g.rows[row])
		source := row - 1
		if where == "low" {
			source = row + 1
		}
		if clear(back[a : b+1]); row != lost {
			copy(back[a:b+1], g.rows[source][a:b+1])
			if g.refuses(form, back, -1) {
				return nil
			}
		}
		for _, cell := range back[a : b+1] {
			if cell != "" {
				moved++
			}
		}
		changed[row] = back
	}
	if moved < undoneRow {
		return nil
	}
	what := "cells"
	if a < b {
		what = "the cells up to " + g.head[b]
	}
	return &attempt{text: g.withRows(changed), column: g.head[a], rule: "moved-by-a-row", where: where, emptied: from + to - lost, cuts: g.cutsPair(a, b), rows: []int{from, to}, lost: []int{g.lines[lost]}, lostColumns: g.head[a : b+1],
		message: fmt.Sprintf("%s: found %s one row too %s from %s to %s", g.head[a], what, where, g.place(from), g.place(to)),
		hint:    fmt.Sprintf("was a block of cells pasted one row too %s, or a cell put in or taken out? Move the cells back; those of %s may be lost, and stand in the last version of the table", where, g.place(lost))}
}

// cutsPair reports whether columns leave out one that is filled where another of them is.
func (g *grid) cutsPair(a, b int) bool {
	isIn := func(i int) bool { return a <= i && i <= b }
	for i := range g.head {
		for tag := range strings.SplitSeq(g.columnOf(i).Validate, ",") {
			name, param, _ := strings.Cut(tag, "=")
			if name != "required_with" && name != "excluded_without" {
				continue
			}
			if other := g.table.FieldIndex(param); other >= 0 && isIn(i) != isIn(slices.Index(g.head, g.table.Columns[other].Name)) {
				return true
			}
		}
	}
	return false
}
