// Package export writes the dataset in the forms that other programs read. The
// tables and columns of every form are those of package schema; no form drops,
// rounds or renames a value, and the same dataset gives the same bytes.
//
// A form that has types gives every cell its own: a count is a number, a day a
// date, a list a list, and an empty cell the form's own "no value", never zero and
// never empty text. What cannot be typed is not exported: [Format.Parts] answers
// an error that names the cell.
package export

import (
	"fmt"
	"io"
	"slices"

	"github.com/strike-tally/strike-tally/report/atomicfile"
)

// Format is a form in which tables are written.
type Format struct {
	Name   string // csv, as the user types it
	Doc    string // what one gets
	single bool   // all tables go into one file
	write  func(*book) ([]atomicfile.Part, error)
}

// Options choose what is exported.
type Options struct {
	// Tables are the names of those wanted, in any order; none for all that the
	// format has.
	Tables []string
	// Excel makes CSV fit for spreadsheets, see [Formats].
	Excel bool
	// PartRows is how many rows a Parquet file holds at most; tables with more make
	// several. 0: a file a table.
	PartRows int
	// Progress is told how many of the rows of a piece of work are done, every
	// thousandth row or so; nil asks for nothing.
	Progress func(what string, done, total int)
}

// Formats are all forms, in the order in which they are told.
var Formats = []*Format{
	{"csv", "plain tables, byte for byte those of the dataset, " + FlatFile + " and " + VerdictsFile + "; with --excel a byte order mark, and no cell that runs", false, csvParts},
	{"json", "an array of objects a table, typed, null for an empty cell", false, jsonParts},
	{"jsonl", "an object a line, typed, null for an empty cell", false, jsonLinesParts},
	{"parquet", "a typed file a table, lists as lists", false, parquetParts},
	{"geojson", "strikes as points, with their precision (RFC 7946)", true, geoJSONParts},
	{"xlsx", "one workbook, a sheet a table, with codebook and licence", true, xlsxParts},
	{"sqlite", "one database with keys, checks and the views running_totals and two_readings", true, sqliteParts},
	{"datapackage", "one zip: tables, verdicts, descriptor, codebook and licence (Data Package v2)", true, dataPackageParts},
	{"all", "a folder with all of the above", false, nil},
}

// Names are the names of all formats.
func Names() []string {
	var names []string
	for _, f := range Formats {
		names = append(names, f.Name)
	}
	return names
}

// Named finds a format; nil if there is none of the name.
func Named(name string) *Format {
	for _, f := range Formats {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// Export writes a dataset to a path: to a file where the format has one for all
// tables or one table is asked for, else to a folder. Nothing is written unless
// all is.
func (f *Format) Export(in Input, o Options, path string) error {
	parts, folder, err := f.Parts(in, o)
	switch {
	case err != nil:
		return err
	case folder:
		return atomicfile.Folder(path, parts)
	}
	return atomicfile.File(path, parts[0].Write)
}

// Write writes a dataset to w; it is an error if it makes more than one file.
func (f *Format) Write(in Input, o Options, w io.Writer) error {
	parts, folder, err := f.Parts(in, o)
	switch {
	case err != nil:
		return err
	case folder:
		return fmt.Errorf("%s: found %d files, want a folder for them or one --table", f.Name, len(parts))
	}
	return parts[0].Write(w)
}

// Parts are the files of a format, and whether they belong into a folder.
func (f *Format) Parts(in Input, o Options) (parts []atomicfile.Part, folder bool, err error) {
	if o.Excel && f.Name != "csv" {
		return nil, false, fmt.Errorf("--excel is of csv alone; for spreadsheets there is also --format xlsx")
	}
	if o.PartRows != 0 && f.Name != "parquet" {
		return nil, false, fmt.Errorf("--part-rows is of parquet alone")
	}
	if o.PartRows < 0 {
		return nil, false, fmt.Errorf("--part-rows: found no number above 0, want one")
	}
	b, err := newBook(in, o)
	if err != nil {
		return nil, false, err
	}
	if f.write == nil {
		return everything(b)
	}
	if parts, err = f.write(b); err != nil {
		return nil, false, fmt.Errorf("%s: %w", f.Name, err)
	}
	if f.single || len(o.Tables) == 1 && o.PartRows == 0 {
		return parts[:1], false, nil
	}
	return append(parts, b.papers()...), true, nil
}

// everything is every other format side by side.
func everything(b *book) (parts []atomicfile.Part, folder bool, err error) {
	if len(b.asked) > 0 {
		return nil, false, fmt.Errorf("all: found --table, want none: every format has tables of its own")
	}
	for _, f := range Formats {
		if f.write == nil {
			continue
		}
		more, err := f.write(b)
		if err != nil {
			return nil, false, fmt.Errorf("%s: %w", f.Name, err)
		}
		parts = append(parts, more...)
	}
	return append(parts, b.papers()...), true, nil
}

// only refuses tables that a format does not have; all, where it has no name for a part.
func (b *book) only(names ...string) error {
	for _, name := range b.asked {
		if len(names) == 0 {
			return fmt.Errorf("--table: found %q, want none: the format holds all tables", name)
		}
		if !slices.Contains(names, name) {
			return fmt.Errorf("--table: found %q, want one of %q", name, names)
		}
	}
	return nil
}
