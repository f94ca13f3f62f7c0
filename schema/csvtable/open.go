package csvtable

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

// Open opens a file at the top of a file system, to be read in any order.
func Open(files fs.FS, name string) (*Opened, error) {
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

// ReadFile reads a whole file, but not what is no file, has no end or would fill
// the memory.
func ReadFile(files fs.FS, name string) ([]byte, error) {
	if err := wantFile(files, name); err != nil {
		return nil, err
	}
	return fs.ReadFile(files, name)
}

// wantFile refuses what bears a file's name and is none: opening a pipe would wait
// for somebody who writes into it.
func wantFile(files fs.FS, name string) error {
	info, err := fs.Stat(files, name)
	switch {
	case err != nil:
		return err
	case info.IsDir():
		return errors.New("it is a folder")
	case !info.Mode().IsRegular():
		return errors.New("it is no regular file")
	case info.Size() > MaxFile:
		return errTooLarge
	}
	return nil
}

// Unreadable is the fault of a table whose file cannot be opened or read.
func Unreadable(l *Layout, err error) Fault {
	if errors.Is(err, fs.ErrNotExist) {
		return Fault{Kind: MissingFile, Place: Place{File: l.File}}
	}
	return Fault{Kind: UnreadableFile, Place: Place{File: l.File}, Value: reason(err)}
}

func reason(err error) string {
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		return e.Err.Error()
	}
	return err.Error()
}

// errTooLarge is why a file is not read into memory.
var errTooLarge = errors.New("it has more than 2 GiB")
