//go:build unix

package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/tools/command/commandtest"
)

func TestWhatIsNoTable(t *testing.T) {
	for _, s := range commandtest.Strange {
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			place := commandtest.NewPlace(t)
			path := filepath.Join(place, "data", "strikes.csv")
			commandtest.Must(t, os.Remove(path))
			commandtest.Must(t, s.Make(path))
			if f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0); s.Reason == "permission denied" && err == nil {
				f.Close()
				t.Skip("who runs this may read everything")
			}
			before := commandtest.Everything(t, place)
			expect := func(want int, told string, args ...string) {
				t.Helper()
				status, stdout, stderr := commandtest.Tally(t, place, args...)
				if status != want || !strings.Contains(stdout+stderr, told) {
					t.Errorf("tally %s: found status %d, want %d and words of %q\n%.500s%.500s", strings.Join(args, " "), status, want, told, stdout, stderr)
				}
				if want == 2 && stdout != "" {
					t.Errorf("tally %s: found %.200q on stdout, want nothing", strings.Join(args, " "), stdout)
				}
				if diff := cmp.Diff(before, commandtest.Everything(t, place)); diff != "" {
					t.Errorf("tally %s: files (-before +after)\n%.2000s", strings.Join(args, " "), diff)
				}
			}
			expect(1, "data/strikes.csv: ", "validate", "data")
			expect(1, "("+s.Rule+")", "validate", "data")
			expect(1, `"rule": "`+s.Rule+`"`, "validate", "data", "--format", "json")
			expect(1, "("+s.Rule+")", "check", "--data", "data")
			expect(2, "data/strikes.csv cannot be read ("+s.Reason, "fmt", "data")
			expect(2, "data/strikes.csv cannot be read ("+s.Reason, "fmt") // the folder data of this one
			expect(2, s.Reason, "fmt", "--check", "data")
			expect(2, s.Reason, "fmt", "--diff", "data")
			expect(2, s.Reason, "add", "strike", "--data", "data", "--set", "date=2025-09-02")
		})
	}
}

// Of one table alone: as of the folder, but a folder is taken for one of tables,
// and a name that leads nowhere is none.
func TestWhatIsNoTableAlone(t *testing.T) {
	for _, s := range commandtest.Strange {
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			place := commandtest.NewPlace(t)
			path := filepath.Join(place, "data", "strikes.csv")
			commandtest.Must(t, os.Remove(path))
			commandtest.Must(t, s.Make(path))
			if os.Geteuid() == 0 && s.Reason == "permission denied" {
				t.Skip("who runs this may read everything")
			}
			want, told := 1, "("+s.Rule+")"
			switch {
			case s.Name == "folder":
				told = "data/strikes.csv/strikes.csv: "
			case strings.HasSuffix(s.Name, "nowhere"):
				want, told = 2, "found no file \"data/strikes.csv\""
			case strings.HasSuffix(s.Name, "itself"):
				want, told = 2, "found no file that can be read: "
			}
			status, stdout, stderr := commandtest.Tally(t, place, "validate", "data/strikes.csv")
			if status != want || !strings.Contains(stdout+stderr, told) {
				t.Errorf("found status %d, want %d and words of %q\n%.500s%.500s", status, want, told, stdout, stderr)
			}
		})
	}
}

// A link inside the folder is read as the table, but never replaced.
func TestLinkInsideTheFolder(t *testing.T) {
	place := commandtest.NewPlace(t)
	path := filepath.Join(place, "data", "strikes.csv")
	commandtest.Must(t, os.Rename(path, path+".real"))
	commandtest.Must(t, os.Symlink("strikes.csv.real", path))
	for _, args := range [][]string{{"validate", "data"}, {"validate", "data/strikes.csv"}, {"check", "--data", "data"}, {"fmt", "data"}, {"fmt", "--check", "data"}} {
		if status, stdout, stderr := commandtest.Tally(t, place, args...); status != 0 {
			t.Errorf("tally %q: found status %d, want 0\n%s%s", args, status, stdout, stderr)
		}
	}
	text, err := os.ReadFile(path)
	commandtest.Must(t, err)
	commandtest.Must(t, os.WriteFile(path+".real", bytes.Replace(text, []byte(",day,"), []byte(`,"day",`), 1), 0o666))
	expectUntouched(t, place, "strikes.csv is no plain file")
}

// expectUntouched lets fmt refuse a folder with these words, and change nothing.
func expectUntouched(t *testing.T, place, words string) {
	t.Helper()
	before := commandtest.Everything(t, place)
	if status, stdout, stderr := commandtest.Tally(t, place, "fmt", "data"); status != 2 || !strings.Contains(stderr, words) {
		t.Errorf("found status %d, want 2 and %q\n%s%s", status, words, stdout, stderr)
	}
	if diff := cmp.Diff(before, commandtest.Everything(t, place)); diff != "" {
		t.Errorf("files (-before +after)\n%.2000s", diff)
	}
}

// Files that fmt keeps beside the tables may have been put there as links: what
// they lead to is neither written nor read, and no pipe is waited for.
func TestNothingOutsideTheFolderIsWritten(t *testing.T) {
	for name, test := range map[string]struct {
		file   string
		make   func(path string) error
		status int
	}{
		"new table":         {".strikes.csv.tally-new", func(path string) error { return os.Symlink("../outside/strikes.csv", path) }, 0},
		"new table nowhere": {".strikes.csv.tally-new", func(path string) error { return os.Symlink("../outside/new", path) }, 0},
		"new table, pipe":   {".strikes.csv.tally-new", func(path string) error { return syscall.Mkfifo(path, 0o666) }, 0},
		"new journal":       {"..tally.journal.tally-new", func(path string) error { return os.Symlink("../outside/strikes.csv", path) }, 0},
		"lock":              {".tally.lock", func(path string) error { return os.Symlink("../outside/strikes.csv", path) }, 2},
		"lock nowhere":      {".tally.lock", func(path string) error { return os.Symlink("../outside/lock", path) }, 2},
		"lock, pipe":        {".tally.lock", func(path string) error { return syscall.Mkfifo(path, 0o666) }, 2},
		"journal":           {".tally.journal", func(path string) error { return os.Symlink("../outside/strikes.csv", path) }, 2},
		"journal, device":   {".tally.journal", func(path string) error { return os.Symlink("/dev/zero", path) }, 2},
		"journal, pipe":     {".tally.journal", func(path string) error { return syscall.Mkfifo(path, 0o666) }, 2},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			place := commandtest.NewPlace(t)
			folder, outside := filepath.Join(place, "data"), filepath.Join(place, "outside")
			commandtest.Must(t, test.make(filepath.Join(folder, test.file)))
			for _, table := range []string{"strikes.csv", "accounts.csv"} { // two, so that a journal is kept
				text, err := os.ReadFile(filepath.Join(folder, table))
				commandtest.Must(t, err)
				commandtest.Must(t, os.WriteFile(filepath.Join(folder, table), append([]byte("\ufeff"), text...), 0o666))
			}
			before, tables := commandtest.Everything(t, outside), commandtest.Everything(t, folder)
			status, stdout, stderr := commandtest.Tally(t, place, "fmt", "data")
			if status != test.status || status == 2 && !strings.Contains(stderr, test.file+" is no plain file") {
				t.Errorf("found status %d, want %d\n%s%s", status, test.status, stdout, stderr)
			}
			if diff := cmp.Diff(before, commandtest.Everything(t, outside)); diff != "" {
				t.Errorf("outside (-before +after)\n%.2000s", diff)
			}
			after := commandtest.Everything(t, folder)
			for _, table := range []string{"strikes.csv", "accounts.csv"} {
				if mended := strings.TrimPrefix(tables[table], "\ufeff") == after[table]; mended != (status == 0) {
					t.Errorf("%s: found it mended: %t, want that at status 0 only", table, mended)
				}
			}
			if _, stays := after[test.file]; stays != (status == 2) {
				t.Errorf("%s: found it there: %t, want it gone at status 0 only", test.file, stays)
			}
		})
	}
}

// A journal that somebody has made names a new table that is a link: it is not put
// in the table's place.
func TestNewTableThatIsALink(t *testing.T) {
	place := commandtest.NewPlace(t)
	folder := filepath.Join(place, "data")
	commandtest.Must(t, os.Symlink("../outside/strikes.csv", filepath.Join(folder, ".strikes.csv.tally-new")))
	sum := func(path string) string {
		out, err := exec.Command("sha256sum", path).Output()
		if err != nil {
			t.Skip(err)
		}
		return string(out[:64])
	}
	entry := `{"file":"strikes.csv","before":"` + sum(filepath.Join(folder, "strikes.csv")) + `","after":"` + sum(filepath.Join(place, "outside", "strikes.csv")) + `"}`
	commandtest.Must(t, os.WriteFile(filepath.Join(folder, ".tally.journal"), []byte(`{"tables":[`+entry+`]}`), 0o666))
	expectUntouched(t, place, "broken off")
}

// Texts of rows are other people's: whatever they hold, no command lets it act on a
// terminal.
func TestNoTextActsOnATerminal(t *testing.T) {
	const acting = "\x1b[31m\x1b]0;t\x07\u009b31m\u202e\u2066\u061c\ufe0f"
	place := commandtest.NewPlace(t)
	var ids []string
	for _, table := range schema.Tables {
		path := filepath.Join(place, "data", table.File)
		text, err := os.ReadFile(path)
		commandtest.Must(t, err)
		rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
		commandtest.Must(t, err)
		for i, row := range rows[1:] {
			for column := range row {
				if c := &table.Columns[column]; c.Kind == schema.Text && c.Name != table.Key && c.RefTable == "" && c.Name != "url" {
					row[column] += acting
				}
			}
			if at := table.Index(table.Key); i == 0 && at >= 0 {
				ids = append(ids, row[at])
			}
		}
		var b bytes.Buffer
		commandtest.Must(t, csv.NewWriter(&b).WriteAll(rows))
		commandtest.Must(t, os.WriteFile(path, b.Bytes(), 0o666))
	}
	commands := [][]string{
		{"validate", "data"}, {"validate", "data", "--format", "json"}, {"validate", "data", "--format", "markdown"}, {"validate", "data", "--format", "github"},
		{"validate", "data", "--format", "junit"}, {"validate", "data", "--format", "sarif"}, {"check", "--data", "data"}, {"check", "--data", "data", "--format", "json"},
		{"series", "--data", "data"}, {"gaps", "--data", "data"}, {"reconcile", "--data", "data"}, {"report", "--data", "data"}, {"report", "--data", "data", "--where", "theater=" + acting},
		{"diff", "outside", "data"}, {"fmt", "--check", "data"}, {"add", acting}, {acting}, {"validate", acting}, {"add", "strike", "--data", "data", "--set", "note=" + acting},
	}
	for _, id := range ids {
		commands = append(commands, []string{"explain", id, "--data", "data"})
	}
	told := 0
	for _, args := range commands {
		_, stdout, stderr := commandtest.Tally(t, place, args...)
		for _, said := range []string{stdout, stderr} {
			if i := strings.IndexFunc(said, func(r rune) bool { return r != '\n' && r != '\t' && csvtable.Unseen(r) }); i >= 0 {
				t.Errorf("tally %q: found what acts on a terminal: %q", args, said[max(0, i-60):min(len(said), i+40)])
			}
			if strings.Contains(said, "␛[31m") || strings.Contains(said, `\u001b[31m`) || strings.Contains(said, `\x1b[31m`) {
				told++
			}
		}
	}
	if told < len(ids) {
		t.Errorf("found that %d answers show the texts, want them in more", told)
	}
}
