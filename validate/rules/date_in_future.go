package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "date-in-future",
	Title:    "A day has not come yet.",
	Doc:      "A date in any table is later than the day that the check was told is today (--today). Without that day nothing is asked. Other rules do not hold other days against such a date.",
	Hint:     "correct the date; look first at the year, and at day and month exchanged",
	Severity: validate.Error,
	Check: func(d *validate.Data, report func(validate.Finding)) {
		if !d.Today.Valid() {
			return
		}
		for _, s := range d.Sheets() {
			for i, c := range s.Table().Columns {
				if c.Kind != schema.Day {
					continue
				}
				for row := range s.Len() {
					if d.InFuture(schema.Date(s.Cell(row, i))) && d.Sound(s, row, c.Name) {
						f := d.At(s, row, c.Name)
						f.Message = fmt.Sprintf("%s: found %s, want no day after today, %s", c.Name, f.Value, d.Today)
						report(f)
					}
				}
			}
		}
	},
})
