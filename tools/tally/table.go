package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
)

// tables are the tables to be validated: those of a folder, or one of them alone
// where a file is named.
func (f *flags) tables() (files fs.FS, prefix string, alone bool, err error) {
	if f.data == "" {
		files, err = command.Files("")
		return files, command.Prefix(""), false, err
	}
	info, err := os.Stat(f.data)
	switch isTable := filepath.Ext(f.data) == ".csv"; {
	case isTable && errors.Is(err, fs.ErrNotExist):
		return nil, "", false, fmt.Errorf("found no file %q", f.data)
	case isTable && err != nil:
		return nil, "", false, fmt.Errorf("found no file that can be read: %w", err)
	}
	if err != nil || info.IsDir() {
		files, err = command.Files(f.data)
		return files, command.Prefix(f.data), false, err
	}
	folder, name := filepath.Split(filepath.Clean(f.data))
	if schema.TableNamed(strings.TrimSuffix(name, ".csv")) == nil || !strings.HasSuffix(name, ".csv") {
		return nil, "", false, fmt.Errorf("found the file %q, want a folder, or a file that bears a table's name, such as strikes.csv", f.data)
	}
	folder = cmp.Or(folder, ".")
	files, err = command.Files(folder)
	prefix = command.Prefix(folder)
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
