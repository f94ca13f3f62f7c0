package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data"
	"github.com/strike-tally/strike-tally/tools/command"
)

//go:generate go test -run TestReadme -update .

var update = flag.Bool("update", false, "write the commands' present output into README.md")

const readme = "../../README.md"

// console is a fenced block of README.md that shows one command of this program
// and what it prints.
var console = regexp.MustCompile("(?ms)^```console\n\\$ go run \\./tools/tally ?([^\n]*)\n(.*?)^```$")

// The page shows the dataset itself, and is renewed with it.
func TestReadmeShowsTrueOutput(t *testing.T) {
	replaced := command.BuiltIn
	command.BuiltIn = data.Files
	defer func() { command.BuiltIn = replaced }()
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	renewed := console.ReplaceAllFunc(text, func(block []byte) []byte {
		shown++
		parts := console.FindSubmatch(block)
		args := strings.Fields(string(parts[1]))
		want := excerpt(output(t, args))
		if diff := cmp.Diff(want, string(parts[2])); diff != "" && !*update {
			t.Errorf("README.md shows another output of tally %s; run `go generate ./...` (-want +shown)\n%s", parts[1], diff)
		}
		return fmt.Appendf(nil, "```console\n$ go run ./tools/tally %s\n%s```", parts[1], want)
	})
	if shown == 0 {
		t.Fatal("found no block of README.md that begins with $ go run ./tools/tally, want one or more")
	}
	if *update && !t.Failed() && !bytes.Equal(renewed, text) {
		if err := os.WriteFile(readme, renewed, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// output is what the command prints. It must end with status 0, as a check does that
// has no finding open, so that no renewal of the page can hide one.
func output(t *testing.T, args []string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	root := newRoot()
	root.SetArgs(args)
	root.SetOut(&stdout)
	root.SetErr(&stderr)
	if err := root.Execute(); err != nil {
		t.Errorf("tally %s: found the error %v, want none\n%s", strings.Join(args, " "), err, stderr.String())
	}
	return stdout.String()
}

const (
	longParagraph = 20 // lines
	shownOfIt     = 5
)

// excerpt cuts long paragraphs, at a line of three dots.
func excerpt(output string) string {
	paragraphs := strings.Split(output, "\n\n")
	for i, p := range paragraphs {
		lines := strings.Split(p, "\n")
		if len(lines) > longParagraph {
			paragraphs[i] = strings.Join(lines[:shownOfIt], "\n") + "\n..."
		}
	}
	return strings.TrimRight(strings.Join(paragraphs, "\n\n"), "\n") + "\n"
}

func TestExcerptCutsLongParagraphsOnly(t *testing.T) {
	long := strings.Repeat("line\n", 21)
	for _, test := range []struct{ name, in, want string }{
		{"short", "a\nb\n\nc\n", "a\nb\n\nc\n"},
		{"just short enough", strings.Repeat("line\n", 19) + "line\n\nc\n", strings.Repeat("line\n", 20) + "\nc\n"},
		{"long", "a\n\n" + long + "\nc\n", "a\n\n" + strings.Repeat("line\n", 5) + "...\n\nc\n"},
		{"long at the end", "a\n\n" + long, "a\n\n" + strings.Repeat("line\n", 5) + "...\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, excerpt(test.in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
