package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/gen/dataset"
)

func TestMain(m *testing.M) {
	if asLauncher() || asBare() {
		return // the comparison runs this program as both
	}
	os.Exit(m.Run())
}

func built(t *testing.T) string {
	t.Helper()
	tally := filepath.Join(t.TempDir(), "tally")
	if out, err := exec.Command("go", "build", "-o", tally, "../tally").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return tally
}

// figures are what differs from run to run.
var figures = regexp.MustCompile(`[0-9]+\.[0-9]+|\| [0-9]+ \|`)

func TestComparison(t *testing.T) {
	tally, folder := built(t), t.TempDir()
	readme := filepath.Join(t.TempDir(), "README.md")
	if err := os.WriteFile(readme, []byte("before\n"+begin+"\nold\n"+end+"\nbehind\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", "") // so that the peer is missing, wherever this runs
	var out, errs bytes.Buffer
	args := []string{"-rows", "400", "-runs", "1", "-part", "100", "-folder", folder, "-write", readme, "-peers", "Miller", "-cases", "clean,bad5,bad100,accounts,accounts5", "-tally", tally}
	if status := run(t.Context(), args, &out, &errs); status != 0 {
		t.Fatalf("found status %d and %q, want 0", status, errs.String())
	}
	want := `### clean: strikes without a fault, one table
400 strikes, 0 MB, 8 findings listed by the generator.
| tool | strikes | wall s | of bare read | CPU s | peak MiB | findings | true line and column |
|---|---:|---:|---:|---:|---:|---:|---|
| bare read _ _ | _ | _ _ - | - |
| tally _ _ | _ | _ _ 8 | yes |
| Miller _ missing (` + "`apt-get install miller`" + `) | | | | | no |
8 findings of tally are the listed ones, by file, line, column and rule. The first of them is out after _ s.
### bad5: strikes, 5% of them with a fault, one table
400 strikes, 0 MB, 30 findings listed by the generator.
`
	if got := tablesOf(out.String()); !strings.HasPrefix(got, want) {
		t.Errorf("(-want +got)\n%s", cmp.Diff(want, got))
	}
	for _, want := range []string{"\n30 findings of tally are the listed ones", "\n408 findings of tally are the listed ones", "\n100 strikes and 400 accounts, "} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("found no %q in\n%s", want, out.String())
		}
	}
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("before\n"+begin+"\n\n"+out.String()+"\n"+end+"\nbehind\n", string(text)); diff != "" {
		t.Errorf("README (-want +got)\n%s", diff)
	}
}

// tablesOf are the tables of an answer without what differs from run to run.
func tablesOf(answer string) string {
	var lines []string
	for line := range strings.Lines(answer) {
		if strings.HasPrefix(line, "|") || strings.HasPrefix(line, "#") || strings.Contains(line, "listed") {
			lines = append(lines, figures.ReplaceAllString(figures.ReplaceAllString(line, "_"), "_"))
		}
	}
	return strings.Join(lines, "")
}

func TestCommands(t *testing.T) {
	folder := t.TempDir()
	if err := build(t.Context(), folder); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	args := []string{"-rows", "1000", "-runs", "1", "-cases", "commands", "-tally", filepath.Join(folder, "tally")}
	if status := run(t.Context(), args, &out, &errs); status != 0 {
		t.Fatalf("found status %d and %q, want 0", status, errs.String())
	}
	for _, want := range []string{
		`\| validate \| 1,000, 4,000 \| [0-9]+ \| [0-9.]+ \| [0-9.]+ \| [0-9.]+ \| [0-9]+ \|`, `\| check \| 1,000, 4,000 \|`, `\| explain of one figure \| 1,000, 4,000 \|`,
		`\| export to SQLite \| 250, 1,000 \|`, `\| site: [1-9][0-9]+ pages, [1-9][0-9]* a second \| 2, 8 \|`, `\| version \| - \| - \| [0-9.]+ \| - \|`,
	} {
		if !regexp.MustCompile(want).MatchString(out.String()) {
			t.Errorf("found no line %s in\n%s", want, out.String())
		}
	}
}

func TestBareReadCountsRows(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data")
	if _, err := dataset.Write(folder, folder+".csv", dataset.Options{Rows: 50, Accounts: 2, Seed: 1, Multiline: 0.3, Width: 0.5}); err != nil {
		t.Fatal(err)
	}
	rows, refused, err := bareRead(folder)
	if want := 50 + 100 + 50 + 5 + 1; rows != want || refused != 0 || err != nil {
		t.Errorf("found %d rows, %d refused, %v, want %d rows", rows, refused, err, want)
	}
}

// The peak of a program is its own, however much memory the one holds that has it
// measured.
func TestPeakIsTheProgramsOwn(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	held := bytes.Repeat([]byte("x"), 200<<20)
	m := measure(t.Context(), program{args: []string{self}, env: []string{bareFolder + "=" + t.TempDir()}}, filepath.Join(t.TempDir(), "out"))
	if runtime.KeepAlive(held); m.failed != "" || m.peak > 100<<20 || m.peak < 1<<20 && runtime.GOOS == "linux" {
		t.Errorf("found %+v, want a peak of some MiB", m)
	}
}

func TestMeasure(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("found no sh")
	}
	for script, want := range map[string]measurement{
		"echo a; echo b":               {said: 2},
		"echo a; exit 1":               {said: 1},
		"echo a; echo no >&2; exit 2":  {failed: "no"},
		"exit 3":                       {failed: "exit status 3"},
		"kill -9 $$":                   {failed: "signal: killed"},
		"sleep 60 & echo $!; sleep 60": {failed: "stopped after the time that a run may take"},
	} {
		out := filepath.Join(t.TempDir(), "out")
		may := time.Minute
		if strings.HasPrefix(want.failed, "stopped") {
			may = time.Second
		}
		ctx, stop := context.WithTimeout(t.Context(), may)
		m := measure(ctx, program{args: []string{"sh", "-c", script}, fine: []int{1}, findings: func(in io.Reader) (int, error) { return count(in, func(line string) bool { return line != "" }) }}, out)
		stop()
		if m = (measurement{said: m.said, failed: m.failed}); m != want {
			t.Errorf("%s: found %+v, want %+v", script, m, want)
		}
		if text, _ := os.ReadFile(out); strings.HasPrefix(want.failed, "stopped") {
			if pid, err := strconv.Atoi(strings.TrimSpace(string(text))); err != nil || stillRuns(pid) {
				t.Errorf("%s: found %q still running, %v", script, text, err)
			}
		}
	}
	if m := measure(t.Context(), program{args: []string{"no-such-program"}}, filepath.Join(t.TempDir(), "out")); !strings.Contains(m.failed, "not found") {
		t.Errorf("found %+v, want that there is no such program", m)
	}
}

// stillRuns reports whether a process that was ended does not end.
func stillRuns(pid int) bool {
	for range 1000 {
		if !running(pid) {
			return false
		}
		time.Sleep(10 * time.Millisecond)
	}
	return true
}

// running reports whether a process of Linux is there and no corpse.
func running(pid int) bool {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return err == nil && !strings.Contains(string(text), ") Z ")
}

func TestWrongFlags(t *testing.T) {
	for want, args := range map[string][]string{
		"bench: -rows: found 0, want 1 or more\nbench: -runs: found -1, want 1 or more\n":                   {"-rows", "0", "-runs", "-1"},
		"bench: found the argument \"x\", want flags only\n":                                                {"x"},
		"bench: -cases: found \"dirty\", want some of clean, bad5, bad100, accounts, accounts5, commands\n": {"-cases", "dirty"},
		"bench: -peers: found \"excel\", want all, none, or some of DuckDB, Miller, csvclean, ta":           {"-peers", "excel", "-tally", "tally"},
		"bench: flag provided but not defined: -row\n":                                                      {"-row", "1"},
	} {
		var out, errs bytes.Buffer
		if status := run(context.Background(), args, &out, &errs); status != 2 || !strings.HasPrefix(errs.String(), want) || out.Len() > 0 {
			t.Errorf("%q: found status %d, %q and %q, want 2 and %q", args, status, out.String(), errs.String(), want)
		}
	}
}

func TestLists(t *testing.T) {
	s := schema.TableNamed("strikes")
	got := lists(&s.Columns[s.Index("evidence_offered")])
	if diff := cmp.Diff([]string{"video", "intelligence_asserted", "video;intelligence_asserted"}, got[:3]); diff != "" || len(got) != 16 || got[15] != "none_offered" {
		t.Errorf("found %d lists, %q, want all 15 of four words, and none (-want +got)\n%s", len(got), got, diff)
	}
}

// The statements name the columns that a file has, and no other: an optional one that is
// absent would shift all that stand behind it.
func TestStatementsNameTheColumnsOfTheFile(t *testing.T) {
	folder := t.TempDir()
	header := "theater,strike_id,date,deaths,deaths_min,date_end\n"
	if err := os.WriteFile(filepath.Join(folder, "strikes.csv"), []byte(header), 0o666); err != nil {
		t.Fatal(err)
	}
	statements := duckStatements(folder)
	columns := regexp.MustCompile(`"(\w+)": '\w+'`).FindAllStringSubmatch(statements[0], -1)
	var got []string
	for _, c := range columns {
		got = append(got, c[1])
	}
	if diff := cmp.Diff(strings.Split(strings.TrimSpace(header), ","), got); diff != "" {
		t.Errorf("columns (-want +got)\n%s", diff)
	}
	file, err := schemaFile(folder, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	fields := regexp.MustCompile(`"name":"(\w+)"`).FindAllStringSubmatch(string(text), -1)
	if len(fields) != len(got) {
		t.Errorf("found the fields %q in the Table Schema, want %q", fields, got)
	}
	asked := strings.Join(statements[1:], "\n")
	for _, c := range schema.TableNamed("strikes").Columns {
		if named := strings.Contains(asked, strconv.Quote(c.Name)); named && !slices.Contains(got, c.Name) {
			t.Errorf("found a rule on %s, which the file has not, in\n%s", c.Name, asked)
		}
	}
}
