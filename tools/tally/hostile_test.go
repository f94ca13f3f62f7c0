//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data"
)

// patience is how long a command may take before it counts as hanging.
const patience = 30 * time.Second

// tally runs the command in a folder.
func tally(t *testing.T, folder string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	c := exec.CommandContext(ctx, program, args...)
	c.Args[0] = "tally" // see TestMain
	c.Dir = folder
	var out, told bytes.Buffer
	c.Stdout, c.Stderr = &out, &told
	err = c.Run()
	exit := (*exec.ExitError)(nil)
	switch {
	case ctx.Err() != nil:
		t.Fatalf("tally %s: found it hanging after %v", strings.Join(args, " "), patience)
	case err != nil && !errors.As(err, &exit):
		t.Fatal(err)
	}
	return c.ProcessState.ExitCode(), out.String(), told.String()
}

// A place has a data folder with the built-in tables, and a folder outside of it
// that nothing may change.
func newPlace(t *testing.T) (place string) {
	t.Helper()
	place = t.TempDir()
	if err := os.CopyFS(filepath.Join(place, "data"), data.Files); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(place, "outside"), 0o777); err != nil {
		t.Fatal(err)
	}
	text, err := fs.ReadFile(data.Files, "strikes.csv")
	if err != nil {
		t.Fatal(err)
	}
	// It could be mended: quotes that are needed nowhere.
	must(t, os.WriteFile(filepath.Join(place, "outside", "strikes.csv"), bytes.Replace(text, []byte(",day,"), []byte(`,"day",`), 1), 0o666))
	return place
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// everything is what stands under a folder: texts, what links say, and the kinds
// of the rest.
func everything(t *testing.T, folder string) map[string]string {
	t.Helper()
	found := map[string]string{}
	must(t, filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(folder, path)
		found[name] = entry.Type().String()
		switch {
		case entry.Type()&fs.ModeSymlink != 0:
			found[name], err = os.Readlink(path)
		case entry.Type().IsRegular():
			b, failed := os.ReadFile(path)
			if !errors.Is(failed, fs.ErrPermission) {
				err = failed
			}
			found[name] = string(b)
		}
		return err
	}))
	return found
}

// strange are the things that can bear the name of a table, and why they are none.
var strange = []struct {
	name   string
	make   func(path string) error
	rule   string // that validate tells
	reason string // that fmt tells
}{
	{"folder", func(path string) error { return os.Mkdir(path, 0o777) }, "unreadable-file", "it is a folder"},
	{"pipe", func(path string) error { return syscall.Mkfifo(path, 0o666) }, "unreadable-file", "it is no regular file"},
	{"link to nowhere", func(path string) error { return os.Symlink("gone.csv", path) }, "missing-file", "it is a link that leads nowhere"},
	{"link to itself", func(path string) error { return os.Symlink("strikes.csv", path) }, "unreadable-file", "too many levels of symbolic links"},
	{"link out of the folder", func(path string) error { return os.Symlink("../outside/strikes.csv", path) }, "unreadable-file", "path escapes from parent"},
	{"link out of the folder, from the top", func(path string) error {
		target, err := filepath.Abs(filepath.Join(filepath.Dir(path), "..", "outside", "strikes.csv"))
		return errors.Join(err, os.Symlink(target, path))
	}, "unreadable-file", "path escapes from parent"},
	{"link to a device", func(path string) error { return os.Symlink("/dev/zero", path) }, "unreadable-file", "path escapes from parent"},
	{"link to a pipe", func(path string) error {
		return errors.Join(syscall.Mkfifo(path+".pipe", 0o666), os.Symlink("strikes.csv.pipe", path))
	}, "unreadable-file", "it is no regular file"},
	{"file that may not be read", func(path string) error { return os.WriteFile(path, []byte("strike_id\n"), 0) }, "unreadable-file", "permission denied"},
}

func TestWhatIsNoTable(t *testing.T) {
	for _, s := range strange {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			place := newPlace(t)
			path := filepath.Join(place, "data", "strikes.csv")
			must(t, os.Remove(path))
			must(t, s.make(path))
			if f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0); s.reason == "permission denied" && err == nil {
				f.Close()
				t.Skip("who runs this may read everything")
			}
			before := everything(t, place)
			expect := func(want int, told string, args ...string) {
				t.Helper()
				status, stdout, stderr := tally(t, place, args...)
				if status != want || !strings.Contains(stdout+stderr, told) {
					t.Errorf("tally %s: found status %d, want %d and words of %q\n%.500s%.500s", strings.Join(args, " "), status, want, told, stdout, stderr)
				}
				if want == 2 && stdout != "" {
					t.Errorf("tally %s: found %.200q on stdout, want nothing", strings.Join(args, " "), stdout)
				}
				if diff := cmp.Diff(before, everything(t, place)); diff != "" {
					t.Errorf("tally %s: files (-before +after)\n%.2000s", strings.Join(args, " "), diff)
				}
			}
			expect(1, "data/strikes.csv: ", "validate", "data")
			expect(1, "("+s.rule+")", "validate", "data")
			expect(1, `"rule": "`+s.rule+`"`, "validate", "data", "--format", "json")
			expect(1, "("+s.rule+")", "check", "--data", "data")
			expect(2, "strikes.csv", "export", "--data", "data", "--format", "jsonl", "-o", "out")
			expect(2, "data/strikes.csv cannot be read ("+s.reason, "fmt", "data")
			expect(2, "data/strikes.csv cannot be read ("+s.reason, "fmt") // the folder data of this one
			expect(2, s.reason, "fmt", "--check", "data")
			expect(2, s.reason, "fmt", "--diff", "data")
			expect(2, s.reason, "add", "strike", "--data", "data", "--set", "date=2025-09-02")
		})
	}
}

// Of one table alone: as of the folder, but a folder is taken for one of tables,
// and a name that leads nowhere is none.
func TestWhatIsNoTableAlone(t *testing.T) {
	for _, s := range strange {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			place := newPlace(t)
			path := filepath.Join(place, "data", "strikes.csv")
			must(t, os.Remove(path))
			must(t, s.make(path))
			if os.Geteuid() == 0 && s.reason == "permission denied" {
				t.Skip("who runs this may read everything")
			}
			want, told := 1, "("+s.rule+")"
			switch {
			case s.name == "folder":
				told = "data/strikes.csv/strikes.csv: "
			case strings.HasSuffix(s.name, "nowhere"):
				want, told = 2, "found no file \"data/strikes.csv\""
			case strings.HasSuffix(s.name, "itself"):
				want, told = 2, "found no file that can be read: "
			}
			status, stdout, stderr := tally(t, place, "validate", "data/strikes.csv")
			if status != want || !strings.Contains(stdout+stderr, told) {
				t.Errorf("found status %d, want %d and words of %q\n%.500s%.500s", status, want, told, stdout, stderr)
			}
		})
	}
}

// A link inside the folder is read as the table, but never replaced.
func TestLinkInsideTheFolder(t *testing.T) {
	place := newPlace(t)
	path := filepath.Join(place, "data", "strikes.csv")
	must(t, os.Rename(path, path+".real"))
	must(t, os.Symlink("strikes.csv.real", path))
	for _, args := range [][]string{{"validate", "data"}, {"validate", "data/strikes.csv"}, {"check", "--data", "data"}, {"fmt", "data"}, {"fmt", "--check", "data"}} {
		if status, stdout, stderr := tally(t, place, args...); status != 0 {
			t.Errorf("tally %q: found status %d, want 0\n%s%s", args, status, stdout, stderr)
		}
	}
	text, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(path+".real", bytes.Replace(text, []byte(",day,"), []byte(`,"day",`), 1), 0o666))
	expectUntouched(t, place, "strikes.csv is no plain file")
}

// expectUntouched lets fmt refuse a folder with these words, and change nothing.
func expectUntouched(t *testing.T, place, words string) {
	t.Helper()
	before := everything(t, place)
	if status, stdout, stderr := tally(t, place, "fmt", "data"); status != 2 || !strings.Contains(stderr, words) {
		t.Errorf("found status %d, want 2 and %q\n%s%s", status, words, stdout, stderr)
	}
	if diff := cmp.Diff(before, everything(t, place)); diff != "" {
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
			place := newPlace(t)
			folder, outside := filepath.Join(place, "data"), filepath.Join(place, "outside")
			must(t, test.make(filepath.Join(folder, test.file)))
			for _, table := range []string{"strikes.csv", "accounts.csv"} { // two, so that a journal is kept
				text, err := os.ReadFile(filepath.Join(folder, table))
				must(t, err)
				must(t, os.WriteFile(filepath.Join(folder, table), append([]byte("\ufeff"), text...), 0o666))
			}
			before, tables := everything(t, outside), everything(t, folder)
			status, stdout, stderr := tally(t, place, "fmt", "data")
			if status != test.status || status == 2 && !strings.Contains(stderr, test.file+" is no plain file") {
				t.Errorf("found status %d, want %d\n%s%s", status, test.status, stdout, stderr)
			}
			if diff := cmp.Diff(before, everything(t, outside)); diff != "" {
				t.Errorf("outside (-before +after)\n%.2000s", diff)
			}
			after := everything(t, folder)
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
	place := newPlace(t)
	folder := filepath.Join(place, "data")
	must(t, os.Symlink("../outside/strikes.csv", filepath.Join(folder, ".strikes.csv.tally-new")))
	sum := func(path string) string {
		out, err := exec.Command("sha256sum", path).Output()
		if err != nil {
			t.Skip(err)
		}
		return string(out[:64])
	}
	entry := `{"file":"strikes.csv","before":"` + sum(filepath.Join(folder, "strikes.csv")) + `","after":"` + sum(filepath.Join(place, "outside", "strikes.csv")) + `"}`
	must(t, os.WriteFile(filepath.Join(folder, ".tally.journal"), []byte(`{"tables":[`+entry+`]}`), 0o666))
	expectUntouched(t, place, "broken off")
}

// An export that replaces an earlier one does not write through links in it.
func TestExportOverLinks(t *testing.T) {
	place := newPlace(t)
	export := func() {
		t.Helper()
		if status, _, stderr := tally(t, place, "export", "--format", "csv", "-o", "out"); status != 0 {
			t.Fatalf("found status %d, want 0\n%s", status, stderr)
		}
	}
	export()
	first := everything(t, filepath.Join(place, "out"))
	path := filepath.Join(place, "out", "strikes.csv")
	must(t, os.Remove(path))
	must(t, os.Symlink("../outside/strikes.csv", path))
	outside := everything(t, filepath.Join(place, "outside"))
	export()
	if diff := cmp.Diff(outside, everything(t, filepath.Join(place, "outside"))); diff != "" {
		t.Errorf("outside (-before +after)\n%.2000s", diff)
	}
	if diff := cmp.Diff(first, everything(t, filepath.Join(place, "out"))); diff != "" {
		t.Errorf("exported (-first +second)\n%.2000s", diff)
	}
}
