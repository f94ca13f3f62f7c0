package folder

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/strike-tally/strike-tally/schema"
)

const journalName = ".tally.journal"

// A journal names the tables that are being replaced together.
type journal struct {
	Tables []entry `json:"tables"`
}

// An entry is one table with the SHA-256 of its bytes before and after.
type entry struct {
	File   string `json:"file"`
	Before string `json:"before"`
	After  string `json:"after"`
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// begin writes the journal: from here on the replacement is to be finished.
func (f *Folder) begin(j journal) error {
	b, err := json.MarshalIndent(j, "", "\t")
	if err != nil {
		return err
	}
	if err := f.write(newName(journalName), append(b, '\n'), 0o666); err != nil {
		return err
	}
	f.sync()
	step()
	if err := os.Rename(filepath.Join(f.path, newName(journalName)), filepath.Join(f.path, journalName)); err != nil {
		return err
	}
	f.sync()
	return nil
}

// finish does what a journal left behind says; without one it removes what a
// write left that never began.
func (f *Folder) finish() error {
	if err := wantPlain(filepath.Join(f.path, journalName)); err != nil {
		return err
	}
	b, err := os.ReadFile(filepath.Join(f.path, journalName))
	if errors.Is(err, fs.ErrNotExist) {
		f.discard()
		return nil
	}
	if err != nil {
		return err
	}
	var j journal
	if err := json.Unmarshal(b, &j); err != nil {
		return fmt.Errorf("found a journal %s that cannot be read, want none: %w", filepath.Join(f.path, journalName), err)
	}
	var open journal
	for _, e := range j.Tables {
		if known := schema.TableNamed(nameOf(e.File)); known == nil || known.File != e.File {
			return fmt.Errorf("found %q in %s, want a table", e.File, filepath.Join(f.path, journalName))
		}
		isNew := f.hashOf(newName(e.File)) == e.After
		switch now := f.hashOf(e.File); {
		case now == e.After:
		case now == e.Before && isNew:
			open.Tables = append(open.Tables, e)
		default:
			return fmt.Errorf("found a write of %s that was broken off, and the table changed since: compare it with %s, keep what is right, and remove %s", filepath.Join(f.path, e.File), newName(e.File), journalName)
		}
	}
	if err := f.rename(open); err != nil {
		return err
	}
	f.discard()
	return nil
}

// hashOf is the hash of a file; that of no bytes if it is not there, or no plain
// file.
func (f *Folder) hashOf(file string) string {
	if wantPlain(filepath.Join(f.path, file)) != nil {
		return hash(nil)
	}
	read, err := os.Open(filepath.Join(f.path, file))
	if err != nil {
		return hash(nil)
	}
	defer read.Close()
	sum := sha256.New()
	_, _ = io.Copy(sum, read) // what cannot be read is another hash than any that is looked for
	return hex.EncodeToString(sum.Sum(nil))
}

// discard removes new files that belong to no journal.
func (f *Folder) discard() {
	for _, t := range schema.Tables {
		step()
		_ = f.remove(newName(t.File))
	}
	_ = f.remove(newName(journalName))
}

// nameOf is the name of the table that a file may hold.
func nameOf(file string) string {
	return file[:max(0, len(file)-len(filepath.Ext(file)))]
}
