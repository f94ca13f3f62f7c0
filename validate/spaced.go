package validate

import "strings"

// tidyTag is that of the rule on stray white space.
const tidyTag = "tidy"

// spacedFrom is how many cells of a row have a blank at their start at least where that is
// told once, of the row.
const spacedFrom = 3

// spaced asks whether the cells of a row that are refused all begin with a blank, as where a
// person has typed the row, with a blank behind each comma. That is told at the first of them.
func (c *cellRules) spaced(cells []string, refusals []refusal) (one refusal, ok bool) {
	rule := c.byTag[tidyTag]
	if len(refusals) < spacedFrom || rule == nil {
		return refusal{}, false
	}
	one = refusal{rule: rule, tag: tidyTag, column: refusals[0].column, beside: -1}
	for _, r := range refusals {
		if !strings.HasPrefix(cells[r.column], " ") {
			return refusal{}, false
		}
		if r.column < one.column {
			one.column = r.column
		}
	}
	for _, r := range refusals {
		if r.column != one.column {
			one.alike = append(one.alike, r.column)
		}
	}
	return one, true
}
