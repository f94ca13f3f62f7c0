package validate

import (
	"fmt"
	"math/rand/v2"
	"reflect"

	"github.com/strike-tally/strike-tally/schema"
)

// NewBoth asks a row in both ways, and answers what is wrong with it; for the tests
// outside the package, which may import the rules.
func NewBoth(rules []*Rule) func(t *schema.Table, row any) (quick, full string) {
	g := newTags(rules)
	compiled := map[string]*ordinary{}
	return func(t *schema.Table, row any) (quick, full string) {
		if compiled[t.Name] == nil {
			compiled[t.Name] = compile(t, g.rules, g.validator)
		}
		if fields := compiled[t.Name].refuses(cellsOf(row, nil)); len(fields) > 0 {
			quick = fmt.Sprint(g.validator.StructPartial(row, fields...))
		}
		if err := g.validator.Struct(row); err != nil {
			full = err.Error()
		}
		return quick, full
	}
}

// Scramble puts some of the cells into columns of a row.
func Scramble(r *rand.Rand, row any, cells []string) {
	fields := reflect.ValueOf(row).Elem()
	for range 1 + r.IntN(3) {
		fields.Field(r.IntN(fields.NumField())).SetString(cells[r.IntN(len(cells))])
	}
}
