package folder

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/strike-tally/strike-tally/schema"
)

// step is called before everything that changes the disk; tests break off there.
var step = func() {}

// Replace replaces tables: all of them, or none. Read are the tables as they were
// read; if those on disk are others, nothing is written and the error is
// [ErrChanged].
func (f *Folder) Replace(read, with schema.Texts) error {
	now, err := f.Read()
	if err != nil {
		return err
	}
	for _, t := range schema.Tables {
		if !bytes.Equal(now[t.File], read[t.File]) {
			return fmt.Errorf("%s: %w", t.File, ErrChanged)
		}
	}
	var j journal
	for _, t := range schema.Tables {
		if b, ok := with[t.File]; ok && !bytes.Equal(b, read[t.File]) {
			j.Tables = append(j.Tables, entry{t.File, hash(read[t.File]), hash(b)})
		}
	}
	for _, e := range j.Tables {
		if err := f.put(e.File, with[e.File]); err != nil {
			f.discard()
			return err
		}
	}
	return f.commit(j)
}

// commit gives new files their tables' names, all or none.
func (f *Folder) commit(j journal) error {
	if len(j.Tables) > 1 {
		if err := f.begin(j); err != nil {
			f.discard()
			return err
		}
	}
	return f.rename(j)
}

// newName is the file that is to take a table's name.
func newName(file string) string { return "." + file + ".tally-new" }

// put writes a table's new bytes beside it and brings them to the disk.
func (f *Folder) put(file string, b []byte) error {
	return f.beside(file, func(name string) error { return f.write(name, b, 0o666) })
}

// beside writes a table's new file, and lets it have the mode of the one that it replaces.
func (f *Folder) beside(file string, write func(name string) error) error {
	info, err := os.Lstat(filepath.Join(f.path, file))
	if err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("found that %s is no plain file, want one to replace", file)
	}
	name := newName(file)
	if err := write(name); err != nil {
		return err
	}
	if info != nil {
		step()
		return os.Chmod(filepath.Join(f.path, name), info.Mode().Perm())
	}
	return nil
}

// write writes a file that is not there yet and brings it to the disk.
func (f *Folder) write(name string, b []byte, mode fs.FileMode) error {
	half := len(b) / 2
	return f.fill(name, mode, func(file io.Writer) error {
		for _, part := range [][]byte{b[:half], b[half:]} {
			step()
			if _, err := file.Write(part); err != nil {
				return err
			}
		}
		return nil
	})
}

// fill makes a file that is not there yet, has it written, and brings it to the disk.
func (f *Folder) fill(name string, mode fs.FileMode, write func(io.Writer) error) error {
	step()
	file, err := os.OpenFile(filepath.Join(f.path, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	defer file.Close()
	if err := write(file); err != nil {
		return err
	}
	step()
	if err := file.Sync(); err != nil {
		return err
	}
	return file.Close()
}

// rename gives the new files their tables' names and ends the journal.
func (f *Folder) rename(j journal) error {
	for _, e := range j.Tables {
		step()
		if err := os.Rename(filepath.Join(f.path, newName(e.File)), filepath.Join(f.path, e.File)); err != nil {
			return err
		}
	}
	f.sync()
	step()
	return f.remove(journalName)
}

func (f *Folder) remove(name string) error {
	if err := os.Remove(filepath.Join(f.path, name)); err != nil && !os.IsNotExist(err) {
		return err
	}
	return nil
}

// sync brings the folder's names to the disk, where the system can do that.
func (f *Folder) sync() {
	step()
	if d, err := os.Open(f.path); err == nil {
		_ = d.Sync()
		d.Close()
	}
}
