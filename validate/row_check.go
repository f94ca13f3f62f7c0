package validate

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// rowCheck is a row rule as it is asked of one table.
type rowCheck struct {
	rule   *Rule
	groups []columnGroup
	// texts are the columns, as bits, one of which must be suspected of something; see
	// [RowRule.Suspects]. 0: the rule is asked of every row.
	texts uint64
}

// suspectTexts lets the texts of the row be asked as they are read, where the rule says how:
// then most rows need not be gathered for it.
func (c *rowCheck) suspectTexts(fast *fastCells) {
	suspects := c.rule.Row.Suspects
	if suspects == nil {
		return
	}
	var texts uint64
	for i := range c.groups {
		column := c.groups[i].columns[0]
		if fast.columns[column].typed {
			return
		}
		texts |= 1 << column
	}
	for i := range c.groups {
		of := &fast.columns[c.groups[i].columns[0]]
		of.suspects = append(of.suspects, suspicion{suspects, len(c.groups[i].columns)})
	}
	c.texts = texts
}

// isSuspected reports whether the rule is to be asked of a row, in whose columns, as bits,
// some row rule may refuse something.
func (c *rowCheck) isSuspected(columns uint64) bool { return c.texts == 0 || c.texts&columns != 0 }

// columnGroup are columns that a row rule is asked of together.
type columnGroup struct {
	names   []string
	columns []int
	mask    uint64   // the same as bits
	cells   []string // of these; used again
}

// accepts reports whether the rule has nothing against a row.
func (c *rowCheck) accepts(today schema.Date, row *csvtable.Row) bool {
	if c.lacksSigns(row) {
		return true
	}
	for i := range c.groups {
		if !c.groups[i].accepts(c.rule, today, row) {
			return false
		}
	}
	return true
}

// lacksSigns reports whether a row holds none of the bytes without which the rule has
// nothing to ask.
func (c *rowCheck) lacksSigns(row *csvtable.Row) bool {
	signs := c.rule.Row.Signs
	return signs != "" && !holdsAny(row, signs)
}

func holdsAny(row *csvtable.Row, signs string) bool {
	for i := range len(signs) {
		if row.Holds(signs[i]) {
			return true
		}
	}
	return false
}

func (g *columnGroup) accepts(rule *Rule, today schema.Date, row *csvtable.Row) bool {
	for i, column := range g.columns {
		g.cells[i] = row.Cell(column)
	}
	return rule.Row.Accepts(today, g.cells)
}
