package rules

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/written"
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
	case isPlaceholder(text), strings.EqualFold(text, "NaT"):
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
		if day := written.DayOf(m[1], m[2], m[3]); day != "" {
			return "did you mean " + day + "? A day is written year-month-day with leading zeros"
		}
	}
	if m := yearLast().FindStringSubmatch(text); m != nil {
		if short := yearInTwo(text); short != "" {
			if late := written.DayOf(m[3], m[2], m[1]); late != "" && late != short {
				return "did you mean " + short + " or " + late + "? Look into the source; a day is written year-month-day, the year in four digits"
			}
			return "did you mean " + short + "? The year has four digits"
		}
		return dayFromYearLast(m[1], m[2], m[3])
	}
	whole, _, _ := strings.Cut(text, ".")
	if n, err := strconv.Atoi(whole); err == nil && n >= 36526 && n <= 73050 && serialDay().MatchString(text) {
		return "this is how a spreadsheet keeps " + string(firstSerial.AddDays(n-2)) + "; format the column as text"
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil && (len(text) == 10 || len(text) == 13) {
		if len(text) == 13 {
			n /= 1000
		}
		return "did you mean " + time.Unix(n, 0).UTC().Format(time.DateOnly) + "? A program has counted the seconds since 1970"
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
	if day := written.DayInWords(text); day != "" {
		return "did you mean " + day + "?"
	}
	if plain := plainlyTyped(text); plain != text {
		if hint := hintForDay(plain, column); hint != "" && !schema.Date(plain).Valid() {
			return hint
		} else if schema.Date(plain).Valid() {
			return "did you mean " + plain + "? A day is digits and plain hyphens alone"
		}
	}
	if days := wholeDays().FindAllString(text, -1); len(days) > 0 && schema.Date(days[0]).Valid() {
		if len(days) > 1 || sharedMonth().MatchString(text) {
			return "a cell holds one day: give the first, " + days[0] + "; where a column date_end stands beside it, the last one goes there"
		}
		return "give the day alone, " + days[0] + "; doubt belongs into the note"
	}
	if written.Month(text) != 0 {
		return "write the day as YYYY-MM-DD, with the year and in digits; where no more than the month is told see date_precision"
	}
	return ""
}

// yearInTwo is the day of 25-10-14, in which hyphens and the year at the beginning are as in a
// day of four digits; empty for other texts.
func yearInTwo(text string) string {
	if m := shortYear().FindStringSubmatch(text); m != nil {
		return written.DayOf(m[1], m[2], m[3])
	}
	return ""
}

// firstSerial is day 1 of spreadsheets, which take 1900 for a leap year.
const firstSerial = schema.Date("1900-01-01")

var (
	serialDay   = pattern(`^[0-9]{5}(\.[0-9]+)?$`)
	wholeDays   = pattern(`[12][0-9]{3}-[01][0-9]-[0-3][0-9]`)
	shortYear   = pattern(`^(2\d)-(\d{2})-(\d{2})$`)
	sharedMonth = pattern(`[0-9] ?(?:/|–|-) ?[0-3]?[0-9]$`)
)

// plainlyTyped is a text in plain digits and hyphens, without what programs and people
// put around a day.
func plainlyTyped(text string) string {
	plain := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Pd, r) || r == '−' {
			return '-'
		}
		return r
	}, norm.NFKC.String(text))
	plain = strings.Trim(plain, `'"`+"`´,;. ")
	if digitsTyped().MatchString(plain) {
		plain = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1").Replace(plain)
	}
	return plain
}

var digitsTyped = pattern(`^[0-9OolI]{4}-[0-9OolI]{1,2}-[0-9OolI]{1,2}$`)

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
		day = written.DayOf(m[1]+m[6], m[2]+m[3]+m[4]+m[7], m[5]+m[8])
	}
	if m := yearCloses().FindStringSubmatch(text); m != nil {
		first, second := m[1]+m[3]+m[5], m[2]+m[4]+m[6]
		american, european := written.DayOf(m[7], first, second), written.DayOf(m[7], second, first)
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

// dayFromYearLast names the days that 9/2/2025 may mean.
func dayFromYearLast(first, second, year string) string {
	american, european := written.DayOf(year, first, second), written.DayOf(year, second, first)
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
	case written.DayOf(year, day, month) != "":
		return "did you mean " + written.DayOf(year, day, month) + "? There is no month " + month
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
		if written.DayOf(year, month, strconv.Itoa(day)) != "" {
			return day
		}
	}
	return 28
}
