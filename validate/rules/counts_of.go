package rules

import (
	"sync"

	"github.com/strike-tally/strike-tally/validate"
)

// countedTables are those of whose rows counts.csv has numbers.
func countedTables(d *validate.Data) []*validate.Table {
	return []*validate.Table{d.Strikes, d.Accounts, d.Tallies}
}

// A countedRow is the row of which a number of counts.csv is; no table where it is of none
// that could be read.
type countedRow struct {
	table *validate.Table
	row   int
}

// countedRows are, by row of counts.csv, the rows of which the numbers are. Rules that ask
// name counts.of among their columns.
func countedRows(d *validate.Data) []countedRow {
	rows := make([]countedRow, d.Counts.Len)
	for i, word := range d.Counts.Words("of") {
		id := d.Text(word)
		for _, t := range countedTables(d) {
			if row := t.Find(t.Code(id)); id != "" && row >= 0 {
				rows[i] = countedRow{t, row}
			}
		}
	}
	return rows
}

// talliesCounted reports of which tallies counts.csv has a number.
func talliesCounted(d *validate.Data) func(row int) bool {
	counted := sync.OnceValue(func() map[int]bool {
		rows := map[int]bool{}
		for _, of := range countedRows(d) {
			if of.table == d.Tallies {
				rows[of.row] = true
			}
		}
		return rows
	})
	return func(row int) bool { return counted()[row] }
}

// measuredRange are the ends of a number of counts.csv, [validate.Unknown] where none is
// given; a best value that stands alone is both.
func measuredRange(low, best, high int32) (least, most int32) {
	least, most = low, high
	if least == validate.Unknown {
		least = best
	}
	if most == validate.Unknown && low == validate.Unknown {
		most = best
	}
	return least, most
}
