package atomicfile

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
)

// Part is one file of a folder.
type Part struct {
	Name  string // inside the folder, with slashes
	Write func(io.Writer) error
}

// Folder writes a folder with the parts, and beside them [Sums] with the hash of
// each. The folder may be new or empty, or one that was written so before: one
// with other files in it is refused, and they are never touched. Parts are written
// side by side, so none may depend on another. Where one fails, nothing is changed.
func Folder(name string, parts []Part) error {
	path, err := target(name)
	if err != nil {
		return err
	}
	stands, err := replaceable(path)
	if err != nil {
		return err
	}
	sweep(path)
	return put(path, parts, true, stands)
}

// New writes a folder with the parts and nothing beside them. The folder may be new or
// empty; any other is refused, also one that was written so before, for its files are
// those of others now.
func New(name string, parts []Part) error {
	path, err := target(name)
	if err != nil {
		return err
	}
	entries, err := os.ReadDir(path)
	stands := err == nil
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("found %s, want a new or empty folder: %w", path, err)
	case len(entries) > 0:
		return fmt.Errorf("found %s in %s, want a new or empty folder", entries[0].Name(), path)
	}
	return put(path, parts, false, stands)
}

// put brings a folder with the parts to its place, where another may stand.
func put(path string, parts []Part, withSums, stands bool) error {
	temporary := beside(path)
	err := through(temporary, func() error { return fillFolder(temporary, parts, withSums) }, func() error { return replace(path, temporary, stands) })
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

// fillFolder writes the parts on all cores, each as it is made, and brings them to the
// disk together.
func fillFolder(folder string, parts []Part, withSums bool) error {
	if err := held(func() error { return os.Mkdir(folder, 0o777) }); err != nil {
		return err
	}
	for _, name := range foldersOf(parts) {
		if err := held(func() error { return os.MkdirAll(filepath.Join(folder, filepath.FromSlash(name)), 0o777) }); err != nil {
			return err
		}
	}
	lines := make(sums, len(parts))
	var next atomic.Int64
	var failed atomic.Bool
	failures := make([]error, len(parts))
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(parts)) {
		workers.Go(func() {
			buffer := bufio.NewWriterSize(nil, bufferSize)
			for !failed.Load() {
				i := int(next.Add(1)) - 1
				if i >= len(parts) {
					return
				}
				file := filepath.Join(folder, filepath.FromSlash(parts[i].Name))
				if failures[i] = create(file, buffer, parts[i].summed(&lines[i]), unsettled); failures[i] != nil {
					failed.Store(true)
				}
			}
		})
	}
	workers.Wait()
	for _, err := range failures {
		if err != nil {
			return err
		}
	}
	if !withSums {
		return settleAll(folder)
	}
	if err := create(filepath.Join(folder, Sums), bufio.NewWriterSize(nil, bufferSize), lines.write, unsettled); err != nil {
		return err
	}
	return settleAll(folder)
}

// unsettled leaves a file to settleAll.
func unsettled(*os.File) error { return nil }

// foldersOf are the folders in which parts stand.
func foldersOf(parts []Part) []string {
	seen := map[string]bool{}
	var all []string
	for _, p := range parts {
		if name := path.Dir(p.Name); !seen[name] {
			seen[name] = true
			all = append(all, name)
		}
	}
	return all
}
