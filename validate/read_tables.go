package validate

import (
	"fmt"
	"slices"
	"sync"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// addSheets takes the tables that are in memory, and tells what is wrong with their
// form and their rows.
func (e *engine) addSheets(ds *schema.Dataset, sheets []schema.Cells) {
	var found []found
	gaps := &gaps{}
	for _, f := range append(gaps.take(ds.Faults), gaps.end()...) {
		found = e.appendFault(found, f)
	}
	e.data.Faults = append(e.data.Faults, ds.Faults...)
	for _, s := range sheets {
		t := e.data.Table(s.Table().Name)
		t.Whole, t.source = s.Whole(), sheetSource{s}
		for i := range t.Table.Columns {
			if s.Absent(i) {
				t.absent |= 1 << i
			}
		}
		t.omitted = s.Omitted()
		t.reserve(s.Len())
		b := newBlock(e, t, newTools(e, t, s.Size() <= schema.HeldBytes))
		for row := range s.Len() {
			if b.sheetRow(s, row); b.n == blockRows {
				found = append(found, e.take(t, b, nil)...)
				b.reset()
			}
		}
		found = append(found, e.take(t, b, s.LostIDs())...)
		t.setIndex()
	}
	e.setWaivable()
	e.tell(found)
}

// blockRows is after how many rows of a table in memory their numbers go to its columns.
const blockRows = 4096

// scan reads a large table.
func (e *engine) scan(t *Table, file *csvtable.Opened, progress func(file string, done, size int64)) {
	e.unlimited[t.File] = file.Size > schema.HeldBytes
	blocks := sync.Pool{New: func() any { return newBlock(e, t, newTools(e, t, false)) }}
	marks, gaps := &marks{}, &gaps{}
	s := csvtable.Scan(t.Layout(), file.File, func() csvtable.Handler { return blocks.Get().(*block) }, func(b *csvtable.Block) {
		if progress != nil {
			progress(t.File, b.End, file.Size)
		}
		rows, ok := b.Handler.(*block)
		if !ok { // what stands before the rows; afterwards other goroutines read what is absent
			t.absent, t.omitted, rows = t.absent|b.Absent, t.omitted|b.Omitted, &block{}
		}
		if t.Len == 0 && rows.n > 0 { // as many as the file may have, judging by the first block
			t.reserve(int(float64(rows.n) * float64(file.Size) / float64(b.End) * 1.02))
		}
		marks.add(rows.marks)
		rows.found = e.take(t, rows, b.Lost)
		for _, f := range b.Faults {
			e.addFault(f)
		}
		faults := gaps.take(b.Faults)
		if rows.n > 0 {
			faults = append(faults, gaps.behind(int(rows.marks[len(rows.marks)-1].line))...)
		}
		for _, f := range faults {
			rows.found = e.appendFault(rows.found, f)
		}
		e.tell(rows.found)
		if rows.reset(); ok {
			blocks.Put(rows)
		}
	})
	t.Whole = s.Whole
	var found []found
	for _, f := range s.Faults {
		e.addFault(f)
	}
	for _, f := range append(gaps.end(), s.Faults...) {
		found = e.appendFault(found, f)
	}
	e.tell(found)
	t.source = &fileSource{engine: e, table: t, marks: marks, finder: s.Finder()}
	t.setIndex()
	if file.Changed() {
		e.fail(fmt.Errorf("%s: %w", t.File, csvtable.ErrChanged))
	}
	if t == e.data.Waivers {
		e.setWaivable()
	}
}

// addFault keeps one fault of each kind and file that hides the id of a row.
func (e *engine) addFault(f schema.Fault) {
	hides := f.Row == "" || f.Until > f.Place.Line || f.Cut
	if hides && !slices.ContainsFunc(e.data.Faults, func(g schema.Fault) bool {
		return g.Kind == f.Kind && g.Place.File == f.Place.File && (g.Row == "" || g.Until > g.Place.Line)
	}) {
		e.data.Faults = append(e.data.Faults, f)
	}
}
