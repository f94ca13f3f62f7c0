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
	asks   []ask
	memory *memory // of cells that the asks about the cell alone accept; nil: none is kept
}

// ask is what one tag asks of a cell, and of the cells beside it.
type ask struct {
	of     func(cell string, row []string) verdict
	beside bool // what stands beside it matters
}

// verdict is what one tag says of a cell.
type verdict int

const (
	refused verdict = iota
	accepted
	skipped // accepted, and the tags behind are not asked
)

// compile reads the tags of a table. A tag that it does not know refuses every
// cell, so that validator decides. What it answers is for one goroutine.
func compile(t *schema.Table, rules map[string]*Rule, v *validator.Validate) *ordinary {
	o := &ordinary{}
	for i := range t.Columns {
		var c column
		for _, tag := range strings.Split(t.Columns[i].Validate, ",") {
			if tag == textAlias {
				for _, part := range strings.Split(textTags, ",") {
					c.asks = append(c.asks, asked(t, part, rules, v))
				}
				continue
			}
			c.asks = append(c.asks, asked(t, tag, rules, v))
		}
		if kind := t.Columns[i].Kind; kind != schema.Text && t.Columns[i].Name != t.Key {
			c.memory = &memory{}
		}
		o.columns = append(o.columns, c)
	}
	return o
}

// accepts reports whether validator would accept the row, given by its cells.
func (o *ordinary) accepts(row []string) bool {
	for i := range o.columns {
		c, cell := &o.columns[i], row[i]
		known := cell != "" && c.memory.holds(cell)
	asks:
		for j := range c.asks {
			if known && !c.asks[j].beside {
				continue
			}
			switch c.asks[j].of(cell, row) {
			case refused:
				return false
			case skipped:
				break asks
			}
		}
		if !known && cell != "" {
			c.memory.keep(cell)
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

// asked compiles one tag.
func asked(t *schema.Table, tag string, rules map[string]*Rule, v *validator.Validate) ask {
	name, param, _ := strings.Cut(tag, "=")
	beside := t.FieldIndex(param)
	other := func(row []string) string {
		if beside < 0 {
			return ""
		}
		return row[beside]
	}
	switch name {
	case "omitempty":
		return ask{of: func(cell string, _ []string) verdict {
			if cell == "" {
				return skipped
			}
			return accepted
		}}
	case "required":
		return ask{of: func(cell string, _ []string) verdict { return answer(cell != "") }}
	case "required_with":
		return ask{func(cell string, row []string) verdict { return answer(cell != "" || other(row) == "") }, true}
	case "excluded_without":
		return ask{func(cell string, row []string) verdict { return answer(cell == "" || other(row) != "") }, true}
	}
	rule := rules[name]
	switch {
	case rule == nil:
		return ask{func(string, []string) verdict { return refused }, true}
	case rule.Cell.Accepts != nil:
		return ask{of: func(cell string, _ []string) verdict { return answer(rule.Cell.Accepts(cell, param)) }}
	case rule.Cell.AcceptsBeside != nil:
		return ask{func(cell string, row []string) verdict {
			return answer(rule.Cell.AcceptsBeside(name, cell, other(row)))
		}, true}
	}
	// A tag of validator's own.
	return ask{of: func(cell string, _ []string) verdict { return answer(v.Var(cell, tag) == nil) }}
}

// memory keeps some of the short cells that were accepted: the same words, days
// and numbers stand in many rows. The nil memory keeps none.
type memory [256]string

// place is where a cell is kept, if it is.
func (m *memory) place(cell string) *string {
	n := len(cell)
	if m == nil || n > 24 {
		return nil
	}
	return &m[(n*67+int(cell[0])*31+int(cell[n/2])*17+int(cell[n-1])*7)%len(m)]
}

func (m *memory) holds(cell string) bool {
	kept := m.place(cell)
	return kept != nil && *kept == cell
}

// keep takes a copy, so that the text around the cell can be let go.
func (m *memory) keep(cell string) {
	if kept := m.place(cell); kept != nil {
		*kept = strings.Clone(cell)
	}
}

// cellsOf are the cells of a row's struct; the slice is used again.
func cellsOf(row any, cells []string) []string {
	fields := reflect.ValueOf(row).Elem()
	cells = cells[:0]
	for i := range fields.NumField() {
		cells = append(cells, fields.Field(i).String())
	}
	return cells
}
