package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

// countsSeldomTold are columns of numbers that sources seldom tell, so that most of their cells
// are empty.
var countsSeldomTold = map[string][]string{"accounts": {"missing", "survivors"}, "tallies": {"missing", "survivors"}}

// zeroRows is how many rows a table has at least of which this is asked.
const zeroRows = 20

var _ = add(&validate.Rule{
	Name:  "filled-with-zero",
	Title: "A program has written 0 where nothing is known.",
	Doc: "An empty cell says that a source is silent, 0 that it says none. In accounts and tallies few sources speak of missing and survivors: where a column of " + fmt.Sprint(zeroRows) + " rows and more has not one empty cell, and 0 in nine of ten, a program has filled it. " +
		"Told once for each table, at the first such cell.",
	Hint:     "take the column from before it was filled; 0 stays only where the source says that there were none",
	Severity: validate.Warning,
	Columns:  validate.Columns(countsSeldomTold),
	Table: func(d *validate.Data, t *validate.Table, report func(validate.Finding)) {
		var filled []string
		for _, column := range countsSeldomTold[t.Name] {
			numbers, zeros := t.Counts(column), 0
			for _, n := range numbers {
				if n == 0 {
					zeros++
				}
			}
			if t.Len >= zeroRows && zeros*10 >= t.Len*9 && !slices.Contains(numbers, validate.Unknown) {
				filled = append(filled, column)
			}
		}
		if len(filled) == 0 {
			return
		}
		f := d.At(t, slices.Index(t.Counts(filled[0]), 0), filled[0])
		f.Message = fmt.Sprintf("%s: found a number in each of the %d rows, 0 in most, want an empty cell where the source is silent", strings.Join(filled, " and "), t.Len)
		report(f)
	},
})
