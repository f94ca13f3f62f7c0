package rules

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "unknown-reference",
	Title: "A cell refers to a row that does not exist.",
	Doc: "The id or word is that of no row in the table that the column refers to. Cells that name the same missing row are one finding, at the first of them, with the others beside it; so are those of a column that hold two labels and more in the place of words, and all that name two ids and more between others, whose rows may have been removed. " +
		"Where a row of that table is named by nobody, its own id may be the wrong one: if it is the only such row that a slip tells from what is missing (among ids, where there is none, the only such row), and if several cells agree, the finding stands there; so it does if it is the only one of these that stands out of order. " +
		"A row that stands in its file but could not be read counts as existing. Nothing is said of a table of which some ids could not be read, or while no more rows are missing than bear an id that another finding tells.",
	Hint:     "write the id of a row that exists, or add the row first",
	Severity: validate.Error,
	Form:     true,
	Phase:    validate.PhaseCompare,
	Table: func(d *validate.Data, target *validate.Table, report func(validate.Finding)) {
		if !idsKnown(d, target) {
			return
		}
		missing := missingRows(d, target)
		if len(missing) == 0 || len(missing) <= d.Doubtful(target, target.Key) {
			return
		}
		unnamed := findUnnamed(d, target)
		missing = removedRows(d, target, labelsForWords(d, target, missing, report), unnamed, report)
		for _, m := range missing {
			if row := unnamed.meantBy(m); row >= 0 {
				report(misnamed(d, target, row, m))
			} else {
				report(unknown(d, target, m))
			}
		}
	},
})

// A reference is a cell that refers to a row of another table.
type reference struct {
	table  *validate.Table
	row    int
	column *schema.Column
}

// A missingRow is an id or word that cells refer to, but no row bears.
type missingRow struct {
	id    string
	cells []reference
}

// references visits every cell that refers to the table.
func references(d *validate.Data, target *validate.Table, visit func(r reference, code int32)) {
	for _, t := range d.Tables() {
		for i := range t.Columns {
			c := &t.Columns[i]
			if c.RefTable == target.Name && !t.Absent(c.Name) {
				t.References(c.Name, func(row int, code int32) { visit(reference{t, row, c}, code) })
			}
		}
	}
}

// missingRows are what cells refer to in vain, in the order of the cells.
func missingRows(d *validate.Data, target *validate.Table) []*missingRow {
	var missing []*missingRow
	byCode := map[int32]*missingRow{}
	references(d, target, func(r reference, code int32) {
		if target.Bears(code) || !d.Valid(r.table, r.row, r.column.Name) {
			return
		}
		m := byCode[code]
		if m == nil {
			m = &missingRow{id: target.ID(code)}
			byCode[code] = m
			missing = append(missing, m)
		}
		m.cells = append(m.cells, r)
	})
	return missing
}

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

// namesSure reports whether all that refers to the table could be read.
func namesSure(d *validate.Data, target *validate.Table) bool {
	for _, t := range d.Tables() {
		for i := range t.Columns {
			if c := &t.Columns[i]; c.RefTable == target.Name && !t.Absent(c.Name) && t.Len > 0 && !d.AllValid(t, c.Name) {
				return false
			}
		}
	}
	return true
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

func unknown(d *validate.Data, target *validate.Table, m *missingRow) validate.Finding {
	r := m.cells[0]
	f := d.At(r.table, r.row, r.column.Name)
	f.Message = fmt.Sprintf("%s: found %q, want a %s that stands in %s", f.Field, m.id, target.Key, target.File)
	if len(r.column.RefWords) > 0 {
		f.Message += ", or " + strings.Join(r.column.RefWords, ", ")
	}
	if target.Columns[target.Index(target.Key)].Kind == schema.RowID {
		f.Hint = hintForID([]*validate.Table{target}, m.id)
	} else {
		f.Hint = hintForWord(target, r.column.RefWords, m.id)
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
		related = append(related, d.Related(r.table, r.row, r.column.Name, note))
	}
	return related
}

// idsKnown reports whether every row's id could be read, also of rows that could
// not be read otherwise.
func idsKnown(d *validate.Data, t *validate.Table) bool {
	if t.Key == "" || t.Absent(t.Key) || d.Alone && t.Optional && t.Len == 0 {
		return false
	}
	return t.Whole || !slices.ContainsFunc(d.Faults, func(f schema.Fault) bool {
		if f.Place.File != t.File {
			return false
		}
		switch f.Kind {
		case csvtable.MissingFile, csvtable.UnreadableFile, csvtable.EmptyFile, csvtable.ForeignFile, csvtable.WrongEncoding, csvtable.TooMany, csvtable.ForeignHeader, csvtable.MissingHeader:
			return true
		case csvtable.ConflictMarker:
			return isOfPatch(f.Value) // rows that begin as lines of a patch are not read
		case csvtable.LineAmongRows:
			return csvtable.StandsForRows(f.Want)
		case csvtable.ShortRow, csvtable.LongRow, csvtable.StrayQuote, csvtable.UnclosedQuote:
			return f.Row == "" || f.Until > f.Place.Line || f.Cut // of what follows where the file breaks off nothing is known
		}
		return false
	})
}

// allIDsKnown reports whether the id of every row of every table could be read
// and is valid and its own.
func allIDsKnown(d *validate.Data) bool {
	return !slices.ContainsFunc(keyed(d), func(t *validate.Table) bool { return !idsKnown(d, t) || d.Doubtful(t, t.Key) > 0 })
}

func idsOf(t *validate.Table) []string {
	ids := make([]string, t.Len)
	for row, code := range t.IDs() {
		ids[row] = t.ID(code)
	}
	return ids
}

// keyed are the tables whose rows have ids.
func keyed(d *validate.Data) []*validate.Table {
	return slices.DeleteFunc(slices.Clone(d.Tables()), func(t *validate.Table) bool { return t.Key == "" })
}
