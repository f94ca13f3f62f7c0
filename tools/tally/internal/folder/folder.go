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
//     meanwhile are noticed ([ErrChanged]).
package folder

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/rogpeppe/go-internal/lockedfile"

	"github.com/strike-tally/strike-tally/schema"
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

// Read reads the tables of a folder; no lock is needed. What is no folder is an
// error, tables that are missing or cannot be read are left out.
func Read(path string) (schema.Texts, error) {
	if err := isFolder(path); err != nil {
		return nil, err
	}
	return schema.ReadTexts(os.DirFS(path)), nil
}

// Read reads the tables of the locked folder.
func (f *Folder) Read() (schema.Texts, error) { return Read(f.path) }

// HasTables reports whether a folder holds at least one table.
func HasTables(path string) bool {
	texts, err := Read(path)
	return err == nil && len(texts) > 0
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
