package nullmodel_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/nullmodel"
	"github.com/strike-tally/strike-tally/schema"
)

//go:generate go test . -run TestPage -update

var update = flag.Bool("update", false, "write the page")

// runs are those that the page shows.
func runs() []*nullmodel.Result {
	j := figure.NewJudge(ledger.New(schema.Read(sample.Files)))
	var all []*nullmodel.Result
	for seed := uint64(1); seed <= 4; seed++ {
		all = append(all, nullmodel.Run(j, seed, 2000))
	}
	return all
}

// Of wrong figures with one number at most 15 in 100 are explained, with more 8, of
// slips 11; and of the published ones with a reading at least 94 are kept.
func TestWrongFiguresAreNotExplained(t *testing.T) {
	for _, r := range runs() {
		for _, share := range []struct {
			name       string
			found, bar int
		}{{"one number", r.One().Share(), 150}, {"two or more", r.Several().Share(), 80}, {"slips", r.AllSlips().Share(), 110}, {"lost", 1000 - r.Kept(), 60}} {
			if share.found > share.bar {
				t.Errorf("seed %d, %s: %d in 1000, want at most %d", r.Seed, share.name, share.found, share.bar)
			}
		}
		if r.One().All < 200 || r.Several().All < 1000 {
			t.Errorf("seed %d: found %d and %d wrong figures, want enough to tell", r.Seed, r.One().All, r.Several().All)
		}
	}
}

// The same seed makes the same figures, another one others.
func TestRunsAreRepeatable(t *testing.T) {
	j := figure.NewJudge(ledger.New(schema.Read(sample.Files)))
	if diff := cmp.Diff(nullmodel.Run(j, 7, 200), nullmodel.Run(j, 7, 200)); diff != "" {
		t.Errorf("two runs of one seed (-first +second)\n%s", diff)
	}
	if cmp.Equal(nullmodel.Run(j, 7, 200).Neighbours, nullmodel.Run(j, 8, 200).Neighbours) {
		t.Error("two seeds gave the same")
	}
}

// README.md is what the runs give.
func TestPage(t *testing.T) {
	var page bytes.Buffer
	nullmodel.Page(&page, runs())
	if *update {
		if err := os.WriteFile("README.md", page.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	found, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(page.String(), string(found)); diff != "" {
		t.Errorf("README.md is stale, run go generate (-want +found)\n%s", diff)
	}
}

func BenchmarkNullModel(b *testing.B) {
	j := figure.NewJudge(ledger.New(schema.Read(sample.Files)))
	for b.Loop() {
		nullmodel.Run(j, 1, 2000)
	}
}
