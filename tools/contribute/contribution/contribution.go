// Package contribution makes changes to the tables such as contributors send: rows of
// every table, and corrections, with the waivers that they need. All of them are right,
// so whatever they break is at fault itself.
package contribution

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/draft"
)

const (
	// mostTries is how often a contribution is made anew where the first was none that
	// a contributor would send, as a strike of a day on which every total is known.
	mostTries = 40
	// mostWaivers is how many published figures it may come to contradict.
	mostWaivers = 8
)

// Tables are the tables of a dataset with what is known of them.
type Tables struct {
	Texts      schema.Texts
	Assessment *assess.Assessment
}

// Of reads tables. They are to be without a finding that is open.
func Of(texts schema.Texts) (*Tables, error) {
	t := judged(texts)
	if f := open(t.Assessment); f != nil {
		return nil, fmt.Errorf("found %w, want tables without a finding", told(f))
	}
	return t, nil
}

func judged(texts schema.Texts) *Tables {
	return &Tables{texts, assess.New(schema.Read(texts), assess.Options{})}
}

// open is the first error or warning that no waiver accepts; nil if there is none.
func open(a *assess.Assessment) *validate.Finding {
	for _, f := range a.Findings() {
		if f.Open() && f.Severity != validate.Note {
			return &f
		}
	}
	return nil
}

func told(f *validate.Finding) error {
	return fmt.Errorf("%s:%d: %s (%s)", f.Place.File, f.Place.Line, f.Message, f.Rule)
}

// Make answers the tables with one contribution of a kind more. The same tables and
// the same state of chance give the same tables.
func (t *Tables) Make(kind Kind, chance *rand.Rand) (*Tables, error) {
	var last error
	for range mostTries {
		m := &maker{Tables: t, Rand: chance, edits: map[string]map[int][]string{}}
		kind.make(m)
		next, err := m.made()
		if err == nil {
			return next, nil
		}
		last = err
	}
	return nil, fmt.Errorf("%s: found no right one in %d tries; the last: %w", kind.Name, mostTries, last)
}

// maker holds what one contribution adds and changes.
type maker struct {
	*Tables
	*rand.Rand
	rows   []*draft.Row
	edits  map[string]map[int][]string // cells of rows that were there, by table and row
	widen  []schema.ID
	unsure error // why it is none
}

// add adds a row. Cells of columns that the table lacks are left out.
func (m *maker) add(table string, cells map[string]string) {
	r := draft.NewRow(schema.TableNamed(table), schema.Place{})
	for name, text := range cells {
		if i := r.Table.Index(name); i >= 0 {
			r.Cells[i] = text
		}
	}
	m.rows = append(m.rows, r)
}

// edit changes a cell of a row that is there.
func (m *maker) edit(table string, row int, column, text string) {
	s := m.Assessment.Data.Sheet(table)
	cells := m.edits[table][row]
	if cells == nil {
		for i := range s.Table().Columns {
			cells = append(cells, s.Cell(row, i))
		}
	}
	cells[s.Table().Index(column)] = text
	if m.edits[table] == nil {
		m.edits[table] = map[int][]string{}
	}
	m.edits[table][row] = cells
}

// made puts the rows to the tables, and waives what published figures differ by.
func (m *maker) made() (*Tables, error) {
	if m.unsure != nil {
		return nil, m.unsure
	}
	texts := schema.Texts{}
	for file, text := range m.Texts {
		texts[file] = text
	}
	for table, changed := range m.edits {
		s := m.Assessment.Data.Sheet(table)
		texts[s.Table().File] = s.With(nil, changed)
	}
	d, err := draft.New(texts, m.rows, m.widen...)
	if err != nil {
		return nil, err
	}
	next := judged(d.Texts)
	var waivers []*draft.Row
	renewed := map[int][]string{} // waivers of figures that differ otherwise now
	for _, f := range next.Assessment.Findings() {
		switch {
		case !f.Open() || f.Severity == validate.Note:
		case f.Rule == assess.RuleName:
			if row, cells := renewal(next.Assessment.Data, &f); cells != nil {
				renewed[row] = cells
			} else {
				waivers = append(waivers, waiver(f))
			}
		default:
			return nil, told(&f)
		}
	}
	lapsed := slices.ContainsFunc(next.Assessment.Findings(), func(f validate.Finding) bool { return f.Rule == validate.WaiverUnmatched })
	switch {
	case len(waivers)+len(renewed) > mostWaivers:
		return nil, fmt.Errorf("%d published figures differ", len(waivers)+len(renewed))
	case lapsed:
		return nil, errors.New("a waiver lapses")
	case len(waivers)+len(renewed) == 0:
		return next, nil
	}
	d.Texts["waivers.csv"] = next.Assessment.Data.Waivers.With(nil, renewed)
	if d, err = draft.New(d.Texts, waivers); err != nil {
		return nil, err
	}
	next = judged(d.Texts)
	if f := open(next.Assessment); f != nil {
		return nil, told(f)
	}
	return next, nil
}

// renewal is the waiver of a figure that differs otherwise than it accepts, as the check
// asks for it; no cells where the figure has none.
func renewal(d *schema.Dataset, f *validate.Finding) (row int, cells []string) {
	for row, w := range d.Waivers.Rows {
		if w.Rule == f.Rule && string(w.Row) == f.Row {
			for column := range d.Waivers.Table().Columns {
				cells = append(cells, d.Waivers.Cell(row, column))
			}
			cells[d.Waivers.Table().Index("accepts")] = f.Stated()
			return row, cells
		}
	}
	return 0, nil
}

// waiver accepts a finding.
func waiver(f validate.Finding) *draft.Row {
	r := draft.NewRow(schema.TableNamed("waivers"), schema.Place{})
	for name, text := range map[string]string{"rule": f.Rule, "row": f.Row, "accepts": f.Stated(), "reason": "Counts in a way of its own, which it does not tell.", "date": "2026-11-21"} {
		r.Cells[r.Table.Index(name)] = text
	}
	return r
}
