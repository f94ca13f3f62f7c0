package foreign

import (
	"encoding/csv"
	"sort"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// FromRecords is the table of records of cells, as a spreadsheet has them: its places are
// the numbers of record and cell, from 1. Records may have cells lacking at their end.
func FromRecords(name, form string, records [][]string) (*Sheet, error) {
	width := 0
	for _, r := range records {
		width = max(width, len(r))
	}
	var text strings.Builder
	w := csv.NewWriter(&text)
	starts := make([]int, 0, len(records)) // physical lines on which records begin
	line := 1
	for _, r := range records {
		starts = append(starts, line)
		full := make([]string, max(width, 1))
		copy(full, r)
		for i, cell := range full {
			full[i] = strings.ReplaceAll(cell, "\r\n", "\n")
			line += strings.Count(full[i], "\n")
		}
		line++
		if width <= 1 && full[0] == "" {
			text.WriteString("\n")
			continue
		}
		_ = w.Write(full) // writing to memory cannot fail
		w.Flush()
	}
	s, err := Read(name, []byte(text.String()))
	if err != nil {
		return nil, err
	}
	record := func(line int) int {
		return sort.Search(len(starts), func(i int) bool { return starts[i] > line })
	}
	cells := s.place
	s.Form = form
	s.place = func(row, column int) schema.Place {
		return schema.Place{File: name, Line: record(cells(row, column).Line), Column: column + 1}
	}
	for i := range s.Lost {
		if p := &s.Lost[i].Place; p.Line > 0 {
			*p = schema.Place{File: name, Line: record(p.Line), Column: 1}
		}
	}
	return s, nil
}
