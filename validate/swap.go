package validate

import (
	"reflect"

	"github.com/strike-tally/strike-tally/schema"
)

// swappedTag is no tag of a column: it names the rule that words two cells of a row that have
// changed places, see [cellRules.swapped].
const swappedTag = "swapped"

// swapped asks whether the only two cells of a row that are refused are right in each other's
// place. Then the refusals have one cause, which is told at the first of them.
func (c *cellRules) swapped(t *schema.Table, cells []string, refusals []refusal) (one refusal, ok bool) {
	rule := c.byTag[swappedTag]
	if len(refusals) != 2 || rule == nil {
		return refusal{}, false
	}
	a, b := min(refusals[0].column, refusals[1].column), max(refusals[0].column, refusals[1].column)
	if a == b || cells[a] == "" || cells[b] == "" || cells[a] == cells[b] {
		return refusal{}, false
	}
	row := reflect.New(t.Row).Interface()
	changed := schema.CellsOf(row)
	copy(changed, cells)
	changed[a], changed[b] = cells[b], cells[a]
	if len(c.ask(t, row, changed, everyColumn)) > 0 {
		return refusal{}, false
	}
	return refusal{rule: rule, tag: swappedTag, column: a, beside: b}, true
}
