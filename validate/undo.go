package validate

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

const (
	undoneFrom  = 3       // findings that one operation has brought about, at least
	undoneBytes = 2 << 20 // of a file in which operations are undone, at most
	undoneFew   = 5       // columns of a file that are tried, those with the most findings
)

// columnOrder is the rule of names in another order than the schema's.
const columnOrder = string(csvtable.ColumnOrder)

// Undo puts one finding in the place of those that one operation on a column or on a row has brought about:
// cells pasted a row too high or too low, a column sorted by itself, a cell drawn down over those
// below it, empty cells filled from above, two names of the header or two cells of a row exchanged, or
// cells of a row or block moved to the right or left. None is
// guessed from how many findings there are: the operation is undone in a copy of the table, the rules are
// asked again, and those findings are told by one that are not there any more. What is
// found either way stands as it is. Tables are asked as far as files have them and they are small;
// the findings that are given are those of [Run] with these options, and are not changed.
func Undo(files fs.FS, o Options, findings []Finding) []Finding {
	open := func(file string) (number int) {
		for i := range findings {
			if findings[i].Open() && (file == "" || findings[i].Place.File == file) {
				number++
			}
		}
		return number
	}
	for _, t := range schema.Tables {
		if all := open(""); all < undoneRow || all < undoneFrom && open(t.File) == 0 {
			continue
		}
		info, err := fs.Stat(files, t.File)
		if err != nil || !info.Mode().IsRegular() || info.Size() > undoneBytes { // a pipe would be waited for
			continue
		}
		text, err := fs.ReadFile(files, t.File)
		if err != nil {
			continue
		}
		if g := readGrid(t, text); g != nil {
			findings = g.undo(files, o, findings)
		}
	}
	return findings
}

// undo tries the operations that may have brought about what is found in the columns of a
// table with the most findings, and lets the one tell it that explains most.
func (g *grid) undo(files fs.FS, o Options, findings []Finding) []Finding {
	of := map[string][]int{}  // lines at which something is found, by column
	apart := map[string]int{} // findings of other tables that speak of a column
	isHeader := false
	ofForm := map[string]bool{}
	for _, r := range o.Rules {
		ofForm[r.Name] = !r.Waivable()
	}
	findings, others := o.part(findings)
	for i := range findings {
		switch f := &findings[i]; {
		case !f.Open():
		case f.Place.File != g.table.File:
			for _, name := range f.columns(g.head) {
				apart[name]++
			}
		case f.Rule == columnOrder:
			isHeader = true
		case f.Place.Line > 1 && f.Field != "" && g.isRelative(f, ofForm):
			for _, name := range append(f.columns(g.head), g.citing(f)...) { // what is told of a column may lie in one that the words name
				of[name] = append(of[name], f.Place.Line)
			}
		}
	}
	columns := []string{}
	for column, lines := range of {
		if len(lines) >= undoneFrom {
			columns = append(columns, column)
		}
	}
	slices.SortFunc(columns, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(of[b]), len(of[a])), cmp.Compare(a, b))
	})
	var attempts []*attempt
	if isHeader {
		attempts = g.exchanged()
	} else {
		attempts = g.inRows(files, o, findings)
	}
	for i := range findings { // an end that lacks
		if f := &findings[i]; f.Place.File == g.table.File && f.Rule == "required" && len(of[f.Field]) < undoneFrom && slices.Contains(g.head, f.Field) && len(g.rows) >= 2*undoneFrom {
			if row := g.rowAt(f.Place.Line); row == 0 || row == len(g.rows)-1 {
				attempts = append(attempts, g.movedWhole(f.Field)...)
			}
		}
	}
	for _, column := range g.head {
		if apart[column] >= undoneFrom && len(of[column]) < undoneFrom && len(g.rows) >= 2*undoneFrom {
			attempts = append(attempts, g.movedWhole(column)...)
		}
	}
	for _, column := range columns[:min(len(columns), undoneFew)] {
		attempts = append(attempts, g.attempts(column, of[column])...)
	}
	if best := g.try(attempts, files, o, findings); best != nil {
		findings = best.tell(g, findings)
	}
	if len(others) > 0 {
		findings = append(slices.Clone(findings), others...)
		Sort(findings)
	}
	return findings
}

// isRelative reports whether a finding sets a cell beside others: what is wrong with a value by
// itself, as with a day in another form, is so wherever it stands.
func (g *grid) isRelative(f *Finding, ofForm map[string]bool) bool {
	return !ofForm[f.Rule] || f.Rule == "required" || slices.ContainsFunc(g.head, func(name string) bool {
		return name != f.Field && (strings.Contains(f.Message, " "+name+" ") || strings.Contains(f.Message, "("+name+")"))
	})
}

// citing are the columns by which the row of a finding refers to what its words speak of.
func (g *grid) citing(f *Finding) (names []string) {
	row := g.rowAt(f.Place.Line)
	for i, name := range g.head {
		c := g.columnOf(i)
		if row >= 0 && c.RefTable != "" && c.Kind == schema.RowID && g.rows[row][i] != "" && strings.Contains(f.Message, g.rows[row][i]) && f.Field != name {
			names = append(names, name)
		}
	}
	return names
}

// part parts findings of rules that are asked again from those of others.
func (o Options) part(findings []Finding) (asked, others []Finding) {
	skipped := map[string]bool{}
	for _, r := range o.Rules {
		skipped[r.Name] = o.Skip != nil && o.Skip(r)
	}
	for _, f := range findings {
		if skipped[f.about()] {
			others = append(others, f)
		} else {
			asked = append(asked, f)
		}
	}
	return asked, others
}
