package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "account-elsewhere",
	Title: "An account places a strike elsewhere, and does not say so in its note.",
	Doc: "An account that stands gives another theater than its strike has, and its note is empty. Sources do differ, and then the note says how; without one it is most often a slip. " +
		"A theater in which no strike has coordinates, as one for a sea that is not stated, is no place, and nothing is asked of it. Asked of strikes whose theater no other rule tells.",
	Hint:     "look up where the source places it; if it is right, say in the note that the source differs",
	Severity: validate.Warning,
	Phase:    validate.PhaseOrder,
	Columns:  validate.Columns{"strikes": {"theater", "location_precision"}, "accounts": {"theater", "superseded"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		stands, ours, theirs := standing(d), d.Strikes.Words("theater"), d.Accounts.Words("theater")
		places, theaterOnly, noPlace := map[int32]bool{}, d.Word(schema.TheaterOnly), d.Word(schema.NoPlace)
		for row, precision := range d.Strikes.Words("location_precision") {
			if precision != theaterOnly && precision != noPlace && !places[ours[row]] {
				places[ours[row]] = true
			}
		}
		delete(places, 0)
		eachWithAccounts(d, []string{"theater"}, func(row int, accounts []int32) {
			for _, i := range accounts {
				if theirs[i] == ours[row] || !stands(i) || !places[theirs[i]] || !places[ours[row]] ||
					d.Reported(d.Accounts, int(i), "theater", "strike_id", "source_id", "account_id") || d.Reported(d.Strikes, row, "theater") || d.Accounts.Cell(int(i), "note") != "" {
					continue
				}
				f := d.At(d.Accounts, int(i), "theater")
				f.Message = fmt.Sprintf("theater: found %q and no note, want %s, that of %s, or a note that says how the source differs", f.Value, d.Text(ours[row]), d.Strikes.Row(row).ID())
				f.Related = append(f.Related, d.Related(d.Strikes, row, "theater", "the strike's theater"))
				report(f)
			}
		})
	},
})
