package reporttest

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"hash"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

var keep = flag.String("keep", "", "folder to which the texts are written that are held by checksums, to compare them with those of another commit")

// Checksums are the SHA-256 of all that is shown, byte for byte: what stands twice, the order of
// lines and what golden files leave out.
type Checksums map[string]hash.Hash

// Add puts a text to those of its name; hashes in the names of assets are not asked.
func (s Checksums) Add(t testing.TB, name string, text []byte) {
	t.Helper()
	if s[name] == nil {
		s[name] = sha256.New()
	}
	text = assetText.ReplaceAll(text, []byte("$1."))
	fmt.Fprintf(s[name], "%d\n%s", len(text), text)
	if *keep == "" {
		return
	}
	file, err := os.OpenFile(filepath.Join(*keep, strings.NewReplacer("/", "_", " ", "_").Replace(name)), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.Write(text); err != nil {
		t.Error(err)
	}
	if err := file.Close(); err != nil {
		t.Error(err)
	}
}

// AddDrawn puts a picture to those of its name. Processors that multiply and add in one step round
// a coordinate otherwise now and then: it is asked where the checksums were made.
func (s Checksums) AddDrawn(t testing.TB, name string, text []byte) {
	t.Helper()
	if runtime.GOARCH == "amd64" {
		s.Add(t, name, text)
	} else {
		s[name] = nil
	}
}

// Golden holds them to a file; with -update it writes the file anew. Where golden files of texts
// show no other line, -keep FOLDER before and after tells what is another one.
func (s Checksums) Golden(t testing.TB, file string) {
	t.Helper()
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(s)) {
		if s[name] != nil {
			lines = append(lines, fmt.Sprintf("%.6x %s", s[name].Sum(nil), name))
			continue
		}
		for line := range strings.SplitSeq(string(before), "\n") {
			if strings.HasSuffix(line, " "+name) {
				lines = append(lines, line) // not asked here
			}
		}
	}
	want := strings.Split(golden(t, file, strings.Join(lines, "\n")), "\n")
	for _, line := range lines {
		if !slices.Contains(want, line) {
			t.Errorf("%s: found another text than before for %q; where it is meant so, go test -run %s -update writes its checksum anew", file, line[13:], t.Name())
		}
	}
	if len(want) != len(lines) {
		t.Errorf("%s: found %d texts, want %d", file, len(lines), len(want))
	}
}
