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

// column is what the tags ask of one column.
type column struct {
	tags   string  // all that is asked, as validator reads it
	empty  []ask   // asked of an empty cell
	alone  []ask   // asked of any other, about itself; their order does not matter
	beside []ask   // and about the cells beside it
	memory *memory // of cells that alone accepts
}

// ask is what one tag asks of a cell and of what stands beside it: the tag's
// parameter, or the cell of another column.
type ask struct {
	accepts func(cell, with string) bool
	param   string
	beside  int // the other column, or -1
}

// all reports whether a cell of the row is accepted throughout.
func all(asks []ask, cell string, row []string) bool {
	for i := range asks {
		a := &asks[i]
		with := a.param
		if a.beside >= 0 {
			with = row[a.beside]
		}
		if !a.accepts(cell, with) {
			return false
		}
	}
	return true
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
	c := column{tags: described.Validate, memory: &memory{}}
	switch described.Kind {
	case schema.RowID, schema.Number, schema.Day, schema.Decimal:
		c.memory.gone = true // they are looked at as quickly as looked up
	}
	filled := false
	for _, tag := range strings.Split(strings.Replace(described.Validate, textAlias, textTags, 1), ",") {
		name, _, _ := strings.Cut(tag, "=")
		if name == "omitempty" {
			filled = true
			continue
		}
		a := asked(t, tag, rules, v)
		if !filled {
			c.empty = append(c.empty, a)
		}
		switch {
		case name == "required" || name == "required_with": // any but an empty one will do
		case a.beside < 0:
			c.alone = append(c.alone, a)
		default:
			c.beside = append(c.beside, a)
		}
	}
	return c
}

// refuses are the columns, as bits, of which validator must be asked in a row, given
// by its cells.
func (o *ordinary) refuses(row []string) (columns uint64) {
	for i := range o.columns {
		if !o.columns[i].accepts(row[i], row) {
			columns |= 1 << i
		}
	}
	return columns
}

func (c *column) accepts(cell string, row []string) bool {
	if cell == "" {
		return len(c.empty) == 0 || all(c.empty, cell, row)
	}
	if !c.memory.holds(cell) {
		if !all(c.alone, cell, row) {
			return false
		}
		c.memory.keep(cell)
	}
	return len(c.beside) == 0 || all(c.beside, cell, row)
}

// asked compiles one tag.
func asked(t *schema.Table, tag string, rules map[string]*Rule, v *validator.Validate) ask {
	name, param, _ := strings.Cut(tag, "=")
	a := ask{param: param, beside: t.FieldIndex(param), accepts: func(string, string) bool { return false }}
	switch rule := rules[name]; {
	case rule == nil:
	case rule.Cell.Accepts != nil:
		a.accepts, a.beside = rule.Cell.Accepts, -1
	case name == "required":
		a.accepts = func(cell, _ string) bool { return cell != "" }
	case a.beside < 0 && rule.Cell.AcceptsBeside == nil: // another one of validator's own
		a.accepts = func(cell, _ string) bool { return v.Var(cell, tag) == nil }
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

// memory keeps some of the cells that were accepted: the same words and names stand
// in many rows. Where cells hardly ever come again it gives up.
type memory struct {
	gone           bool
	known, strange int
	cells          [256]string
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
	if m.gone || len(cell) > longestKept || *m.place(cell) != cell {
		return false
	}
	m.known++
	return true
}

// keep takes a copy, so that the text around the cell can be let go.
func (m *memory) keep(cell string) {
	if m.gone || len(cell) > longestKept {
		return
	}
	if m.strange++; m.known+m.strange >= tries {
		m.gone = m.known*3 < m.strange
		m.known, m.strange = 0, 0
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
