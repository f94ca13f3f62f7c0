package schema

import (
	"slices"
	"strings"

	"github.com/agext/levenshtein"
)

// A header tells which column of the table each cell of a record belongs to.
type header struct {
	names   []string // as written; nil where the file has no header
	cells   int      // number of cells that a record must have
	columns []int    // cell -> column of the table, or -1
	absent  []bool
}

// readHeader matches the cells of the first record with the table's columns. It
// answers false if the record is no header at all, but a row.
func readHeader(t *Table, names []string, place func(cell int) Place, add func(Fault)) (header, bool) {
	h := header{names: names, cells: len(names), columns: make([]int, len(names)), absent: make([]bool, len(t.Columns))}
	taken := make([]int, len(t.Columns)) // column -> cell + 1
	double := make([]bool, len(names))   // told already
	for i, name := range names {
		h.columns[i] = t.Index(name)
		column := h.columns[i]
		switch {
		case column < 0:
		case taken[column] > 0:
			h.columns[i] = -1
			add(Fault{Kind: DuplicateColumn, Place: place(i), Field: name, Value: name})
			double[i] = true
		default:
			taken[column] = i + 1
		}
	}
	if !slices.ContainsFunc(taken, func(cell int) bool { return cell > 0 }) && !resembles(t, names) {
		add(Fault{Kind: MissingHeader, Place: place(0), Value: strings.Join(names, ","), Want: strings.Join(t.Header(), ",")})
		return positional(t, len(names)), false
	}
	for i, name := range names {
		if h.columns[i] >= 0 || double[i] {
			continue
		}
		column := meant(t, name, taken)
		if column < 0 && len(names) == len(t.Columns) && taken[i] == 0 {
			column = i // another name in the place of the one that is missing
		}
		if column >= 0 {
			h.columns[i], taken[column] = column, i+1
			add(Fault{Kind: MisspeltColumn, Place: place(i), Field: t.Columns[column].Name, Value: name, Want: t.Columns[column].Name})
			continue
		}
		add(Fault{Kind: UnknownColumn, Place: place(i), Value: name})
	}
	for column, cell := range taken {
		if cell == 0 {
			h.absent[column] = true
			add(Fault{Kind: MissingColumn, Place: place(0), Field: t.Columns[column].Name, Want: t.Columns[column].Name})
		}
	}
	last := -1
	for i, column := range h.columns {
		if column < 0 {
			continue
		}
		if column < last {
			add(Fault{Kind: ColumnOrder, Place: place(i), Field: t.Columns[column].Name, Value: t.Columns[column].Name, Want: strings.Join(t.Header(), ",")})
			break
		}
		last = column
	}
	return h, true
}

// positional takes the cells in the order of the table's columns.
func positional(t *Table, cells int) header {
	h := header{cells: len(t.Columns), columns: make([]int, max(cells, len(t.Columns))), absent: make([]bool, len(t.Columns))}
	for i := range h.columns {
		h.columns[i] = -1
		if i < len(t.Columns) {
			h.columns[i] = i
		}
	}
	return h
}

// meant is the untaken column that a name is one slip away from, or -1.
func meant(t *Table, name string, taken []int) int {
	best, bestDistance := -1, 3
	folded := foldName(name)
	for i, c := range t.Columns {
		if taken[i] > 0 {
			continue
		}
		distance := levenshtein.Distance(folded, c.Name, nil)
		if distance < bestDistance && distance*3 <= len(c.Name) {
			best, bestDistance = i, distance
		}
	}
	return best
}

func foldName(name string) string {
	return strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(strings.TrimSpace(name)))
}

// resembles reports whether at least half of the names could be columns.
func resembles(t *Table, names []string) bool {
	near := 0
	for _, name := range names {
		if t.Index(name) >= 0 || meant(t, name, make([]int, len(t.Columns))) >= 0 {
			near++
		}
	}
	return near*2 >= len(names)
}
