package validate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// tell lets one finding tell those that are gone.
func (a *attempt) tell(g *grid, findings []Finding) (told []Finding) {
	left := map[undoneKey]int{}
	at, first := -1, -1
	var gone []Finding
	for _, f := range findings {
		key := f.undoneKey()
		if left[key]++; !f.Open() || left[key] <= a.after[key] {
			told = append(told, f)
			continue
		}
		gone = append(gone, f)
		if f.Place.File == g.table.File && first < 0 && (!a.atHead && f.Place.Line > 1 || f.Rule == columnOrder) {
			first, at = len(gone)-1, len(told)
		}
	}
	if len(gone) == 0 {
		return findings
	}
	one := gone[max(first, 0)]
	gone = slices.Delete(gone, max(first, 0), max(first, 0)+1)
	if first < 0 { // all of them stand in other tables
		one.Place, one.Row, at = schema.Place{File: g.table.File, Line: g.lines[0]}, "", len(told)
		if g.table.Columns[0].Kind == schema.RowID {
			one.Row = g.rows[0][slices.Index(g.head, g.table.Columns[0].Name)]
		}
	}
	one.Rule, one.Message, one.Hint, one.More = cmp.Or(a.rule, one.Rule), a.message, a.hint, len(gone)
	if one.Related = nil; !a.atHead {
		one.Field, one.Place = a.column, g.at(one.Place, a.column)
		one.Value, one.Found, one.Named = "", "", nil
	}
	for _, f := range gone {
		if one.Severity != Error {
			one.Severity = f.Severity
		}
		if len(one.Related) < few {
			one.Related = append(one.Related, Related{Place: f.Place, Row: f.Row, Note: fmt.Sprintf("%s (%s)", f.Message, f.Rule)})
		}
	}
	one.Message += fmt.Sprintf("; %d findings come of it", len(gone)+1)
	told = slices.Insert(told, at, one)
	if first < 0 {
		Sort(told)
	}
	return told
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
