package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "number-left-out",
	Title: "A strike lacks a number that its accounts give.",
	Doc: "vessels, missing or survivors of a strike is empty, although at least two of its accounts that stand give the number, at least half of them, and all that do the same one; of the missing one account that gives some is enough, for nobody is left out in silence. " +
		"A number that stands in another of these columns, where it is told, is told there alone. Of survivors one account among many that are silent leaves it to judgement, and vessels are asked at sea alone. Asked only while all accounts could be read and each names a strike that exists.",
	Hint:     "write the number that the accounts give, or say in a waiver why the strike has none",
	Severity: validate.Error,
	Phase:    validate.PhaseOrder,
	Columns:  validate.Columns{"strikes": {"theater", "vessels", "missing", "survivors"}, "theaters": {"medium"}, "accounts": {"superseded", "vessels", "missing", "survivors"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		stands, theaters, sea := standing(d), d.Strikes.Words("theater"), d.Word("sea")
		for _, column := range []string{"vessels", "missing", "survivors"} {
			ours, theirs := d.Strikes.Counts(column), d.Accounts.Counts(column)
			eachWithAccounts(d, []string{column}, func(row int, accounts []int32) {
				if ours[row] != validate.Unknown {
					return
				}
				var given []int32
				all := 0
				for _, i := range accounts {
					if !stands(i) {
						continue
					}
					all++
					if theirs[i] == validate.Unknown {
						continue
					}
					if len(given) > 0 && theirs[i] != theirs[given[0]] {
						return
					}
					given = append(given, i)
				}
				enough := len(given) >= 2 && 2*len(given) >= all || column == "missing" && len(given) > 0 && theirs[given[0]] > 0
				if !enough || column == "vessels" && validMedium(d, theaters[row]) != sea {
					return
				}
				if inAnother(d, row, column, theirs[given[0]]) {
					return
				}
				f := d.At(d.Strikes, row, column)
				f.Message = fmt.Sprintf("%s: found an empty cell, want %d, which %s", column, theirs[given[0]], givers(len(given), f.Row))
				for _, i := range given {
					f.Related = append(f.Related, d.Related(d.Accounts, int(i), column, fmt.Sprintf("says %d", theirs[i])))
				}
				report(f)
			})
		}
	},
})

// inAnother reports whether the number of a strike was told in another column, where no
// account bears it out.
func inAnother(d *validate.Data, row int, column string, number int32) bool {
	for _, other := range []string{"vessels", "missing", "survivors"} {
		if other != column && d.Strikes.Counts(other)[row] == number && d.Reported(d.Strikes, row, other) {
			return true
		}
	}
	return false
}

func givers(n int, strike string) string {
	if n == 1 {
		return "an account of " + strike + " gives"
	}
	return fmt.Sprintf("%d accounts of %s give", n, strike)
}
