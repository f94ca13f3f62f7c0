package main

import (
	"io/fs"
	"strings"
	"time"
)

// tables are files by their names.
type tables map[string]string

// Open opens a file.
func (t tables) Open(name string) (fs.File, error) {
	text, ok := t[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &table{strings.NewReader(text), name, int64(len(text))}, nil
}

// table is an open file, and what is told of it.
type table struct {
	*strings.Reader
	name string
	size int64
}

func (t *table) Stat() (fs.FileInfo, error) { return t, nil }
func (t *table) Close() error               { return nil }
func (t *table) Name() string               { return t.name }
func (t *table) Size() int64                { return t.size }
func (t *table) Mode() fs.FileMode          { return 0o444 }
func (t *table) ModTime() time.Time         { return time.Time{} }
func (t *table) IsDir() bool                { return false }
func (t *table) Sys() any                   { return nil }
