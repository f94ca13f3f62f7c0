package schema

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// Rows of large tables are filled as gocsv fills them.
func TestFillLikeGocsv(t *testing.T) {
	sameRows[Strike](t, "strikes")
	sameRows[Account](t, "accounts")
	sameRows[Tally](t, "tallies")
	sameRows[Claim](t, "claims")
	sameRows[Source](t, "sources")
	sameRows[Theater](t, "theaters")
	sameRows[Excluded](t, "excluded")
	sameRows[Coverage](t, "coverage")
	sameRows[Waiver](t, "waivers")
}

func sameRows[R any](t *testing.T, name string) {
	t.Helper()
	table := TableNamed(name)
	b, err := os.ReadFile("../data/" + table.File)
	if err != nil {
		t.Fatal(err)
	}
	var cells [][]string
	csvtable.Read(table.Layout(), b, func(r *csvtable.Row) { cells = append(cells, r.Cells()) })
	filled, _ := table.fill(b)
	if diff := cmp.Diff(rowsAs[R](table.unmarshal(cells)), rowsAs[R](filled)); diff != "" {
		t.Errorf("%s: rows (-gocsv +filled):\n%s", name, diff)
	}
}
