package export_test

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// atSea are the rows of running totals that the queries of README.md answer.
func atSea(t *testing.T, d *schema.Dataset) [][]any {
	t.Helper()
	l := ledger.New(d).Ledger(schema.ScopeSea)
	var all [][]any
	before := 0
	for i := range l.Entries {
		s := &d.Strikes.Rows[l.Entries[i].Row]
		cut, ok := l.Through("", l.Entries[i].Row, d.Strikes)
		if !ok {
			t.Fatalf("%s is not in its own ledger", s.ID)
		}
		sum := l.Total(cut, "")
		row := []any{string(s.Date), string(s.ID), nil, nil, float64(sum.Missing)}
		if s.Killed().Known {
			row[2] = float64(sum.Deaths.Best - before)
		}
		if sum.Known() {
			row[3] = float64(sum.Deaths.Best)
		}
		all, before = append(all, row), sum.Deaths.Best
	}
	return all
}

// exported is a folder with the Parquet files in a folder named parquet.
func exported(t *testing.T, in export.Input) string {
	t.Helper()
	return filepath.Dir(to(t, "parquet", in, export.Options{}, "parquet"))
}

// silent is the dataset with a first strike of which no number is known.
func silent() export.Input {
	in := own()
	first := &in.Data.Strikes.Rows[0]
	first.Deaths, first.DeathsMin, first.DeathsMax = "", "", ""
	return in
}

func TestRunningTotalInDuckDB(t *testing.T) {
	in := silent()
	t.Setenv("FOLDER", exported(t, in))
	got := duck(t, read(t, "testdata/running_total_duckdb.sql"))
	if diff := cmp.Diff([][][]any{atSea(t, in.Data)}, [][][]any{numbers(got[0])}); diff != "" {
		t.Errorf("(-ledger +DuckDB)\n%s", diff)
	}
}

func TestRunningTotalInClickHouse(t *testing.T) {
	in := silent()
	got := rows(t, script(t, clickHouse, "clickhouse.js", read(t, "testdata/running_total_clickhouse.sql"), exported(t, in)))
	if diff := cmp.Diff(atSea(t, in.Data), numbers(got)); diff != "" {
		t.Errorf("(-ledger +ClickHouse)\n%s", diff)
	}
}

var fenced = regexp.MustCompile("(?ms)^```(sql|text)\n(.*?)^```$")

// README.md shows these queries and their first rows.
func TestReadmeShowsTheQueries(t *testing.T) {
	_, section, found := strings.Cut(read(t, "../../README.md"), "\n### When the dataset outgrows one machine\n")
	if !found {
		t.Fatal("found no section on it in README.md")
	}
	section, _, _ = strings.Cut(section, "\n## ")
	blocks := map[string][]string{}
	for _, b := range fenced.FindAllStringSubmatch(section, -1) {
		blocks[b[1]] = append(blocks[b[1]], b[2])
	}
	want := []string{read(t, "testdata/running_total_duckdb.sql"), read(t, "testdata/running_total_clickhouse.sql")}
	if diff := cmp.Diff(want, blocks["sql"]); diff != "" {
		t.Errorf("queries (-want +shown)\n%s", diff)
	}
	if len(blocks["text"]) != 1 {
		t.Fatalf("found %d answers, want one", len(blocks["text"]))
	}
	var shown [][]any
	for line := range strings.Lines(blocks["text"][0]) {
		if cells := strings.Fields(line); len(cells) == 5 && strings.HasPrefix(cells[1], "S") {
			row := []any{cells[0], cells[1]}
			for _, cell := range cells[2:] {
				var n float64
				if err := json.Unmarshal([]byte(cell), &n); err != nil {
					t.Fatalf("found %q, want a number", cell)
				}
				row = append(row, n)
			}
			shown = append(shown, row)
		}
	}
	if diff := cmp.Diff(atSea(t, own().Data)[:5], shown); diff != "" {
		t.Errorf("answer (-want +shown)\n%s", diff)
	}
}
