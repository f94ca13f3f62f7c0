package csvtable

import "slices"

// aheadRows are how many rows behind a header are looked at, to tell two columns that have
// changed places from two names that have.
const aheadRows = 20

// exchanged finds two cells of a header of which each bears the name of the other: they are the
// only ones out of their places, the first rows fit them the other way round, and most do not as
// they stand. It answers the same cell twice if there are no such.
func (rd *reader) exchanged(h *header) (a, b int) {
	a, b = misplaced(h.columns)
	if a == b || rd.layout.Fits == nil {
		return 0, 0
	}
	var row record
	rows, tell := 0, 0
	for ahead := rd.scan; rows < aheadRows && ahead.next(&row); {
		if len(row.cells) != h.cells || row.stray.at >= 0 {
			continue
		}
		one, other := row.cells[a].value(rd.text), row.cells[b].value(rd.text)
		if !rd.fits(h.columns[b], one) || !rd.fits(h.columns[a], other) {
			return 0, 0
		}
		if rows++; !rd.fits(h.columns[a], one) || !rd.fits(h.columns[b], other) {
			tell++
		}
	}
	if tell == 0 || 2*tell < rows {
		return 0, 0
	}
	return a, b
}

func (rd *reader) fits(column int, cell string) bool {
	return cell == "" || rd.layout.Fits(column, cell)
}

// misplaced are the two cells of a header that stand in each other's place, in the order of the
// columns; the same one twice if others do, too.
func misplaced(columns []int) (a, b int) {
	var at, sorted []int
	for cell, column := range columns {
		if column >= 0 {
			at, sorted = append(at, cell), append(sorted, column)
		}
	}
	slices.Sort(sorted)
	var out []int
	for i, cell := range at {
		if columns[cell] != sorted[i] {
			out = append(out, cell)
		}
	}
	if len(out) != 2 {
		return 0, 0
	}
	return out[0], out[1]
}
