package foreign

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/written"
)

// The list of names is sorted, names columns that there are, and means one column of a
// table by a name.
func TestNamesMeanOneColumn(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(namesCSV)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"table", "column", "english", "spanish"}, rows[0]); diff != "" {
		t.Errorf("header (-want +got)\n%s", diff)
	}
	if !slices.IsSortedFunc(rows[1:], func(a, b []string) int { return slices.Compare(a[:2], b[:2]) }) {
		t.Error("found rows in another order, want them sorted by table and column")
	}
	seen := map[[2]string]string{}
	for _, row := range rows[1:] {
		there := slices.ContainsFunc(schema.Tables, func(table *schema.Table) bool {
			return (row[0] == "*" || row[0] == table.Name) && table.Index(row[1]) >= 0
		})
		if !there {
			t.Errorf("%s.%s: found no such column", row[0], row[1])
		}
		for _, name := range strings.Split(row[2]+";"+row[3], ";") {
			key := [2]string{row[0], written.Fold(name)}
			if before := seen[key]; before != "" && before != row[1] {
				t.Errorf("%s: found %q for %s and %s, want it for one", row[0], name, before, row[1])
			}
			if seen[key] = row[1]; written.Fold(name) == "" {
				t.Errorf("%s.%s: found an empty name", row[0], row[1])
			}
		}
	}
}

func TestColumnsAreKnownByTheirNames(t *testing.T) {
	for _, test := range []struct{ table, name, want string }{
		{"strikes", "date", "date"},
		{"strikes", " DATE ", "date"},
		{"strikes", "'Deaths Min'", "deaths_min"},
		{"strikes", "deaths-max", "deaths_max"},
		{"strikes", "Víctimas mortales", "deaths"},
		{"strikes", "VICTIMAS MORTALES", "deaths"},
		{"strikes", "event.geo.lat", "latitude"},
		{"strikes", "Fecha", "date"},
		{"sources", "Fecha", "published"},
		{"tallies", "Fecha", "as_of"},
		{"sources", "killed", ""},
		{"strikes", "injured", ""},
		{"strikes", "", ""},
		{"strikes", "...", ""},
	} {
		if got := columnCalled(schema.TableNamed(test.table), test.name); got != test.want {
			t.Errorf("%s, %q: got %q, want %q", test.table, test.name, got, test.want)
		}
	}
	for _, table := range schema.Tables {
		for _, c := range table.Columns {
			if got := columnCalled(table, strings.ToUpper(strings.ReplaceAll(c.Name, "_", " "))); got != c.Name {
				t.Errorf("%s.%s: got %q by its own name in capitals", table.Name, c.Name, got)
			}
		}
	}
}
