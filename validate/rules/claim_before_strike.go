package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "claim-before-strike",
	Title: "A claim about a strike is dated before it.",
	Doc: "What is said of a strike is said on its day or later: the day of a claim that names a strike, or the last day of its month, is not before the first one on which the strike can have happened. Asked of days that no other rule tells. " +
		"Where the document of the claim came out before the strike, too, the claim's strike_id is told.",
	Hint:     "look up the day of the statement, and which strike it speaks of; one about strikes as such names none",
	Severity: validate.Error,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"strikes": {"date", "date_precision"}, "claims": {"date"}, "sources": {"published"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		earliest, ids := earliestDays(d), d.Strikes.IDs()
		dates, published, sources := d.Claims.Days("date"), d.Sources.Days("published"), d.Claims.Targets("source_id")
		for row, strike := range d.Claims.Targets("strike_id") {
			if strike < 0 || dates[row] == 0 || dates[row] >= earliest(int(strike)) || d.Strikes.Repeated(ids[strike]) ||
				!d.Valid(d.Claims, row, "date", "strike_id") || d.Reported(d.Claims, row, "date", "strike_id") ||
				!d.Valid(d.Strikes, int(strike), "date", "date_precision") || d.Reported(d.Strikes, int(strike), "date") {
				continue
			}
			s := d.Strikes.Row(int(strike))
			first, _ := (&schema.Strike{Date: schema.Date(s.Cell("date")), DatePrecision: s.Cell("date_precision")}).Days()
			f := d.At(d.Claims, row, "date")
			f.Message = fmt.Sprintf("date: found %s, want no day before the strike %s, %s", f.Value, s.ID(), first)
			if source := sources[row]; source >= 0 && published[source] > 0 && published[source] < earliest(int(strike)) && d.Valid(d.Sources, int(source), "published") {
				day, document := f.Value, d.Sources.Row(int(source))
				f = d.At(d.Claims, row, "strike_id")
				f.Message = fmt.Sprintf("strike_id: found %s of %s, want a strike before the claim and its document, %s", f.Value, first, day)
				f.Related = append(f.Related, document.Related("published", "published "+document.Cell("published")))
			}
			f.Related = append(f.Related, d.Related(d.Strikes, int(strike), "date", "the strike's date"))
			report(f)
		}
	},
})
