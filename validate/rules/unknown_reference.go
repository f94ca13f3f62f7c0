package rules

import (
	"fmt"
	"slices"
	"strings"
	"sync"

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
	Afar:     true,
	Check: func(d *validate.Data, report func(validate.Finding)) {
		for _, target := range d.Sheets() {
			if !idsKnown(d, target) {
				continue
			}
			missing := missingRows(d, target)
			if len(missing) == 0 || len(missing) <= doubtfulIDs(d, target) {
				continue
			}
			unnamed := findUnnamed(d, target)
			for _, m := range missing {
				if row := unnamed.meantBy(m); row >= 0 {
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
		if d.Bears(target, id) || !d.Sound(r.sheet, r.row, r.column.Name) {
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

// unnamedRows are the rows of a table to which nothing refers, as far as they are at
// hand; none where that cannot be told.
type unnamedRows struct {
	d      *validate.Data
	target schema.Cells
	rows   []int
	isWord bool
	moves  func() []move
}

func findUnnamed(d *validate.Data, target schema.Cells) *unnamedRows {
	key := target.Table().Index(target.Table().Key)
	u := &unnamedRows{d: d, target: target, isWord: target.Table().Columns[key].Kind != schema.RowID, moves: sync.OnceValue(func() []move { return misplaced(d, target) })}
	if !namesSure(d, target) {
		return u
	}
	named := map[string]bool{}
	references(d, target, func(_ reference, id string) { named[id] = true })
	for row := range target.Len() {
		if id := target.Cell(row, key); !named[id] && !d.NamedFarOff(target, id) {
			u.rows = append(u.rows, row)
		}
	}
	return u
}

// namesSure reports whether all that refers to the table could be read.
func namesSure(d *validate.Data, target schema.Cells) bool {
	for _, s := range d.Sheets() {
		for i := range s.Table().Columns {
			if c := &s.Table().Columns[i]; c.RefTable == target.Table().Name && !s.Absent(i) && d.Rows(s) > 0 && !d.SoundThroughout(s, c.Name) {
				return false
			}
		}
	}
	return true
}

// meantBy is the row that the cells mean although its id is another one, or -1 if
// none can be told.
func (u *unnamedRows) meantBy(m *missingRow) int {
	key := u.target.Table().Index(u.target.Table().Key)
	var near []int
	for _, row := range u.rows {
		if id := u.target.Cell(row, key); !u.isWord && isSlip(id, m.id) || u.isWord && nearestName([]string{id}, m.id) != "" {
			near = append(near, row)
		}
	}
	if len(near) == 0 && len(u.rows) == 1 && !u.isWord && u.d.NamesKnown(u.target) {
		near = slices.Clone(u.rows)
	}
	if len(near) > 1 || len(m.cells) == 1 {
		// As likely one of the cells, unless the row stands out of order.
		near = slices.DeleteFunc(near, func(row int) bool {
			return !slices.ContainsFunc(u.moves(), func(m move) bool { return m.row == row })
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
	if target.Table().Columns[target.Table().Index(target.Table().Key)].Kind == schema.RowID {
		f.Hint = hintForID(d, []schema.Cells{target}, m.id)
	} else if word := nearestName(append(idsOf(target), r.column.RefWords...), m.id); word != "" {
		f.Hint = "did you mean " + word + "?"
	}
	f.Related = besides(d, m.cells[1:], "refers to it, too")
	return f
}

// maxBesides bounds how many cells are shown beside a finding.
const maxBesides = 20

func besides(d *validate.Data, cells []reference, note string) []validate.Related {
	var related []validate.Related
	for i, r := range cells {
		if i == maxBesides {
			related[i-1].Note += fmt.Sprintf(", as do %d more", len(cells)-i)
			break
		}
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
		case schema.MissingFile, schema.UnreadableFile, schema.EmptyFile, schema.WrongEncoding, schema.TooMany:
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
		if d.Bears(s, id) {
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

// keyed are the tables whose rows have ids.
func keyed(d *validate.Data) []schema.Cells {
	return slices.DeleteFunc(slices.Clone(d.Sheets()), func(s schema.Cells) bool { return s.Table().Key == "" })
}

// hintForID names the one id of the tables that is a slip away, or else the range
// of the ids with that prefix; empty if there is none.
func hintForID(d *validate.Data, tables []schema.Cells, id string) string {
	var near []string
	first, last := "", ""
	for _, s := range tables {
		c := &s.Table().Columns[s.Table().Index(s.Table().Key)]
		for _, other := range slips(id, c.Prefix) {
			if d.Bears(s, other) {
				near = append(near, other)
			}
		}
		if id != "" && strings.HasPrefix(id, c.Prefix) {
			if low, high := d.Ends(s); low != "" {
				first, last = low, high
			}
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

// slips are the ids with a prefix from which an id comes by one wrong character or
// by two neighbours that have changed places.
func slips(id, prefix string) []string {
	var all []string
	add := func(i int, part string) {
		other := id[:i] + part + id[i+len(part):]
		if other != id && strings.HasPrefix(other, prefix) && !slices.Contains(all, other) {
			all = append(all, other)
		}
	}
	if len(id) > maxSlip {
		return nil
	}
	for i := range len(id) {
		for _, c := range prefix + "0123456789" {
			add(i, string(c))
		}
		if i+1 < len(id) {
			add(i, string([]byte{id[i+1], id[i]}))
		}
	}
	return all
}

// maxSlip is the longest id: what is longer is none that was slipped in.
const maxSlip = 12

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
