package validate_test

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// broken is a table with one fault, from testdata/broken. Its folder is named after
// the rule that tells the fault, its file after the table and, behind a hyphen, what
// is wrong with it. Every fault met in use is put there.
type broken struct {
	rule, table string
	text        []byte
}

func corpus(t testing.TB) map[string]broken {
	t.Helper()
	folder := os.DirFS("testdata/broken")
	all := map[string]broken{}
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(folder, name)
		table, _, _ := strings.Cut(strings.TrimSuffix(path.Base(name), ".csv"), "-")
		all[name] = broken{path.Dir(name), table, text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Each table of the corpus gives one finding beside the base dataset, that of the
// rule which it is named after.
func TestEachBrokenTableIsOneFinding(t *testing.T) {
	names := map[string]bool{}
	for _, r := range rules.All() {
		names[r.Name] = true
	}
	all := corpus(t)
	if len(all) < 100 {
		t.Fatalf("found %d broken tables, want 100 or more", len(all))
	}
	for name, b := range all {
		t.Run(name, func(t *testing.T) {
			if !names[b.rule] || schema.TableNamed(b.table) == nil {
				t.Fatalf("got the rule %q and the table %q, want names of such", b.rule, b.table)
			}
			files := base(t)
			files[b.table+".csv"] = &fstest.MapFile{Data: b.text}
			findings := run(t, files).Findings
			if len(findings) != 1 || findings[0].Rule != b.rule || findings[0].Place.File != b.table+".csv" {
				for _, f := range findings {
					t.Logf("%s: %s", inShort(f), f.Message)
				}
				t.Errorf("got %d findings, want one of %s in %s.csv", len(findings), b.rule, b.table)
			}
			for _, f := range findings {
				expectInside(t, files, f.Place)
			}
		})
	}
}

// seeds gives the fuzz targets whole, broken and cut tables.
func seeds(f *testing.F) {
	f.Helper()
	if testing.Short() {
		f.Skip("tables go through goroutines in FuzzStream")
	}
	clean := base(f)
	for i, table := range schema.Tables {
		b := clean[table.File].Data
		f.Add(i, b)
		f.Add(i, append([]byte("\ufeff"), b...))
		f.Add(i, []byte(strings.ReplaceAll(string(b), "\n", "\r\n")))
		f.Add(i, []byte(strings.ReplaceAll(string(b), "\n", "\r")))
		f.Add(i, []byte(strings.ReplaceAll(string(b), ",", ",\"")))
		f.Add(i, []byte(strings.ReplaceAll(string(b), "0", "\xff")))
		f.Add(i, b[:len(b)/2])
	}
	for _, b := range corpus(f) {
		for i, table := range schema.Tables {
			if table.Name == b.table {
				f.Add(i, b.text)
			}
		}
	}
}

// tableOf is the name of the table that a fuzzed number stands for.
func tableOf(n int) string {
	return schema.Tables[(n%len(schema.Tables)+len(schema.Tables))%len(schema.Tables)].Name
}
