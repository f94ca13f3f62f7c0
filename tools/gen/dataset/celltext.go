package dataset

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Texts can have faults that no other column has.
var textKinds = []*kind{
	{rule: "stray-white-space", variants: everywhere(variant{spoil: func(c *campaign, s *sheet, r *row) bool {
		return c.retext(s, r, func(text string) string {
			switch c.chance.IntN(6) {
			case 0:
				return text + " "
			case 1:
				return " " + text
			case 2:
				return text + "\n"
			case 3:
				return text + "\tx"
			case 4:
				return text + "  x"
			}
			return text + "\u00a0km"
		})
	}}, dense...)},
	{rule: "not-nfc", variants: everywhere(variant{spoil: func(c *campaign, s *sheet, r *row) bool {
		return c.retext(s, r, func(text string) string { return text + " Gu\u0308in\u0303a" })
	}}, dense...)},
	{rule: "formula-cell", variants: everywhere(variant{spoil: func(c *campaign, s *sheet, r *row) bool {
		return c.retext(s, r, func(text string) string {
			return pick(c.chance, []string{"=", "+", "-", "@", "＝"}) + "1+1 " + text
		})
	}}, dense...)},
	{rule: "control-character", variants: everywhere(variant{spoil: func(c *campaign, s *sheet, r *row) bool {
		return c.retext(s, r, func(text string) string {
			return text + pick(c.chance, []string{"\x00", "\x07", "\u200b", "\u00ad", "\u202e", "\u2028", "\ufeff", "\u0085"}) + "x"
		})
	}}, dense...)},
	{rule: "invalid-utf8", variants: everywhere(variant{spoil: func(c *campaign, s *sheet, r *row) bool {
		return c.retext(s, r, func(text string) string {
			return text + pick(c.chance, []string{" Bah\xeda", " \xff", "\xc3", " \xed\xa0\x80", "\x93x\x94"})
		})
	}}, dense...)},
}

// retext replaces one text, an empty one, too, by one with a fault. Its own line
// breaks are taken out of it, so that the fault is the only one.
func (c *campaign) retext(s *sheet, r *row, spoil func(text string) string) bool {
	i := c.textColumn(s, r)
	if i < 0 {
		return false
	}
	r.cells[i] = spoil(oneLine(r.cells[i]))
	return r.tell(i)
}

// textColumn is a column of free text.
func (c *campaign) textColumn(s *sheet, r *row) int {
	var columns []int
	for i := range s.table.Columns {
		if column := &s.table.Columns[i]; column.Kind == schema.Text && strings.HasSuffix(column.Validate, ",text") && c.mayTouch(s, r, i) {
			columns = append(columns, i)
		}
	}
	return pick(c.chance, columns)
}

// oneLine is a text without line breaks, never empty.
func oneLine(text string) string {
	if text == "" {
		return "found among the papers"
	}
	return strings.NewReplacer("\r\n", " ", "\n", " ").Replace(text)
}
