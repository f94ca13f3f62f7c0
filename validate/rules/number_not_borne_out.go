package rules

import (
	"fmt"
	"slices"
	"sync"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "number-not-borne-out",
	Title: "No account gives the missing, survivors or vessels of a strike.",
	Doc: "Each of these numbers must be that of an account of the strike that stands (is not superseded). Where none of them gives a number, it may be a part of one that was told for several strikes at once: " +
		"a tally of one to seven days (from to as_of) that hold the strike's date, whose scope holds its theater, and whose number in that column is not smaller. " +
		"Asked of strikes that have an account that stands, only while all accounts could be read and each names a strike that exists. Left out are strikes of which an account is told as a copy or as one of another strike.",
	Hint:     "set the number to one that an account gives, or write the account that gives it",
	Severity: validate.Error,
	Phase:    validate.PhaseSupport,
	Columns: validate.Columns{
		"strikes": {"date", "theater", "vessels", "missing", "survivors"}, "accounts": {"superseded", "vessels", "missing", "survivors"},
		"tallies": {"from", "as_of", "scope", "vessels", "missing", "survivors"}, "theaters": {"medium"},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		stands, windows := standing(d), sync.OnceValue(func() []int { return shortTallies(d) })
		for _, column := range []string{"vessels", "missing", "survivors"} {
			ours, theirs := d.Strikes.Counts(column), d.Accounts.Counts(column)
			eachWithAccounts(d, []string{column}, func(row int, accounts []int32) {
				if ours[row] == validate.Unknown {
					return
				}
				var others []int32 // that give another number
				any := false
				for _, i := range accounts {
					if !stands(i) {
						continue
					}
					any = true
					if theirs[i] == ours[row] {
						return
					}
					if theirs[i] != validate.Unknown {
						others = append(others, i)
					}
				}
				if !any || len(others) == 0 && partOfTally(d, windows(), row, column, ours[row]) {
					return
				}
				f := d.At(d.Strikes, row, column)
				f.Message = fmt.Sprintf("%s: found %d, want a number that an account of %s gives", column, ours[row], f.Row)
				for _, i := range others {
					f.Related = append(f.Related, d.Related(d.Accounts, int(i), column, fmt.Sprintf("says %d", theirs[i])))
				}
				if other := missingElsewhere(d, row, accounts, column, ours[row]); other != "" {
					f.Hint = fmt.Sprintf("%d is what the accounts give as %s: was it written into the wrong column?", ours[row], other)
				}
				report(f)
			})
		}
	},
})

// missingElsewhere is the other number of a strike that is left out, and of which an account
// that stands gives what stands in the column; empty if there is none.
func missingElsewhere(d *validate.Data, row int, accounts []int32, column string, number int32) string {
	stands := standing(d)
	for _, other := range []string{"vessels", "missing", "survivors"} {
		if other == column || d.Strikes.Counts(other)[row] != validate.Unknown || number == 0 {
			continue
		}
		for _, i := range accounts {
			if stands(i) && d.Accounts.Counts(other)[i] == number {
				return other
			}
		}
	}
	return ""
}

// tallyDays is the longest window of a tally that stands for a number told for
// several strikes at once; a longer one is a running count.
const tallyDays = 7

// shortTallies are the rows of tallies whose window is not longer.
func shortTallies(d *validate.Data) (rows []int) {
	from, asOf := d.Tallies.Days("from"), d.Tallies.Days("as_of")
	for i := range d.Tallies.Len {
		if from[i] > 0 && asOf[i] > 0 && asOf[i]-from[i] < tallyDays {
			rows = append(rows, i)
		}
	}
	return rows
}

// partOfTally reports whether a tally of the strike's days gives at least the
// number.
func partOfTally(d *validate.Data, tallies []int, row int, column string, number int32) bool {
	theater, date := d.Strikes.Words("theater")[row], d.Strikes.Days("date")[row]
	if !d.Valid(d.Strikes, row, "date", "theater") || validMedium(d, theater) == 0 {
		return true // cannot be told
	}
	from, asOf, scope, numbers := d.Tallies.Days("from"), d.Tallies.Days("as_of"), d.Tallies.Words("scope"), d.Tallies.Counts(column)
	return slices.ContainsFunc(tallies, func(i int) bool {
		return from[i] <= date && date <= asOf[i] && d.InScope(theater, scope[i]) && numbers[i] >= number && d.Valid(d.Tallies, i, "from", "as_of", "scope", column)
	})
}
