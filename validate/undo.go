package validate

import (
	"cmp"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"

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

// An attempt is one operation, undone.
type attempt struct {
	text    []byte
	column  string // of which findings are told by one
	rule    string // that tells it; empty: that of the first finding
	message string
	hint    string
	atHead  bool // told where the rule has told of the header

	// Lost are the lines whose cells of the lost columns, else of the column, nobody has any more: all that
	// is said of them is theirs.
	lost        []int
	lostColumns []string

	rows    []int  // of an operation on rows: the first and the last of them
	isToEnd bool   // cells up to the end of a row are moved
	or      string // columns whose cells change places

	gone, come int // findings that are gone, and others that have come
	left       int // open ones of the file that stay: another operation may explain more
	leftInRows int
	after      map[undoneKey]int
}

// undoneKey tells findings of two runs to be the same.
type undoneKey struct{ rule, file, row, field, message string }

func (f *Finding) undoneKey() undoneKey {
	return undoneKey{f.Rule, f.Place.File, f.Row, f.Field, f.Message}
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

// try answers the attempt that explains most, nil if none explains enough.
func (g *grid) try(attempts []*attempt, files fs.FS, o Options, findings []Finding) (best *attempt) {
	var wait sync.WaitGroup
	turn := make(chan bool, runtime.GOMAXPROCS(0))
	for _, a := range attempts {
		wait.Go(func() {
			turn <- true
			a.try(g, files, o, findings)
			<-turn
		})
	}
	wait.Wait()
	var others []string // what would explain as much
	for _, a := range attempts {
		switch {
		case !a.explains():
		case best == nil || a.worth() > best.worth():
			best, others = a, nil
		case a.worth() == best.worth() && a.or != "" && best.or != "":
			others = append(others, "let "+a.or+" change places")
		}
	}
	if len(others) > 0 {
		best.hint += "; or " + strings.Join(others, ", or ") + ": the source says which"
	}
	return best
}

// try asks the rules again.
func (a *attempt) try(g *grid, files fs.FS, o Options, findings []Finding) {
	a.after = map[undoneKey]int{}
	before := map[undoneKey]int{}
	for i := range findings {
		before[findings[i].undoneKey()]++
	}
	for _, f := range Run(schema.Read(withText{files, g.table.File, a.text}), o).Findings {
		key := f.undoneKey()
		if a.isLost(g, &f) {
			continue
		}
		if a.after[key]++; a.after[key] > before[key] && f.Open() {
			a.come++
		}
	}
	left := map[undoneKey]int{}
	for i := range findings {
		if key := findings[i].undoneKey(); findings[i].Open() {
			if left[key]++; left[key] > a.after[key] {
				a.gone++
			} else if findings[i].Place.File == g.table.File {
				a.left++
				if a.isInRows(g, &findings[i]) {
					a.leftInRows++
				}
			}
		}
	}
}

// isLost reports whether a finding speaks of a cell that is lost, or, of a single one, of its row.
func (a *attempt) isLost(g *grid, f *Finding) bool {
	isLine := func(at schema.Place) bool {
		_, ok := slices.BinarySearch(a.lost, at.Line)
		return ok && at.File == g.table.File
	}
	if !isLine(f.Place) { // it may set a row beside a single one that is lost
		return len(a.lost) == 1 && slices.ContainsFunc(f.Related, func(other Related) bool { return isLine(other.Place) })
	}
	if a.lostColumns == nil {
		return len(a.lost) == 1 || slices.Contains(f.columns(g.head), a.column)
	}
	return slices.ContainsFunc(f.columns(g.head), func(name string) bool { return slices.Contains(a.lostColumns, name) })
}

// isInRows reports whether a finding stands in the rows of the operation.
func (a *attempt) isInRows(g *grid, f *Finding) bool {
	row := g.rowAt(f.Place.Line)
	return len(a.rows) > 0 && f.Place.File == g.table.File && a.rows[0] <= row && row <= a.rows[len(a.rows)-1]
}

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

// withText are files of which one has another text.
type withText struct {
	fs.FS
	name string
	text []byte
}

func (w withText) Open(name string) (fs.File, error) {
	if name == w.name {
		return schema.Texts{name: w.text}.Open(name)
	}
	return w.FS.Open(name)
}
