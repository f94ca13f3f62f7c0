package schema

import (
	"errors"
	"io/fs"
	"sort"
	"strings"
)

// Dataset is all tables of one data folder, rows in file order.
type Dataset struct {
	Strikes  *Sheet[Strike]
	Accounts *Sheet[Account]
	Tallies  *Sheet[Tally]
	Claims   *Sheet[Claim]
	Sources  *Sheet[Source]
	Theaters *Sheet[Theater]
	Excluded *Sheet[Excluded]
	Coverage *Sheet[Coverage]
	Waivers  *Sheet[Waiver]
	// Faults are what was wrong with the form of the files, in table order.
	Faults []Fault
}

// Sheets are the tables in the order of [Tables].
func (d *Dataset) Sheets() []Cells {
	return []Cells{d.Strikes, d.Accounts, d.Tallies, d.Claims, d.Sources, d.Theaters, d.Excluded, d.Coverage, d.Waivers}
}

// Sheet finds a table by name; nil if there is none.
func (d *Dataset) Sheet(table string) Cells {
	for _, s := range d.Sheets() {
		if s.Table().Name == table {
			return s
		}
	}
	return nil
}

// Medium is "sea" or "land" for a known theater, and "" for another word.
func (d *Dataset) Medium(theater string) string {
	if t := d.Theaters.Get(ID(theater)); t != nil {
		return t.Medium
	}
	return ""
}

// InScope reports whether a strike in the theater is counted in the scope: all,
// sea, land, or the theater itself.
func (d *Dataset) InScope(theater, scope string) bool {
	switch scope {
	case ScopeAll:
		return true
	case ScopeSea, ScopeLand:
		return d.Medium(theater) == scope
	}
	return theater == scope
}

// Read reads every table from the top of a file system. A file that is missing
// or cannot be read is a fault, and its sheet is empty; CSV files that are no
// table of the schema are faults, too.
func Read(files fs.FS) *Dataset {
	d := &Dataset{}
	d.Strikes = load[Strike](d, files, "strikes")
	d.Accounts = load[Account](d, files, "accounts")
	d.Tallies = load[Tally](d, files, "tallies")
	d.Claims = load[Claim](d, files, "claims")
	d.Sources = load[Source](d, files, "sources")
	d.Theaters = load[Theater](d, files, "theaters")
	d.Excluded = load[Excluded](d, files, "excluded")
	d.Coverage = load[Coverage](d, files, "coverage")
	d.Waivers = load[Waiver](d, files, "waivers")
	d.strangers(files)
	return d
}

func load[R any](d *Dataset, files fs.FS, name string) *Sheet[R] {
	t := TableNamed(name)
	b, err := fs.ReadFile(files, t.File)
	if err != nil {
		d.Faults = append(d.Faults, unreadable(t, err))
		sheet := NewSheet[R](t, nil)
		sheet.form.whole = false
		return sheet
	}
	sheet, faults := ReadTable[R](t, b)
	d.Faults = append(d.Faults, faults...)
	return sheet
}

// unreadable is the fault of a table whose file cannot be opened or read.
func unreadable(t *Table, err error) Fault {
	if errors.Is(err, fs.ErrNotExist) {
		return Fault{Kind: MissingFile, Place: Place{File: t.File}}
	}
	return Fault{Kind: UnreadableFile, Place: Place{File: t.File}, Value: reason(err)}
}

func reason(err error) string {
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		return e.Err.Error()
	}
	return err.Error()
}

// strangers tells CSV files that are no table.
func (d *Dataset) strangers(files fs.FS) {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return // the missing tables have been told
	}
	var names []string
	for _, e := range entries {
		name := e.Name()
		if strings.EqualFold(name[max(0, len(name)-4):], ".csv") && TableNamed(strings.TrimSuffix(name, ".csv")) == nil {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	for _, name := range names {
		d.Faults = append(d.Faults, Fault{Kind: UnknownFile, Place: Place{File: name}, Value: name})
	}
}
