package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "unknown-reference",
	Title: "A cell refers to a row that does not exist.",
	Doc: "The id or word is that of no row in the table that the column refers to. Cells that name the same missing row are one finding, at the first of them, with the others beside it. " +
		"Where a row of that table is named by nobody, its own id may be the wrong one: if it is the only such row that a slip tells from what is missing (among ids, where there is none, the only such row), and if several cells agree, the finding stands there; so it does if it is the only one of these that stands out of order. " +
		"A row that stands in its file but could not be read counts as existing. Nothing is said of a table of which some ids could not be read, or while no more rows are missing than bear an id that another finding tells.",
	Hint:     "write the id of a row that exists, or add the row first",
	Severity: validate.Error,
	Turn:     validate.TurnBeside,
	Check: func(d *validate.Data, report func(validate.Finding)) {
		for _, target := range d.Sheets() {
			if !idsKnown(d, target) {
				continue
			}
			missing := missingRows(d, target)
			if len(missing) == 0 || len(missing) <= doubtfulIDs(d, target) {
				continue
			}
			for _, m := range missing {
				if row := misnamedRow(d, target, m); row >= 0 {
					report(misnamed(d, target, row, m))
				} else {
					report(unknown(d, target, m))
				}
			}
		}
	},
})

// A reference is a cell that refers to a row of another table.
type reference struct {
	sheet  schema.Cells
	row    int
	column *schema.Column
}

// A missingRow is an id or word that cells refer to, but no row bears.
type missingRow struct {
	id    string
	cells []reference
}

// references visits every cell that refers to the table.
func references(d *validate.Data, target schema.Cells, visit func(r reference, id string)) {
	for _, s := range d.Sheets() {
		for i := range s.Table().Columns {
			c := &s.Table().Columns[i]
			if c.RefTable != target.Table().Name || s.Absent(i) {
				continue
			}
			for row := range s.Len() {
				for _, id := range validate.References(c, s.Cell(row, i)) {
					if !slices.Contains(c.RefWords, id) {
						visit(reference{s, row, c}, id)
					}
				}
			}
		}
	}
}

// missingRows are what cells refer to in vain, in the order of the cells.
func missingRows(d *validate.Data, target schema.Cells) []*missingRow {
	var missing []*missingRow
	byID := map[string]*missingRow{}
	references(d, target, func(r reference, id string) {
		if _, ok := target.Find(id); ok || target.Lost(id) || !d.Sound(r.sheet, r.row, r.column.Name) {
			return
		}
		if byID[id] == nil {
			byID[id] = &missingRow{id: id}
			missing = append(missing, byID[id])
		}
		byID[id].cells = append(byID[id].cells, r)
	})
	return missing
}

// doubtfulIDs counts the rows whose own id is wrong or not theirs: a reference
// that leads nowhere may mean one of them.
func doubtfulIDs(d *validate.Data, s schema.Cells) int {
	n := 0
	for row := range s.Len() {
		if key := s.Table().Key; !d.Sound(s, row, key) || d.Told(s, row, key) {
			n++
		}
	}
	return n
}

// misnamedRow is the row that the cells mean although its id is another one, or
// -1 if none can be told.
func misnamedRow(d *validate.Data, target schema.Cells, m *missingRow) int {
	named, sure := map[string]bool{}, true
	references(d, target, func(r reference, id string) {
		named[id] = true
		sure = sure && r.sheet.Whole() && d.Sound(r.sheet, r.row, r.column.Name)
	})
	if !sure {
		return -1
	}
	key := target.Table().Index(target.Table().Key)
	isWord := target.Table().Columns[key].Kind != schema.RowID
	var unnamed, near []int
	for row := range target.Len() {
		id := target.Cell(row, key)
		if named[id] {
			continue
		}
		unnamed = append(unnamed, row)
		if !isWord && isSlip(id, m.id) || isWord && nearestName([]string{id}, m.id) != "" {
			near = append(near, row)
		}
	}
	if len(near) == 0 && len(unnamed) == 1 && !isWord {
		near = unnamed
	}
	if len(near) > 1 || len(m.cells) == 1 {
		// As likely one of the cells, unless the row stands out of order.
		moves := misplaced(d, target)
		near = slices.DeleteFunc(near, func(row int) bool {
			return !slices.ContainsFunc(moves, func(m move) bool { return m.row == row })
		})
	}
	if len(near) != 1 {
		return -1
	}
	return near[0]
}

func misnamed(d *validate.Data, target schema.Cells, row int, m *missingRow) validate.Finding {
	f := d.At(target, row, target.Table().Key)
	f.Message = fmt.Sprintf("%s: found %q, to which nothing refers, while %d cells refer to %q, which no row bears", f.Field, f.Value, len(m.cells), m.id)
	f.Hint = "did you mean " + m.id + "? An id never changes"
	f.Related = besides(d, m.cells, "refers to "+m.id)
	return f
}

func unknown(d *validate.Data, target schema.Cells, m *missingRow) validate.Finding {
	r := m.cells[0]
	f := d.At(r.sheet, r.row, r.column.Name)
	f.Message = fmt.Sprintf("%s: found %q, want a %s that stands in %s", f.Field, m.id, target.Table().Key, target.Table().File)
	if len(r.column.RefWords) > 0 {
		f.Message += ", or " + strings.Join(r.column.RefWords, ", ")
	}
	ids := idsOf(target)
	if target.Table().Columns[target.Table().Index(target.Table().Key)].Kind == schema.RowID {
		f.Hint = hintForID(ids, m.id)
	} else if word := nearestName(append(ids, r.column.RefWords...), m.id); word != "" {
		f.Hint = "did you mean " + word + "?"
	}
	f.Related = besides(d, m.cells[1:], "refers to it, too")
	return f
}

func besides(d *validate.Data, cells []reference, note string) []validate.Related {
	var related []validate.Related
	for _, r := range cells {
		related = append(related, d.Beside(r.sheet, r.row, r.column.Name, note))
	}
	return related
}

// idsKnown reports whether every row's id could be read, also of rows that could
// not be read otherwise.
func idsKnown(d *validate.Data, s schema.Cells) bool {
	t := s.Table()
	if t.Key == "" || s.Absent(t.Index(t.Key)) {
		return false
	}
	if s.Whole() {
		return true
	}
	for i := range d.Faults {
		f := &d.Faults[i]
		if f.Place.File != t.File {
			continue
		}
		switch f.Kind {
		case schema.MissingFile, schema.UnreadableFile, schema.EmptyFile, schema.WrongEncoding:
			return false
		case schema.ShortRow, schema.LongRow, schema.StrayQuote, schema.UnclosedQuote:
			if f.Row == "" || f.Until > f.Place.Line {
				return false
			}
		}
	}
	return true
}

// allIDsKnown reports whether the id of every row of every table could be read
// and is sound and its own.
func allIDsKnown(d *validate.Data) bool {
	for _, s := range d.Sheets() {
		if s.Table().Key != "" && (!idsKnown(d, s) || doubtfulIDs(d, s) > 0) {
			return false
		}
	}
	return true
}

// isRow reports whether a row of any table bears the id.
func isRow(d *validate.Data, id string) bool {
	for _, s := range d.Sheets() {
		if _, ok := s.Find(id); ok || s.Lost(id) {
			return true
		}
	}
	return false
}

func idsOf(s schema.Cells) []string {
	ids := make([]string, s.Len())
	for row := range ids {
		ids[row] = s.Cell(row, s.Table().Index(s.Table().Key))
	}
	return ids
}

func allIDs(d *validate.Data) []string {
	var ids []string
	for _, s := range d.Sheets() {
		if s.Table().Key != "" {
			ids = append(ids, idsOf(s)...)
		}
	}
	return ids
}

// hintForID names the one id that is a slip away, or else the range of the ids
// with that prefix; empty if there is none.
func hintForID(ids []string, id string) string {
	var near []string
	first, last := "", ""
	for _, other := range ids {
		if isSlip(id, other) {
			near = append(near, other)
		}
		if id == "" || other == "" || other[0] != id[0] {
			continue
		}
		if first == "" || schema.ID(other).Before(schema.ID(first)) {
			first = other
		}
		if last == "" || schema.ID(last).Before(schema.ID(other)) {
			last = other
		}
	}
	switch {
	case len(near) == 1:
		return "did you mean " + near[0] + "?"
	case first != "":
		return fmt.Sprintf("the ids that exist run from %s to %s; add the row first if it is a new one", first, last)
	}
	return ""
}

// isSlip reports whether one id comes from the other by one wrong character or
// by two neighbours that have changed places.
func isSlip(a, b string) bool {
	if len(a) != len(b) || a == b {
		return false
	}
	i, j := 0, len(a)-1
	for a[i] == b[i] {
		i++
	}
	for a[j] == b[j] {
		j--
	}
	return i == j || j == i+1 && a[i] == b[j] && a[j] == b[i]
}
