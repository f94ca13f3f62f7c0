package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

// movedRows is how many rows at least contradict their cell and fit the one beside, where a
// column is said to be moved.
const movedRows = 3

var _ = add(&validate.Rule{
	Name:  "moved-by-a-row",
	Title: "The cells of a column stand one row beside their own.",
	Doc: "A column that is sorted alone, or pasted one row too high or too low, gives each row the cell of its neighbour. Three rows or more, one behind the other but for some that fit either cell, contradict their cell and would fit that of the next row, all of the row above or all of the row below (a cell that stood at the end of them may stand at the beginning, and the reverse): " +
		"the days of strikes, by the days that accounts give, and the documents of accounts, figures and claims, by their days of publication. So do two rows of strikes with each other's days, as where their ids were exchanged. " +
		"Told once, at the first of these rows, of which nothing else is said. " +
		"Where three findings and more in a column are gone once its cells are moved back, in a copy, that is told in their place, whatever the column; and so it is of a column that stands in order although its rows do not, and of a block of cells in some rows, of which the first or the last row lacks them.",
	Hint:     "was the column sorted by itself, or pasted into the wrong row? Undo that, or take the cells from the last version of the table",
	Severity: validate.Error,
	Phase:    validate.PhaseRows,
	AllOf:    true,
	Columns: validate.Columns{
		"strikes": {"date", "date_end", "date_precision"}, "accounts": {"date", "superseded"}, "tallies": {"as_of"}, "claims": {"date"}, "sources": {"published"},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		if !d.Strikes.LeftOut("date") && !d.Accounts.LeftOut("date") {
			strikes := movedDays(d)
			strikes.tell(d.Strikes, "date", report)
			strikes.tellPairs(d.Strikes, report)
		}
		for _, of := range []struct {
			table  *validate.Table
			column string
		}{{d.Accounts, "date"}, {d.Tallies, "as_of"}, {d.Claims, "date"}} {
			movedSources(d, of.table, of.column).tell(of.table, "source_id", report)
		}
	},
})

// moved asks of each row whether its cell contradicts what else is known of it, and whether
// that of another row would fit.
type moved struct {
	rows  int
	isOff func(row int) bool
	mayBe func(row, from int) bool // or nothing is known of it
	told  map[int]bool
}

// movedDays asks of the days of strikes.
func movedDays(d *validate.Data) *moved {
	stands, earliest := standing(d), earliestDays(d)
	dates, ends, given, accounts := d.Strikes.Days("date"), d.Strikes.Days("date_end"), d.Accounts.Days("date"), d.Accounts.By("strike_id")
	asked := func(row int) bool {
		return dates[row] > 0 && d.Valid(d.Strikes, row, "date", "date_end", "date_precision")
	}
	// borne reports whether an account of the row gives the day of a row, or a day at all.
	borne := func(row, from int) (known, isIt bool) {
		grace := dates[from] - earliest(from)
		for _, i := range accounts.Of(row) {
			if given[i] == 0 || !stands(i) || !d.Valid(d.Accounts, int(i), "date") {
				continue
			}
			if known = true; given[i] >= dates[from]-grace && given[i] <= max(dates[from], ends[from])+grace {
				return true, true
			}
		}
		return known, false
	}
	return &moved{d.Strikes.Len, func(row int) bool {
		known, isIt := borne(row, row)
		return known && !isIt && asked(row)
	}, func(row, from int) bool {
		known, isIt := borne(row, from)
		return asked(from) && (isIt || !known)
	}, map[int]bool{}}
}

// movedSources asks of the documents of a table, of which a column has the days.
func movedSources(d *validate.Data, t *validate.Table, column string) *moved {
	const grace, nearDays = 1, 31
	days, sources, published := t.Days(column), t.Targets("source_id"), d.Sources.Days("published")
	of := func(row int) int32 {
		if s := sources[row]; s >= 0 && published[s] > 0 && d.Valid(t, row, "source_id") && d.Valid(d.Sources, int(s), "published") {
			return published[s]
		}
		return 0
	}
	return &moved{t.Len, func(row int) bool {
		day := of(row)
		return days[row] > 0 && day > 0 && days[row] > day+grace && d.Valid(t, row, column)
	}, func(row, from int) bool {
		day := of(from)
		return days[row] == 0 || day == 0 || days[row] <= day+grace && day-days[row] <= nearDays
	}, map[int]bool{}}
}

// tell tells each run of rows that have the cells of their neighbours.
func (m *moved) tell(t *validate.Table, column string, report func(validate.Finding)) {
	var off []int
	for row := range m.rows {
		if m.isOff(row) {
			off = append(off, row)
		}
	}
	for len(off) >= movedRows {
		beside, run := 1, m.run(off, 1)
		if up := m.run(off, -1); len(up) > len(run) {
			beside, run = -1, up
		}
		if len(run) < movedRows {
			off = off[1:]
			continue
		}
		off = off[len(run):]
		first, last := run[0], run[len(run)-1]
		if first > 0 && !m.told[first-1] && m.isOff(first-1) {
			first-- // it has the cell of the last one
		}
		if len(off) > 0 && off[0] == last+1 {
			last, off = off[0], off[1:] // or that of the first
		}
		f := t.Row(first).At(column)
		where := "low"
		if beside < 0 {
			where = "high"
		}
		f.Message = fmt.Sprintf("%s: found cells one row too %s from here to %s: %d rows contradict theirs, and fit that of the row beside", column, where, t.Row(last).ID(), len(run))
		for row := first; row <= last; row++ {
			m.told[row] = true
			if row > first {
				f.Related = append(f.Related, t.Row(row).Related(column, "this one, too"))
			}
		}
		report(f)
	}
}

// run are the first of the rows that are off, as far as they fit the row beside and those
// between them do.
func (m *moved) run(off []int, beside int) (run []int) {
	for row := off[0]; row < m.rows && len(run) < len(off) && row+beside >= 0 && row+beside < m.rows && m.mayBe(row, row+beside); row++ {
		if row == off[len(run)] {
			run = append(run, row)
		}
	}
	return run
}

// tellPairs tells two neighbours of which each has the day of the other.
func (m *moved) tellPairs(t *validate.Table, report func(validate.Finding)) {
	for row := 0; row+1 < m.rows; row++ {
		if m.told[row] || m.told[row+1] || !m.isOff(row) || !m.isOff(row+1) || !m.mayBe(row, row+1) || !m.mayBe(row+1, row) {
			continue
		}
		f, other := t.Row(row).At(t.Key), t.Row(row+1)
		f.Message = fmt.Sprintf("%s: found %s, of which the accounts give the day of %s, and the reverse, want the two the other way round", t.Key, f.Value, other.ID())
		f.Hint = "have the ids of the two rows been exchanged, or their days?"
		f.Related = append(f.Related, other.Related(t.Key, "the other one"))
		report(f)
		row++
	}
}
