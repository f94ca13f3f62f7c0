package dataset_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/gen/dataset"
)

// The figures of a dataset are the running counts of its rows, of those that were
// public on the day.
func TestFiguresAgree(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data")
	if _, err := dataset.Write(folder, folder+".csv", dataset.Options{Rows: 2000, Accounts: 2, Tallies: 900, Seed: 5, Width: 0.5}); err != nil {
		t.Fatal(err)
	}
	d := schema.Read(os.DirFS(folder))
	verdicts := figure.NewJudge(ledger.New(d)).All()
	if len(verdicts) != 900 {
		t.Errorf("found %d figures, want 900", len(verdicts))
	}
	for i, v := range verdicts {
		if v.Outcome != figure.Agrees {
			t.Errorf("%s: found %s, want it to agree", d.Tallies.Rows[i].ID, v.Outcome)
		}
	}
}
