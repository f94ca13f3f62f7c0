package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
)

var (
	readingLine = regexp.MustCompile("(?m)^\\| ([^|`]+) \\| `(.+)` \\| [^|]+ \\|$")
	required    = regexp.MustCompile(`require\('([^']+)'\)`)
	wholeSum    = regexp.MustCompile(`(^|[^0-9.])27(\.0+)?([^0-9]|$)`)
)

// Each line of "Reading the CSV" gives the 27 killed, with the tables as they once
// stood and on a clock west of Greenwich.
func TestReadingLines(t *testing.T) {
	page, err := templates.ReadFile("reading.md.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	lines := readingLine.FindAllStringSubmatch(string(page), -1)
	if rows := strings.Count(string(page), "\n| ") - 2; len(lines) != rows || rows < 10 {
		t.Fatalf("found %d lines in %d rows", len(lines), rows)
	}
	modules := os.Getenv("NODE_PATH")
	if out, err := exec.Command("npm", "root", "--global").Output(); err == nil && modules == "" {
		modules = strings.TrimSpace(string(out))
	}
	for _, line := range lines {
		t.Run(line[1], func(t *testing.T) {
			t.Parallel()
			command := strings.ReplaceAll(line[2], `\|`, "|")
			for _, lacking := range unhad(command, modules) {
				if os.Getenv("CI") == "true" {
					t.Fatalf("found no %s, want it in CI", lacking)
				}
				t.Skipf("found no %s", lacking)
			}
			shell := exec.Command("bash", "-c", "set -o pipefail\n"+command)
			shell.Dir = t.TempDir()
			if err := os.CopyFS(shell.Dir, sample.Files); err != nil {
				t.Fatal(err)
			}
			shell.Env = append(os.Environ(), "TZ=America/New_York", "NODE_PATH="+modules, "HOME="+shell.Dir)
			out, err := shell.Output()
			if err != nil || !wholeSum.Match(out) {
				t.Errorf("%s\n%s%v, want 27", command, out, err)
			}
		})
	}
}

// unhad are the programs and packages that a line asks for and that are not there.
func unhad(command, modules string) (lacking []string) {
	bare := regexp.MustCompile(`'[^']*'|"(\\.|[^"])*"`).ReplaceAllString(command, "''") // a quoted text names no program
	for _, part := range regexp.MustCompile(`[|;] `).Split(bare, -1) {
		if name, _, _ := strings.Cut(part, " "); regexp.MustCompile(`^[a-z0-9/]+$`).MatchString(name) {
			if _, err := exec.LookPath(name); err != nil {
				lacking = append(lacking, name)
			}
		}
	}
	for _, m := range required.FindAllStringSubmatch(command, -1) {
		if _, err := os.Stat(filepath.Join(modules, m[1])); err != nil && m[1] != "fs" {
			lacking = append(lacking, m[1])
		}
	}
	if strings.Contains(command, "import pandas") && exec.Command("/usr/bin/python3", "-c", "import pandas").Run() != nil {
		lacking = append(lacking, "pandas")
	}
	return lacking
}
