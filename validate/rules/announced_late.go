package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

// announcedGrace is by how many days documents may be dated before the announcement that they
// tell of: outlets write in other time zones.
const announcedGrace = 1

var _ = add(&validate.Rule{
	Name:  "announced-late",
	Title: "A strike was announced after all documents that tell of it.",
	Doc: "Where announced is filled in and the accounts of the strike rest on two dated documents or more, one of these is not from before the day of the announcement, with one day of grace: else none of them can tell of it. " +
		"Asked only while all accounts could be read and each names a strike that exists.",
	Hint:     "look up the day of the announcement; if it is right, write the account of a document that tells of it",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"strikes": {"announced"}, "sources": {"published"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		announced, published, sources := d.Strikes.Days("announced"), d.Sources.Days("published"), d.Accounts.Targets("source_id")
		eachWithAccounts(d, []string{"date"}, func(row int, accounts []int32) {
			if announced[row] == 0 || !d.Valid(d.Strikes, row, "date", "announced") || d.Reported(d.Strikes, row, "date", "announced") {
				return
			}
			dated, last := map[int32]bool{}, int32(-1)
			for _, i := range accounts {
				s := sources[i]
				if s < 0 || published[s] == 0 {
					continue
				}
				if !d.Valid(d.Sources, int(s), "published") || d.Reported(d.Sources, int(s), "published") || published[s] >= announced[row]-announcedGrace {
					return
				}
				if dated[s] = true; last < 0 || published[s] > published[last] {
					last = s
				}
			}
			if len(dated) < 2 {
				return
			}
			f := d.At(d.Strikes, row, "announced")
			f.Message = fmt.Sprintf("announced: found %s, want a day by that of the last of the %d documents that tell of it, %s", f.Value, len(dated), d.Sources.Cell(int(last), "published"))
			f.Related = append(f.Related, d.Related(d.Sources, int(last), "published", "the last document"))
			report(f)
		})
	},
})
