package rules

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// namesRows are the columns of text in which rows are named by their ids.
var namesRows = []struct{ table, column string }{
	{"strikes", "note"}, {"accounts", "note"}, {"tallies", "note"}, {"claims", "note"}, {"sources", "note"},
	{"excluded", "note"}, {"coverage", "note"}, {"searches", "what"}, {"searches", "found"},
}

// habit is how many ids of rows stand in texts at least where that is the way of the dataset:
// elsewhere a letter and three digits are a missile, an aircraft or a number of the source's own.
const habit = 3

// arms are weapons and aircraft that are written as ids are.
var arms = []string{"S125", "S200", "S300", "S350", "S400", "S500", "C130", "C160", "C212", "C235", "C295", "C390"}

var _ = add(&validate.Rule{
	Name:  "unknown-id-in-text",
	Title: "A note names a row that is not there.",
	Doc: "A note, or what a search was for or found, names by its id a row that no table has, nor had as a former id of excluded.csv. " +
		"Asked where texts of the dataset name three rows and more that are there, and while all rows of the table could be read and nothing is wrong with ids. Missiles and aircraft that are written as ids are, such as S300, are left out.",
	Hint:     "look up which row is meant, and write its id; where it is the name of something else a waiver says so",
	Severity: validate.Warning,
	Phase:    validate.PhaseOrder,
	Columns:  validate.Columns{"excluded": {"former_id"}},
	Keys: func() (keys []validate.Key) {
		for _, of := range namesRows {
			keys = append(keys, validate.Key{Name: of.column, Table: of.table, Columns: []string{of.column}, Of: func(cells []string) string {
				if ids := idsIn(cells[0]); ids != nil {
					return ids[0]
				}
				return ""
			}})
		}
		return keys
	}(),
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		type named struct {
			table  *validate.Table
			row    int
			column string
			id     string
		}
		var unknown []named
		known, former := 0, nameSet(d.Excluded.Words("former_id"))
		for _, of := range namesRows {
			t := d.Table(of.table)
			for row, hash := range t.Hashes(of.column) {
				if hash == 0 || !d.Valid(t, row, of.column) {
					continue
				}
				for _, id := range idsIn(t.Cell(row, of.column)) {
					switch {
					case d.BearsAnywhere(id), former[d.Word(id)]:
						known++
					case !slices.Contains(arms, id):
						unknown = append(unknown, named{t, row, of.column, id})
					}
				}
			}
		}
		if known < habit {
			return
		}
		sound := map[*schema.Table]bool{}
		for _, n := range unknown {
			of := tableOfID(n.id)
			if _, asked := sound[of]; !asked {
				sound[of] = areIDsSound(d, d.Table(of.Name))
			}
			if !sound[of] || d.Reported(n.table, n.row, n.column) {
				continue
			}
			f := d.At(n.table, n.row, n.column)
			f.Message = fmt.Sprintf("%s: found %q, which no row of %s bears, want the id of one that is there", n.column, n.id, of.File)
			report(f)
		}
	},
})

// areIDsSound reports whether a row that is not found is not there: all could be read, and
// every reference leads to one.
func areIDsSound(d *validate.Data, of *validate.Table) bool {
	if of.Len == 0 || !d.Complete(of, of.Key) || d.AnyReported(of, of.Key) {
		return false
	}
	for _, t := range d.Tables() {
		for i := range t.Columns {
			if c := &t.Columns[i]; c.RefTable == of.Name && !d.Complete(t, c.Name) {
				return false
			}
		}
	}
	return true
}

// idsIn are the ids in a text, each a word of its own, in their order. They have three digits and
// more, so that every third byte is looked at.
func idsIn(text string) (ids []string) {
	for i := leastDigits; i < len(text); i += leastDigits {
		if text[i] > '9' || text[i] < '0' {
			continue
		}
		start, end := i-1, i+1
		for start > 0 && text[start] >= '0' && text[start] <= '9' {
			start--
		}
		for end < len(text) && text[end] >= '0' && text[end] <= '9' {
			end++
		}
		if text[start] >= 'A' && text[start] <= 'Z' && end-start > leastDigits && (start == 0 || !isWordByte(text[start-1])) && (end == len(text) || !isWordByte(text[end])) && tableOfID(text[start:end]) != nil {
			ids = append(ids, text[start:end])
		}
		i = end - 1
	}
	return ids
}

// leastDigits is the number of digits that every id has.
const leastDigits = 3

// isWordByte reports whether a byte beside an id makes it a part of another word, as in
// USMAR251004a, AC-S130 and 1/S001.
func isWordByte(c byte) bool {
	return c == '-' || c == '_' || c == '/' || c >= 0x80 || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}
