package schema

import "time"

// Date is a calendar day as a table writes it, 2025-10-14, or empty for "not
// known". Valid dates compare as text in the order of days, so < and > may be
// used on them. No time of day and no time zone: a day is the day that the
// source speaks of.
type Date string

// Known reports whether a day is given.
func (d Date) Known() bool { return d != "" }

// Valid reports whether d is a real day between 1900-01-01 and 2999-12-31
// written as ISO 8601 has it (YYYY-MM-DD). The empty date is not valid.
func (d Date) Valid() bool {
	if len(d) != 10 || d[4] != '-' || d[7] != '-' {
		return false
	}
	if max(d[0]-'0', d[1]-'0', d[2]-'0', d[3]-'0', d[5]-'0', d[6]-'0', d[8]-'0', d[9]-'0') > 9 {
		return false
	}
	if d[0] != '2' && (d[0] != '1' || d[1] != '9') {
		return false
	}
	two := func(i int) int { return int(d[i]-'0')*10 + int(d[i+1]-'0') }
	month, day := two(5), two(8)
	return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(two(0)*100+two(2), month)
}

// IsMonth reports whether d is a month alone, 2025-04: a day of which no more is known
// (EDTF, level 0). Only columns that say so take one.
func (d Date) IsMonth() bool { return len(d) == 7 && (d + "-01").Valid() }

// First is the first day that d can be: the first of a month, a valid day itself, and
// else empty.
func (d Date) First() Date {
	switch {
	case d.IsMonth():
		return d + "-01"
	case d.Valid():
		return d
	}
	return ""
}

// Last is the last day that d can be: the last of a month, a valid day itself, and else
// empty.
func (d Date) Last() Date {
	switch {
	case d.IsMonth():
		t := d.First().Time()
		return d.First().AddDays(daysIn(t.Year(), int(t.Month())) - 1)
	case d.Valid():
		return d
	}
	return ""
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// Time is midnight UTC of the day, or the zero time if d is not valid.
func (d Date) Time() time.Time {
	if !d.Valid() {
		return time.Time{}
	}
	two := func(i int) int { return int(d[i]-'0')*10 + int(d[i+1]-'0') }
	return time.Date(two(0)*100+two(2), time.Month(two(5)), two(8), 0, 0, 0, 0, time.UTC)
}

// AddDays is the day n days later (earlier if n is negative). An invalid date
// stays as it is.
func (d Date) AddDays(n int) Date {
	if !d.Valid() {
		return d
	}
	return Date(d.Time().AddDate(0, 0, n).Format(time.DateOnly))
}

// DaysSince is the number of days from the earlier day to d; 0 if either is
// not valid.
func (d Date) DaysSince(earlier Date) int {
	if !d.Valid() || !earlier.Valid() {
		return 0
	}
	return int(d.Time().Sub(earlier.Time()).Hours() / 24)
}

// Day is the day as a number: 1 for 1900-01-01, one more for each day behind it, and
// 0 if d is not valid.
func (d Date) Day() int {
	if !d.Valid() {
		return 0
	}
	two := func(i int) int { return int(d[i]-'0')*10 + int(d[i+1]-'0') }
	year, month := two(0)*100+two(2), two(5)
	before := year - 1 // the last whole year
	const until1899 = 1899*365 + 1899/4 - 1899/100 + 1899/400
	day := before*365 + before/4 - before/100 + before/400 - until1899 + daysBefore[month] + two(8)
	if month > 2 && daysIn(year, 2) == 29 {
		day++
	}
	return day
}

// daysBefore are the days of a common year before each month.
var daysBefore = [...]int{1: 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}
