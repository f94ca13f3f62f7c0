package view

import (
	"encoding/csv"
	"io"
	"strconv"

	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// findingColumns are those of a [FindingsCSV].
var findingColumns = []string{"rule", "severity", "file", "line", "column", "id", "field", "value", "message", "hint", "more", "waived"}

// FindingsCSV writes findings as a table, one row each: for people who sort and share
// out in a spreadsheet what is to be mended. Line and column are empty where the file as
// a whole is meant, id and field where there is none, waived where the finding is open.
type FindingsCSV struct{ w *csv.Writer }

// NewFindingsCSV begins the table with its header.
func NewFindingsCSV(w io.Writer) *FindingsCSV {
	c := csv.NewWriter(w)
	_ = c.Write(findingColumns) // what went wrong is told at the end
	return &FindingsCSV{c}
}

// CSV writes the findings as a table, as [FindingsCSV] does.
func (r *Report) CSV(w io.Writer) error {
	c := NewFindingsCSV(w)
	for i := range r.Findings {
		if err := c.Finding(r.Findings[i]); err != nil {
			return err
		}
	}
	return c.End()
}

// Finding writes a row.
func (c *FindingsCSV) Finding(f validate.Finding) error {
	place := func(n int) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	return c.w.Write(spreadsheetCells(f.Rule, string(f.Severity), f.Place.File, place(f.Place.Line), place(f.Place.Column), f.Row, f.Field,
		visible.Shown(f.Value), visible.Shown(f.Message), visible.Shown(f.Hint), strconv.Itoa(f.More), visible.Shown(f.Waived)))
}

// End writes what is left.
func (c *FindingsCSV) End() error {
	c.w.Flush()
	return c.w.Error()
}

// spreadsheetCells puts an apostrophe before what a spreadsheet would take for a formula.
func spreadsheetCells(cells ...string) []string {
	for i, cell := range cells {
		if rules.IsFormula(cell) {
			cells[i] = "'" + cell
		}
	}
	return cells
}
