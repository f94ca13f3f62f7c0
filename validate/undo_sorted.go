package validate

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/strike-tally/strike-tally/schema"
)

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
