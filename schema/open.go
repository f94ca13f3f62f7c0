package schema

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"time"
)

// An Opened is the open file of a table.
type Opened struct {
	File
	name  string
	file  fs.File
	files fs.FS
	time  time.Time
}

// Open opens the file of a table at the top of a file system, to be read in any
// order. The fault says why it cannot be.
func (t *Table) Open(files fs.FS) (*Opened, *Fault) {
	o, err := open(files, t.File)
	if err != nil {
		f := unreadable(t, err)
		return nil, &f
	}
	return o, nil
}

func open(files fs.FS, name string) (*Opened, error) {
	if err := wantFile(files, name); err != nil && !errors.Is(err, errTooLarge) {
		return nil, err
	}
	file, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	o := &Opened{File: File{Size: info.Size()}, name: name, file: file, files: files, time: info.ModTime()}
	if at, ok := file.(io.ReaderAt); ok {
		o.ReaderAt = at
		return o, nil
	}
	b, err := io.ReadAll(file)
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	o.ReaderAt = bytes.NewReader(b)
	return o, nil
}

// Changed reports whether somebody has written the file, or put another one in its
// place, since it was opened.
func (o *Opened) Changed() bool {
	info, err := fs.Stat(o.files, o.name)
	return err != nil || info.Size() != o.Size || !info.ModTime().Equal(o.time)
}

// Close closes the file.
func (o *Opened) Close() error { return o.file.Close() }
