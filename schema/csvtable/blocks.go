package csvtable

import (
	"errors"
	"io"
	"iter"
	"strings"
	"sync"
	"unsafe"
)

const (
	// blockSize is about how many bytes of a table are read by one goroutine at a
	// time.
	blockSize = 512 << 10
	// lookAhead is how many bytes behind a block are at hand to see where a broken
	// row ends. Where they do not suffice the rest is read again with more.
	lookAhead = 16 << 10
)

// File is an open file of a table.
type File struct {
	io.ReaderAt
	Size  int64 // bytes
	Block int   // bytes that one goroutine reads at a time, about; 0: 512 KiB
}

// A window is a part of a file that is at hand.
type window struct {
	text   string // valid until the window is released
	more   bool   // the file goes on behind it
	buffer *[]byte
}

// window is so many bytes from an offset on, or less at the end of the file.
func (f File) window(at int64, size int) (w window, err error) {
	size = int(min(int64(size), f.Size-at))
	b, _ := buffers.Get().(*[]byte)
	if b == nil || cap(*b) < size {
		b = new([]byte)
		*b = make([]byte, size)
	}
	n, err := f.ReadAt((*b)[:size], at)
	if n < size {
		buffers.Put(b)
		return w, errors.Join(err, errShrunk)
	}
	// The text is read from the buffer itself: to copy it would cost as much as reading
	// it. Whoever keeps a part of it copies that.
	return window{unsafe.String(unsafe.SliceData(*b), n), at+int64(n) < f.Size, b}, nil
}

// release gives the memory of a window back: its text is no more.
func (w *window) release() {
	if w.buffer != nil {
		buffers.Put(w.buffer)
	}
	*w = window{}
}

// buffers are what windows are read into.
var buffers sync.Pool

// errShrunk is why a file cannot be read that has become shorter meanwhile.
var errShrunk = errors.New("ends earlier than when it was opened")

// A part is one block before it is read.
type part struct {
	window       // from offset base of the file on, with some bytes more than the block
	base   int64 // offset of its text in the file
	to     int   // where the rows of the next block begin, as far as can be told without reading
	line   int   // physical line of its first row
}

// A stream cuts a file into blocks where a row seems to begin, has them read by
// several goroutines, and passes them on in file order. If a block ends elsewhere
// than it was cut, as where a line within a cell has the looks of a row, the stream
// ends behind it.
type stream struct {
	file File
	head *reader
	at   int64 // offset of the next block
	line int   // its physical line
	size int   // of the next block
	then int   // of the blocks behind it
	err  error
}

// cut takes the next part of the file; false at its end.
func (s *stream) cut() (p part, ok bool) {
	for size := s.size; ; size *= 2 {
		p = part{base: s.at, line: s.line}
		p.window, s.err = s.file.window(s.at, size+lookAhead)
		if s.err != nil || p.text == "" {
			return p, false
		}
		p.to = len(p.text)
		if !p.more {
			break
		}
		if p.to = s.border(p.text, size); p.to > 0 {
			break
		}
		if size > maxBroken {
			p.to = size
			break
		}
		p.release()
	}
	lineEnd := "\n"
	if s.head.scan.returns {
		lineEnd = "\r"
	}
	s.line += strings.Count(p.text[:p.to], lineEnd)
	s.at, s.size = s.at+int64(p.to), s.then
	return p, true
}

// border is where a row seems to begin behind an offset, or 0.
func (s *stream) border(text string, from int) int {
	scan := s.head.scan
	scan.text, scan.more, scan.starved = text, true, false
	scan.nextLine(from, 0, len(text))
	for range resyncLines {
		if scan.starved {
			return 0
		}
		if fits(&scan, s.head.header.cells) {
			return scan.at
		}
		scan.nextLine(scan.at, 0, len(text))
	}
	return 0
}

// blocks reads the blocks, with so many goroutines, and yields them in order.
func (s *stream) blocks(workers int, handler func() Handler) iter.Seq[*Block] {
	type job struct {
		part part
		done chan *Block
	}
	return func(yield func(*Block) bool) {
		jobs := make(chan job)               // to be read
		ordered := make(chan job, workers+1) // to be passed on
		stop := make(chan struct{})
		var readers sync.WaitGroup
		defer readers.Wait()
		defer close(stop)
		for range workers {
			readers.Go(func() {
				for j := range jobs {
					j.done <- readBlock(s.head.of(j.part), j.part.to, handler())
					j.part.release()
				}
			})
		}
		readers.Go(func() {
			defer close(jobs)
			defer close(ordered)
			for {
				p, ok := s.cut()
				if !ok {
					return
				}
				j := job{p, make(chan *Block, 1)}
				select {
				case ordered <- j:
				case <-stop:
					return
				}
				select {
				case jobs <- j:
				case <-stop:
					return
				}
			}
		})
		for j := range ordered {
			b := <-j.done
			if !yield(b) || b.End != j.part.base+int64(j.part.to) {
				return
			}
		}
	}
}
