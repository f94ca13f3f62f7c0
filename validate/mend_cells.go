package validate

import (
	"slices"
	"sort"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate/written"
)

// cells mends cells until no rule knows a repair any more. A rule mends a cell
// once.
func (m *mending) cells() {
	type asked struct {
		rule, file  string
		row, column int
	}
	done := map[asked]bool{}
	for again := true; again; {
		again = false
		for _, f := range m.refusals() {
			table, sheet := m.tables[f.Place.File], m.sheet(f.Place.File)
			if table == nil || len(table.Blocking) > 0 {
				continue
			}
			row, column := rowAt(sheet, f.Place.Line), sheet.Table().Index(f.Field)
			key := asked{f.Rule, f.Place.File, row, column}
			if row < 0 || column < 0 || done[key] {
				continue
			}
			done[key] = true
			if text := m.repair(f).Cell(m.cell(sheet, f, row, column)); text != sheet.Cell(row, column) {
				sheet.Set(row, column, text)
				table.Repaired = append(table.Repaired, f)
				again = true
			}
		}
		for _, s := range m.data.Sheets() {
			s.Reindex()
		}
	}
}

// refusals are the findings of the rules that mend cells.
func (m *mending) refusals() []Finding {
	return Run(m.data, Options{Rules: m.rules, Skip: func(r *Rule) bool {
		return r.Name != string(csvtable.TooMany) && (r.Repair == nil || r.Repair.Cell == nil)
	}}).Findings
}

func (m *mending) sheet(file string) schema.Cells {
	return m.data.Sheet(strings.TrimSuffix(file, ".csv"))
}

// cell is what a rule's repair needs to know of a cell.
func (m *mending) cell(s schema.Cells, f Finding, row, column int) Cell {
	c := Cell{Table: s.Table(), Column: &s.Table().Columns[column], Value: s.Cell(row, column)}
	for _, tag := range strings.Split(c.Column.Validate, ",") {
		name, param, _ := strings.Cut(tag, "=")
		if rule := m.byName[f.Rule]; rule.Cell != nil && slices.Contains(rule.Cell.Tags, name) {
			c.Tag, c.Param = name, param
		}
	}
	if c.Column.Kind == schema.Number {
		c.Numbers = m.numbersOf(s, column)
	}
	return c
}

// numbersOf looks at a column once, before any cell of it is mended.
func (m *mending) numbersOf(s schema.Cells, column int) written.Numbers {
	key := s.Table().Name + "." + s.Table().Columns[column].Name
	n, known := m.numbers[key]
	if !known {
		cells := func(yield func(string) bool) {
			for row := range s.Len() {
				if !yield(s.Cell(row, column)) {
					return
				}
			}
		}
		n = written.NumbersOf(cells)
		for cell := range cells {
			// What is left must not be read in another way once its neighbours are mended.
			if _, _, ok := n.Whole(cell); !ok && strings.Contains(cell, ",") {
				n.Torn = true
			}
		}
		m.numbers[key] = n
	}
	return n
}

// rowAt is the row to which a physical line belongs, or -1.
func rowAt(s schema.Cells, line int) int {
	return sort.Search(s.Len(), func(row int) bool { return s.Line(row) > line }) - 1
}
