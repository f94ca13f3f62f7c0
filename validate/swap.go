package validate

import (
	"reflect"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// swappedTag is no tag of a column: it names the rule that words two cells of a row that have
// changed places, see [cellRules.swapped].
const swappedTag = "swapped"

// swapped asks whether the only two cells of a row that are refused are right in each other's
// place. Then the refusals have one cause, which is told at the first of them.
func (c *cellRules) swapped(t *schema.Table, cells []string, refusals []refusal) (one refusal, ok bool) {
	rule := c.byTag[swappedTag]
	if rule == nil {
		return refusal{}, false
	}
	if len(refusals) == 1 {
		if one, ok := swappedWithTitle(t, cells, refusals[0], rule); ok {
			return one, true
		}
		return c.swappedWithKey(t, cells, refusals[0], rule)
	}
	if len(refusals) != 2 {
		return refusal{}, false
	}
	a, b := min(refusals[0].column, refusals[1].column), max(refusals[0].column, refusals[1].column)
	if a == b || cells[a] == cells[b] || slices.ContainsFunc(refusals, func(r refusal) bool { // beside an empty cell the other one must be wrong in itself
		return (cells[a] == "" || cells[b] == "") && cells[r.column] != "" && r.beside >= 0
	}) {
		return refusal{}, false
	}
	row := reflect.New(t.Row).Interface()
	changed := schema.CellsOf(row)
	copy(changed, cells)
	changed[a], changed[b] = cells[b], cells[a]
	if len(c.ask(t, row, changed, everyColumn)) > 0 {
		return refusal{}, false
	}
	if cells[a] == "" { // told where something stands
		a, b = b, a
	}
	return refusal{rule: rule, tag: swappedTag, column: a, beside: b}, true
}

// swappedWithTitle asks whether the only cell that is refused is a text where an address is
// wanted, and the title beside it is an address.
func swappedWithTitle(t *schema.Table, cells []string, r refusal, rule *Rule) (one refusal, ok bool) {
	title := t.Index("title")
	if title < 0 || t.Columns[r.column].Kind != schema.Address || !strings.Contains(cells[r.column], " ") || strings.Contains(cells[r.column], "://") ||
		!strings.HasPrefix(cells[title], "http://") && !strings.HasPrefix(cells[title], "https://") || strings.Contains(cells[title], " ") {
		return refusal{}, false
	}
	return refusal{rule: rule, tag: swappedTag, column: min(title, r.column), beside: max(title, r.column)}, true
}

// swappedWithKey asks whether the only cell that is refused, of a closed vocabulary, holds a
// word, and a cell that refers to a word of another table, as a theater or topic, holds one of
// the vocabulary. That is no word of theirs, although any word is right there by itself.
func (c *cellRules) swappedWithKey(t *schema.Table, cells []string, r refusal, rule *Rule) (one refusal, ok bool) {
	v := t.Columns[r.column].Vocabulary
	if v == nil || r.tag != "word" {
		return refusal{}, false
	}
	for i := range t.Columns {
		if key := &t.Columns[i]; key.RefTable != "" && key.Kind != schema.RowID && key.Kind != schema.IDList && v.Index(cells[i]) >= 0 && cells[r.column] != "" {
			return refusal{rule: rule, tag: swappedTag, column: min(i, r.column), beside: max(i, r.column)}, true
		}
	}
	return refusal{}, false
}
