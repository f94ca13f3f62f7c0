package rules

import (
	"fmt"
	"slices"
	"sync"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// unnamedRows are the rows of a table to which nothing refers; none where that cannot
// be told.
type unnamedRows struct {
	target *validate.Table
	isWord bool
	rows   []int
	odd    []int        // those whose id is none, or a word
	is     []bool       // by row
	moves  func() []int // rows out of order
}

func findUnnamed(d *validate.Data, target *validate.Table) *unnamedRows {
	key := &target.Columns[target.Index(target.Key)]
	u := &unnamedRows{target: target, isWord: key.Kind != schema.RowID, is: make([]bool, target.Len)}
	u.moves = sync.OnceValue(func() (rows []int) {
		for _, m := range misplaced(d, target) {
			rows = append(rows, m.row)
		}
		return rows
	})
	if !namesSure(d, target) {
		return u
	}
	named := make([]bool, target.Len)
	references(d, target, func(_ reference, code int32) {
		if row := target.Find(code); row >= 0 {
			named[row] = true
		}
	})
	for row, id := range target.IDs() {
		if first := target.Find(id); first >= 0 && named[first] {
			continue
		}
		u.rows, u.is[row] = append(u.rows, row), true
		if id <= 0 || target.Repeated(id) {
			u.odd = append(u.odd, row)
		}
	}
	return u
}

// near are the rows whose id a slip tells from what is missing.
func (u *unnamedRows) near(id string) (rows []int) {
	ids := u.target.IDs()
	for _, row := range u.odd {
		if other := u.target.ID(ids[row]); !u.isWord && isSlip(other, id) || u.isWord && nearestName([]string{other}, id) != "" {
			rows = append(rows, row)
		}
	}
	if u.isWord {
		return rows
	}
	for _, other := range slips(id, u.target.Prefix()) {
		if code := u.target.Code(other); code > 0 && !u.target.Repeated(code) {
			if row := u.target.Find(code); row >= 0 && u.is[row] {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// meantBy is the row that the cells mean although its id is another one, or -1 if
// none can be told.
func (u *unnamedRows) meantBy(m *missingRow) int {
	near := u.near(m.id)
	if len(near) == 0 && len(u.rows) == 1 && !u.isWord {
		near = slices.Clone(u.rows)
	}
	if len(near) > 1 || len(m.cells) == 1 {
		// As likely one of the cells, unless the row stands out of order.
		near = slices.DeleteFunc(near, func(row int) bool { return !slices.Contains(u.moves(), row) })
	}
	if len(near) != 1 {
		return -1
	}
	return near[0]
}

func misnamed(d *validate.Data, target *validate.Table, row int, m *missingRow) validate.Finding {
	f := d.At(target, row, target.Key)
	f.Message = fmt.Sprintf("%s: found %q, to which nothing refers, while %d cells refer to %q, which no row bears", f.Field, f.Value, len(m.cells), m.id)
	f.Hint = "did you mean " + m.id + "? An id never changes"
	f.Related = besides(d, m.cells, "refers to "+m.id)
	return f
}
