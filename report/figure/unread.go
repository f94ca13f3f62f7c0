package figure

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// A sum is a table and its columns from which a figure's numbers are computed.
type sum struct {
	sheet   schema.Cells
	columns []string
}

func sums(d *schema.Dataset) []sum {
	all := []sum{
		{d.Strikes, []string{"strike_id", "date", "announced", "theater", "vessels", "deaths", "deaths_min", "deaths_max", "missing", "missing_known", "survivors"}},
		{d.Theaters, []string{"theater", "medium"}},
		{d.Sources, []string{"source_id", "published"}},
	}
	if d.Accounts != nil { // a ledger needs none
		all = append(all, sum{d.Accounts, []string{"strike_id", "deaths_min", "superseded"}})
	}
	return all
}

// unread says of which tables not all could be read that figures are summed from;
// empty if all was. None says that nothing is there to sum.
func unread(d *schema.Dataset) (reason string, none bool) {
	var files []string
	for _, of := range sums(d) {
		s := of.sheet
		whole := s.Whole()
		for _, column := range of.columns {
			whole = whole && !s.Absent(s.Table().Index(column))
		}
		if !whole {
			files = append(files, s.Table().File)
			none = none || s.Len() == 0 && (s == schema.Cells(d.Strikes) || s == schema.Cells(d.Theaters))
		}
	}
	if len(files) == 0 {
		return "", false
	}
	return "not all of " + strings.Join(files, ", ") + " could be read", none
}

// settled reports whether the cells from which figures are summed are sound, or
// what is wrong in their rows has been accepted: one fault in them may make any
// number of figures differ, and is told once, where it stands.
func settled(d *validate.Data) bool {
	accepted := map[string]bool{}
	for i := range d.Waivers.Rows {
		accepted[d.Waivers.Rows[i].Row] = true
	}
	for _, of := range sums(d.Dataset) {
		s := of.sheet
		t := s.Table()
		for row := range s.Len() {
			if accepted[s.Cell(row, t.Index(t.Key))] {
				continue
			}
			if !d.Sound(s, row, of.columns...) {
				return false
			}
			for _, name := range of.columns {
				c := &t.Columns[t.Index(name)]
				if value := s.Cell(row, t.Index(name)); c.RefTable != "" && value != "" && !d.Refers(c, value) {
					return false
				}
			}
		}
	}
	return true
}
