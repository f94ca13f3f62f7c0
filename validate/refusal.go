package validate

import (
	"slices"
	"strings"
)

// A refusal is the no of a tag to a cell.
type refusal struct {
	rule           *Rule
	tag, param     string
	column, beside int   // beside is the other column that the tag speaks of, or -1
	alike          []int // further columns with the same text, which is refused for the same reason
}

// blame finds the cell at fault where several cells of a row contradict the same
// one: that is told once, at this cell. A maximum that is too small contradicts
// both the best value and the minimum.
func blame(refusals []refusal) []refusal {
	if len(refusals) < 2 {
		return refusals
	}
	var blamed []refusal
	for _, r := range refusals {
		i := slices.IndexFunc(blamed, func(t refusal) bool { return t.rule == r.rule && t.meets(r) })
		switch {
		case i < 0:
			blamed = append(blamed, r)
		case blamed[i].column != r.column && blamed[i].column != r.beside:
			blamed[i].column, blamed[i].beside = blamed[i].beside, blamed[i].column
		}
	}
	return blamed
}

// together tells of cells of one row that hold the same text, as nan, and are refused for the
// same reason, at the first of them. Numbers are told each: they may be the same by chance. What
// is lacking in a row that has one cell alone is told at the first, too.
func together(refusals []refusal, cells []string) (told []refusal) {
	if len(refusals) < 2 {
		return refusals
	}
	bare := 0 // cells that hold something
	for _, cell := range cells {
		if cell != "" {
			bare++
		}
	}
	for _, r := range refusals {
		i := slices.IndexFunc(told, func(t refusal) bool {
			if bare == 1 && t.tag == "required" && r.tag == "required" { // a row of an id alone
				return true
			}
			return t.rule == r.rule && t.tag == r.tag && t.beside < 0 && r.beside < 0 && cells[r.column] != "" && cells[t.column] == cells[r.column] && !strings.ContainsAny(cells[r.column], "0123456789")
		})
		if i < 0 {
			told = append(told, r)
		} else {
			told[i].alike = append(slices.Clip(told[i].alike), r.column)
		}
	}
	return told
}

// meets reports whether two refusals speak of the same cell.
func (r refusal) meets(other refusal) bool {
	if r.beside < 0 || other.beside < 0 {
		return false
	}
	return r.column == other.column || r.column == other.beside || r.beside == other.column || r.beside == other.beside
}

// sameIn stands before each further column of a refusal.
const sameIn = "; the same in "

// finding words the refusal.
func (r refusal) finding(row *Row) Finding {
	t := row.Table
	cell := Cell{Table: t, Column: &t.Columns[r.column], Value: row.Cells[r.column], Tag: r.tag, Param: r.param}
	f := row.at(r.column)
	if r.beside >= 0 {
		cell.Beside, cell.BesideValue = &t.Columns[r.beside], row.Cells[r.beside]
		if cell.BesideValue != "" {
			f.Related = append(f.Related, Related{Place: row.place(r.beside), Row: f.Row, Note: cell.Beside.Name + " " + cell.BesideValue})
		}
	}
	f.Message, f.Hint = r.rule.Cell.Word(cell)
	for _, other := range r.alike {
		f.Message += sameIn + t.Columns[other].Name
		note := "the same text"
		if row.Cells[other] != row.Cells[r.column] {
			note = "likewise"
		}
		f.Related = append(f.Related, Related{Place: row.place(other), Row: f.Row, Note: note})
	}
	return f
}
