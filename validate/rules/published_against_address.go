package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// addressDay finds a day in an address: /2025/10/14/, -2025-10-14 or /20251014.
var addressDay = pattern(`[/_-](20[0-9]{2})(?:/([01]?[0-9])/([0-3]?[0-9])|-([01][0-9])-([0-3][0-9])|([01][0-9])([0-3][0-9]))(?:[/_.-]|$)`)

var _ = add(&validate.Rule{
	Name:  "published-against-address",
	Title: "A document is dated otherwise than its address.",
	Doc: "Where the address of a document holds a whole day, as /2025/10/14/, that is the day of publication as the outlet keeps it. published is not more than two days away from it: time zones and updates move it by one or two. " +
		"Of a month alone that day is asked which lets both be right. A day in the future is told as that.",
	Hint:     "look up the day of publication; where the address speaks of another day than that, a waiver says so",
	Severity: validate.Warning,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) [][]string {
			if t.Name != "sources" {
				return nil
			}
			return [][]string{{"published", "url"}}
		},
		Accepts: func(today schema.Date, cells []string) bool {
			if today != "" && schema.Date(cells[0]) > today {
				return true // which date-in-future tells
			}
			day, published := DayInAddress(cells[1]), schema.Date(cells[0])
			return day == "" || !published.Known() || isNear(day, published)
		},
		Finding: func(_ schema.Date, row *validate.Row, _ []string) validate.Finding {
			f := row.At("published")
			f.Message = fmt.Sprintf("published: found %s, want about %s, the day in the address", f.Value, DayInAddress(row.Cell("url")))
			f.Related = append(f.Related, row.Related("url", "the address"))
			return f
		},
	},
})

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
