package validate

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/strike-tally/strike-tally/schema"
)

// ordinary accepts the ordinary row quickly. It is compiled from the same struct
// tags as validator reads, and calls the same functions of the same rules; it
// only spares validator's walk. It never words anything: validator is asked about
// the cells that it does not accept, and finds what is wrong.
type ordinary struct {
	columns []column
}

// column is what the tags ask of one column. For a cell that is not empty their
// order does not matter.
type column struct {
	field  string
	asks   []ask
	alone  []func(cell string) bool               // of these, those about a cell alone that is not empty
	beside []func(cell string, row []string) bool // and those about the cells beside it, too
	empty  bool                                   // an empty cell is accepted whatever stands beside it
	memory *memory                                // of cells that alone accepts; nil: none is kept
}

// ask is what one tag asks of a cell, and of the cells beside it: exactly one of
// alone and beside is set. A tag may end what is asked of an empty cell.
type ask struct {
	alone  func(cell string) bool
	beside func(cell string, row []string) bool
	ends   bool
}

func (a *ask) accepts(cell string, row []string) bool {
	if a.alone != nil {
		return a.alone(cell)
	}
	return a.beside(cell, row)
}

// compile reads the tags of a table. A tag that it does not know refuses every
// cell, so that validator decides. What it answers is for one goroutine.
func compile(t *schema.Table, rules map[string]*Rule, v *validator.Validate) *ordinary {
	o := &ordinary{}
	for i := range t.Columns {
		o.columns = append(o.columns, compileColumn(t, &t.Columns[i], rules, v))
	}
	return o
}

func compileColumn(t *schema.Table, described *schema.Column, rules map[string]*Rule, v *validator.Validate) column {
	c := column{field: described.Field, memory: &memory{}}
	for _, tag := range strings.Split(strings.Replace(described.Validate, textAlias, textTags, 1), ",") {
		c.asks = append(c.asks, asked(t, tag, rules, v))
	}
	for i := range c.asks {
		switch a := &c.asks[i]; {
		case a.ends:
		case a.alone != nil:
			c.alone = append(c.alone, a.alone)
		default:
			c.beside = append(c.beside, a.beside)
		}
	}
	c.empty = len(c.asks) > 0 && c.asks[0].ends
	if described.Name == t.Key {
		c.memory = nil // no two are alike
	}
	return c
}

// accepts reports whether validator would accept the row, given by its cells. Those
// that doubts has as bits it is not asked of.
func (o *ordinary) accepts(row []string, doubts uint64) bool {
	for i := range o.columns {
		if doubts&(1<<i) == 0 && !o.columns[i].accepts(row[i], row) {
			return false
		}
	}
	return true
}

// refuses are the fields of the row that validator must be asked about.
func (o *ordinary) refuses(row []string) (fields []string) {
	for i := range o.columns {
		if c := &o.columns[i]; !c.accepts(row[i], row) {
			fields = append(fields, c.field)
		}
	}
	return fields
}

func (c *column) accepts(cell string, row []string) bool {
	if cell == "" {
		return c.empty || c.acceptsEmpty(row)
	}
	if !c.memory.holds(cell) {
		for _, accepts := range c.alone {
			if !accepts(cell) {
				return false
			}
		}
		c.memory.keep(cell)
	}
	for _, accepts := range c.beside {
		if !accepts(cell, row) {
			return false
		}
	}
	return true
}

// acceptsEmpty asks of an empty cell, tag by tag.
func (c *column) acceptsEmpty(row []string) bool {
	for i := range c.asks {
		if c.asks[i].ends {
			return true
		}
		if !c.asks[i].accepts("", row) {
			return false
		}
	}
	return true
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
		return ask{ends: true}
	case "required":
		return ask{alone: func(cell string) bool { return cell != "" }}
	case "required_with":
		return ask{beside: func(cell string, row []string) bool { return cell != "" || other(row) == "" }}
	case "excluded_without":
		return ask{beside: func(cell string, row []string) bool { return cell == "" || other(row) != "" }}
	}
	rule := rules[name]
	switch {
	case rule == nil:
		return ask{beside: func(string, []string) bool { return false }}
	case rule.Cell.Accepts != nil:
		return ask{alone: func(cell string) bool { return rule.Cell.Accepts(cell, param) }}
	case rule.Cell.AcceptsBeside != nil:
		return ask{beside: func(cell string, row []string) bool { return rule.Cell.AcceptsBeside(name, cell, other(row)) }}
	}
	// A tag of validator's own.
	return ask{alone: func(cell string) bool { return v.Var(cell, tag) == nil }}
}

// memory keeps some of the cells that were accepted: the same words, days and
// numbers stand in many rows. Where cells hardly ever come again it gives up. The
// nil memory keeps none.
type memory struct {
	cells        [256]string
	asked, known int
	gone         bool
}

// Longer cells than this are not kept; what is asked of the first tries decides
// whether keeping cells is worth it.
const (
	longestKept = 48
	tries       = 4096
)

// place is where a cell is kept, if it is.
func (m *memory) place(cell string) *string {
	n := len(cell)
	return &m.cells[(n*67+int(cell[0])*31+int(cell[n/2])*17+int(cell[n-1])*7)%len(m.cells)]
}

func (m *memory) holds(cell string) bool {
	if m == nil || m.gone || len(cell) > longestKept {
		return false
	}
	m.asked++
	if *m.place(cell) == cell {
		m.known++
		return true
	}
	return false
}

// keep takes a copy, so that the text around the cell can be let go.
func (m *memory) keep(cell string) {
	if m == nil || m.gone || len(cell) > longestKept {
		return
	}
	if m.asked >= tries {
		m.gone = m.known*4 < m.asked
		m.asked, m.known = 0, 0
	}
	*m.place(cell) = strings.Clone(cell)
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
