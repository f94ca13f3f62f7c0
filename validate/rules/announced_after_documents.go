package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

// announcedDays is how many days a document may be dated before a strike became public: what
// is printed in the evening stands under the day before in another zone.
const announcedDays = 1

var _ = add(&validate.Rule{
	Name:  "announced-after-documents",
	Title: "A strike is said to have become public after documents that tell of it.",
	Doc: "What a document tells is public with it: the day in announced is no more than one day behind the day of publication of any document among the accounts of the strike. Of a month alone its last day is asked. " +
		"Told once a strike, with the earliest document; not where the day of that one comes before the strike itself, which dated-before-strike tells, nor where a figure or claim of the document is told to be dated after it.",
	Hint:     "announced is the day on which the strike first became public, by whomever; look up that day, and the day of the document",
	Severity: validate.Error,
	Phase:    validate.PhaseFigures, // behind what tells the days of documents and figures
	Columns:  validate.Columns{"strikes": {"date", "date_precision", "announced"}, "sources": {"published"}, "tallies": {"as_of"}, "claims": {"date"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		announced, published, earliest := d.Strikes.Days("announced"), d.Sources.Days("published"), earliestDays(d)
		doubtful := map[int32]bool{} // documents of which a figure or claim is told to come later
		for _, of := range []struct {
			table *validate.Table
			day   string
		}{{d.Tallies, "as_of"}, {d.Claims, "date"}} {
			for i, source := range of.table.Targets("source_id") {
				if source >= 0 && d.Reported(of.table, i, of.day) {
					doubtful[source] = true
				}
			}
		}
		first, sources := map[int]int{}, d.Accounts.Targets("source_id") // the account with the earliest document, by strike
		for i, strike := range d.Accounts.Targets("strike_id") {
			if strike < 0 || sources[i] < 0 || announced[strike] == 0 || doubtful[sources[i]] {
				continue
			}
			row, day := int(strike), published[sources[i]]
			if day == 0 || day >= announced[row]-announcedDays || day < earliest(row) || !d.Valid(d.Accounts, i, "strike_id", "source_id") || d.Reported(d.Accounts, i, "account_id", "strike_id", "source_id") ||
				!d.Valid(d.Sources, int(sources[i]), "published") || d.Reported(d.Sources, int(sources[i]), "published", "source_id") {
				continue
			}
			if other, ok := first[row]; !ok || day < published[sources[other]] {
				first[row] = i
			}
		}
		for row, id := range d.Strikes.IDs() {
			i, late := first[row]
			if !late || d.Strikes.Repeated(id) || !d.Valid(d.Strikes, row, "date", "date_precision", "announced") || d.Reported(d.Strikes, row, "strike_id", "date", "announced") {
				continue
			}
			source := int(sources[i])
			f := d.At(d.Strikes, row, "announced")
			f.Message = fmt.Sprintf("announced: found %s, want no day after the document %s that tells of it, %s", f.Value, d.Sources.Row(source).ID(), d.Sources.Cell(source, "published"))
			f.Related = append(f.Related, d.Related(d.Sources, source, "published", "its day of publication"), d.Related(d.Accounts, i, "source_id", "the account"))
			report(f)
		}
	},
})
