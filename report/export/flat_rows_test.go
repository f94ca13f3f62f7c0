package export_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/schema"
)

// Beside each strike stand its accounts that stand, the documents that hold them and their
// origins, each counted by itself: one document may hold two accounts of a strike.
func TestFlatRowsCountAccountsDocumentsAndOrigins(t *testing.T) {
	in := own()
	rows := slices.Clone(in.Data.Accounts.Rows)
	for i, a := range in.Data.Accounts.Rows {
		switch {
		case i%4 == 0: // a second account of the same document
			a.ID = schema.ID("A9" + strconv.Itoa(1000+i))
			rows = append(rows, a)
		case i%9 == 1:
			rows[i].Superseded = "yes"
		}
	}
	in.Data.Accounts = in.Data.Accounts.Select(rows)
	var b bytes.Buffer
	if err := export.Named("csv").Write(in, export.Options{Tables: []string{"strikes_flat"}}, &b); err != nil {
		t.Fatal(err)
	}
	flat, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	apart := 0
	for _, row := range flat[1:] {
		accounts, documents, origins := 0, map[schema.ID]bool{}, map[string]bool{}
		for i := range rows {
			if a := &rows[i]; string(a.StrikeID) == row[0] && a.Superseded != "yes" {
				accounts++
				documents[a.SourceID] = true
				if origin := in.Data.Sources.Get(a.SourceID).Origin; origin != schema.OriginNotTold {
					origins[origin] = true
				}
			}
		}
		if accounts != len(documents) && len(documents) != len(origins) {
			apart++
		}
		cell := func(name string) string { return row[slices.Index(flat[0], name)] }
		if got, want := cell("accounts")+" "+cell("origins"), strconv.Itoa(accounts)+" "+strconv.Itoa(len(origins)); got != want {
			t.Errorf("%s: found %s accounts and origins, want %s", row[0], got, want)
		}
		if got := len(strings.FieldsFunc(cell("source_ids"), func(r rune) bool { return r == ';' })); got != len(documents) {
			t.Errorf("%s: found %d documents, want %d", row[0], got, len(documents))
		}
	}
	if apart == 0 {
		t.Error("found no strike with other numbers of accounts, documents and origins")
	}
}
