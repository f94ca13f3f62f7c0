package validate

import (
	"math/rand/v2"
	"reflect"

	"github.com/strike-tally/strike-tally/schema"
)

// NewBoth asks a row in both ways; for the tests outside the package, which may
// import the rules.
func NewBoth(rules []*Rule) func(t *schema.Table, row any) (quick, full bool) {
	g := newTags(rules)
	compiled := map[string]*ordinary{}
	return func(t *schema.Table, row any) (quick, full bool) {
		if compiled[t.Name] == nil {
			compiled[t.Name] = compile(t, g.rules, g.validator)
		}
		return compiled[t.Name].accepts(cellsOf(row, nil)), g.validator.Struct(row) == nil
	}
}

// Scramble puts some of the cells into columns of a row.
func Scramble(r *rand.Rand, row any, cells []string) {
	fields := reflect.ValueOf(row).Elem()
	for range 1 + r.IntN(3) {
		fields.Field(r.IntN(fields.NumField())).SetString(cells[r.IntN(len(cells))])
	}
}
