package rules

import (
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// withoutSurplus is a file without the columns that say nothing: those without a name of
// which no cell holds anything, as spreadsheets pad a table, and those that number the
// rows from 0 or 1, as programs do which keep names of rows. False if there is none.
func withoutSurplus(b []byte, f validate.Finding) ([]byte, bool) {
	t := schema.TableNamed(strings.TrimSuffix(f.Place.File, ".csv"))
	records, ok := boundsOf(b)
	if t == nil || !ok {
		return nil, false
	}
	header := records[0]
	drop := map[int]bool{}
	for i, cell := range header {
		name := strings.TrimSpace(cell.text(b))
		if t.Index(name) < 0 && (name == "" && isEmpty(b, records, i) || numbersRows(name) && areNumbers(b, records, i)) {
			drop[i] = true
		}
	}
	if len(drop) == 0 || len(drop) == len(header) {
		return nil, false
	}
	return without(b, records, func(i int) bool { return drop[i] }), true
}

// isEmpty reports whether no record but the header has anything in a column.
func isEmpty(b []byte, records [][]bounds, column int) bool {
	for _, record := range records[1:] {
		if column < len(record) && strings.TrimSpace(record[column].text(b)) != "" {
			return false
		}
	}
	return true
}

// numbersRows reports whether a column of this name may number the rows.
func numbersRows(name string) bool {
	switch foldWord(strings.Trim(name, ":#.0123456789 ")) {
	case "", "unnamed", "x", "index", "row", "rownames", "row_number", "row_id", "rowid", "no", "nr", "fila", "número":
		return true
	}
	return false
}

// areNumbers reports whether the cells of a column are 0, 1, 2 and so on, or 1, 2, 3: of
// two rows at least, for a single 1 may be a number of something.
func areNumbers(b []byte, records [][]bounds, column int) bool {
	first := -1
	for row, record := range records[1:] {
		if column >= len(record) {
			return false
		}
		n, err := strconv.Atoi(record[column].text(b))
		if err != nil {
			return false
		}
		if row == 0 {
			first = n
		}
		if n != first+row {
			return false
		}
	}
	return (first == 0 || first == 1) && len(records) > 2
}
