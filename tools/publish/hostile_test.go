//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/tools/command/commandtest"
)

// What bears the name of a table and is none is not exported, and nothing is written.
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
			status, stdout, stderr := commandtest.Tally(t, place, "export", "--data", "data", "--format", "jsonl", "-o", "out")
			if status != 2 || stdout != "" || !strings.Contains(stderr, "strikes.csv") {
				t.Errorf("found status %d, want 2, nothing on stdout and words of strikes.csv\n%.500s%.500s", status, stdout, stderr)
			}
			if diff := cmp.Diff(before, commandtest.Everything(t, place)); diff != "" {
				t.Errorf("files (-before +after)\n%.2000s", diff)
			}
		})
	}
}

// An export that replaces an earlier one does not write through links in it.
func TestExportOverLinks(t *testing.T) {
	place := commandtest.NewPlace(t)
	export := func() {
		t.Helper()
		if status, _, stderr := commandtest.Tally(t, place, "export", "--format", "csv", "-o", "out"); status != 0 {
			t.Fatalf("found status %d, want 0\n%s", status, stderr)
		}
	}
	export()
	first := commandtest.Everything(t, filepath.Join(place, "out"))
	path := filepath.Join(place, "out", "strikes.csv")
	commandtest.Must(t, os.Remove(path))
	commandtest.Must(t, os.Symlink("../outside/strikes.csv", path))
	outside := commandtest.Everything(t, filepath.Join(place, "outside"))
	export()
	if diff := cmp.Diff(outside, commandtest.Everything(t, filepath.Join(place, "outside"))); diff != "" {
		t.Errorf("outside (-before +after)\n%.2000s", diff)
	}
	if diff := cmp.Diff(first, commandtest.Everything(t, filepath.Join(place, "out"))); diff != "" {
		t.Errorf("exported (-first +second)\n%.2000s", diff)
	}
}
