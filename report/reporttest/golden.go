package reporttest

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write anew what is shown")

// Golden holds a text to a file, line by line; with -update it writes the file anew.
func Golden(t testing.TB, file, text string) {
	t.Helper()
	if diff := cmp.Diff(strings.Split(golden(t, file, text), "\n"), strings.Split(text, "\n")); diff != "" {
		t.Errorf("(-%s +shown; where it is meant so, go test -run %s -update writes it anew)\n%s", file, t.Name(), diff)
	}
}

// golden is what a file holds, with -update the text.
func golden(t testing.TB, file, text string) string {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(want)
}
