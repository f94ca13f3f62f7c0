package dataset

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/schema"
)

// A Summary says what was made.
type Summary struct {
	Rows   map[string]int // by table, rows that cannot be read and blank lines not among them
	Faults int            // rows of the list of faults
}

// Write makes a dataset in a folder, which must be new or empty, and writes the
// list of its faults (see [ListHeader]) to a file outside of it. Without accounts
// the list begins with the tables that are missing. Errors are those of the
// options, of which all are told, and those of the disk; then there is no folder.
func Write(folder, faults string, o Options) (Summary, error) {
	o, err := o.complete()
	if err != nil {
		return Summary{}, err
	}
	c := &campaign{Options: o}
	if o.Bad > 0 {
		if c.mix, err = o.mix(); err != nil {
			return Summary{}, err
		}
	}
	if entries, err := os.ReadDir(folder); err == nil && len(entries) > 0 {
		return Summary{}, fmt.Errorf("found files in %s, want an empty folder or a new one", folder)
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return Summary{}, err
	}
	parent, err := filepath.Abs(filepath.Dir(folder))
	if err != nil {
		return Summary{}, err
	}
	if err := os.MkdirAll(parent, 0o777); err != nil {
		return Summary{}, err
	}
	temporary, err := os.MkdirTemp(parent, ".gen-")
	if err != nil {
		return Summary{}, err
	}
	defer os.RemoveAll(temporary)
	w := &writer{folder: temporary, sheets: map[string]*sheet{}}
	sum, err := w.all(c)
	if err != nil {
		return Summary{}, err
	}
	err = atomicfile.File(faults, func(out io.Writer) error {
		in, err := os.Open(filepath.Join(temporary, listName))
		if err != nil {
			return err
		}
		defer in.Close()
		_, err = io.Copy(out, in)
		return err
	})
	if err != nil {
		return Summary{}, err
	}
	os.Remove(folder) // an empty one gives way
	return sum, os.Rename(filepath.Join(temporary, tablesName), folder)
}

// Names inside of the temporary folder.
const (
	tablesName = "tables"
	listName   = "faults.csv"
)

// A writer keeps the files of a dataset that is being made.
type writer struct {
	folder string
	sheets map[string]*sheet
	files  []*os.File
}

func (w *writer) all(c *campaign) (sum Summary, err error) {
	defer func() {
		for _, f := range w.files {
			err = cmp.Or(err, f.Close())
		}
	}()
	if err := os.Mkdir(filepath.Join(w.folder, tablesName), 0o777); err != nil {
		return sum, err
	}
	for _, t := range schema.Tables {
		if t.Optional || c.Accounts == 0 && t.Name != "strikes" && t.Name != "theaters" {
			continue
		}
		if err := w.open(c, t); err != nil {
			return sum, err
		}
	}
	c.strikes, c.accounts, c.tallies, c.sources = w.sheets["strikes"], w.sheets["accounts"], w.sheets["tallies"], w.sheets["sources"]
	c.prepare()
	writeTheaters(w.sheets["theaters"])
	if s := w.sheets["coverage"]; s != nil {
		s.put(&row{cells: []string{c.day(0), c.day(c.days + marginBehind), "all", "complete", "Every strike that the generator made."}, raw: -1})
	}
	c.write()
	sum.Rows = map[string]int{}
	for name, s := range w.sheets {
		if err := errors.Join(s.close(), s.list.close()); err != nil {
			return sum, err
		}
		sum.Rows[name] = s.rows
		sum.Faults += s.list.count
	}
	missing, err := w.join()
	sum.Faults += missing
	return sum, err
}

func (w *writer) open(c *campaign, t *schema.Table) error {
	text, err := w.create(filepath.Join(tablesName, t.File))
	if err != nil {
		return err
	}
	faults, err := w.create(t.Name + ".faults")
	if err != nil {
		return err
	}
	w.sheets[t.Name] = c.newSheet(t.Name, text, newList(t.File, faults))
	return nil
}

func (w *writer) create(name string) (*os.File, error) {
	f, err := os.Create(filepath.Join(w.folder, name))
	if err == nil {
		w.files = append(w.files, f)
	}
	return f, err
}

// join makes one list of the faults of all tables, and of the tables that are
// missing.
func (w *writer) join() (missing int, err error) {
	f, err := w.create(listName)
	if err != nil {
		return 0, err
	}
	all := bufio.NewWriter(f)
	header := newList("", all)
	_ = header.out.Write(ListHeader)
	if err := header.close(); err != nil {
		return 0, err
	}
	for _, t := range schema.Tables {
		if w.sheets[t.Name] == nil && t.Optional {
			continue
		}
		if w.sheets[t.Name] == nil {
			missing++
			l := newList(t.File, all)
			l.add(place{}, "", "", "missing-file")
			if err := l.close(); err != nil {
				return 0, err
			}
			continue
		}
		part, err := os.Open(filepath.Join(w.folder, t.Name+".faults"))
		if err != nil {
			return 0, err
		}
		_, err = io.Copy(all, part)
		part.Close()
		if err != nil {
			return 0, err
		}
	}
	return missing, all.Flush()
}
