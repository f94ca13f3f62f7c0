package draft

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// A Survey is what is known of tables of any size to which rows are to be added: small
// tables whole, and of large ones the rows that the new ones may touch. Its memory does not
// grow with them.
type Survey struct {
	Data *schema.Dataset

	files  fs.FS
	of     SurveyOptions
	large  map[string]bool // by table
	rows   []*Row
	widen  []schema.ID
	issued map[string]*issued // by table, of those whose rows are to be given ids
}

// SurveyOptions say what is kept of large tables.
type SurveyOptions struct {
	Held  int64 // bytes up to which tables are read into memory; 0: [schema.HeldBytes]
	Block int   // bytes that are read at a time, see [csvtable.File]
	// Further makes the keepers of what is kept of a large table besides what the rows touch, or
	// only looked at. It is asked for each time that the table is read, with the tables in memory
	// as they then are; nil for a table of which nothing more is kept.
	Further func(d *schema.Dataset, t *schema.Table) func() schema.Keeper
	// Progress is told that a large table is read; nil: nobody asks.
	Progress func(file string)
}

// ErrWider says that a row fills a column which a large table lacks: all its rows would have
// to be written anew.
var ErrWider = errors.New("a row fills a column that the table lacks")

// passing are the tables of which rows are kept only where they are needed. The others are
// asked as a whole, however large.
var passing = []string{"strikes", "sources", "accounts", "claims", "excluded", "searches"}

// NewSurvey reads tables for rows that are to be added, see [On].
func NewSurvey(files fs.FS, o SurveyOptions, rows []*Row, widen ...schema.ID) (*Survey, error) {
	s := &Survey{files: files, of: o, large: map[string]bool{}, rows: rows, widen: widen, issued: map[string]*issued{}}
	for _, name := range passing {
		if info, err := fs.Stat(files, schema.TableNamed(name).File); err == nil && info.Mode().IsRegular() {
			s.large[name] = info.Size() > cmp.Or(o.Held, schema.HeldBytes)
		}
	}
	s.Data = schema.ReadSome(files, func(t *schema.Table) bool { return !s.large[t.Name] })
	for _, r := range rows {
		if r.wantsID() && s.issued[r.Table.Name] == nil {
			i := newIssued(r.Table)
			eachID(s.Data, r.Table, func(of schema.Cells, c *schema.Column, id string) { i.see(of.Table(), c, id) })
			s.issued[r.Table.Name] = i
		}
	}
	for _, name := range passing { // what refers to the rows of others comes behind them
		if s.large[name] {
			if err := s.read(name); err != nil {
				return nil, err
			}
		}
	}
	for name, i := range s.issued {
		i.lost = s.Data.Sheet(name).Lost
	}
	return s, nil
}

// read reads a large table, if anything of it is needed.
func (s *Survey) read(name string) error {
	t := s.Data.Sheet(name).Table()
	further := s.further(s.Data, t)
	if !s.needs(t) && further == nil {
		return nil
	}
	var ids []seen
	for _, i := range s.issued {
		if columns := naming(t, i.table); columns != nil {
			ids = append(ids, seen{columns, *i, i})
		}
	}
	sheet, err := s.part(s.files, s.Data, t, func() schema.Keeper {
		k := s.newKeeper(t, further)
		k.seeIDs(ids)
		return k
	})
	if err == nil {
		s.Data = s.Data.With(sheet)
	}
	return err
}

// part reads a large table and keeps what keepers say.
func (s *Survey) part(files fs.FS, d *schema.Dataset, t *schema.Table, keeper func() schema.Keeper) (schema.Cells, error) {
	if s.of.Progress != nil {
		s.of.Progress(t.File)
	}
	file, fault := t.Open(files)
	if fault != nil {
		return nil, fmt.Errorf("%s: found a file that cannot be read: %s", t.File, fault.Value)
	}
	defer file.Close()
	file.Block = s.of.Block
	sheet := d.Part(t.Name, file.File, keeper)
	if file.Changed() {
		return nil, fmt.Errorf("%s: %w", t.File, csvtable.ErrChanged)
	}
	return sheet, nil
}

func (s *Survey) further(d *schema.Dataset, t *schema.Table) func() schema.Keeper {
	if s.of.Further == nil {
		return nil
	}
	return s.of.Further(d, t)
}

// needs reports whether the rows that are to be added may touch rows of a table.
func (s *Survey) needs(t *schema.Table) bool {
	if len(s.widen) > 0 && (t.Name == "strikes" || t.Name == "accounts") {
		return true
	}
	return slices.ContainsFunc(s.rows, func(r *Row) bool {
		likened := slices.ContainsFunc(comparisons[r.Table.Name], func(c comparison) bool { return c.table == t.Name })
		named := s.issued[r.Table.Name] != nil && naming(t, r.Table) != nil
		return r.Table.Name == t.Name || likened || named
	})
}
