package foreign

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/written"
)

// namesCSV are names that people give to columns, in English and Spanish: for one table,
// or, with an asterisk, for each that has such a column.
//
//go:embed names.csv
var namesCSV string

// A called is a column and a name by which it is known, folded.
type called struct{ table, column, name string }

var calledSo = sync.OnceValue(func() (all []called) {
	rows, err := csv.NewReader(strings.NewReader(namesCSV)).ReadAll()
	if err != nil {
		panic("foreign: names.csv: " + err.Error())
	}
	for _, row := range rows[1:] {
		for _, name := range strings.Split(row[2]+";"+row[3], ";") {
			all = append(all, called{row[0], row[1], written.Fold(name)})
		}
	}
	return all
})

// columnCalled is the column of a table that a name means: its own name in any case, or
// one that people give to it, those for this table first. Empty if there is none. What
// stands before the last point of a name is what JSON has it in.
func columnCalled(t *schema.Table, name string) string {
	for _, part := range []string{name, name[strings.LastIndexByte(name, '.')+1:]} {
		folded := written.Fold(part)
		if folded == "" {
			continue
		}
		if t.Index(folded) >= 0 {
			return folded
		}
		for _, table := range []string{t.Name, "*"} {
			for _, c := range calledSo() {
				if c.table == table && c.name == folded && t.Index(c.column) >= 0 {
					return c.column
				}
			}
		}
	}
	return ""
}
