package validate

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// ask is what one tag asks of a cell and of what stands beside it: the tag's
// parameter, or the cell of another column.
type ask struct {
	accepts func(cell, with string) bool
	param   string
	beside  int // the other column, or -1
}

// all reports whether a cell of the row is accepted throughout.
func all(asks []ask, cell string, row *csvtable.Row) bool {
	for i := range asks {
		a := &asks[i]
		with := a.param
		if a.beside >= 0 {
			with = row.Cell(a.beside)
		}
		if !a.accepts(cell, with) {
			return false
		}
	}
	return true
}

// asked compiles one tag.
func asked(t *schema.Table, tag string, rules *cellRules) ask {
	name, param, _ := strings.Cut(tag, "=")
	a := ask{param: param, beside: t.FieldIndex(param), accepts: func(string, string) bool { return false }}
	switch rule := rules.byTag[name]; {
	case rule == nil:
	case rule.Cell.Accepts != nil || rule.Cell.AcceptsWords != nil:
		a.accepts, a.beside = rules.accepts(rule.Cell, name, param), -1
	case name == "required":
		a.accepts = func(cell, _ string) bool { return cell != "" }
	case a.beside < 0 && rule.Cell.AcceptsBeside == nil: // another one of validator's own
		a.accepts = func(cell, _ string) bool { return rules.validator.Var(cell, tag) == nil }
	case a.beside < 0:
	case name == "required_with":
		a.accepts = func(cell, other string) bool { return cell != "" || other == "" }
	case name == "excluded_without":
		a.accepts = func(cell, other string) bool { return cell == "" || other != "" }
	case rule.Cell.AcceptsBeside != nil:
		a.accepts = func(cell, other string) bool { return rule.Cell.AcceptsBeside(name, cell, other) }
	}
	return a
}
