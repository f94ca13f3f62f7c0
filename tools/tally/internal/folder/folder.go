// Package folder is a data folder on disk: read under a lock, and its tables
// replaced whole or not at all.
//
// The contract:
//
//  1. One program at a time holds the lock. The system lets it go when the program
//     ends, however it ends, so there is no stale lock: a lock file that is left
//     behind locks nothing.
//  2. A table is never half written: new bytes go to a file beside it, are brought
//     to the disk, and take the table's name at once.
//  3. Several tables are replaced together. Once all new files are complete a
//     journal names them; who takes the lock next finishes what the journal says.
//     Before there is a journal nothing has happened.
//  4. Nothing is overwritten that was not read: tables that an editor has changed
//     meanwhile are noticed ([ErrChanged]), and a table that is there and cannot be
//     read is an error.
//  5. Nothing outside the folder is read or written, whatever links in it say: links
//     to elsewhere are not followed, and only plain files are written or replaced.
package folder

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/rogpeppe/go-internal/lockedfile"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// ErrChanged says that the tables on disk are not those that were read.
var ErrChanged = errors.New("the tables have been changed meanwhile")

// lockName is the file that is locked; it holds nothing.
const lockName = ".tally.lock"

// Folder is a data folder whose lock is held.
type Folder struct {
	path string
	lock *lockedfile.File
}

// Lock waits for the folder's lock, and finishes a write that was broken off.
// Waiting is called once if another program holds the lock for more than a second;
// it may be nil.
func Lock(path string, waiting func()) (*Folder, error) {
	if err := isFolder(path); err != nil {
		return nil, err
	}
	if waiting != nil {
		timer := time.AfterFunc(time.Second, waiting)
		defer timer.Stop()
	}
	name := filepath.Join(path, lockName)
	for {
		if err := wantPlain(name); err != nil {
			return nil, err
		}
		lock, err := lockedfile.Edit(name)
		if err != nil {
			return nil, fmt.Errorf("found no way to lock the folder %q: %w", path, err)
		}
		// Who held it before has removed the file: then this one locks nothing.
		held, err := lock.Stat()
		if named, err2 := os.Stat(name); err != nil || err2 != nil || !os.SameFile(held, named) {
			lock.Close()
			continue
		}
		f := &Folder{path: path, lock: lock}
		if err := f.finish(); err != nil {
			f.Unlock()
			return nil, err
		}
		return f, nil
	}
}

// Unlock gives the lock back.
func (f *Folder) Unlock() {
	os.Remove(f.lock.Name()) // a lock file that stays does no harm
	f.lock.Close()
}

// wantPlain refuses what is there and is no plain file: a link may lead out of the
// folder, and a pipe would wait for somebody.
func wantPlain(path string) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return fmt.Errorf("found that %s is no plain file, want one, or none", path)
	}
	return nil
}

// Read reads the tables of a folder; no lock is needed. What is no folder is an
// error, and so is a table that is there and cannot be read; tables that are
// missing are left out.
func Read(path string) (schema.Texts, error) {
	if err := isFolder(path); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	texts := schema.ReadTexts(root.FS())
	return texts, wantRead(root, path, func(t *schema.Table) bool { return texts[t.File] != nil })
}

// wantRead refuses a folder of which a table is there and was not read.
func wantRead(root *os.Root, path string, read func(*schema.Table) bool) error {
	for _, t := range schema.Tables {
		if read(t) {
			continue
		}
		if _, err := root.Lstat(t.File); !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("found that %s cannot be read (%s), want a table, or no such file", filepath.Join(path, t.File), reason(t, root.FS()))
		}
	}
	return nil
}

// reason is why a table that is there cannot be read.
func reason(t *schema.Table, files fs.FS) string {
	file, fault := t.Open(files)
	switch {
	case fault == nil:
		file.Close()
		return "it is too large"
	case fault.Kind == csvtable.MissingFile:
		return "it is a link that leads nowhere"
	}
	return fault.Value
}

// Read reads the tables of the locked folder.
func (f *Folder) Read() (schema.Texts, error) { return Read(f.path) }

// HasTables reports whether a folder holds at least one table, readable or not.
func HasTables(path string) bool {
	return slices.ContainsFunc(schema.Tables, func(t *schema.Table) bool {
		_, err := os.Lstat(filepath.Join(path, t.File))
		return err == nil
	})
}

func isFolder(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("found no folder %q", path)
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("found a file %q, want a folder of tables", path)
	}
	return nil
}
