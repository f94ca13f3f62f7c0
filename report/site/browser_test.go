package site

import (
	"bytes"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
)

// TestInBrowser drives the pages in headless Chromium and puts them to axe-core. It
// needs Chromium, Node and `npm ci` in testdata/browser; without them it is skipped,
// but fails where CI=true, for there they must be. Set CHROMIUM to name the program.
//
// It is playwright-core by way of Node and not a driver in Go, because axe-core comes
// from npm anyway, and no test of Go then has to compile the whole of the protocol.
func TestInBrowser(t *testing.T) {
	lacking := func(format string, args ...any) {
		t.Helper()
		if os.Getenv("CI") == "true" {
			t.Fatalf(format, args...)
		}
		t.Skipf(format, args...)
	}
	if testing.Short() {
		t.Skip("-short")
	}
	chromium := os.Getenv("CHROMIUM")
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil && chromium == "" {
			chromium = found
		}
	}
	if chromium == "" {
		lacking("found no Chromium: the pages are not looked at in a browser (apt-get install chromium)")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		lacking("found no Node: the pages are not looked at in a browser")
	}
	folder := filepath.Join("testdata", "browser")
	for _, module := range []string{"playwright-core", "axe-core"} {
		if _, err := os.Stat(filepath.Join(folder, "node_modules", module)); err != nil {
			lacking("found no %s: run npm ci in report/site/testdata/browser", module)
		}
	}
	reader := builtReader(t)
	options := options()
	options.Reader = reader
	withReader, err := Build(sample.Files, options)
	if err != nil {
		t.Fatal(err)
	}
	files := alike(t)
	withAlike, err := Build(files, options)
	if err != nil {
		t.Fatal(err)
	}
	servers := make([]string, 3)
	for i, s := range []*Site{withReader, hostileSite(t), withAlike} {
		server := httptest.NewServer(s.Handler())
		defer server.Close()
		servers[i] = server.URL + s.base
	}
	walk := exec.Command(node, "walk.mjs", servers[0], servers[1], answersFile(t), servers[2], choicesFile(t, choicesOf(t, files, withAlike)))
	walk.Dir = folder
	walk.Env = append(os.Environ(), "CHROMIUM="+chromium)
	var out bytes.Buffer
	walk.Stdout, walk.Stderr = &out, &out
	if err := walk.Run(); err != nil {
		t.Errorf("node walk.mjs: %v\n%s", err, out.String())
	}
	t.Log(strings.TrimSpace(out.String()))
}
