package rules

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// addressDay finds a day in an address: /2025/10/14/, -2025-10-14 or /20251014.
var addressDay = pattern(`[/_-](20[0-9]{2})(?:/([01]?[0-9])/([0-3]?[0-9])|-([01][0-9])-([0-3][0-9])|([01][0-9])([0-3][0-9]))(?:[/_.-]|$)`)

var _ = add(&validate.Rule{
	Name:  "published-against-address",
	Title: "A document is dated otherwise than its address.",
	Doc: "Where the address of a document holds a whole day, as /2025/10/14/, that is the day of publication as the outlet keeps it. published is not more than two days away from it: time zones and updates move it by one or two. " +
		"Of a month alone that day is asked which lets both be right. A day in the future is told as that. Where published is empty, the day on which the document was looked at is not the very day of its address: then it stands in the wrong column. " +
		"Nor is a whole day in the title, as 25 April 2026 or April 25, 2026, another one than published in its month alone, or in its year: that is a slip of one of them.",
	Hint:     "look up the day of publication; where the address speaks of another day than that, a waiver says so",
	Severity: validate.Warning,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) [][]string {
			if t.Name != "sources" {
				return nil
			}
			return [][]string{{"published", "url"}, {"accessed", "published", "url"}, {"published", "title", "kind", "access"}}
		},
		Accepts: func(today schema.Date, cells []string) bool {
			if today != "" && schema.Date(cells[0]) > today {
				return true // which date-in-future tells
			}
			switch len(cells) {
			case withAccessed:
				return cells[0] == "" || cells[1] != "" || string(DayInAddress(cells[2])) != cells[0]
			case withTitle:
				return !isSlipOfDay(dayInTitle(cells[1]), schema.Date(cells[0]))
			}
			day, published := DayInAddress(cells[1]), schema.Date(cells[0])
			return day == "" || !published.Known() || isNear(day, published)
		},
		Finding: func(_ schema.Date, row *validate.Row, columns []string) validate.Finding {
			f := row.At(columns[0])
			switch len(columns) {
			case withAccessed:
				f.Message = fmt.Sprintf("accessed: found %s, the day in the address, beside an empty published, want the day on which it was looked at", f.Value)
				f.Hint = "write the day into published; where it is not known when the document was looked at, accessed stays empty"
				f.Related = append(f.Related, row.Related("url", "the address"))
				return f
			case withTitle:
				f.Message = fmt.Sprintf("published: found %s, want %s, the day in the title, or one that is plainly another", f.Value, dayInTitle(row.Cell("title")))
				f.Hint = "look up the day of publication; where the title speaks of another day than that, a waiver says so"
				f.Related = append(f.Related, row.Related("title", "the title"))
				return f
			}
			f.Message = fmt.Sprintf("published: found %s, want about %s, the day in the address", f.Value, DayInAddress(row.Cell("url")))
			f.Related = append(f.Related, row.Related("url", "the address"))
			return f
		},
	},
})

// Groups of columns that are asked together, by their number.
const (
	withAccessed = 3
	withTitle    = 4
)

// titleDay finds a day in a title: April 25, 2026, 25 April 2026 or 2026 April 25.
var titleDay = pattern(`\b(?:(20[0-9]{2}) ([A-Z][a-z]{2,8}) ([0-9]{1,2})|([A-Z][a-z]{2,8})\.? ([0-9]{1,2}), (20[0-9]{2})|([0-9]{1,2}) ([A-Z][a-z]{2,8}) (20[0-9]{2}))\b`)

// dayInTitle is the day that a title holds; empty if there is none.
func dayInTitle(title string) schema.Date {
	if !strings.Contains(title, "20") {
		return ""
	}
	m := titleDay().FindStringSubmatch(title)
	if m == nil {
		return ""
	}
	year, name, day := m[1]+m[6]+m[9], m[2]+m[4]+m[8], m[3]+m[5]+m[7]
	for month := time.January; month <= time.December; month++ {
		if strings.HasPrefix(month.String(), strings.TrimSuffix(name, "t")) || month.String() == name {
			if d := schema.Date(fmt.Sprintf("%s-%02d-%02s", year, month, day)); d.Valid() {
				return d
			}
		}
	}
	return ""
}

// isSlipOfDay reports whether two whole days differ in the month alone, or in the year alone.
func isSlipOfDay(a, b schema.Date) bool {
	if len(a) != len("2025-10-14") || len(b) != len(a) || a == b {
		return false
	}
	return a[:5] == b[:5] && a[7:] == b[7:] || a[4:] == b[4:]
}

// addressDays is by how much a document may be dated otherwise than its address.
const addressDays = 2

func isNear(day, published schema.Date) bool {
	return published.First().AddDays(-addressDays) <= day && day <= published.Last().AddDays(addressDays)
}

// DayInAddress is the day that an address holds, as /2025/10/14/; empty if there is none.
func DayInAddress(address string) schema.Date {
	if !mayHoldDay(address) {
		return ""
	}
	m := addressDay().FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	for i := 2; i < len(m); i += 2 {
		if m[i] == "" {
			continue
		}
		month, _ := strconv.Atoi(m[i])
		day, _ := strconv.Atoi(m[i+1])
		if d := schema.Date(fmt.Sprintf("%s-%02d-%02d", m[1], month, day)); d.Valid() {
			return d
		}
	}
	return ""
}

// mayHoldDay spares most addresses the expression: it asks for a year behind a sign.
func mayHoldDay(address string) bool {
	for at := 1; at+8 <= len(address); at++ {
		i := strings.Index(address[at:], "20")
		if i < 0 {
			return false
		}
		at += i
		if before := address[at-1]; (before == '/' || before == '-' || before == '_') && at+6 < len(address) && isDigit(address[at+2]) && isDigit(address[at+3]) {
			return true
		}
	}
	return false
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
