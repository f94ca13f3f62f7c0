package dataset

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Faults of one cell, by the type of its column.
var cellKinds = []*kind{
	{rule: "invalid-date", variants: everywhere(variant{spoil: func(c *campaign, s *sheet, r *row) bool {
		return c.wrong(s, r, schema.Day, false, "2025-02-30", "02/09/2025", "2025-9-2", "45902", "2025-13", "2 September 2025", "2025-09-02T10:00", "unknown", " 2025-09-02", "3025-01-01")
	}}, dense...)},
	{rule: "invalid-number", variants: everywhere(variant{spoil: func(c *campaign, s *sheet, r *row) bool {
		return c.wrong(s, r, schema.Number, false, "3.7", "010", "-1", "0x10", " 5", "five", "12,000", "12345678", "?", "2e1", "at least 4", "٣")
	}}, "strikes", "accounts", "tallies")},
	{rule: "invalid-coordinate", variants: everywhere(variant{spoil: func(c *campaign, s *sheet, r *row) bool {
		return c.wrong(s, r, schema.Decimal, false, "200.5", "10,5", "10.5N", "1e1", "-190", "010.5", "+7.5", "12.1234567", ".5", "10°30'")
	}}, "strikes")},
	{rule: "unknown-word", variants: everywhere(variant{spoil: func(c *campaign, s *sheet, r *row) bool {
		return c.wrong(s, r, schema.OneWord, true, "Day", "not known", "yes ", "n/a", "boats", "más de")
	}}, dense...)},
	{rule: "invalid-list", variants: everywhere(variant{spoil: func(c *campaign, s *sheet, r *row) bool {
		return c.wrong(s, r, schema.WordList, true, "drugs_recovered;video", "video; other", "video;video", "none;video", "video,other", "footage", "video;", "Video")
	}}, "strikes", "accounts")},
	{rule: "invalid-url", variants: everywhere(variant{spoil: func(c *campaign, s *sheet, r *row) bool {
		return c.wrong(s, r, schema.Address, true, "www.example.org/a", "javascript:alert(1)", "https://example..org/", "https://example.org/a b", "ftp://example.org/a", "https://localhost/a", "https://example.org/50%", "https://user@example.org/")
	}}, "sources")},
	{rule: "invalid-language", variants: everywhere(variant{spoil: func(c *campaign, s *sheet, r *row) bool {
		return c.wrong(s, r, schema.Language, true, "English", "EN", "pt-br", "es_CO", "english", "zz-yy-xx-ww")
	}}, "sources")},
	{rule: "required", variants: everywhere(variant{spoil: func(c *campaign, s *sheet, r *row) bool {
		return c.empty(s, r)
	}}, dense...)},
}

// wrong puts one of the texts, each wrong in all columns of the kind, into one of
// them: one that is filled, or any.
func (c *campaign) wrong(s *sheet, r *row, kind schema.Kind, any bool, texts ...string) bool {
	var columns []int
	for i := range s.table.Columns {
		if s.table.Columns[i].Kind == kind && (any || r.cells[i] != "") && c.mayTouch(s, r, i) && !dependent(s.table.Columns[i].Validate, r, s) {
			columns = append(columns, i)
		}
	}
	if len(columns) == 0 {
		return false
	}
	i := pick(c.chance, columns)
	r.cells[i] = pick(c.chance, texts)
	return r.tell(i)
}

// empty clears a cell that must be filled, if no other table leans on it.
func (c *campaign) empty(s *sheet, r *row) bool {
	var columns []int
	for i := range s.table.Columns {
		if column := &s.table.Columns[i]; column.Required && column.Kind != schema.RowID && c.mayTouch(s, r, i) {
			columns = append(columns, i)
		}
	}
	if len(columns) == 0 {
		return false
	}
	i := pick(c.chance, columns)
	r.cells[i] = ""
	return r.tell(i)
}

// dependent reports whether a cell may only be filled beside another one, which
// is empty.
func dependent(tags string, r *row, s *sheet) bool {
	for _, tag := range strings.Split(tags, ",") {
		if field, ok := strings.CutPrefix(tag, "excluded_without="); ok && r.cells[s.table.FieldIndex(field)] == "" {
			return true
		}
	}
	return false
}

// mayTouch reports whether a fault at the column leaves alone what others need:
// rows around one that is out of order keep what orders them.
func (c *campaign) mayTouch(s *sheet, r *row, column int) bool {
	return s.held == nil || !slices.Contains(s.table.Order, column) && !s.ordersBy(s.table.Columns[column].Name)
}

// ordersBy reports whether a row with a finding at the column is not asked for
// its place.
func (s *sheet) ordersBy(column string) bool {
	switch column {
	case s.table.Key, "source_id", "title", "url", "through":
		return true
	}
	return false
}
