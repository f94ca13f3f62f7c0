package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "contact-data",
	Title: "A text says how somebody can be reached.",
	Doc: "An address of e-mail or a telephone number with its country's code in a text. Nobody who did not speak or act in a public office is to be found by these tables: " +
		"witnesses and relatives are not named, and what leads to them is no part of a row either.",
	Hint:     "leave it out; where it is the public address of an office, and is needed, a waiver says so",
	Severity: validate.Warning,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) (columns [][]string) {
			for _, c := range t.Columns {
				if c.Kind == schema.Text && c.Vocabulary == nil && c.RefTable == "" && !strings.HasSuffix(c.Name, "url") {
					columns = append(columns, []string{c.Name})
				}
			}
			return columns
		},
		Signs:   "@+",
		Accepts: func(_ schema.Date, cells []string) bool { return contactIn(cells[0]) == "" },
		Finding: func(_ schema.Date, row *validate.Row, columns []string) validate.Finding {
			f := row.At(columns[0])
			f.Message = fmt.Sprintf("%s: found %q, by which somebody can be reached, want a text without it", columns[0], contactIn(f.Value))
			return f
		},
	},
})

var (
	mailAddress = pattern(`[\pL0-9._%+-]+@[\pL0-9-]+(?:\.[\pL0-9-]+)*\.\pL{2,}`)
	telephone   = pattern(`(?:^|[^\d+])(\+[1-9][0-9 ().-]{7,}[0-9])`)
)

// contactIn is the first address of e-mail or telephone number in a text; empty if it
// holds none.
func contactIn(text string) string {
	if strings.IndexByte(text, '@') > 0 {
		if address := mailAddress().FindString(text); address != "" {
			return address
		}
	}
	if strings.IndexByte(text, '+') >= 0 {
		if m := telephone().FindStringSubmatch(text); m != nil {
			return m[1]
		}
	}
	return ""
}
