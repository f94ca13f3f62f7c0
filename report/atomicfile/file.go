// Package atomicfile writes files and folders whole or not at all: whoever looks at
// the name sees what stood there before or all that is new, and never a part,
// also after a crash. What is written goes to a temporary name beside the target,
// reaches the disk, and then takes the target's name.
package atomicfile

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// File writes a file, in place of one that may stand there. Where write fails,
// nothing is changed and the error is answered as it is.
func File(path string, write func(io.Writer) error) error {
	path, err := target(path)
	if err != nil {
		return err
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("found %s, which is no regular file, want a file or a new name", path)
	}
	sweep(path)
	temporary := beside(path)
	fill := func() error {
		return create(temporary, bufio.NewWriterSize(nil, bufferSize), write, (*os.File).Sync)
	}
	err = through(temporary, fill, func() error { return os.Rename(temporary, path) })
	if err != nil {
		return err
	}
	return settle(filepath.Dir(path))
}

// target is the path itself, or what it leads to where it is a link.
func target(path string) (string, error) {
	real, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		return filepath.Abs(path)
	}
	if err != nil {
		return "", err
	}
	return filepath.Abs(real)
}

const bufferSize = 1 << 16 // bytes

// create writes a new file, through a buffer that is lent for that, and ends with what
// else is to be done with the file.
func create(path string, buffer *bufio.Writer, write func(io.Writer) error, end func(*os.File) error) error {
	var f *os.File
	err := held(func() (err error) {
		f, err = os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		return err
	})
	if err != nil {
		return err
	}
	buffer.Reset(f)
	err = write(buffer)
	if err == nil {
		err = buffer.Flush()
	}
	if err == nil {
		err = end(f)
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// settle brings the names in a folder to the disk, where the system can.
func settle(folder string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
