package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "duplicate-tally",
	Title:    "One figure stands in two rows.",
	Doc:      "Two tallies agree in source_id, series, from, as_of, through, scope, class and in every number: deaths, deaths_to, strikes, strikes_to, vessels, missing and survivors. How they are worded and noted does not distinguish them; numbers in counts.csv may, so a tally that has some there is left out, and a row whose id stands twice is not told.",
	Hint:     "remove one of the rows, or write what tells them apart: day, scope or series",
	Severity: validate.Warning,
	Phase:    validate.PhaseCompare,
	Columns:  validate.Columns{"tallies": append(figureWords, append(figureDays, figureCounts...)...), "counts": {"of"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		var columns [][]int32
		for _, name := range figureWords {
			columns = append(columns, d.Tallies.Words(name))
		}
		for _, name := range figureDays {
			columns = append(columns, d.Tallies.Days(name))
		}
		for _, name := range figureCounts {
			columns = append(columns, d.Tallies.Counts(name))
		}
		figure := func(row int) (f [14]int32) {
			for i, column := range columns {
				f[i] = column[row]
			}
			return f
		}
		hashes := make([]uint64, d.Tallies.Len)
		for row := range hashes {
			f := figure(row)
			hashes[row] = validate.Hash(f[:]...)
		}
		first, counted := map[[14]int32]int{}, talliesCounted(d)
		for _, alike := range validate.Alike(hashes) {
			row := int(alike)
			if counted(row) || d.Reported(d.Tallies, row, "tally_id") || !d.Valid(d.Tallies, row, "tally_id") || !d.Valid(d.Tallies, row, figureWords...) ||
				!d.Valid(d.Tallies, row, figureDays...) || !d.Valid(d.Tallies, row, figureCounts...) {
				continue
			}
			i, ok := first[figure(row)]
			if !ok {
				first[figure(row)] = row
				continue
			}
			if d.Tallies.Repeated(d.Tallies.IDs()[row]) { // which duplicate-id tells
				continue
			}
			f := d.At(d.Tallies, row, "tally_id")
			f.Message = fmt.Sprintf("tally_id: found the figure of %s again, want one row for one figure", d.Tallies.Row(i).ID())
			f.Related = append(f.Related, d.Related(d.Tallies, i, "tally_id", "the first row"))
			report(f)
		}
	},
})

// What makes a figure, but for how it is worded: fourteen columns.
var (
	figureWords  = []string{"source_id", "series", "through", "scope", "class"}
	figureDays   = []string{"from", "as_of"}
	figureCounts = []string{"deaths", "deaths_to", "strikes", "strikes_to", "vessels", "missing", "survivors"}
)
