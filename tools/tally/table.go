package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/validate"
)

// tables are the tables to be validated: those of a folder, or one of them alone
// where a file is named.
func (f *flags) tables(stdin io.Reader) (files fs.FS, prefix string, alone bool, err error) {
	if f.table != "" || f.data == "-" {
		files, err = f.tableOfOtherName(stdin)
		return files, f.prefix(), true, err
	}
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
		return nil, "", false, fmt.Errorf("found the file %q, want a folder, or a file that bears a table's name, such as strikes.csv; --table says which table another file holds", f.data)
	}
	files, err = command.Files(cmp.Or(folder, "."))
	return oneFile{files, name}, f.prefix(), true, err
}

// prefix is what stands before the name of a file that is asked alone.
func (f *flags) prefix() string {
	prefix := command.Prefix(cmp.Or(filepath.Dir(filepath.Clean(f.data)), "."))
	if prefix == "./" {
		return ""
	}
	return prefix
}

// tableOfOtherName is a table that a file of any name holds, or standard input.
func (f *flags) tableOfOtherName(stdin io.Reader) (fs.FS, error) {
	var names []string
	for _, t := range schema.Tables {
		names = append(names, t.Name)
	}
	switch {
	case f.table == "":
		return nil, errors.New("found standard input without --table, want the name of the table that it holds, such as --table strikes")
	case f.data == "":
		return nil, errors.New("found --table without a file, want one, or - for standard input")
	}
	if err := command.Word("table", f.table, names...); err != nil {
		return nil, err
	}
	f.called = filepath.Base(f.data)
	read := func() ([]byte, error) { return os.ReadFile(f.data) }
	if f.data == "-" {
		read = func() ([]byte, error) { return io.ReadAll(io.LimitReader(stdin, csvtable.MaxFile+1)) }
	} else if info, err := os.Stat(f.data); err != nil || info.IsDir() {
		return nil, fmt.Errorf("found no file %q", f.data)
	}
	text, err := read()
	if err != nil {
		return nil, fmt.Errorf("found no file that can be read: %w", err)
	}
	return schema.Texts{schema.TableNamed(f.table).File: text}, nil
}

// call gives the file of findings the name under which it was given.
func (f *flags) call(finding validate.Finding) validate.Finding {
	if f.called == "" {
		return finding
	}
	finding.Place.File = f.called
	finding.Related = slices.Clone(finding.Related)
	for i := range finding.Related {
		finding.Related[i].Place.File = f.called
	}
	return finding
}

// calledFile is the file by that name.
func (f *flags) calledFile(d *schema.Dataset) fs.FS {
	return schema.Texts{f.called: []byte(d.Text(schema.TableNamed(f.table).File))}
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
