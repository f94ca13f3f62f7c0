package validate

import "github.com/strike-tally/strike-tally/schema"

// RowRule asks whether some cells of one row can stand together.
type RowRule struct {
	// Of are the columns of a table that are asked, a group at a time; none for a
	// table that the rule does not speak of.
	Of func(t *schema.Table) [][]string
	// Accepts decides on a group by its cells. Today is the day that the check
	// speaks of, empty for none.
	Accepts func(today schema.Date, cells []string) bool
	// Finding words the refusal of a row whose cells are sound.
	Finding func(d *Data, s schema.Cells, row int, columns []string) Finding
}

// check reports what the rule refuses in the sheets.
func (r *RowRule) check(d *Data, report func(Finding)) {
	for _, s := range d.Sheets() {
		for _, columns := range r.Of(s.Table()) {
			cells, at := make([]string, len(columns)), make([]int, len(columns))
			for i, name := range columns {
				at[i] = s.Table().Index(name)
			}
			for row := range s.Len() {
				for i, column := range at {
					cells[i] = s.Cell(row, column)
				}
				if !r.Accepts(d.Today, cells) && d.Sound(s, row, columns...) {
					report(r.Finding(d, s, row, columns))
				}
			}
		}
	}
}

// rowLooks are the row rules as the quick look asks them of one table.
type rowLooks []rowLook

type rowLook struct {
	rule    *RowRule
	columns []int
	cells   []string // of these; used again
	beside  bool     // the columns stand beside each other
}

func compileRows(t *schema.Table, rules []*Rule, runs func(*Rule) bool) rowLooks {
	var looks rowLooks
	for _, r := range rules {
		if r.Row == nil || !runs(r) {
			continue
		}
		for _, names := range r.Row.Of(t) {
			look := rowLook{rule: r.Row, cells: make([]string, len(names)), beside: true}
			for i, name := range names {
				look.columns = append(look.columns, t.Index(name))
				look.beside = look.beside && look.columns[i] == look.columns[0]+i
			}
			looks = append(looks, look)
		}
	}
	return looks
}

// accept reports whether no row rule has anything against the row.
func (looks rowLooks) accept(today schema.Date, row []string) bool {
	for i := range looks {
		look := &looks[i]
		cells := look.cells
		if look.beside {
			cells = row[look.columns[0]:][:len(cells)]
		} else {
			for j, column := range look.columns {
				cells[j] = row[column]
			}
		}
		if !look.rule.Accepts(today, cells) {
			return false
		}
	}
	return true
}
