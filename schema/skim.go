package schema

import (
	"cmp"
	"errors"
	"runtime"
	"strings"
)

// Row is one row as it passes in a stream.
type Row struct {
	Cells    []string // in the table's columns; valid during the call only
	Offset   int64    // where it begins in the file
	Line     int      // the physical line of that
	Ordinary bool     // its form is that of most rows; else it is kept in any case
	Doubts   uint64   // columns, as bits, of which nothing more should be said
}

// A Look is what becomes of the rows of one block of a table. Blocks are looked
// at by several goroutines, each block by one.
type Look interface {
	// Row is told of every row that can be read, in order. A row of ordinary form
	// of which it answers true passes, and is not kept.
	Row(Row) bool
	// Done is told of what was kept once the block is read.
	Done(*Block)
}

// A Block is what remains of a part of a table when its rows have passed.
type Block struct {
	Sheet  Cells          // rows that did not pass; valid during Done only
	Look   Look           // what looked at it
	Faults []Fault        // faults of form, in file order
	Lost   map[string]int // ids of rows that could not be read, and their lines
	End    int64          // offset behind it in the file

	whole        bool  // every row could be read
	quotes, ends Fault // told once a file
	final        []Fault
	nextLine     int
	window       int // bytes that were at hand
	starved      bool
}

// readBlock reads the rows of one block.
func readBlock(rd *reading, until int, look Look) *Block {
	rd.records(until, look)
	scan := &rd.form.scan
	b := &Block{Look: look, Faults: rd.faults, Lost: rd.form.lost, whole: rd.form.whole, quotes: rd.quotes, ends: rd.ends,
		End: rd.base + int64(scan.at), nextLine: scan.line, window: len(rd.form.text), starved: scan.starved}
	if !scan.more && scan.at >= len(scan.text) {
		b.final = rd.finalLine()
	}
	b.Sheet = rd.table.sheet(rd)
	look.Done(b)
	b.Sheet = nil
	return b
}

// block is a reading of a part of the file, as the head of the file has it.
func (rd *reading) block(part part) *reading {
	b := newReading(rd.table)
	b.form.header, b.form.scan = rd.form.header, rd.form.scan
	b.breaks = rd.breaks
	b.base, b.line = part.base, part.line-strings.Count(part.text[:part.from], "\n")
	b.form.text, b.form.scan.text = part.text, part.text
	b.form.scan.at, b.form.scan.line, b.form.scan.more = part.from, part.line, part.more
	if b.line == 1 {
		b.form.scan.before = int(part.base)
	}
	b.quick.prepare(&b.form)
	return b
}

// Skimmed is a table whose rows have passed.
type Skimmed struct {
	Faults []Fault // those that are told once a file
	Whole  bool    // every row could be read
	head   *reading
	file   File
}

// Skim reads a table of any size in blocks, on all cores, and keeps none of it:
// each row is shown to the look of its block, and take is given the blocks in file
// order. Memory does not grow with the file.
func (t *Table) Skim(file File, look func() Look, take func(*Block)) *Skimmed {
	return t.skim(file, cmp.Or(file.Block, blockSize), look, take)
}

func (t *Table) skim(file File, blockSize int, look func() Look, take func(*Block)) *Skimmed {
	head := newReading(t)
	s := &Skimmed{head: head, file: file}
	text, more, err := file.window(0, MaxHead)
	if err != nil {
		head.unread(unreadable(t, err))
	}
	begun := err == nil && head.begin(text, more)
	take(&Block{Faults: head.faults})
	if !begun {
		return s
	}
	s.Whole = head.form.whole
	quotes, ends := head.quotes, head.ends
	at, line, size := int64(head.form.scan.at), head.form.scan.line, blockSize
	final := head.finalLine() // if no row follows
	for at < file.Size {
		stream := newStream(file, head, at, line, size, blockSize)
		for b := range stream.blocks(runtime.GOMAXPROCS(0), look) {
			quotes, ends = once(quotes, b.quotes), once(ends, b.ends)
			final, s.Whole = b.final, s.Whole && b.whole
			take(b)
			at, line, size = b.End, b.nextLine, blockSize
			if b.starved {
				size = 2 * b.window
			}
		}
		if stream.err != nil {
			s.Whole = false
			take(&Block{Faults: []Fault{unreadable(t, stream.err)}})
			break
		}
	}
	for _, f := range []Fault{ends, quotes} {
		if f.Count > 0 {
			s.Faults = append(s.Faults, f)
		}
	}
	s.Faults = append(s.Faults, final...)
	return s
}

// Absent reports whether the file lacks the column.
func (s *Skimmed) Absent(column int) bool {
	absent := s.head.form.header.absent
	return column < len(absent) && absent[column]
}

// A Mark is where a row begins.
type Mark struct {
	Offset int64
	Line   int
}

// Pick reads some rows again, given by their marks in file order. What is wrong
// with their form has been told before; it makes their cells doubtful here, too.
func (s *Skimmed) Pick(marks []Mark) (Cells, error) {
	var texts strings.Builder
	starts, from := make([]int, len(marks)), picker{Skimmed: s}
	for i, m := range marks {
		text, err := from.record(m.Offset)
		if err != nil {
			return nil, err
		}
		starts[i] = texts.Len()
		texts.WriteString(text)
	}
	rd := s.head.block(part{text: texts.String(), line: 1})
	if len(marks) > 0 && marks[0].Line == 1 {
		rd.form.scan.before = int(marks[0].Offset)
	}
	for i, m := range marks {
		rd.form.scan.at, rd.form.scan.line = starts[i], m.Line
		if rd.records(starts[i]+1, nil); len(rd.kept) != i+1 {
			return nil, ErrChanged
		}
	}
	rd.form.whole = s.Whole
	return rd.table.sheet(rd), nil
}

// A picker reads single rows of a file, in file order.
type picker struct {
	*Skimmed
	text string // what was read last
	base int64  // where that begins in the file
	more bool   // and whether it ends before the file
	r    record
}

// record is the text of the row that begins at the offset.
func (p *picker) record(offset int64) (string, error) {
	const most = 4 << 10 // bytes that hold most rows
	size := most
	if at := offset - p.base; at >= 0 && at < int64(len(p.text)+most) {
		if row := p.cut(int(at)); row != "" {
			return row, nil
		}
		size = max(most, min(2*len(p.text), blockSize)) // rows lie close together
	}
	for ; ; size *= 8 {
		var err error
		if p.text, p.more, err = p.file.window(offset, size); err != nil {
			return "", err
		}
		p.base = offset
		switch row := p.cut(0); {
		case row != "":
			return row, nil
		case !p.more:
			return "", ErrChanged
		}
	}
}

// cut is the row at an offset of the text; empty if the text ends before it does.
func (p *picker) cut(at int) string {
	if at >= len(p.text) {
		return ""
	}
	if end := p.head.quick.cut(p.text, at); end > 0 {
		return p.text[at:end]
	}
	scan := p.head.form.scan
	scan.text, scan.more, scan.at = p.text, p.more, at
	if !scan.next(&p.r) {
		return ""
	}
	return p.text[at:p.r.end]
}

// ErrChanged is why a table cannot be judged that somebody has written meanwhile.
var ErrChanged = errors.New("changed while it was read")

// once adds up what is told at its first place.
func once(sum, next Fault) Fault {
	if sum.Count == 0 {
		return next
	}
	sum.Count += next.Count
	return sum
}
