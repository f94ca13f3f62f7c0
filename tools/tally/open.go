package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/strike-tally/strike-tally/data"
	"github.com/strike-tally/strike-tally/schema"
)

// open reads the dataset of a folder, or the built-in one for "". Prefix is what
// stands before its file names in messages.
func open(folder string) (d *schema.Dataset, prefix string, err error) {
	if folder == "" {
		return schema.Read(data.Files), "data/", nil
	}
	files, err := folderFS(folder)
	if err != nil {
		return nil, "", err
	}
	return schema.Read(files), prefixOf(folder), nil
}

// folderFS is a folder of tables. Nothing outside it is read, whatever symbolic
// links in it say.
func folderFS(folder string) (fs.FS, error) {
	info, err := os.Stat(folder)
	if err != nil {
		return nil, fmt.Errorf("--data: found no folder %q", folder)
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("--data: found a file %q, want a folder of tables", folder)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, fmt.Errorf("--data: %w", err)
	}
	return root.FS(), nil // open until the command ends
}

// tables are the tables to be validated: those of a folder, or one of them alone
// where a file is named.
func (f *flags) tables() (files fs.FS, prefix string, alone bool, err error) {
	if f.data == "" {
		return data.Files, "data/", false, nil
	}
	info, err := os.Stat(f.data)
	switch isTable := filepath.Ext(f.data) == ".csv"; {
	case isTable && errors.Is(err, fs.ErrNotExist):
		return nil, "", false, fmt.Errorf("found no file %q", f.data)
	case isTable && err != nil:
		return nil, "", false, fmt.Errorf("found no file that can be read: %w", err)
	}
	if err != nil || info.IsDir() {
		files, err = folderFS(f.data)
		return files, prefixOf(f.data), false, err
	}
	folder, name := filepath.Split(filepath.Clean(f.data))
	if schema.TableNamed(strings.TrimSuffix(name, ".csv")) == nil || !strings.HasSuffix(name, ".csv") {
		return nil, "", false, fmt.Errorf("found the file %q, want a folder, or a file that bears a table's name, such as strikes.csv", f.data)
	}
	folder = cmp.Or(folder, ".")
	files, err = folderFS(folder)
	prefix = prefixOf(folder)
	if prefix == "./" {
		prefix = ""
	}
	return oneFile{files, name}, prefix, true, err
}

// oneFile is a folder in which there is one file only.
type oneFile struct {
	fs.FS
	name string
}

func (o oneFile) Open(name string) (fs.File, error) {
	if name != o.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return o.FS.Open(name)
}

// Stat is there so that no pipe is opened to see what it is.
func (o oneFile) Stat(name string) (fs.FileInfo, error) {
	if name != o.name {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
	}
	return fs.Stat(o.FS, name)
}

// day reads a date flag; empty stays empty.
func day(flag, value string) (schema.Date, error) {
	d := schema.Date(value)
	if value != "" && !d.Valid() {
		return "", fmt.Errorf("--%s: found %q, want a day such as 2025-10-14", flag, value)
	}
	return d, nil
}
