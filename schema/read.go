package schema

import (
	"errors"
	"io/fs"
	"sort"
	"strings"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// Read reads every table from the top of a file system. A file that is missing
// or cannot be read is a fault, and its sheet is empty; CSV files that are no
// table of the schema are faults, too.
func Read(files fs.FS) *Dataset {
	return ReadSome(files, func(*Table) bool { return true })
}

// ReadSome reads the wanted tables; the sheets of the others are empty. The dataset's
// words are read in any case.
func ReadSome(files fs.FS, wanted func(*Table) bool) *Dataset {
	d := &Dataset{}
	d.describe(files)
	d.setVocabulary(load[Declared](d, files, "vocabulary", func(*Table) bool { return true }))
	d.Strikes = load[Strike](d, files, "strikes", wanted)
	d.Accounts = load[Account](d, files, "accounts", wanted)
	d.Tallies = load[Tally](d, files, "tallies", wanted)
	d.Claims = load[Claim](d, files, "claims", wanted)
	d.Sources = load[Source](d, files, "sources", wanted)
	d.Theaters = load[Theater](d, files, "theaters", wanted)
	d.Topics = load[Topic](d, files, "topics", wanted)
	d.Publishers = load[Publisher](d, files, "publishers", wanted)
	d.Excluded = load[Excluded](d, files, "excluded", wanted)
	d.Coverage = load[Coverage](d, files, "coverage", wanted)
	d.Searches = load[Search](d, files, "searches", wanted)
	d.Waivers = load[Waiver](d, files, "waivers", wanted)
	d.Measures = load[Measure](d, files, "measures", wanted)
	d.Counts = load[Measured](d, files, "counts", wanted)
	d.strangers(files)
	return d
}

func load[R any](d *Dataset, files fs.FS, name string, wanted func(*Table) bool) *Sheet[R] {
	t := tableNamed(d.Tables(), name)
	if !wanted(t) {
		return NewSheet[R](t, nil)
	}
	b, err := csvtable.ReadFile(files, t.File)
	if t.Optional && errors.Is(err, fs.ErrNotExist) {
		return NewSheet[R](t, nil)
	}
	if err != nil {
		file := csvtable.Unread(t.layout, err)
		d.Faults = append(d.Faults, file.Faults...)
		return sheetOf[R](t, file, nil)
	}
	sheet, faults := ReadTable[R](t, b)
	d.Faults = append(d.Faults, faults...)
	return sheet
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
		if !d.renamed(files, name) {
			d.Faults = append(d.Faults, Fault{Kind: csvtable.UnknownFile, Place: Place{File: name}, Value: name})
		}
	}
}

// renamed reports whether a file seems, by its name or its header, to be a table that is
// missing, under another name, and says so where that is told.
func (d *Dataset) renamed(files fs.FS, name string) bool {
	for i := range d.Faults {
		f := &d.Faults[i]
		if f.Kind != csvtable.MissingFile || f.Other != "" {
			continue
		}
		if t := TableNamed(strings.TrimSuffix(f.Place.File, ".csv")); csvtable.NearName(name, f.Place.File) || t != nil && t.layout.IsIn(files, name) {
			f.Other = name
			return true
		}
	}
	return false
}
