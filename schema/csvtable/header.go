package csvtable

import (
	"slices"
	"strings"
)

// A header tells which column of the table each cell of a record belongs to.
type header struct {
	names   []string // as written; nil where the file has no header
	cells   int      // number of cells that a record must have
	columns []int    // cell -> column of the table, or -1
	absent  []bool   // by column: the file lacks it, and may not
	ids     bool     // rows are named by ids
	foreign bool     // it is that of another table: no row is read
}

// matchHeader matches the cells of the first record with the table's columns. It
// answers false if the record is no header at all, but a row.
func matchHeader(l *Layout, names []string, place func(cell int) Place, add func(Fault)) (header, bool) {
	h := header{names: names, ids: l.IDs, cells: len(names), columns: make([]int, len(names)), absent: make([]bool, len(l.Columns))}
	taken := make([]int, len(l.Columns)) // column -> cell + 1
	double := make([]bool, len(names))   // told already
	var doubles []Fault
	for i, name := range names {
		h.columns[i] = l.Index(name)
		column := h.columns[i]
		switch {
		case column < 0:
		case taken[column] > 0:
			h.columns[i] = -1
			doubles = append(doubles, Fault{Kind: DuplicateColumn, Place: place(i), Field: name, Value: name})
			double[i] = true
		default:
			taken[column] = i + 1
		}
	}
	if !slices.ContainsFunc(taken, func(cell int) bool { return cell > 0 }) && !resembles(l, names) {
		if !likeRow(names) {
			return foreignHeader(l, names, place, add), true
		}
		add(Fault{Kind: MissingHeader, Place: place(0), Value: strings.Join(names, ","), Want: strings.Join(l.Columns, ",")})
		return positional(l, len(names)), false
	}
	if isForeign(l, names, taken) {
		return foreignHeader(l, names, place, add), true
	}
	isThere := func(column int) bool { return taken[column] > 0 }
	shapes := [][]int{l.wanted(isThere), l.wanted(func(column int) bool { return isThere(column) || l.usual(column) })}
	for _, f := range doubles {
		add(h.place(l, f, shapes, taken, place))
	}
	styled := styledNames(l, names, taken)
	var renamed struct {
		count   int // names that others have in their very places
		strange int // of these: names that are near none that lacks
		told    bool
	}
	for i, name := range names {
		if h.columns[i] < 0 && !double[i] && inPlace(shapes, len(names), i, taken) >= 0 && foldName(name) != l.Columns[inPlace(shapes, len(names), i, taken)] {
			renamed.count++
			if meant(l, name, taken) < 0 {
				renamed.strange++
			}
		}
	}
	for i := 0; i < len(names); i++ {
		name := names[i]
		if h.columns[i] >= 0 || double[i] {
			continue
		}
		if column := slices.Index(l.Columns, foldName(name)); column >= 0 && taken[column] == 0 && styled.count > maxStyled {
			if h.columns[i], taken[column] = column, i+1; i == styled.first {
				add(Fault{Kind: MisspeltColumn, Place: place(i), Field: l.Columns[column], Value: name, Want: l.Columns[column], Count: styled.count})
			}
			continue
		}
		column := meant(l, name, taken)
		if column < 0 || renamed.strange > maxStyled {
			column = max(column, inPlace(shapes, len(names), i, taken))
		}
		if column >= 0 && renamed.strange > maxStyled {
			if h.columns[i], taken[column] = column, i+1; !renamed.told {
				renamed.told = true
				add(Fault{Kind: MisspeltColumn, Place: place(i), Field: l.Columns[column], Value: name, Want: l.Columns[column], Count: renamed.count, Other: l.File})
			}
			continue
		}
		if column >= 0 {
			h.columns[i], taken[column] = column, i+1
			add(Fault{Kind: MisspeltColumn, Place: place(i), Field: l.Columns[column], Value: name, Want: l.Columns[column]})
			continue
		}
		unknown := Fault{Kind: UnknownColumn, Place: place(i), Value: name, Count: 1}
		for n := i + 1; n < len(names) && h.columns[n] < 0 && !double[n] && meant(l, names[n], taken) < 0 && inPlace(shapes, len(names), n, taken) < 0; n++ {
			unknown.Count++ // its neighbours are told with it
		}
		add(unknown)
		i += unknown.Count - 1
	}
	has := uint64(0)
	for column, cell := range taken {
		if cell > 0 {
			has |= 1 << column
		}
	}
	for column, cell := range taken {
		if cell == 0 && l.needed(column, has) {
			h.absent[column] = true
			add(Fault{Kind: MissingColumn, Place: place(0), Field: l.Columns[column], Want: l.Columns[column]})
		}
	}
	last := -1
	for i, column := range h.columns {
		if column < 0 {
			continue
		}
		if column < last {
			add(Fault{Kind: ColumnOrder, Place: place(i), Field: l.Columns[column], Value: l.Columns[column], Want: strings.Join(l.Columns, ",")})
			break
		}
		last = column
	}
	return h, true
}

// place gives the column whose place it has to one of two equal names, where the other columns
// stand in theirs, and answers what is told of that.
func (h *header) place(l *Layout, double Fault, shapes [][]int, taken []int, place func(cell int) Place) Fault {
	first, last, count := -1, -1, 0
	for cell, name := range h.names {
		if name == double.Value {
			if last = cell; first < 0 {
				first = cell
			}
			count++
		}
	}
	for _, cell := range []int{first, last} {
		column := inPlace(shapes, len(h.names), cell, taken)
		if count != 2 || column < 0 {
			continue
		}
		named, other := l.Index(double.Value), first+last-cell
		h.columns[other], taken[named] = named, other+1
		h.columns[cell], taken[column] = column, cell+1
		double.Place, double.Field, double.Want = place(cell), l.Columns[column], l.Columns[column]
		break
	}
	return double
}

// positional takes the cells in the order of the table's columns, or, where they are as
// many as those, of the columns that most files have, or of those that no file may lack.
func positional(l *Layout, cells int) header {
	var columns []int
	for _, there := range []func(int) bool{l.usual, func(int) bool { return true }, func(int) bool { return false }, func(int) bool { return true }} {
		if columns = l.wanted(there); len(columns) == cells {
			break
		}
	}
	h := header{cells: len(columns), columns: columns, absent: make([]bool, len(l.Columns))}
	for len(h.columns) < cells {
		h.columns = append(h.columns, -1)
	}
	return h
}

// wanted are the columns that a file has: those that it may not lack, and of the others
// those that are there.
func (l *Layout) wanted(there func(column int) bool) (columns []int) {
	for column := range l.Columns {
		if !l.optional(column) || there(column) {
			columns = append(columns, column)
		}
	}
	return columns
}
