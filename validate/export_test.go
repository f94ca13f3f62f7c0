package validate

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/go-playground/validator/v10"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// LimitFindings lets so many findings of a rule be kept of one file, until the test ends.
func LimitFindings(t testing.TB, most int) {
	mostFindings = most
	t.Cleanup(func() { mostFindings = MaxFindings })
}

// NewBoth asks a row in both ways, by the fast cells and by validator's walk over the
// struct, and answers the fields that each refuses; for the tests outside the package,
// which may import the rules.
func NewBoth(rules []*Rule) func(t *schema.Table, row any) (fast, full []string) {
	cells := newCellRules(rules, schema.BuiltIn)
	compiled := map[string]*fastCells{}
	return func(t *schema.Table, row any) (fast, full []string) {
		if compiled[t.Name] == nil {
			compiled[t.Name] = newFastCells(t, cells, newWords(), 0b1010101010101)
		}
		refused := compiled[t.Name].read(csvtable.NewRow(schema.CellsOf(row), 0))
		for i := range t.Columns {
			if refused&(1<<i) != 0 {
				fast = append(fast, t.Columns[i].Field)
			}
		}
		if err := cells.validator.Struct(row); err != nil {
			for _, e := range err.(validator.ValidationErrors) {
				full = append(full, e.StructField())
			}
		}
		return fast, full
	}
}

// Scramble puts some of the cells into columns of a row.
func Scramble(r *rand.Rand, row any, cells []string) {
	fields := reflect.ValueOf(row).Elem()
	for range 1 + r.IntN(3) {
		fields.Field(r.IntN(fields.NumField())).SetString(cells[r.IntN(len(cells))])
	}
}

// IsOrdinary is asked by the tests outside the package.
var IsOrdinary = isOrdinary
