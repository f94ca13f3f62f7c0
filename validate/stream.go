package validate

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// A Stream validates a dataset of any size, from its files. Tables that are larger than
// Held are read in blocks and not kept: of their rows only columns of numbers are, and
// where each begins.
type Stream struct {
	Held  int64         // bytes up to which tables are read into memory; 0: [schema.HeldBytes]
	Block int           // bytes that are read at a time, see [csvtable.File]
	Emit  func(Finding) // is given each finding as soon as it is certain
	// Progress is told of how many bytes of a large table have been read; nil:
	// nobody asks.
	Progress func(file string, done, size int64)
}

// Run validates the tables at the top of a file system. Findings about single rows
// come first, in the order in which tables are read; the others follow in the
// order of tables and places. The result holds no findings but those counts.
func (s *Stream) Run(files fs.FS, o Options) (Result, error) {
	large := map[string]*csvtable.Opened{}
	for _, t := range schema.Tables {
		file, fault := t.Open(files)
		switch {
		case fault != nil: // told as of a table that is read into memory
		case t.Name == "vocabulary", // by its words the others are read
			file.Size <= cmp.Or(s.Held, schema.HeldBytes):
			_ = file.Close() // nothing was read
		default:
			file.File.Block = s.Block
			large[t.Name] = file
			defer file.Close()
		}
	}
	isSmall := func(t *schema.Table) bool { return large[t.Name] == nil }
	ds := schema.ReadSome(files, isSmall)
	e := newEngine(o, ds, s.Emit)
	defer e.close()
	e.addSheets(ds, slices.DeleteFunc(ds.Sheets(), func(s schema.Cells) bool { return !isSmall(s.Table()) }))
	for _, t := range e.data.tables {
		if file := large[t.Name]; file != nil {
			e.scan(t, file, s.Progress)
		}
	}
	e.askTables()
	for _, t := range e.data.tables { // all of it was of one state
		if file := large[t.Name]; file != nil && file.Changed() {
			e.fail(fmt.Errorf("%s: %w", t.File, csvtable.ErrChanged))
		}
	}
	return Result{Rows: e.rows(), Summary: e.summary, LeftOut: e.leftOut()}, e.err
}
