package validate

import (
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"slices"
	"strings"

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

// columns are the columns that a finding speaks of: its own, and those that its words name.
func (f *Finding) columns(head []string) (names []string) {
	for _, name := range head {
		if name == f.Field || strings.Contains(f.Message, " "+name+" ") || strings.Contains(f.Message, "("+name+")") || strings.Contains(f.Message, " "+name+",") {
			names = append(names, name)
		}
	}
	return names
}

// sideways moves cells of some rows back that stand one column to the right of their own, or to
// the left: then the first or the last of them is empty in all of these rows.
func (g *grid) sideways(form *cellRules, first, last int) (all []*attempt) {
	tried := map[string]bool{}
	for width := len(g.head); width > 1; width-- {
		for from := 0; from+width <= len(g.head); from++ {
			to := from + width - 1
			for _, where := range []string{"right", "left"} {
				changed, ok := g.movedBack(form, first, last, from, to, where)
				if !ok {
					continue
				}
				text := g.withRows(changed)
				if tried[string(text)] {
					continue
				}
				tried[string(text)] = true
				lost := to
				if where == "left" {
					lost = from
				}
				message := fmt.Sprintf("%s: found the cells up to %s one column too far to the %s", g.head[from], g.head[to], where)
				if first < last {
					message += fmt.Sprintf(", from %s to %s", g.place(first), g.place(last))
				}
				all = append(all, &attempt{text: text, column: g.head[from], rule: "shifted-row", rows: []int{first, last}, isToEnd: to == len(g.head)-1, lost: g.lines[first : last+1], lostColumns: g.head[lost : lost+1],
					message: message,
					hint:    fmt.Sprintf("was a cell put in or taken out here, or a block pasted beside its columns? Move the cells back; that of %s may be lost, and stands in the last version of the table", g.head[lost])})
			}
		}
	}
	// Of several that explain the same the first is told: in one row all cells to its end, for a comma
	// too many moves them all, else the fewest.
	if slices.Reverse(all); first == last {
		toEnd, others := []*attempt{}, []*attempt{}
		for _, a := range all {
			if a.isToEnd {
				toEnd = append(toEnd, a)
			} else {
				others = append(others, a)
			}
		}
		all = append(toEnd, others...)
	}
	return all[:min(len(all), triedSideways)]
}

// movedBack are rows whose cells from one column to another are moved back; false where no cell may
// have been moved so, or a tag refuses what comes of it.
func (g *grid) movedBack(form *cellRules, first, last, from, to int, where string) (changed map[int][]string, ok bool) {
	changed = map[int][]string{}
	empty, lost := from, to
	if where == "left" {
		empty, lost = to, from
	}
	moved, refused := 0, false
	for row := first; row <= last; row++ {
		cells := g.rows[row]
		refused = refused || g.refusesAlone(form, cells)
		if cells[empty] != "" {
			return nil, false
		}
		back := slices.Clone(cells)
		if where == "right" {
			copy(back[from:to], cells[from+1:to+1])
		} else {
			copy(back[from+1:to+1], cells[from:to])
		}
		back[lost] = ""
		for _, cell := range cells[from : to+1] {
			if cell != "" {
				moved++
			}
		}
		if g.refuses(form, back, lost) {
			return nil, false
		}
		changed[row] = back
	}
	return changed, refused && moved >= undoneRow && moved > last-first
}

// refuses reports whether a tag of a column refuses a cell of a row, but for one that is lost, or a free text
// is none.
func (g *grid) refuses(form *cellRules, cells []string, lost int) bool {
	of := -1
	if lost >= 0 {
		of = g.table.Index(g.head[lost])
	}
	for i, cell := range cells {
		if i != lost && g.isText(i) && isNoText(cell) && g.isOfTexts(i) {
			return true
		}
	}
	return slices.ContainsFunc(g.ask(form, cells), func(e tagError) bool {
		return e.column != of && (of < 0 || g.table.FieldIndex(e.param) != of)
	})
}

// refusesAlone reports whether a tag refuses a cell of a row whatever stands beside it.
func (g *grid) refusesAlone(form *cellRules, cells []string) bool {
	return slices.ContainsFunc(g.ask(form, cells), func(e tagError) bool { return g.table.FieldIndex(e.param) < 0 })
}

// ask asks the tags of a row.
func (g *grid) ask(form *cellRules, cells []string) []tagError {
	row := reflect.New(g.table.Row).Interface()
	in := schema.CellsOf(row)
	for i, name := range g.head {
		in[g.table.Index(name)] = cells[i]
	}
	return form.ask(g.table, row, in, everyColumn)
}

// isOfTexts reports whether most cells of a column are texts.
func (g *grid) isOfTexts(column int) bool {
	texts, others := 0, 0
	for _, row := range g.rows {
		switch cell := row[column]; {
		case cell == "":
		case isNoText(cell):
			others++
		default:
			texts++
		}
	}
	return texts > 3*others
}

// isNoText reports whether a cell is a number, a day or a list of ids or words, and no text.
func isNoText(cell string) bool {
	return schema.Count(cell).Valid() || schema.Degree(cell).Valid() || schema.Date(cell).Valid() || schema.Date(cell).IsMonth() ||
		len(cell) > 1 && 'A' <= cell[0] && cell[0] <= 'Z' && schema.Count(cell[1:]).Valid()
}

// withRows is the text of the table with other cells in some rows.
func (g *grid) withRows(changed map[int][]string) []byte {
	whole := *g
	whole.rows = slices.Clone(g.rows)
	for row, cells := range changed {
		whole.rows[row] = cells
	}
	return whole.with(g.head, 0, nil)
}

// explains reports whether an operation explains enough to be told in the place of what it has
// brought about. One on rows must leave nothing of what is found in them.
func (a *attempt) explains() bool {
	if len(a.rows) > 0 {
		return a.gone >= undoneRow && a.come == 0 && a.leftInRows == 0
	}
	return a.gone >= undoneFrom && 4*a.come <= a.gone && 2*a.left <= a.gone
}

// worth is by how much an operation explains more than it brings about.
func (a *attempt) worth() int { return a.gone - 4*a.come }
