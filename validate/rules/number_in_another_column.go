package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "number-in-another-column",
	Title: "An account has as survivors or missing the number that all others have as killed.",
	Doc: "An account that stands says nothing of the killed, and gives as survivors or missing the very number that every other account of its strike gives as killed, and none of these says anything of survivors or missing. " +
		"Asked of accounts whose note is empty, and of strikes with another account that stands.",
	Hint:     "look up what the source says; the number belongs into deaths_min and deaths_max, unless the source speaks of survivors or missing, which the note then says",
	Severity: validate.Warning,
	Phase:    validate.PhaseOrder,
	Columns:  validate.Columns{"accounts": {"deaths_min", "deaths_max", "missing", "survivors", "superseded"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		t, stands := d.Accounts, standing(d)
		low, high := t.Counts("deaths_min"), t.Counts("deaths_max")
		for _, column := range []string{"survivors", "missing"} {
			numbers := t.Counts(column)
			eachWithAccounts(d, []string{column}, func(_ int, accounts []int32) {
				at := oddOne(accounts, stands, func(i int32) bool { return numbers[i] != validate.Unknown })
				if at < 0 || low[at] != validate.Unknown || high[at] != validate.Unknown || numbers[at] == 0 {
					return
				}
				others := 0
				for _, i := range accounts {
					if i == at || !stands(i) {
						continue
					}
					if low[i] != numbers[at] || high[i] != numbers[at] {
						return
					}
					others++
				}
				if others == 0 || !d.Valid(t, int(at), "deaths_min", "deaths_max") || d.Reported(t, int(at), column) || t.Cell(int(at), "note") != "" {
					return
				}
				f := d.At(t, int(at), column)
				f.Message = fmt.Sprintf("%s: found %s, and nothing of the killed, want what the source says: all other accounts of %s give %[2]s killed and nothing here", column, f.Value, t.Cell(int(at), "strike_id"))
				report(f)
			})
		}
	},
})

// oddOne is the only account that stands and says something; -1 if none does, or several do.
func oddOne(accounts []int32, stands, says func(account int32) bool) int32 {
	at := int32(-1)
	for _, i := range accounts {
		if !stands(i) || !says(i) {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	return at
}
