package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "row-order",
	Title: "A row does not stand where its table's order puts it.",
	Doc: "Rows are ordered by certain columns of their table, so that a change touches few lines and everybody finds a row: strikes by date and id, accounts by strike and id, tallies by as_of and id, claims by date and id, the others by id, theater, first day or rule. Empty cells come first. " +
		"The fewest rows that must move are told, each at its first order column, and those once that stand below each other and belong to one place; if these are more than ten and more than half of the table, it is one finding. " +
		"Rows whose order columns, id, document or through, or the day of an account, are told by other findings are left out.",
	Hint:     "move the row to its place",
	Severity: validate.Warning,
	Form:     true,
	Repair:   &validate.Repair{Order: true},
	Phase:    validate.PhaseReach, // behind what tells days, by which rows are ordered
	Table: func(d *validate.Data, t *validate.Table, report func(validate.Finding)) {
		moves := misplaced(d, t)
		if len(moves) == 0 {
			return
		}
		column := t.Columns[t.Order[0]].Name
		if len(moves) > 10 && len(moves)*2 > t.Len {
			f := d.At(t, moves[0].row, column)
			f.Message = fmt.Sprintf("%s: found %d rows out of order, want all ordered by %s", column, len(moves), orderOf(t.Table))
			f.Hint = "sort the table by " + orderOf(t.Table)
			report(f)
			return
		}
		for n := 0; n < len(moves); n++ {
			m, below := moves[n], 0
			for len(moves) < manyMoves && n+1 < len(moves) && moves[n+1] == (move{moves[n].row + 1, m.side, m.to}) && t.Compare(moves[n].row, moves[n+1].row) <= 0 {
				n++
				below++
			}
			f := d.At(t, m.row, column)
			to := d.Related(t, m.to, column, "the row belongs "+m.side+" this one")
			f.Message = fmt.Sprintf("%s: found %q out of order, want the row %s line %d, ordered by %s", column, f.Value, m.side, to.Place.Line, orderOf(t.Table))
			if below > 0 {
				f.Message = fmt.Sprintf("%s: found %q out of order, and %d more below it, want them %s line %d, ordered by %s", column, f.Value, below, m.side, to.Place.Line, orderOf(t.Table))
				f.Hint = "move the rows to their place"
			}
			f.Related = append(f.Related, to)
			report(f)
		}
	},
})

// manyMoves is from how many rows on they are told by one finding in any case, see
// [validate.Fold].
const manyMoves = 5

func orderOf(t *schema.Table) string {
	names := make([]string, len(t.Order))
	for i, c := range t.Order {
		names[i] = t.Columns[c].Name
	}
	return strings.Join(names, ", ")
}

// A move is a row out of order, and where it belongs.
type move struct {
	row  int
	side string // before or behind
	to   int    // another row
}

// misplaced are the fewest rows that must move to bring the table into order.
func misplaced(d *validate.Data, t *validate.Table) []move {
	known, last, ordered := orderKnown(d, t), -1, true
	for row := range t.Len {
		if known(row) {
			if ordered = last < 0 || t.Compare(last, row) <= 0; !ordered {
				break
			}
			last = row
		}
	}
	if ordered {
		return nil
	}
	rows := make([]int, 0, t.Len)
	for row := range t.Len {
		if known(row) {
			rows = append(rows, row)
		}
	}
	return fewestMoves(passed(rows, t.Compare), t.Compare)
}

// passed are the rows that belong before an earlier one or behind a later one. All
// others stay where they are, however few rows are moved, and no row that is moved
// passes one of them.
func passed(rows []int, compare func(a, b int) int) (some []int) {
	is := make([]bool, len(rows))
	high := 0
	for i := range rows {
		is[i] = compare(rows[i], rows[high]) < 0
		if compare(rows[high], rows[i]) <= 0 {
			high = i
		}
	}
	low := len(rows) - 1
	for i := len(rows) - 1; i >= 0; i-- {
		is[i] = is[i] || compare(rows[low], rows[i]) < 0
		if compare(rows[i], rows[low]) <= 0 {
			low = i
		}
	}
	for i, row := range rows {
		if is[i] {
			some = append(some, row)
		}
	}
	return some
}

// fewestMoves brings the rows, which are given in their present order, into that of
// the comparison.
func fewestMoves(rows []int, compare func(a, b int) int) []move {
	stays := longestRun(rows, compare)
	var moves []move
	for _, row := range rows {
		if _, ok := slices.BinarySearch(stays, row); ok {
			continue
		}
		next, _ := slices.BinarySearchFunc(stays, row, func(stay, row int) int {
			if compare(stay, row) <= 0 {
				return -1
			}
			return 1
		})
		if next > 0 && stays[next-1] > row {
			moves = append(moves, move{row, "behind", stays[next-1]})
		} else {
			moves = append(moves, move{row, "before", stays[next]})
		}
	}
	return moves
}

// orderKnown reports of which rows nothing is said against the cells that order them.
func orderKnown(d *validate.Data, t *validate.Table) func(row int) bool {
	var columns []string
	dangling := map[int]bool{} // rows
	for _, i := range t.Order {
		c := &t.Columns[i]
		columns = append(columns, c.Name)
		if c.RefTable == "" {
			continue
		}
		target := d.Table(c.RefTable)
		t.References(c.Name, func(row int, code int32) {
			if !target.Bears(code) {
				dangling[row] = true
			}
		})
	}
	// A copy that stands anywhere is told as a copy, and a figure whose day is
	// wrong as one that does not reach its strike.
	others := []string{t.Key, "source_id", "title", "url", "through"}
	if t == d.Accounts { // an account of a far day may be one of another strike
		others = append(others, "date")
	}
	isSound := d.Sound(t, columns, append(others, columns...))
	var ids []int32 // where a part may stand twice, which is told at its first row
	if t.Key != "" && d.AnyReported(t, t.Key) {
		ids = t.IDs()
	}
	return func(row int) bool {
		return isSound(row) && (ids == nil || !t.Repeated(ids[row]) || t.Find(ids[row]) == row) && !dangling[row]
	}
}

// longestRun is a longest part of the rows, in their order, that no comparison
// finds falling. Of two neighbours that have changed places it keeps the first.
func longestRun(rows []int, compare func(a, b int) int) []int {
	// From behind: tails[n] is the index of the largest row with which a rising
	// run of n+1 rows can begin.
	var tails []int
	after := make([]int, len(rows))
	for i := len(rows) - 1; i >= 0; i-- {
		n, _ := slices.BinarySearchFunc(tails, i, func(tail, i int) int {
			if compare(rows[i], rows[tail]) <= 0 {
				return -1
			}
			return 1
		})
		after[i] = -1
		if n > 0 {
			after[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	var run []int
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = after[i] {
			run = append(run, rows[i])
		}
	}
	return run
}
