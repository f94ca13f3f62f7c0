package validate_test

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// changing is a folder in which one file becomes another when it has been asked
// for so many times: opened, looked at or read. An open file changes, too.
type changing struct {
	files   fstest.MapFS
	name    string
	then    *fstest.MapFile
	broken  error // instead of then: reading fails from there on
	asked   int
	changes int // after so many
}

func (c *changing) now(name string) (*fstest.MapFile, error) {
	if name == c.name {
		if c.asked++; c.asked > c.changes {
			return c.then, c.broken
		}
	}
	if c.files[name] == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return c.files[name], nil
}

func (c *changing) Open(name string) (fs.File, error) {
	if name == "." {
		return c.files.Open(name) // what bears which name does not change
	}
	if _, err := c.now(name); err != nil {
		return nil, err
	}
	file := &changingFile{in: c, name: name}
	file.SectionReader = io.NewSectionReader(file.at(), 0, 1<<40)
	return file, nil
}

func (c *changing) Stat(name string) (fs.FileInfo, error) {
	file, err := c.now(name)
	if err != nil {
		return nil, err
	}
	return fstest.MapFS{name: file}.Stat(name)
}

type changingFile struct {
	*io.SectionReader
	in   *changing
	name string
}

func (f *changingFile) at() io.ReaderAt { return readerAt{f} }

func (f *changingFile) Stat() (fs.FileInfo, error) { return f.in.Stat(f.name) }
func (f *changingFile) Close() error               { return nil }

type readerAt struct{ f *changingFile }

func (r readerAt) ReadAt(b []byte, at int64) (int, error) {
	file, err := r.f.in.now(r.f.name)
	if err != nil {
		return 0, err
	}
	return bytes.NewReader(file.Data).ReadAt(b, at)
}

// A table that changes while a stream reads it is an error, or told as unreadable,
// or all that is found is found of the one state or of the other.
func TestTableThatChanges(t *testing.T) {
	o := validate.Options{Rules: rules.All()}
	begin, later := time.Unix(1, 0), time.Unix(2, 0)
	of := func(files fs.FS) []validate.Finding { return validate.Run(schema.Read(files), o).Findings }
	for _, table := range []string{"strikes.csv", "accounts.csv", "claims.csv", "theaters.csv", "waivers.csv"} {
		for name, change := range map[string]func(text string) string{
			"grows":      func(text string) string { return text + strings.Repeat("more,\n", 5) },
			"shrinks":    func(text string) string { return text[:len(text)/2] },
			"is emptied": func(string) string { return "" },
			"is ordered otherwise": func(text string) string {
				lines := strings.SplitAfter(text, "\n")
				if len(lines) > 2 {
					slices.Reverse(lines[1 : len(lines)-1])
				}
				return strings.Join(lines, "")
			},
			"is quite another": func(text string) string { return strings.Map(func(r rune) rune { return r ^ 1 }, text) },
			"breaks":           nil,
		} {
			t.Run(table+" "+name, func(t *testing.T) {
				files := base(t)
				for _, f := range files {
					f.ModTime = begin
				}
				// A fault that the first state has, and a reference in vain.
				strikes := files["strikes.csv"]
				strikes.Data = bytes.Replace(strikes.Data, []byte("S002,2025"), []byte("S002,20251"), 1)
				before := of(files)
				then := &fstest.MapFile{ModTime: later}
				var after []validate.Finding
				var broken error
				if change == nil {
					broken = errors.New("the disk is gone")
				} else {
					then.Data = []byte(change(string(files[table].Data)))
					with := fstest.MapFS{}
					for name, f := range files {
						with[name] = f
					}
					with[table] = then
					after = of(with)
				}
				errs, unreadable, whole := 0, 0, 0
				for n := 0; ; n++ {
					in := &changing{files: files, name: table, then: then, broken: broken, changes: n}
					s := &validate.Stream{Held: 1}
					var found []validate.Finding
					s.Emit = func(f validate.Finding) { found = append(found, f) }
					_, err := s.Run(in, o)
					if err != nil {
						if !strings.Contains(err.Error(), table) {
							t.Fatalf("after %d: found the error %q, want one that names the table", n, err)
						}
						errs++
						continue
					}
					if slices.ContainsFunc(found, func(f validate.Finding) bool { return f.Rule == "unreadable-file" }) {
						unreadable++
						continue
					}
					validate.Sort(found)
					first, second := cmp.Diff(before, found), cmp.Diff(after, found)
					if first != "" && second != "" {
						t.Fatalf("after %d: found neither what the one nor what the other state has (-before +found)\n%s\n(-after +found)\n%s", n, first, second)
					}
					whole++
					if in.asked <= n {
						break // it did not change at all
					}
				}
				if errs+unreadable+whole < 3 || whole == 0 {
					t.Errorf("found %d errors, %d answers without the table and %d whole ones, want some", errs, unreadable, whole)
				}
			})
		}
	}
}
