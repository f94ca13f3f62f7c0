package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "duplicate-count",
	Title:    "One number stands in two rows.",
	Doc:      "Two rows of counts.csv give the same measure of the same strike, account or tally. It would be summed twice, or contradict itself.",
	Hint:     "make one row of the two; two numbers of one source are low and high",
	Severity: validate.Error,
	Form:     true,
	Phase:    validate.PhaseCompare,
	Columns:  validate.Columns{"counts": {"of"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		ids, measures := d.Counts.Words("of"), d.Counts.Words("measure")
		first := map[[2]int32]int{}
		for i := range d.Counts.Len {
			key := [2]int32{ids[i], measures[i]}
			if !d.Valid(d.Counts, i, "of", "measure") {
				continue
			}
			other, ok := first[key]
			if !ok {
				first[key] = i
				continue
			}
			row := d.Counts.Row(i)
			f := row.At("measure")
			f.Message = fmt.Sprintf("measure: found %s of %s a second time, want it once", row.Cell("measure"), row.Cell("of"))
			f.Related = append(f.Related, d.Related(d.Counts, other, "measure", "the first row"))
			report(f)
		}
	},
})
