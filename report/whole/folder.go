package whole

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Part is one file of a folder.
type Part struct {
	Name  string // inside the folder, with slashes
	Write func(io.Writer) error
}

// Folder writes a folder with the parts, and beside them [Sums] with the hash of
// each. The folder may be new or empty, or one that was written so before: one
// with other files in it is refused, and they are never touched. Where a part
// fails, nothing is changed.
func Folder(path string, parts []Part) error {
	path, err := target(path)
	if err != nil {
		return err
	}
	stands, err := replaceable(path)
	if err != nil {
		return err
	}
	temporary := beside(path)
	err = through(temporary, func() error { return fillFolder(temporary, parts) }, func() error { return replace(path, temporary, stands) })
	if err != nil {
		return err
	}
	return settle(filepath.Dir(path))
}

// replaceable reports whether a folder stands at the path, and refuses one that
// holds what no earlier run wrote.
func replaceable(path string) (stands bool, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, err
	case !info.IsDir():
		return false, fmt.Errorf("found the file %s, want a folder or a new name", path)
	}
	ours := map[string]bool{Sums: true}
	for _, name := range listed(filepath.Join(path, Sums)) {
		ours[name] = true
	}
	return true, filepath.WalkDir(path, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(path, file)
		if err == nil && !ours[filepath.ToSlash(name)] {
			return fmt.Errorf("found %s, which no earlier run wrote, want a new or empty folder", file)
		}
		return err
	})
}

func fillFolder(folder string, parts []Part) error {
	if err := held(func() error { return os.Mkdir(folder, 0o777) }); err != nil {
		return err
	}
	var sums sums
	for _, p := range parts {
		file := filepath.Join(folder, filepath.FromSlash(p.Name))
		if err := held(func() error { return os.MkdirAll(filepath.Dir(file), 0o777) }); err != nil {
			return err
		}
		if err := fill(file, sums.of(p)); err != nil {
			return err
		}
	}
	if err := fill(filepath.Join(folder, Sums), sums.write); err != nil {
		return err
	}
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			err = settle(path)
		}
		return err
	})
}

// replace gives a folder its name, in place of the one that stands there.
func replace(path, temporary string, stands bool) error {
	if !stands {
		return os.Rename(temporary, path)
	}
	before := beside(path)
	if err := os.Rename(path, before); err != nil {
		return err
	}
	if err := os.Rename(temporary, path); err != nil {
		return errors.Join(err, os.Rename(before, path))
	}
	return os.RemoveAll(before)
}
