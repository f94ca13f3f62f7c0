package written

import (
	"iter"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Order is the order in which day and month stand where the year stands last.
type Order string

const (
	DayMonth Order = "day/month"
	MonthDay Order = "month/day"
)

// Form says in words how a cell was written, where it is written otherwise in a table;
// empty where it is written as there.
type Form string

const (
	Midnight    Form = "midnight left out"
	TimeOfDay   Form = "a time of day left out"
	YearFirst   Form = "year first"
	EitherOrder Form = "the same in either order, or possible in one alone"
	InOrder     Form = "in the order of the column"
	ShortYear   Form = "a year of two digits, taken for one of this century"
	InWords     Form = "in words"
)

// Days is what a column shows of the order of its days.
type Days struct {
	DayFirst, MonthFirst int   // cells of which the first number, or the second, is above 12
	Order                Order // what they decide; empty if nothing, or both
}

// DaysOf looks at all cells of a column.
func DaysOf(cells iter.Seq[string]) (d Days) {
	for cell := range cells {
		m := yearLast().FindStringSubmatch(strings.TrimSpace(cell))
		if m == nil {
			continue
		}
		european, american := DayOf(m[4], m[3], m[1]), DayOf(m[4], m[1], m[3])
		switch {
		case american == "" && european != "":
			d.DayFirst++
		case european == "" && american != "":
			d.MonthFirst++
		}
	}
	switch {
	case d.DayFirst > 0 && d.MonthFirst == 0:
		d.Order = DayMonth
	case d.MonthFirst > 0 && d.DayFirst == 0:
		d.Order = MonthDay
	}
	return d
}

var (
	clock     = pattern(`^(.*\d)(?:[T ]|, )(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(?i:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$`)
	noTime    = pattern(`^0?0:00(?::00(?:[.,]0+)?)?$`)
	yearFirst = pattern(`^(\d{4})([-/. ])(\d{1,2})([-/. ])(\d{1,2})$|^(\d{4})(\d{2})(\d{2})$`)
	yearLast  = pattern(`^(\d{1,2})([-/. ])(\d{1,2})[-/. ](\d{4}|\d{2})$`)
	monthOnly = pattern(`^(\d{4})[-/.](\d{1,2})$|^(\d{1,2})[-/.](\d{4})$|^(\pL{3,12})\.?(?:,| de| del)? (\d{4})$`)
)

// Day reads a day, where the text can mean one only in that order of day and month;
// empty for no order. False if it cannot be read.
func (o Order) Day(text string) (day schema.Date, form Form, ok bool) {
	text = strings.TrimSpace(text)
	if d := schema.Date(text); d.Valid() {
		return d, "", true
	}
	if m := clock().FindStringSubmatch(text); m != nil {
		if day, form, ok = o.Day(m[1]); ok && form == "" {
			if form = TimeOfDay; noTime().MatchString(m[2]) {
				form = Midnight
			}
		}
		return day, form, ok
	}
	if m := yearFirst().FindStringSubmatch(text); m != nil && m[2] == m[4] {
		day = schema.Date(DayOf(m[1]+m[6], m[3]+m[7], m[5]+m[8]))
		if day == "" {
			return "", "", false
		}
		return day, YearFirst, true
	}
	if m := yearLast().FindStringSubmatch(text); m != nil {
		return o.yearLast(m[1], m[3], m[4])
	}
	if found := DayInWords(text); found != "" {
		if form = InWords; !strings.Contains(text, found[:4]) {
			form = ShortYear
		}
		return schema.Date(found), form, true
	}
	return "", "", false
}

func (o Order) yearLast(first, second, year string) (day schema.Date, form Form, ok bool) {
	european, american := DayOf(year, second, first), DayOf(year, first, second)
	switch {
	case european == american || american == "":
		day, form = schema.Date(european), EitherOrder
	case european == "":
		day, form = schema.Date(american), EitherOrder
	case o == DayMonth:
		day, form = schema.Date(european), InOrder
	case o == MonthDay:
		day, form = schema.Date(american), InOrder
	}
	if day == "" {
		return "", "", false
	}
	if len(year) == 2 {
		form = ShortYear
	}
	return day, form, true
}

// MonthAlone reads a month of which no day is told, as 2025-09; empty if it is none.
func MonthAlone(text string) schema.Date {
	m := monthOnly().FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return ""
	}
	month := m[2] + m[3]
	if m[5] != "" {
		month = digits(Month(m[5]))
	}
	if day := DayOf(m[1]+m[4]+m[6], month, "1"); day != "" {
		return schema.Date(day[:len("2025-09")])
	}
	return ""
}
