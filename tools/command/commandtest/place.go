package commandtest

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// patience is how long a command may take before it counts as hanging.
const patience = 2 * time.Minute

// Tally runs the command in a folder.
func Tally(t *testing.T, folder string, args ...string) (status int, stdout, stderr string) {
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

// smallTables are the small faultless tables that the examples of the rules overlay, seen
// from the folder of a program.
var smallTables = os.DirFS(filepath.Join("..", "..", "validate", "rules", "testdata", "base"))

// NewPlace makes a place. It has a data folder with the small tables, and a folder outside of it
// that nothing may change.
func NewPlace(t *testing.T) (place string) {
	t.Helper()
	place = t.TempDir()
	if err := os.CopyFS(filepath.Join(place, "data"), smallTables); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(place, "outside"), 0o777); err != nil {
		t.Fatal(err)
	}
	text, err := fs.ReadFile(smallTables, "strikes.csv")
	if err != nil {
		t.Fatal(err)
	}
	// It could be mended: quotes that are needed nowhere.
	Must(t, os.WriteFile(filepath.Join(place, "outside", "strikes.csv"), bytes.Replace(text, []byte(",day,"), []byte(`,"day",`), 1), 0o666))
	return place
}

// Must ends a test at an error.
func Must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Everything is what stands under a folder: texts, what links say, and the kinds
// of the rest.
func Everything(t *testing.T, folder string) map[string]string {
	t.Helper()
	found := map[string]string{}
	Must(t, filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
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
