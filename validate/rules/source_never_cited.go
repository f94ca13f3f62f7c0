package rules

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "source-never-cited",
	Title: "A source is cited by no row.",
	Doc: "No cell of any column that refers to sources.csv names the source. Asked only while every such cell is sound and leads to a source, all rows that hold one could be read, no strike lacks an account, no claim that another one names, and no check of rows tells such a cell or the id of its row: " +
		"else the citation may be what is broken. A source that is told as a duplicate is left out. Five such sources and more, while one table that cites sources is there and has no row, are told once, at that table.",
	Hint:     "write the account, tally or claim that the source carries, or remove the source",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		if t, never := lostTable(d); t != nil {
			report(validate.Finding{Place: schema.Place{File: t.File, Line: 1, Column: 1}, Related: sourcesBeside(d, never),
				Message: fmt.Sprintf("found no row below the header, and %d sources that no row cites, want the rows that cite them", len(never)),
				Hint:    "were the rows lost? Take the file from its last version; if there are none yet, write the rows that the sources carry, or remove those sources"})
			return
		}
		for _, row := range neverCited(d) {
			f := d.At(d.Sources, row, "source_id")
			f.Message = fmt.Sprintf("source_id: found no row that cites %s, want one at least", f.Value)
			report(f)
		}
	},
})

// neverCited are the sources that no row cites; none while that cannot be told.
func neverCited(d *validate.Data) (never []int) {
	if d.Sources.Len == 0 || len(strikesWithoutAccount(d)) > 0 || !d.Complete(d.Claims, "contradicts", "supports") {
		return nil // a claim that others name and that is gone may have cited one
	}
	cited := make([]bool, d.Sources.Len)
	for _, t := range d.Tables() {
		for i := range t.Columns {
			c := &t.Columns[i]
			if c.RefTable != d.Sources.Name {
				continue
			}
			if !d.Complete(t, c.Name) || d.AnyReported(t, c.Name, t.Key) {
				return nil
			}
			t.References(c.Name, func(_ int, code int32) {
				if row := d.Sources.Find(code); row >= 0 {
					cited[row] = true
				}
			})
		}
	}
	for row, id := range d.Sources.IDs() {
		if first := d.Sources.Find(id); first < 0 || cited[first] || !d.Valid(d.Sources, row, "source_id") || d.Reported(d.Sources, row, "source_id", "title", "url") {
			continue
		}
		never = append(never, row)
	}
	return never
}

// lostWithTable is how many sources without a citation tell that the rows of a table are lost.
const lostWithTable = 5

// lostTable is the table whose rows are lost, as sources without a citation tell, with these; nil
// if there is none.
func lostTable(d *validate.Data) (*validate.Table, []int) {
	t := onlyEmpty(d)
	if t == nil {
		return nil, nil
	}
	never := neverCited(d)
	if len(never) < lostWithTable {
		return nil, nil
	}
	return t, never
}

// onlyEmpty is the one table that cites sources and has a header alone; nil if there is none, or
// are more.
func onlyEmpty(d *validate.Data) (empty *validate.Table) {
	for _, t := range d.Tables() {
		cites := slices.ContainsFunc(t.Columns, func(c schema.Column) bool { return c.RefTable == d.Sources.Name && !t.Absent(c.Name) })
		if !cites || t.Len > 0 || !t.Whole {
			continue
		}
		if empty != nil {
			return nil
		}
		empty = t
	}
	return empty
}

// sourcesBeside are the first of some sources, to stand beside a finding.
func sourcesBeside(d *validate.Data, rows []int) (related []validate.Related) {
	for _, row := range rows[:min(len(rows), maxBesides)] {
		related = append(related, d.Related(d.Sources, row, "source_id", "is cited by no row"))
	}
	return related
}
