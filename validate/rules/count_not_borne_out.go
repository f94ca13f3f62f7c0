package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "count-not-borne-out",
	Title: "A number of a measure of a strike is not that of its accounts.",
	Doc: "The numbers that counts.csv has of a strike go from the smallest to the largest number of the same measure in those of its accounts that stand (are not superseded). A number with one end only counts as that; " +
		"an end that no account gives may also be empty. One finding for each number, with the accounts that set the ends beside it. " +
		"Asked only while all accounts and counts could be read, and of strikes that have an account.",
	Hint:     "set the number to that of the accounts, or write the account's number that bears it out",
	Severity: validate.Error,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"counts": {"of", "low", "best", "high"}, "accounts": {"superseded"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		if d.Counts.Len == 0 || !d.Complete(d.Counts, "of", "measure", "low", "best", "high") || d.AnyReported(d.Counts, "of", "measure") {
			return
		}
		low, best, high, measures := d.Counts.Counts("low"), d.Counts.Counts("best"), d.Counts.Counts("high"), d.Counts.Words("measure")
		stands, said, ours := standing(d), map[[2]int32]int{}, map[int][]int{}
		for i, of := range countedRows(d) {
			switch of.table {
			case d.Accounts:
				said[[2]int32{int32(of.row), measures[i]}] = i
			case d.Strikes:
				ours[of.row] = append(ours[of.row], i)
			}
		}
		eachWithAccounts(d, nil, func(row int, accounts []int32) {
			for _, i := range ours[row] {
				r := noRange()
				for _, a := range accounts {
					if n, ok := said[[2]int32{a, measures[i]}]; ok && stands(a) {
						least, most := measuredRange(low[n], best[n], high[n])
						r.state(least, most, n, firstKnown(low[n], "low", "best"), firstKnown(high[n], "high", "best"))
					}
				}
				least, most := measuredRange(low[i], best[i], high[i])
				if least == validate.Unknown && most == validate.Unknown {
					continue // which is told
				}
				if r.allowsLow(least) && r.allowsHigh(most) {
					continue
				}
				counted := d.Counts.Row(i)
				f := counted.At("measure")
				// A waiver names the row that was counted, and accepts the number, not whatever
				// number the measure has.
				f.Row = counted.Cell("of")
				f.Found = saidEnds(least, most) + " " + counted.Cell("measure")
				found := fmt.Sprintf("measure: found %s of %s", f.Found, counted.Cell("of"))
				if r.low == validate.Unknown {
					f.Message = found + ", want no row, as no account that stands gives the number"
				} else {
					f.Message = fmt.Sprintf("%s, want %s, the range of the accounts that stand", found, saidEnds(r.low, r.high))
					f.Related = append(f.Related, d.Related(d.Counts, r.lowAt, r.lowColumn, "the smallest number"), d.Related(d.Counts, r.highAt, r.highColumn, "the largest number"))
				}
				report(f)
			}
		})
	},
})

// firstKnown names the first column where it has a number, else the other.
func firstKnown(n int32, column, other string) string {
	if n == validate.Unknown {
		return other
	}
	return column
}

// saidEnds is a range, or the number that is both of its ends.
func saidEnds(low, high int32) string {
	if low == high {
		return saidNumber(low)
	}
	return saidRange(low, high)
}
