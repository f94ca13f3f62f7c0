package export_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/schema"
)

// missing says that a program of others is not there: the test is skipped, but in
// CI, where all must be there, it fails.
func missing(t *testing.T, what, install string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatalf("found no %s, want it in CI: %s", what, install)
	}
	t.Skipf("found no %s: %s", what, install)
}

// program runs a program of others and answers its standard output.
func program(t *testing.T, install, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		missing(t, name, install)
	}
	return run(t, nil, path, args...)
}

func run(t *testing.T, env []string, path string, args ...string) string {
	t.Helper()
	c := exec.Command(path, args...)
	c.Env = append(os.Environ(), env...)
	var stdout, stderr bytes.Buffer
	c.Stdout, c.Stderr = &stdout, &stderr
	if err := c.Run(); err != nil {
		t.Fatalf("%s: %v\n%s%s", filepath.Base(path), err, stdout.String(), stderr.String())
	}
	return stdout.String()
}

// nodeModules is the folder of packages installed with `npm install --global`.
var nodeModules = sync.OnceValue(func() string {
	if path := os.Getenv("NODE_PATH"); path != "" {
		return path
	}
	out, err := exec.Command("npm", "root", "--global").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
})

// script runs a script of testdata that needs a package of npm, named with its
// version.
func script(t *testing.T, npm, file string, args ...string) string {
	t.Helper()
	at := strings.LastIndex(npm, "@")
	if _, err := os.Stat(filepath.Join(nodeModules(), npm[:at], "package.json")); err != nil || nodeModules() == "" {
		missing(t, npm[:at], "npm install --global "+npm)
	}
	node, err := exec.LookPath("node")
	if err != nil {
		missing(t, "node", "apt-get install nodejs npm")
	}
	return run(t, []string{"NODE_PATH=" + nodeModules()}, node, append([]string{filepath.Join("testdata", file)}, args...)...)
}

// own is the repository's dataset.
func own() export.Input { return export.Input{Data: schema.Read(sample.Files), Files: sample.Files} }

// to exports to a new path and answers it.
func to(t *testing.T, format string, in export.Input, o export.Options, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := export.Named(format).Export(in, o, path); err != nil {
		t.Fatal(err)
	}
	return path
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// records are the cells of CSV, header first.
func records(t *testing.T, text string) [][]string {
	t.Helper()
	in := csv.NewReader(strings.NewReader(text))
	all, err := in.ReadAll()
	if err != nil && err != io.EOF {
		t.Fatal(err)
	}
	return all
}

// cells are a table's cells, header first.
func cells(s schema.Cells) [][]string {
	all := [][]string{written(s).Header()}
	for row := range s.Len() {
		var line []string
		for _, c := range written(s).Columns {
			line = append(line, s.Cell(row, s.Table().Index(c.Name)))
		}
		all = append(all, line)
	}
	return all
}

// written is the table with the columns that are written.
func written(s schema.Cells) *schema.Table {
	t := *s.Table()
	t.Columns = slices.DeleteFunc(slices.Clone(t.Columns), func(c schema.Column) bool { return s.Omitted()&(1<<s.Table().Index(c.Name)) != 0 })
	return &t
}
