package validate

import (
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/strike-tally/strike-tally/schema"
)

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
	where   string // how cells stand that were moved by a row: high or low
	cuts    bool   // of a pair of columns one alone would have been moved

	emptied    int // the row of these whose cells lack where others were moved
	goneBeside int // findings in rows but this one that are gone

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
	if best != nil && best.where != "" && (best.cuts || slices.ContainsFunc(attempts, best.isOpposed)) {
		best.message = fmt.Sprintf("%s: found cells here or in a column beside that do not belong to their rows, want those of the row", best.column)
		best.hint = "were cells inserted, deleted, or pasted into the wrong row? What is found can be told by cells that stand a row too high and by others a row too low: set the rows here beside the last version of the table"
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
				if a.isInRows(g, &findings[i]) && g.rowAt(findings[i].Place.Line) != a.emptied {
					a.goneBeside++
				}
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

// explains reports whether an operation explains enough to be told in the place of what it has
// brought about. One on rows must leave nothing of what is found in them.
func (a *attempt) explains() bool {
	if len(a.rows) > 0 {
		least := undoneRow
		if a.where != "" { // an emptied row alone does not tell from which side its cells were taken
			least = undoneFrom
		}
		return a.gone >= least && (a.where == "" || a.goneBeside >= undoneRow) && a.come == 0 && a.leftInRows == 0
	}
	return a.gone >= undoneFrom && 4*a.come <= a.gone && 2*a.left <= a.gone
}

// isOpposed reports whether cells moved the other way explain about as much.
func (a *attempt) isOpposed(b *attempt) bool {
	return b.where != "" && b.where != a.where && b.explains() && 2*b.worth() >= a.worth()
}

// worth is by how much an operation explains more than it brings about.
func (a *attempt) worth() int { return a.gone - 4*a.come }

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
