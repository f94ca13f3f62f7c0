package rules

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "invalid-date",
	Title: "A date is no day written as 2025-09-02.",
	Doc: "Days are written as ISO 8601 has it, year, month and day with two hyphens and leading zeros, and are days that exist between 1900-01-01 and 2999-12-31. " +
		"A month alone, as 2025-09, is taken where the column says so: where a document or a statement bears no day. A time of day, or the number that a spreadsheet keeps for a day, is no day.",
	Hint:     "write the day as YYYY-MM-DD",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: func(c validate.Cell) string { return writtenDay(c.Value) }},
	Cell: &validate.CellRule{
		Tags: []string{"date"},
		Accepts: func(value, precision string) bool {
			return schema.Date(value).Valid() || precision == "month" && schema.Date(value).IsMonth()
		},
		Word: func(c validate.Cell) (message, hint string) {
			want := "a day as 2025-09-02"
			if c.Column.Months {
				want += ", or a month as 2025-09"
			}
			return fmt.Sprintf("%s: found %q, want %s", c.Column.Name, c.Value, want), hintForDay(c.Value, c.Column)
		},
	},
})

var (
	yearFirst  = pattern(`^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$`)
	yearLast   = pattern(`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$`)
	monthAlone = pattern(`^(\d{4})([-/.]\d{1,2})?$|^\d{1,2}[-/.]\d{4}$|^[A-Za-z]{3,9}\.?,? \d{4}$`)
	withTime   = pattern(`^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}[:h]`)
	isoShape   = pattern(`^\d{4}-\d{2}-\d{2}$`)
)

// hintForDay guesses from the shape of a text which day was meant.
func hintForDay(value string, column *schema.Column) string {
	text := strings.TrimSpace(value)
	switch {
	case isPlaceholder(text):
		if column.Required {
			return "a day is needed here: write it as YYYY-MM-DD"
		}
		return "where no source gives the day the cell stays empty"
	case text != value && schema.Date(text).Valid():
		return "did you mean " + text + "? No blanks stand around a day"
	case isoShape().MatchString(text):
		return noSuchDay(text)
	}
	if m := withTime().FindStringSubmatch(text); m != nil {
		return "give the day alone, as the source speaks of it: " + m[1]
	}
	if m := yearFirst().FindStringSubmatch(text); m != nil {
		if day := dayOf(m[1], m[2], m[3]); day != "" {
			return "did you mean " + day + "? A day is written year-month-day with leading zeros"
		}
	}
	if m := yearLast().FindStringSubmatch(text); m != nil {
		return dayFromYearLast(m[1], m[2], m[3])
	}
	if n, err := strconv.Atoi(text); err == nil && n >= 36526 && n <= 73050 {
		// Spreadsheets count days from the end of 1899.
		day := schema.Date("1899-12-30")
		return "this is how a spreadsheet keeps " + string(schema.Date("1900-01-01").AddDays(n-schema.Date("1900-01-01").DaysSince(day)-2)) + "; format the column as text"
	}
	if monthAlone().MatchString(text) && column.Months {
		return "write a month alone as 2025-09; where no more than the year is told the cell stays empty and the note says it"
	}
	if monthAlone().MatchString(text) {
		return "a month or year alone is no day: leave the cell empty and say it in the note, or give a day and say in a date_precision column that it stands for the month"
	}
	if day := dayOfMonthNamed(text); day != "" {
		return "did you mean " + day + "?"
	}
	if t, err := time.Parse("2-Jan-06", text); err == nil {
		return "did you mean " + t.Format(time.DateOnly) + "?"
	}
	return ""
}

// dayOfMonthNamed is the day of a text that gives the month's English name and a
// year of four digits; empty for others.
func dayOfMonthNamed(text string) string {
	for _, layout := range []string{"2 January 2006", "2 Jan 2006", "January 2, 2006", "January 2 2006", "Jan 2, 2006", "Jan 2 2006", "2-Jan-2006", "Jan. 2, 2006"} {
		if t, err := time.Parse(layout, text); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

var (
	atMidnight = pattern(`^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$`)
	yearLeads  = pattern(`^(\d{4})(?:-(\d{1,2})-|/(\d{1,2})/|\.(\d{1,2})\.)(\d{1,2})$|^(\d{4})(\d{2})(\d{2})$`)
	yearCloses = pattern(`^(?:(\d{1,2})-(\d{1,2})-|(\d{1,2})/(\d{1,2})/|(\d{1,2})\.(\d{1,2})\.)(\d{4})$`)
)

// writtenDay is the day of a text that can mean one day only, as it is to be
// written: the year has four digits, and where it comes last one of the other
// numbers is above 12 or both are equal. Any other text is answered trimmed.
func writtenDay(value string) string {
	text := strings.TrimSpace(value)
	day := dayOfMonthNamed(text)
	if m := atMidnight().FindStringSubmatch(text); m != nil {
		day = m[1]
	}
	if m := yearLeads().FindStringSubmatch(text); m != nil {
		day = dayOf(m[1]+m[6], m[2]+m[3]+m[4]+m[7], m[5]+m[8])
	}
	if m := yearCloses().FindStringSubmatch(text); m != nil {
		first, second := m[1]+m[3]+m[5], m[2]+m[4]+m[6]
		american, european := dayOf(m[7], first, second), dayOf(m[7], second, first)
		switch {
		case european == "" || american == european:
			day = american
		case american == "":
			day = european
		}
	}
	if schema.Date(day).Valid() {
		return day
	}
	return text
}

// dayOf is the day of three numbers, or empty if there is no such day.
func dayOf(year, month, day string) string {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	if len(year) == 2 {
		y += 2000
	}
	if text := fmt.Sprintf("%04d-%02d-%02d", y, m, d); schema.Date(text).Valid() {
		return text
	}
	return ""
}

// dayFromYearLast names the days that 9/2/2025 may mean.
func dayFromYearLast(first, second, year string) string {
	american, european := dayOf(year, first, second), dayOf(year, second, first)
	switch {
	case american != "" && european != "" && american != european:
		return "did you mean " + american + " or " + european + "? Look into the source; a day is written year-month-day"
	case american != "":
		return "did you mean " + american + "? A day is written year-month-day"
	case european != "":
		return "did you mean " + european + "? A day is written year-month-day"
	}
	return ""
}

// noSuchDay says why a text of the right shape is no day.
func noSuchDay(text string) string {
	year, month, day := text[:4], text[5:7], text[8:]
	switch {
	case year < "1900" || year > "2999":
		return "the year is one between 1900 and 2999"
	case dayOf(year, day, month) != "":
		return "did you mean " + dayOf(year, day, month) + "? There is no month " + month
	case month < "01" || month > "12":
		return "there is no month " + month
	case day == "00":
		return "there is no day 00; where only the month is known, leave the cell empty and say it in the note, or give a day and say in a date_precision column that it stands for the month"
	}
	m, _ := strconv.Atoi(month)
	return fmt.Sprintf("there is no such day: %s %s has %d days", time.Month(m), year, lastDay(year, month))
}

// lastDay is the number of days of a month.
func lastDay(year, month string) int {
	for day := 31; day > 28; day-- {
		if dayOf(year, month, strconv.Itoa(day)) != "" {
			return day
		}
	}
	return 28
}
