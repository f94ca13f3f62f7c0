package csvtable

import (
	"cmp"
	"errors"
	"runtime"
	"strings"
)

// A Handler is shown the rows of one block of a table. Blocks are read by several
// goroutines, each block by one.
type Handler interface {
	// Row is shown every row that can be read, in order.
	Row(*Row)
	// Done is called when the block has been read.
	Done()
}

// A Block is what is known of a part of a table when its rows have been read.
type Block struct {
	Handler Handler  // what its rows were shown to; nil for what stands before the rows
	Faults  []Fault  // faults of form, in file order
	Lost    []string // ids of rows that could not be read
	Absent  uint64   // columns, as bits, that the file lacks and should have; told with what stands before the rows
	Omitted uint64   // columns, as bits, that it lacks because it may; told with the same
	End     int64    // offset behind it in the file

	whole                   bool  // every row could be read
	ended                   bool  // the table ends in it, and another one follows in the file
	quotes, ends, conflicts Fault // told once a file
	final                   []Fault
	nextLine                int
	window                  int // bytes that were at hand
	starved                 bool
}

// readBlock reads the rows of one block. What is kept of its text is copied.
func readBlock(rd *reader, until int, handler Handler) *Block {
	rd.rows(until, handler.Row)
	var final []Fault
	if !rd.ended && !rd.scan.more && rd.scan.at >= len(rd.scan.text) {
		final = rd.finalLine()
	}
	b := &Block{Handler: handler, Faults: rd.faults, whole: rd.whole, ended: rd.ended, quotes: rd.quotes, ends: rd.ends, conflicts: rd.conflicts,
		End: rd.base + int64(rd.scan.at), nextLine: rd.scan.line, window: len(rd.text), starved: rd.scan.starved, final: final}
	for id := range rd.lost {
		b.Lost = append(b.Lost, strings.Clone(id))
	}
	for i := range b.Faults {
		b.Faults[i].keep()
	}
	b.quotes.keep()
	b.conflicts.keep()
	handler.Done()
	return b
}

// keep copies what a fault holds of the text.
func (f *Fault) keep() {
	f.Row, f.Value, f.Want = strings.Clone(f.Row), strings.Clone(f.Value), strings.Clone(f.Want)
}

// of is a reader of a part of the file, as the head of the file has it.
func (rd *reader) of(p part) *reader {
	b := newReader(rd.layout)
	b.header, b.scan, b.breaks = rd.header, rd.scan, rd.breaks
	b.base, b.line = p.base, p.line
	b.text, b.scan.text = p.text, p.text
	b.scan.at, b.scan.line, b.scan.more, b.scan.starved = 0, p.line, p.more, false
	if b.line == 1 {
		b.scan.before = int(p.base)
	}
	b.fast.prepare(b)
	return b
}

// Scanned is a table whose rows have passed.
type Scanned struct {
	Faults []Fault // those that are told once a file
	Whole  bool    // every row could be read
	head   *reader
	file   File
}

// Scan reads a table of any size in blocks, on all cores, and keeps none of it:
// each row is shown to the handler of its block, and take is given the blocks in file
// order. Memory does not grow with the file.
func Scan(l *Layout, file File, handler func() Handler, take func(*Block)) *Scanned {
	head := newReader(l)
	s := &Scanned{head: head, file: file}
	start, err := file.window(0, MaxHead)
	if err != nil {
		head.unreadable(Unreadable(l, err))
	}
	begun := err == nil && head.begin(strings.Clone(start.text), start.more)
	start.release()
	take(&Block{Faults: head.faults, Absent: head.header.lacking(), Omitted: head.header.omitted(l)})
	if !begun {
		return s
	}
	s.Whole = head.whole
	quotes, ends, conflicts := head.quotes, head.ends, head.conflicts
	usual := cmp.Or(file.Block, blockSize)
	at, line, size := int64(head.scan.at), head.scan.line, usual
	final := head.finalLine() // if no row follows
	for at < file.Size {
		stream := &stream{file: file, head: head, at: at, line: line, size: size, then: usual}
		for b := range stream.blocks(runtime.GOMAXPROCS(0), handler) {
			quotes, ends, conflicts = once(quotes, b.quotes), once(ends, b.ends), once(conflicts, b.conflicts)
			final, s.Whole = b.final, s.Whole && b.whole
			take(b)
			at, line, size = b.End, b.nextLine, usual
			if b.starved {
				size = 2 * b.window
			}
			if b.ended {
				at = file.Size
				break
			}
		}
		if stream.err != nil {
			s.Whole = false
			take(&Block{Faults: []Fault{Unreadable(l, stream.err)}})
			break
		}
	}
	for _, f := range []Fault{ends, quotes, conflicts} {
		if f.Count > 0 {
			s.Faults = append(s.Faults, f)
		}
	}
	s.Faults = append(s.Faults, final...)
	head.text, head.scan.text = "", ""
	return s
}

// once adds up what is told at its first place.
func once(sum, next Fault) Fault {
	if sum.Count == 0 {
		return next
	}
	sum.Count += next.Count
	return sum
}

// A Finder reads single rows of a table again, cheaply where they lie close together
// and are asked in file order. It is for one goroutine.
type Finder struct {
	*Scanned
	window window
	base   int64 // where that begins in the file
	r      record
}

// Finder is a new one. It holds some memory until it is closed.
func (s *Scanned) Finder() *Finder { return &Finder{Scanned: s} }

// Close gives back the memory.
func (f *Finder) Close() { f.window.release() }

// Cells are the cells of the row that begins at an offset, and where each stands in
// its file. What is wrong with the row's form was told before.
func (f *Finder) Cells(offset int64, line int) (cells []string, places []Place, err error) {
	if err := f.find(offset, line); err != nil {
		return nil, nil, err
	}
	h := &f.head.header
	cells, places = make([]string, len(f.head.layout.Columns)), make([]Place, len(f.head.layout.Columns))
	for column := range cells {
		places[column] = f.r.cells[min(h.cellOf(column), len(f.r.cells)-1)].place(f.head.layout.File)
	}
	for i, c := range f.r.cells {
		if i < len(h.columns) && h.columns[i] >= 0 {
			cells[h.columns[i]] = strings.Clone(c.value(f.window.text))
		}
	}
	return cells, places, nil
}

// find scans the row into r.
func (f *Finder) find(offset int64, line int) (err error) {
	const most = 2 << 10 // bytes that hold most rows; those that are asked seldom lie closer together
	for size := most; ; size *= 8 {
		scan := f.head.scan
		scan.text, scan.more, scan.line, scan.starved = f.window.text, f.window.more, line, false
		if line == 1 {
			scan.before = int(f.base)
		}
		if scan.at = int(offset - f.base); offset >= f.base && scan.at < len(scan.text) && scan.next(&f.r) {
			return nil
		}
		if size > most && !f.window.more {
			return ErrChanged
		}
		f.window.release()
		if f.window, err = f.file.window(offset, size); err != nil {
			return err
		}
		f.base = offset
	}
}

// ErrChanged is why a table cannot be judged that somebody has written meanwhile.
var ErrChanged = errors.New("changed while it was read")
