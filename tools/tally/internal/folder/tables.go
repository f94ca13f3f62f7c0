package folder

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/strike-tally/strike-tally/schema"
)

// Tables are the tables of a folder as files, where they are too large to be held in memory.
type Tables struct {
	fs.FS
	root  *os.Root
	found map[string]fs.FileInfo // as they were when they were opened
}

// Open opens the tables of a folder, with the errors of [Read]; no lock is needed. They are as
// they are at each time of reading: [Folder.ReplaceFrom] notices that they were changed.
func Open(path string) (*Tables, error) {
	if err := isFolder(path); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, err
	}
	t := &Tables{FS: root.FS(), root: root, found: map[string]fs.FileInfo{}}
	readable := func(table *schema.Table) bool {
		file, fault := table.Open(t.FS)
		if fault != nil {
			return false
		}
		defer file.Close()
		info, err := root.Stat(table.File)
		t.found[table.File] = info
		return err == nil && file.Size == info.Size()
	}
	if err := wantRead(root, path, readable); err != nil {
		root.Close()
		return nil, err
	}
	return t, nil
}

// Close lets the folder go.
func (t *Tables) Close() error { return t.root.Close() }

// changed is the first table that is another file than when the tables were opened, or that was written
// since; empty if none is.
func (t *Tables) changed() string {
	for _, table := range schema.Tables {
		before, now := t.found[table.File], fs.FileInfo(nil)
		if info, err := t.root.Stat(table.File); err == nil {
			now = info
		}
		if before == nil && now == nil {
			continue
		}
		if before == nil || now == nil || !os.SameFile(before, now) || before.Size() != now.Size() || !before.ModTime().Equal(now.ModTime()) {
			return table.File
		}
	}
	return ""
}

// ReplaceFrom replaces the tables in some files by those of a file system, all or none of them, as
// [Folder.Replace] does; they are copied and not held. Read are the tables as they were opened.
func (f *Folder) ReplaceFrom(read *Tables, with fs.FS, files []string) error {
	if name := read.changed(); name != "" {
		return fmt.Errorf("%s: %w", name, ErrChanged)
	}
	var j journal
	for _, file := range files {
		e := entry{File: file}
		if len(files) > 1 {
			e.Before = f.hashOf(file)
		}
		err := f.beside(file, func(name string) (err error) {
			e.After, err = f.copy(name, with, file)
			return err
		})
		if err != nil {
			f.discard()
			return err
		}
		j.Tables = append(j.Tables, e)
	}
	if name := read.changed(); name != "" { // while they were copied
		f.discard()
		return fmt.Errorf("%s: %w", name, ErrChanged)
	}
	return f.commit(j)
}

// copy copies a file to a new one of a name, and answers the hash of its bytes.
func (f *Folder) copy(name string, from fs.FS, file string) (hash string, err error) {
	source, err := from.Open(file)
	if err != nil {
		return "", err
	}
	defer source.Close()
	sum := sha256.New()
	err = f.fill(name, 0o666, func(to io.Writer) error {
		step()
		_, err := io.CopyBuffer(io.MultiWriter(to, sum), struct{ io.Reader }{source}, make([]byte, 1<<20))
		return err
	})
	return hex.EncodeToString(sum.Sum(nil)), err
}

// ReplaceTexts is [Folder.Replace] of tables that were opened as files.
func (f *Folder) ReplaceTexts(read *Tables, with schema.Texts) error {
	if name := read.changed(); name != "" {
		return fmt.Errorf("%s: %w", name, ErrChanged)
	}
	texts, err := f.Read()
	if err != nil {
		return err
	}
	return f.Replace(texts, with)
}
