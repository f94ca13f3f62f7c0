package schema

import (
	"runtime"
	"strings"
)

// Row is one row as it passes in a stream.
type Row struct {
	Cells    []string // in the table's columns; valid during the call only
	Offset   int64    // where it begins in the file
	Line     int      // the physical line of that
	Ordinary bool     // its form is that of most rows; else it is kept in any case
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
	Sheet  Cells   // rows that did not pass; valid during Done only
	Look   Look    // what looked at it
	Faults []Fault // faults of form, in file order
	Lost   map[string]int
	Whole  bool // every row of it could be read

	quotes, ends Fault // told once a file
	final        []Fault
	next         int64 // offset behind it
	nextLine     int
	window       int // bytes that were at hand
	starved      bool
}

// readBlock reads the rows of one block.
func readBlock(rd *reading, until int, look Look) *Block {
	rd.records(until, look)
	scan := &rd.form.scan
	b := &Block{Look: look, Faults: rd.faults, Lost: rd.form.lost, Whole: rd.form.whole, quotes: rd.quotes, ends: rd.ends,
		next: rd.base + int64(scan.at), nextLine: scan.line, window: len(rd.form.text), starved: scan.starved}
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
	b.quick.prepare(&b.form)
	return b
}

// Skim reads a table of any size in blocks, on all cores, and keeps none of it:
// each row is shown to the look of its block, and take is given the blocks in file
// order. It answers the faults that are told once a file. Memory does not grow
// with the file.
func (t *Table) Skim(file File, look func() Look, take func(*Block)) []Fault {
	return t.skim(file, blockSize, look, take)
}

func (t *Table) skim(file File, blockSize int, look func() Look, take func(*Block)) []Fault {
	head := newReading(t)
	text, more, err := file.window(0, MaxHead)
	if err == nil && !head.begin(text, more) || err != nil {
		if err != nil {
			head.add(unreadable(t, err))
		}
		take(&Block{Faults: head.faults})
		return nil
	}
	take(&Block{Faults: head.faults, Whole: true})
	quotes, ends := head.quotes, head.ends
	at, line, size := int64(head.form.scan.at), head.form.scan.line, blockSize
	final := head.finalLine() // if no row follows
	for at < file.Size {
		stream := newStream(file, head, at, line, size, blockSize)
		for b := range stream.blocks(runtime.GOMAXPROCS(0), look) {
			quotes, ends = once(quotes, b.quotes), once(ends, b.ends)
			final = b.final
			take(b)
			at, line, size = b.next, b.nextLine, blockSize
			if b.starved {
				size = 2 * b.window
			}
		}
		if stream.err != nil {
			take(&Block{Faults: []Fault{unreadable(t, stream.err)}})
			break
		}
	}
	var told []Fault
	for _, f := range []Fault{ends, quotes} {
		if f.Count > 0 {
			told = append(told, f)
		}
	}
	return append(told, final...)
}

// once adds up what is told at its first place.
func once(sum, next Fault) Fault {
	if sum.Count == 0 {
		return next
	}
	sum.Count += next.Count
	return sum
}
