package rules

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/validate"
)

// wholes are the columns of the upper end of what a measure can be a part of, by table;
// where a column is empty the next one is asked.
var wholes = map[string]map[string][]string{
	"deaths":    {"strikes": {"deaths_max", "deaths"}, "accounts": {"deaths_max"}, "tallies": {"deaths_to", "deaths"}},
	"missing":   {"strikes": {"missing"}, "accounts": {"missing"}, "tallies": {"missing"}},
	"survivors": {"strikes": {"survivors"}, "accounts": {"survivors"}, "tallies": {"survivors"}},
}

var _ = add(&validate.Rule{
	Name:  "count-exceeds-whole",
	Title: "A part is larger than its whole.",
	Doc: "measures.csv says inside what a measure lies: deaths, missing, survivors or another measure. The lower end of a part must not exceed the upper end of that in the same strike, account or tally. " +
		"Not asked where the whole has no upper end there, and of tallies only where the words of both numbers leave the upper end of the whole and the lower end of the part as they stand.",
	Hint:     "correct the part, the whole, or inside in measures.csv",
	Severity: validate.Error,
	Phase:    validate.PhaseOrder, // behind count-not-borne-out, which tells the same number
	Columns: validate.Columns{"counts": {"of", "low", "best", "high", "qualifier"}, "measures": {"inside"},
		"strikes": {"deaths", "deaths_max", "missing", "survivors"}, "accounts": {"deaths_max", "missing", "survivors"},
		"tallies": {"deaths", "deaths_to", "deaths_qualifier", "missing", "survivors"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		w := newWholes(d)
		measures := d.Counts.Targets("measure")
		for i, of := range w.of {
			if of.table == nil || measures[i] < 0 || d.Reported(d.Counts, i, "of", "measure") || !d.Valid(d.Counts, i, "of", "measure", "low", "best", "high", "qualifier") {
				continue
			}
			part, _ := measuredRange(w.low[i], w.best[i], w.high[i])
			inside := d.Text(d.Measures.Words("inside")[measures[i]])
			at, column, most := w.whole(i, inside)
			if part == validate.Unknown || most == validate.Unknown || part <= most || !d.Valid(at.table, at.row, column) ||
				of.table == d.Tallies && (!w.is(i, "exact", "at_least", "more_than") || !w.ends(at, column)) {
				continue
			}
			row := d.Counts.Row(i)
			f := row.At("best")
			if w.low[i] != validate.Unknown {
				f = row.At("low")
			}
			f.Row = row.Cell("of")                                    // which a waiver names
			f.Found = fmt.Sprintf("%d %s", part, row.Cell("measure")) // a row may have as many of several measures
			f.Message = fmt.Sprintf("%s: found %s of %s, want no more than the %d of %s, inside which they lie", f.Field, f.Found, row.Cell("of"), most, inside)
			f.Related = append(f.Related, d.Related(at.table, at.row, column, fmt.Sprintf("says %d", most)))
			report(f)
		}
	},
})

// wholesOf finds the wholes of parts.
type wholesOf struct {
	d                         *validate.Data
	of                        []countedRow
	low, best, high, measures []int32
	rows                      map[[2]int32]int // of counts.csv, by of and measure
}

func newWholes(d *validate.Data) *wholesOf {
	w := &wholesOf{d: d, of: countedRows(d), low: d.Counts.Counts("low"), best: d.Counts.Counts("best"), high: d.Counts.Counts("high"),
		measures: d.Counts.Words("measure"), rows: map[[2]int32]int{}}
	for i, of := range d.Counts.Words("of") {
		w.rows[[2]int32{of, w.measures[i]}] = i
	}
	return w
}

// whole is the upper end of what the measure of a row lies inside, and where it stands.
func (w *wholesOf) whole(row int, inside string) (at countedRow, column string, most int32) {
	of := w.of[row]
	if columns, ok := wholes[inside]; ok {
		for _, column := range columns[of.table.Name] {
			if n := of.table.Counts(column)[of.row]; n != validate.Unknown {
				return of, column, n
			}
		}
		return of, "", validate.Unknown
	}
	other, ok := w.rows[[2]int32{w.d.Counts.Words("of")[row], w.d.Measures.Code(inside)}]
	if !ok || other == row {
		return of, "", validate.Unknown
	}
	_, most = measuredRange(w.low[other], w.best[other], w.high[other])
	column = "high"
	if w.high[other] == validate.Unknown {
		column = "best"
	}
	return countedRow{w.d.Counts, other}, column, most
}

// is reports whether a number of counts.csv is worded in one of these ways.
func (w *wholesOf) is(row int, words ...string) bool {
	return slices.Contains(words, w.d.Text(w.d.Counts.Words("qualifier")[row]))
}

// ends reports whether the words of a figure leave its upper end as it stands. Its missing
// and its survivors have no words.
func (w *wholesOf) ends(at countedRow, column string) bool {
	ended := []string{"", "exact", "nearly", "at_most"}
	switch {
	case at.table == w.d.Counts:
		return w.is(at.row, ended...)
	case at.table == w.d.Tallies && column != "missing" && column != "survivors":
		return slices.Contains(ended, w.d.Text(w.d.Tallies.Words("deaths_qualifier")[at.row]))
	}
	return true
}
