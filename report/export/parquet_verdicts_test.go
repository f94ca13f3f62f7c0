package export_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	diff "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// engines are those that run parquet_verdicts.sql, and what they need.
var engines = []struct{ name, npm string }{{"duckdb", duckDB}, {"clickhouse", clickHouse}}

// verdictsIn are the figures by an engine, from a folder that holds parquet/.
func verdictsIn(t *testing.T, engine, npm, folder string) []judged {
	t.Helper()
	var all []judged
	for _, row := range rows(t, script(t, npm, "../parquet_statements.js", engine, folder, "parquet_"+engine+".sql", "parquet_verdicts.sql")) {
		var x judged
		for i, to := range []any{&x.TallyID, &x.Verdict, &x.Killed, &x.Min, &x.Max, &x.Presumed, &x.Strikes, &x.Vessel} {
			text, isText := row[i].(string)
			if !isText || i < 2 {
				b, err := json.Marshal(row[i])
				if err != nil {
					t.Fatal(err)
				}
				text = string(b)
			}
			if err := json.Unmarshal([]byte(text), to); err != nil {
				t.Fatalf("%v: %v", row, err)
			}
		}
		if x.Verdict == "not_comparable" {
			x = judged{TallyID: x.TallyID, Verdict: x.Verdict} // sums of what has no sum
		}
		all = append(all, x)
	}
	return all
}

// byID are the verdicts of Go in the order in which the engines answer.
func byID(all []judged) []judged {
	slices.SortFunc(all, func(a, b judged) int {
		return cmp.Or(cmp.Compare(len(a.TallyID), len(b.TallyID)), cmp.Compare(a.TallyID, b.TallyID))
	})
	return all
}

// unmarked are rows without the mark of what was told later, which the views of SQLite have.
func unmarked(all []judged) []judged {
	for i := range all {
		all[i].Told = ""
	}
	return all
}

// inParts is a folder with the Parquet export in files of so many rows.
func inParts(t *testing.T, in export.Input, rows int) string {
	t.Helper()
	folder := t.TempDir()
	if err := export.Named("parquet").Export(in, export.Options{PartRows: rows}, filepath.Join(folder, "parquet")); err != nil {
		t.Fatal(err)
	}
	return folder
}

// The verdicts of the engines are those of Go.
func TestVerdictsFromParquet(t *testing.T) {
	in := own()
	folder, want := inParts(t, in, 30), byID(unmarked(judgedByGo(ledger.New(in.Data))))
	if parts, _ := filepath.Glob(filepath.Join(folder, "parquet", "strikes-*.parquet")); len(parts) < 3 {
		t.Fatalf("found %d parts of strikes, want three or more", len(parts))
	}
	for _, e := range engines {
		t.Run(e.name, func(t *testing.T) {
			if d := diff.Diff(want, verdictsIn(t, e.name, e.npm, folder)); d != "" {
				t.Errorf("(-go +%s)\n%s", e.name, d)
			}
		})
	}
}

// So they are on datasets made at random, which meet corners that the real one does not.
func TestVerdictsFromParquetAtRandom(t *testing.T) {
	random := rapid.Custom(func(r *rapid.T) *schema.Dataset { return schema.Read(tables(randomRows(r))) })
	seen := map[string]int{}
	for _, seed := range []int{0, 1, 2, 40, 54} {
		d := random.Example(seed)
		folder, want := inParts(t, export.Input{Data: d, Files: fstest.MapFS{}}, 3), byID(unmarked(judgedByGo(ledger.New(d))))
		for _, w := range want {
			seen[w.Verdict]++
		}
		for _, e := range engines {
			if d := diff.Diff(want, verdictsIn(t, e.name, e.npm, folder)); d != "" {
				t.Fatalf("dataset %d (-go +%s)\n%s", seed, e.name, d)
			}
		}
	}
	for _, verdict := range []string{"agrees", "neither", "undated", "not_comparable"} {
		if seen[verdict] == 0 {
			t.Errorf("found no figure that is %q, want some", verdict)
		}
	}
}

// TestVerdictsOfLarge compares the answers on a large dataset, as SCALE.md tells: LARGE
// names the folder of its tables, made by tools/gen.
func TestVerdictsOfLarge(t *testing.T) {
	large := os.Getenv("LARGE")
	if large == "" {
		t.Skip("found no LARGE, want the folder of a large dataset")
	}
	in := export.Input{Data: schema.Read(os.DirFS(large)), Files: fstest.MapFS{}}
	// Its figures are all true to the strikes: some are made to differ.
	for i := range in.Data.Tallies.Rows {
		y := &in.Data.Tallies.Rows[i]
		n, stated := y.Deaths.Int()
		switch {
		case stated && i%4 == 1:
			y.Deaths, y.DeathsTo = schema.NewCount(n+i%7), ""
		case i%4 == 2:
			y.CountsMissing = "unknown"
		case i%40 == 3:
			y.AsOf, y.Through = "", ""
		case i%40 == 7:
			y.From = ""
		}
	}
	want := byID(unmarked(judgedByGo(ledger.New(in.Data))))
	folder := inParts(t, in, 250_000)
	found := map[string]int{}
	for _, w := range want {
		found[w.Verdict]++
	}
	t.Logf("%d strikes, %d figures: %v", in.Data.Strikes.Len(), len(want), found)
	for _, e := range engines {
		t.Run(e.name, func(t *testing.T) {
			got := verdictsIn(t, e.name, e.npm, folder)
			different := 0
			for i := range want {
				if i < len(got) && got[i] != want[i] {
					if different++; different < 10 {
						t.Errorf("got %+v, want %+v", got[i], want[i])
					}
				}
			}
			if different > 0 || len(got) != len(want) {
				t.Errorf("%d of %d figures differ, %d answered", different, len(want), len(got))
			}
		})
	}
}

// SCALE.md shows the last answers.
func TestScaleShowsTheAnswers(t *testing.T) {
	var shown [][]string
	for _, b := range fenced.FindAllStringSubmatch(read(t, "SCALE.md"), -1) {
		for line := range strings.Lines(b[2]) {
			shown = append(shown, strings.Fields(line))
		}
	}
	want := byID(judgedByGo(ledger.New(own().Data)))
	var last [][]string
	for _, w := range want[len(want)-5:] {
		last = append(last, strings.Fields(fmt.Sprintln(w.TallyID, w.Verdict, *w.Killed, *w.Min, *w.Max, w.Presumed, w.Strikes, w.Vessel)))
	}
	if d := diff.Diff(last, shown); d != "" {
		t.Errorf("(-want +shown)\n%s", d)
	}
}
