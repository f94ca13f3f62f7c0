package schema

import (
	"bytes"
	"io/fs"
	"maps"
	"slices"
	"time"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// Texts are the files of a data folder held in memory, by name: a file system
// without folders from which [Read] reads a dataset that stands on no disk yet.
type Texts map[string][]byte

var (
	_ fs.ReadFileFS = Texts(nil)
	_ fs.ReadDirFS  = Texts(nil)
)

// ReadTexts reads the tables at the top of a file system. Those that are missing
// or cannot be read are left out.
func ReadTexts(files fs.FS) Texts {
	texts := Texts{}
	for _, t := range Tables {
		if b, err := csvtable.ReadFile(files, t.File); err == nil {
			texts[t.File] = b
		}
	}
	return texts
}

// ReadFile answers a file's own bytes, not a copy.
func (t Texts) ReadFile(name string) ([]byte, error) {
	if b, ok := t[name]; ok {
		return b, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// ReadDir lists the files by name; only the top, ".", is a folder.
func (t Texts) ReadDir(name string) ([]fs.DirEntry, error) {
	if name != "." {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	var entries []fs.DirEntry
	for _, file := range slices.Sorted(maps.Keys(t)) {
		entries = append(entries, fs.FileInfoToDirEntry(textInfo{file, len(t[file])}))
	}
	return entries, nil
}

// Open opens a file for reading.
func (t Texts) Open(name string) (fs.File, error) {
	b, err := t.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return &openText{bytes.NewReader(b), textInfo{name, len(b)}}, nil
}

type openText struct {
	*bytes.Reader
	info textInfo
}

func (o *openText) Stat() (fs.FileInfo, error) { return o.info, nil }
func (o *openText) Close() error               { return nil }

// textInfo describes a text as a file. It has no time.
type textInfo struct {
	name string
	size int
}

func (i textInfo) Name() string       { return i.name }
func (i textInfo) Size() int64        { return int64(i.size) }
func (i textInfo) Mode() fs.FileMode  { return 0o644 }
func (i textInfo) ModTime() time.Time { return time.Time{} }
func (i textInfo) IsDir() bool        { return false }
func (i textInfo) Sys() any           { return nil }
