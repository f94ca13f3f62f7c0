package validate

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// rowCheck is a row rule as it is asked of one table.
type rowCheck struct {
	rule   *Rule
	groups []columnGroup
	// bit is the rule's own, if it asks only what it suspects; see [RowRule.Suspects]. 0: the
	// rule is asked of every row.
	bit uint64
}

// suspectTexts lets the texts of the row be asked as they are read, where the rule says how:
// then most rows need not be gathered for it. The bit is of no other rule.
func (c *rowCheck) suspectTexts(fast *fastCells, bit uint64) {
	suspects := c.rule.Row.Suspects
	if suspects == nil {
		return
	}
	for i := range c.groups {
		if fast.columns[c.groups[i].columns[0]].typed {
			return
		}
	}
	for i := range c.groups {
		of := &fast.columns[c.groups[i].columns[0]]
		of.suspects = append(of.suspects, suspicion{suspects, len(c.groups[i].columns), bit})
	}
	c.bit = bit
}

// isAsked reports whether the rule is to be asked of a row of which the suspected rules, by
// their bits, may refuse something.
func (c *rowCheck) isAsked(suspected uint64) bool { return c.bit == 0 || c.bit&suspected != 0 }

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
