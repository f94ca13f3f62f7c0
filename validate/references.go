package validate

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// References visits what a column refers to, row by row: words that it may hold
// besides are left out.
func (t *Table) References(column string, visit func(row int, code int32)) {
	i := t.Index(column)
	c := &t.Table.Columns[i]
	if c.Kind == schema.IDList {
		for _, m := range t.members[i] {
			visit(int(m.row), m.code)
		}
		return
	}
	besides := make([]int32, len(c.RefWords))
	for i, word := range c.RefWords {
		besides[i] = t.data.Word(word)
	}
	for row, code := range t.wide(i) {
		if code != 0 && !slices.Contains(besides, code) {
			visit(row, code)
		}
	}
}

// Targets are, by row, the rows of another table that a column refers to; -1 where it
// refers to none that could be read.
func (t *Table) Targets(column string) []int32 {
	if targets, ok := t.targets[column]; ok {
		return targets
	}
	i := t.Index(column)
	to := t.data.Table(t.Table.Columns[i].RefTable)
	targets := make([]int32, t.Len)
	for row, code := range t.wide(i) {
		targets[row] = to.index.find(code)
	}
	t.targets[column] = targets
	return targets
}

// Groups are the rows of a table by the rows of another one to which they refer.
type Groups struct{ ends, rows []int32 }

// Of are the rows that refer to a row, in their order.
func (g *Groups) Of(row int) []int32 {
	start := int32(0)
	if row > 0 {
		start = g.ends[row-1]
	}
	return g.rows[start:g.ends[row]]
}

// By groups the rows by what a column refers to.
func (t *Table) By(column string) *Groups {
	if g, ok := t.groups[column]; ok {
		return g
	}
	targets := t.Targets(column)
	g := &Groups{ends: make([]int32, t.data.Table(t.Table.Columns[t.Index(column)].RefTable).Len), rows: make([]int32, len(targets))}
	for _, to := range targets {
		if to >= 0 {
			g.ends[to]++
		}
	}
	sum := int32(0)
	for i, n := range g.ends { // where each group begins
		g.ends[i], sum = sum, sum+n
	}
	for row, to := range targets {
		if to >= 0 {
			g.rows[g.ends[to]] = int32(row)
			g.ends[to]++
		}
	}
	g.rows = g.rows[:sum]
	t.groups[column] = g
	return g
}
