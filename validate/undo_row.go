package validate

import (
	"io/fs"
	"maps"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

const (
	rowsOfBlock   = 12 // rows one behind the other in which cells were moved sideways, at most
	undoneRow     = 2  // findings that one operation on a row has brought about, at least
	triedSideways = 12 // places from which cells may have been moved, at most
	triedBlocks   = 12 // of cells moved up or down, at most
)

// inRows are the operations on cells of one row, or of some rows one behind the other: two cells
// that have changed places, and cells that stand one column beside their own. An operation is
// tried where no tag of a column refuses what it leaves.
func (g *grid) inRows(files fs.FS, o Options, findings []Finding) (all []*attempt) {
	named := map[int][]string{}  // columns that findings speak of, by row
	fields := map[int][]string{} // and those in which they stand
	var elsewhere []string       // and those of findings of other tables
	open := 0
	for i := range findings {
		f := &findings[i]
		if !f.Open() {
			continue
		}
		open++
		names := f.columns(g.head)
		switch row := g.rowAt(f.Place.Line); {
		case f.Place.File != g.table.File:
			elsewhere = append(elsewhere, names...)
		case row < 0 || len(names) == 0: // what is wrong with the form of the file
			return nil
		default:
			named[row] = append(named[row], names...)
			if slices.Contains(g.head, f.Field) {
				fields[row] = append(fields[row], f.Field)
			}
		}
	}
	rows := slices.Sorted(maps.Keys(named))
	if open < undoneRow || len(rows) == 0 || len(rows) > rowsOfBlock {
		return nil
	}
	form := newCellRules(o.Rules, schema.Read(files).Vocabularies())
	if len(rows) <= few {
		for _, row := range rows {
			all = append(all, g.swapped(form, row, named[row], elsewhere)...)
		}
	}
	if len(rows) == 1 {
		all = append(all, g.emptied(fields, rows[0])...)
	}
	if first, last := rows[0], rows[len(rows)-1]; last-first < rowsOfBlock && last-first < 2*len(rows) {
		all = append(append(all, g.sideways(form, first, last)...), g.block(form, fields, first, last)...)
	}
	return all
}
