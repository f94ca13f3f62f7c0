package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

// replacedDays is by how much the day of an excluded event may differ from that of the row that
// stands for it: such events are often dated by the page that told them.
const replacedDays = 7

var _ = add(&validate.Rule{
	Name:  "replaced-on-another-day",
	Title: "An excluded event is put down to one of another day.",
	Doc: "Where replaced_by names a strike, its day lies within a week of that of the excluded one, with the days by which the strike's own may be wrong. " +
		"Asked where both have a day, and of events alone: a row that was withdrawn may have been wrong in its day.",
	Hint:     "look up whether it is the same event: another id may be meant, or the day is wrong",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"excluded": {"date", "replaced_by", "former_id"}, "strikes": {"date", "date_precision"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		days, strikes, earliest := d.Excluded.Days("date"), d.Strikes.Days("date"), earliestDays(d)
		for row, word := range d.Excluded.Words("replaced_by") {
			if word == 0 || days[row] == 0 || d.Excluded.Words("former_id")[row] != 0 || !d.Valid(d.Excluded, row, "date", "replaced_by") || d.Reported(d.Excluded, row, "date", "replaced_by") {
				continue
			}
			strike := d.Strikes.Find(d.Strikes.Code(d.Text(word)))
			if strike < 0 || strikes[strike] == 0 || max(strikes[strike]-days[row], days[row]-strikes[strike]) <= replacedDays+strikes[strike]-earliest(strike) || !d.Valid(d.Strikes, strike, "date", "date_precision") || d.Reported(d.Strikes, strike, "date") {
				continue
			}
			f := d.At(d.Excluded, row, "replaced_by")
			f.Message = fmt.Sprintf("replaced_by: found %s of %s beside the day %s, want the row of the same event", d.Text(word), d.Strikes.Cell(strike, "date"), d.Excluded.Cell(row, "date"))
			f.Related = append(f.Related, d.Related(d.Strikes, strike, "date", "its day"))
			report(f)
		}
	},
})
