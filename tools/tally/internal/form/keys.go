package form

import (
	"io"
	"os"
	"sync"
)

// keys is the keyboard, read by one reader for all pages. Each page is a program of
// its own to the form library, and one that ends can leave a read behind that
// swallows the first keys meant for the next.
type keys struct {
	file    *os.File
	chunks  chan []byte
	mu      sync.Mutex
	pending []byte // read, and not taken by a page yet
}

func newKeys(file *os.File) *keys {
	k := &keys{file: file, chunks: make(chan []byte)}
	go func() {
		defer close(k.chunks)
		for {
			chunk := make([]byte, 4096)
			n, err := file.Read(chunk)
			if n > 0 {
				k.chunks <- chunk[:n]
			}
			if err != nil {
				return
			}
		}
	}()
	return k
}

// page is what one page reads; after leave it reads no more.
func (k *keys) page() *pageKeys { return &pageKeys{keys: k, left: make(chan struct{})} }

// pageKeys looks like the terminal's file to the form library, which so can set its
// mode, but is read from the keyboard's one reader.
type pageKeys struct {
	keys *keys
	left chan struct{}
}

func (p *pageKeys) leave() { close(p.left) }

func (p *pageKeys) Read(b []byte) (int, error) {
	if n, ok := p.take(b, nil); ok || n > 0 {
		return n, nil
	}
	select {
	case chunk, open := <-p.keys.chunks:
		if !open {
			return 0, io.EOF
		}
		if n, ok := p.take(b, chunk); ok {
			return n, nil
		}
	case <-p.left:
	}
	return 0, io.EOF
}

// take hands on what is pending and the chunk behind it; false, and the chunk stays
// pending, if the page has been left or there is nothing.
func (p *pageKeys) take(b, chunk []byte) (int, bool) {
	p.keys.mu.Lock()
	defer p.keys.mu.Unlock()
	p.keys.pending = append(p.keys.pending, chunk...)
	select {
	case <-p.left:
		return 0, false
	default:
	}
	n := copy(b, p.keys.pending)
	p.keys.pending = p.keys.pending[n:]
	return n, n > 0
}

func (p *pageKeys) Write(b []byte) (int, error) { return p.keys.file.Write(b) }
func (p *pageKeys) Close() error                { return nil }
func (p *pageKeys) Fd() uintptr                 { return p.keys.file.Fd() }
