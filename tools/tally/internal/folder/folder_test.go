//go:build unix

package folder

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
)

// A child of the tests writes the folder and kills itself at one of its steps.
const (
	folderOf = "FOLDER_TEST_PATH"
	stepOf   = "FOLDER_TEST_STEP"
	copiesOf = "FOLDER_TEST_COPIES"
)

func TestMain(m *testing.M) {
	path := os.Getenv(folderOf)
	if path == "" {
		os.Exit(m.Run())
	}
	n, _ := strconv.Atoi(os.Getenv(stepOf))
	step = func() {
		if n--; n == 0 {
			_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
			select {}
		}
	}
	replace := replaceAll
	if os.Getenv(copiesOf) != "" {
		replace = replaceAllFrom
	}
	if err := replace(path, "new"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// tables are what the folder holds; coverage is not there at first.
func tables(state string) schema.Texts {
	texts := schema.Texts{}
	for _, name := range []string{"strikes", "accounts", "sources"} {
		texts[name+".csv"] = []byte(strings.Repeat(name+" "+state+"\n", 50))
	}
	if state == "new" {
		texts["coverage.csv"] = []byte("coverage new\n")
	}
	return texts
}

func newFolder(t *testing.T) string {
	t.Helper()
	path := t.TempDir()
	for name, b := range tables("old") {
		if err := os.WriteFile(filepath.Join(path, name), b, 0o640); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// replaceAll writes a state over whatever the folder holds.
func replaceAll(path, state string) error {
	f, err := Lock(path, nil)
	if err != nil {
		return err
	}
	defer f.Unlock()
	read, err := f.Read()
	if err != nil {
		return err
	}
	return f.Replace(read, tables(state))
}

// replaceAllFrom does the same by copying the tables.
func replaceAllFrom(path, state string) error {
	f, err := Lock(path, nil)
	if err != nil {
		return err
	}
	defer f.Unlock()
	read, err := Open(path)
	if err != nil {
		return err
	}
	defer read.Close()
	return f.ReplaceFrom(read, tables(state), slices.Sorted(maps.Keys(tables(state))))
}

func expectFiles(t *testing.T, path string, want schema.Texts) {
	t.Helper()
	entries, err := os.ReadDir(path)
	if err != nil {
		t.Fatal(err)
	}
	got := schema.Texts{}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(path, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		got[e.Name()] = b
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestReplaceWritesAllTablesAndLeavesNothingElse(t *testing.T) {
	path := newFolder(t)
	if err := replaceAll(path, "new"); err != nil {
		t.Fatal(err)
	}
	expectFiles(t, path, tables("new"))
	info, err := os.Stat(filepath.Join(path, "strikes.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o640 {
		t.Errorf("got mode %o, want that of the table before, 640", got)
	}
}

// kill runs the child until its n-th step; false if it came to its end before.
func kill(t *testing.T, path string, n int) bool {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), folderOf+"="+path, stepOf+"="+strconv.Itoa(n))
	out, err := child.CombinedOutput()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return false
	case errors.As(err, &exit) && exit.Sys().(syscall.WaitStatus).Signal() == syscall.SIGKILL:
		return true
	}
	t.Fatalf("step %d: %v\n%s", n, err, out)
	return false
}

// Killed at any step, the folder holds whole tables, and who comes next finds all
// of them old or all of them new.
func TestKilledAtAnyStepNothingIsLost(t *testing.T) { killedAtAnyStep(t) }

// So it is where tables are copied that are too large to be held.
func TestKilledAtAnyStepOfCopyingNothingIsLost(t *testing.T) {
	t.Setenv(copiesOf, "yes")
	killedAtAnyStep(t)
}

func killedAtAnyStep(t *testing.T) {
	t.Helper()
	olds, news := 0, 0
	for n := 1; ; n++ {
		path := newFolder(t)
		if !kill(t, path, n) {
			expectFiles(t, path, tables("new"))
			break
		}
		for _, table := range []string{"strikes.csv", "accounts.csv", "sources.csv"} {
			b, err := os.ReadFile(filepath.Join(path, table))
			if err != nil {
				t.Fatal(err)
			}
			if got := string(b); got != string(tables("old")[table]) && got != string(tables("new")[table]) {
				t.Fatalf("step %d: %s is neither the old nor the new table", n, table)
			}
		}
		f, err := Lock(path, nil)
		if err != nil {
			t.Fatalf("step %d: %v", n, err)
		}
		f.Unlock()
		if b, _ := os.ReadFile(filepath.Join(path, "coverage.csv")); len(b) > 0 {
			news++
			expectFiles(t, path, tables("new"))
		} else {
			olds++
			expectFiles(t, path, tables("old"))
		}
	}
	if olds < 10 || news < 5 {
		t.Errorf("got %d kills before and %d behind the turning point, want some of each", olds, news)
	}
}

// Killed while it finishes what another has left, it is finished by the next.
func TestKilledWhileFinishing(t *testing.T) {
	first := 0
	for n := 1; first == 0; n++ {
		path := newFolder(t)
		if !kill(t, path, n) {
			t.Fatal("found no step behind which a journal is left")
		}
		if _, err := os.Stat(filepath.Join(path, journalName)); err == nil {
			first = n
		}
	}
	for n := 1; n < 15; n++ {
		path := newFolder(t)
		kill(t, path, first)
		kill(t, path, n)
		if err := replaceAll(path, "new"); err != nil {
			t.Fatalf("step %d: %v", n, err)
		}
		expectFiles(t, path, tables("new"))
	}
}

func TestWhatWasNotReadIsNotOverwritten(t *testing.T) {
	path := newFolder(t)
	f, err := Lock(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Unlock()
	read, err := f.Read()
	if err != nil {
		t.Fatal(err)
	}
	strange := []byte("typed into an editor\n")
	if err := os.WriteFile(filepath.Join(path, "sources.csv"), strange, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := f.Replace(read, tables("new")); !errors.Is(err, ErrChanged) {
		t.Errorf("got error %v, want %v", err, ErrChanged)
	}
	want := tables("old")
	want["sources.csv"], want[lockName] = strange, []byte{}
	expectFiles(t, path, want)
}

// Nor is it where tables are copied, whenever it was written.
func TestWhatWasNotReadIsNotCopiedOver(t *testing.T) {
	path := newFolder(t)
	f, err := Lock(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Unlock()
	read, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	strange := []byte("typed into an editor\n")
	write := func() {
		if err := os.WriteFile(filepath.Join(path, "sources.csv"), strange, 0o640); err != nil {
			t.Fatal(err)
		}
	}
	with := writesWhenRead{tables("new"), write}
	if err := f.ReplaceFrom(read, with, []string{"strikes.csv", "sources.csv"}); !errors.Is(err, ErrChanged) {
		t.Errorf("got error %v, want %v", err, ErrChanged)
	}
	if err := f.ReplaceFrom(read, tables("new"), []string{"strikes.csv"}); !errors.Is(err, ErrChanged) {
		t.Errorf("got error %v, want %v", err, ErrChanged)
	}
	want := tables("old")
	want["sources.csv"], want[lockName] = strange, []byte{}
	expectFiles(t, path, want)
}

// writesWhenRead are files; when one is opened something is written.
type writesWhenRead struct {
	schema.Texts
	write func()
}

func (w writesWhenRead) Open(name string) (fs.File, error) {
	w.write()
	return w.Texts.Open(name)
}

// A table that was changed behind a write that broke off is not guessed at.
func TestAJournalThatNoLongerFitsIsTold(t *testing.T) {
	for n := 1; ; n++ {
		path := newFolder(t)
		if !kill(t, path, n) {
			t.Fatal("found no step at which the journal stands and no table is renamed")
		}
		_, missing := os.Stat(filepath.Join(path, journalName))
		b, _ := os.ReadFile(filepath.Join(path, "strikes.csv"))
		if missing != nil || string(b) != string(tables("old")["strikes.csv"]) {
			continue
		}
		if err := os.WriteFile(filepath.Join(path, "strikes.csv"), []byte("by hand\n"), 0o640); err != nil {
			t.Fatal(err)
		}
		if _, err := Lock(path, nil); err == nil || !strings.Contains(err.Error(), "broken off") {
			t.Errorf("got error %v, want one that tells of the write that was broken off", err)
		}
		return
	}
}

func TestNoPlainFile(t *testing.T) {
	path := newFolder(t)
	strikes := filepath.Join(path, "strikes.csv")
	if err := os.Rename(strikes, strikes+".real"); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("strikes.csv.real", strikes); err != nil {
		t.Skip(err)
	}
	if err := replaceAll(path, "new"); err == nil || !strings.Contains(err.Error(), "no plain file") {
		t.Errorf("got error %v, want one that tells of the link", err)
	}
}

// Many at once, each adding a line, lose none.
func TestManyAtOnceLoseNothing(t *testing.T) {
	path := newFolder(t)
	const writers = 20
	var wait sync.WaitGroup
	for n := range writers {
		wait.Add(1)
		go func() {
			defer wait.Done()
			f, err := Lock(path, nil)
			if err != nil {
				t.Error(err)
				return
			}
			defer f.Unlock()
			read, err := f.Read()
			if err != nil {
				t.Error(err)
				return
			}
			line := []byte(fmt.Sprintf("writer %d\n", n))
			with := schema.Texts{
				"strikes.csv": append(append([]byte(nil), read["strikes.csv"]...), line...),
				"sources.csv": append(append([]byte(nil), read["sources.csv"]...), line...),
			}
			if err := f.Replace(read, with); err != nil {
				t.Error(err)
			}
		}()
	}
	wait.Wait()
	texts, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"strikes.csv", "sources.csv"} {
		for n := range writers {
			if line := fmt.Sprintf("writer %d\n", n); strings.Count(string(texts[table]), line) != 1 {
				t.Errorf("%s: got the line of writer %d not once", table, n)
			}
		}
	}
}
