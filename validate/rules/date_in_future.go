package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "date-in-future",
	Title:    "A day has not come yet.",
	Doc:      "A date in any table is later than the day that the check was told is today (--today). A month alone is later if its first day is. Without that day nothing is asked. Other rules do not hold other days against such a date.",
	Hint:     "correct the date; look first at the year, and at day and month exchanged",
	Severity: validate.Error,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) (days [][]string) {
			for i := range t.Columns {
				if t.Columns[i].Kind == schema.Day {
					days = append(days, []string{t.Columns[i].Name})
				}
			}
			return days
		},
		Accepts: func(today schema.Date, cells []string) bool {
			return !today.Valid() || cells[0] <= string(today) || schema.Date(cells[0]).Last() == ""
		},
		NeedsToday: true,
		Finding: func(today schema.Date, row *validate.Row, columns []string) validate.Finding {
			f := row.At(columns[0])
			f.Message = fmt.Sprintf("%s: found %s, want no day after today, %s", f.Field, f.Value, today)
			return f
		},
	},
})
