package validate

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/strike-tally/strike-tally/schema"
)

// ordinary accepts the ordinary row quickly. It is compiled from the same struct
// tags as validator reads, and calls the same functions of the same rules; it
// only spares validator's walk. It never words anything: a row that it does not
// accept goes to validator, which finds what is wrong.
type ordinary struct {
	columns []column
}

// column is what the tags ask of one column, in their order.
type column struct {
	asks []func(cell string, row reflect.Value) verdict
}

// verdict is what one tag says of a cell.
type verdict int

const (
	refused verdict = iota
	accepted
	skipped // accepted, and the tags behind are not asked
)

// compile reads the tags of a table. A tag that it does not know refuses every
// cell, so that validator decides.
func compile(t *schema.Table, rules map[string]*Rule, v *validator.Validate) *ordinary {
	o := &ordinary{}
	for i := range t.Columns {
		var c column
		for _, tag := range strings.Split(t.Columns[i].Validate, ",") {
			if tag == textAlias {
				for _, part := range strings.Split(textTags, ",") {
					c.asks = append(c.asks, ask(t, part, rules, v))
				}
				continue
			}
			c.asks = append(c.asks, ask(t, tag, rules, v))
		}
		o.columns = append(o.columns, c)
	}
	return o
}

// accepts reports whether validator would accept the row.
func (o *ordinary) accepts(row any) bool {
	fields := reflect.ValueOf(row).Elem()
	for i := range o.columns {
		cell := fields.Field(i).String()
	asks:
		for _, ask := range o.columns[i].asks {
			switch ask(cell, fields) {
			case refused:
				return false
			case skipped:
				break asks
			}
		}
	}
	return true
}

func answer(ok bool) verdict {
	if ok {
		return accepted
	}
	return refused
}

// ask compiles one tag.
func ask(t *schema.Table, tag string, rules map[string]*Rule, v *validator.Validate) func(string, reflect.Value) verdict {
	name, param, _ := strings.Cut(tag, "=")
	beside := func(reflect.Value) string { return "" }
	if i := t.FieldIndex(param); i >= 0 {
		beside = func(row reflect.Value) string { return row.Field(i).String() }
	}
	switch name {
	case "omitempty":
		return func(cell string, _ reflect.Value) verdict {
			if cell == "" {
				return skipped
			}
			return accepted
		}
	case "required":
		return func(cell string, _ reflect.Value) verdict { return answer(cell != "") }
	case "required_with":
		return func(cell string, row reflect.Value) verdict { return answer(cell != "" || beside(row) == "") }
	case "excluded_without":
		return func(cell string, row reflect.Value) verdict { return answer(cell == "" || beside(row) != "") }
	}
	rule := rules[name]
	switch {
	case rule == nil:
		return func(string, reflect.Value) verdict { return refused }
	case rule.Cell.Accepts != nil:
		return func(cell string, _ reflect.Value) verdict { return answer(rule.Cell.Accepts(cell, param)) }
	case rule.Cell.AcceptsBeside != nil:
		return func(cell string, row reflect.Value) verdict {
			return answer(rule.Cell.AcceptsBeside(name, cell, beside(row)))
		}
	}
	// A tag of validator's own: its answer for a cell is kept.
	known := map[string]verdict{}
	return func(cell string, _ reflect.Value) verdict {
		if said, ok := known[cell]; ok {
			return said
		}
		said := answer(v.Var(cell, tag) == nil)
		if len(known) < maxKnown {
			known[cell] = said
		}
		return said
	}
}

// maxKnown bounds the answers kept of validator's own tags.
const maxKnown = 1000
