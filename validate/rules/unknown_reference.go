package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
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
