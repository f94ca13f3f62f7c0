package validate

import (
	"math/rand/v2"
	"reflect"

	"github.com/go-playground/validator/v10"

	"github.com/strike-tally/strike-tally/schema"
)

// NewBoth asks a row in both ways, the quick look with validator behind it, cell by
// cell, and validator's walk over the struct, and answers what is wrong with it; for
// the tests outside the package, which may import the rules. What validator says of
// a cell that the quick look accepts is asked, too.
func NewBoth(rules []*Rule) func(t *schema.Table, row any) (quick, cells, full []string) {
	g := newTags(rules)
	compiled := map[string]*ordinary{}
	return func(t *schema.Table, row any) (quick, cells, full []string) {
		if compiled[t.Name] == nil {
			compiled[t.Name] = compile(t, g.rules, g.validator)
		}
		said := func(column string, e validator.FieldError) string {
			return column + " " + e.ActualTag() + "=" + e.Param()
		}
		q := inquiry{tags: g, ordinary: compiled[t.Name], row: row, cells: cellsOf(row, nil)}
		for i := range t.Columns {
			c := &t.Columns[i]
			if e := q.ask(i); e != nil {
				quick = append(quick, said(c.Field, e))
			}
			if err := g.validator.VarWithValue(q.cells[i], row, c.Validate); err != nil {
				for _, e := range err.(validator.ValidationErrors) {
					cells = append(cells, said(c.Field, e))
				}
			}
		}
		if err := g.validator.Struct(row); err != nil {
			for _, e := range err.(validator.ValidationErrors) {
				full = append(full, said(e.StructField(), e))
			}
		}
		return quick, cells, full
	}
}

// Scramble puts some of the cells into columns of a row.
func Scramble(r *rand.Rand, row any, cells []string) {
	fields := reflect.ValueOf(row).Elem()
	for range 1 + r.IntN(3) {
		fields.Field(r.IntN(fields.NumField())).SetString(cells[r.IntN(len(cells))])
	}
}
