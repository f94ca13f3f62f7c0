// Package whole writes files and folders whole or not at all: whoever looks at
// the name sees what stood there before or all that is new, and never a part,
// also after a crash. What is written goes to a temporary name beside the target,
// reaches the disk, and then takes the target's name.
package whole

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
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
	temporary := beside(path)
	err = through(temporary, func() error { return fill(temporary, write) }, func() error { return os.Rename(temporary, path) })
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

// beside is a name in the same folder that nothing has yet.
func beside(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"-"+strconv.FormatUint(rand.Uint64(), 36))
}

// fill writes a new file that has reached the disk when it ends without an error.
func fill(path string, write func(io.Writer) error) error {
	var f *os.File
	err := held(func() (err error) {
		f, err = os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		return err
	})
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(f, 1<<16)
	err = write(out)
	if err == nil {
		err = out.Flush()
	}
	if err == nil {
		err = f.Sync()
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
