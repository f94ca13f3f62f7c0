package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/tools/command/commandtest"
	"github.com/strike-tally/strike-tally/tools/tally/internal/start"
)

// TestGuideOfANewDataset follows the guide that a new dataset has: each of its commands
// holds, and at its end the published total agrees.
func TestGuideOfANewDataset(t *testing.T) {
	parts, err := start.Dataset{Name: "hills", Title: "Hills", Version: "main"}.Parts()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	var guide string
	for _, p := range parts {
		var text bytes.Buffer
		if err := p.Write(&text); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(folder, filepath.FromSlash(p.Name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, text.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		if p.Name == "README.md" {
			guide = text.String()
		}
	}
	ran := 0
	var last string
	for _, line := range regexp.MustCompile(`(?m)^tally .*$`).FindAllString(guide, -1) {
		if regexp.MustCompile(`^tally (site|export) `).MatchString(line) {
			continue // those of the program that publishes
		}
		args := regexp.MustCompile(`'([^']*)'`).ReplaceAllStringFunc(line, func(s string) string { return strings.ReplaceAll(strings.Trim(s, "'"), " ", "\x00") })
		var words []string
		for _, word := range strings.Fields(args)[1:] {
			words = append(words, strings.ReplaceAll(word, "\x00", " "))
		}
		if words[0] == "add" {
			words = append(words, "--today", "2024-12-31")
		}
		status, stdout, stderr := commandtest.Tally(t, folder, words...)
		if status != 0 {
			t.Fatalf("%s: found exit status %d, want 0\n%s%s", line, status, stdout, stderr)
		}
		last = stdout
		ran++
	}
	if ran != 9 || !strings.Contains(last, "Agrees: the rows give the same numbers.") {
		t.Errorf("found %d commands, the last of which says\n%s\nwant 9, and that the total agrees", ran, last)
	}
}

// TestCheckoutIsOurs: the check of a new dataset takes the files of a change as that of
// the house does.
func TestCheckoutIsOurs(t *testing.T) {
	own, err := os.ReadFile(filepath.Join("..", "..", ".github", "workflows", "validate.yml"))
	if err != nil {
		t.Fatal(err)
	}
	if found := (start.Dataset{}).Checkout(); !strings.Contains(string(own), "uses: "+found+"\n") {
		t.Errorf("found %q, want the one of validate.yml", found)
	}
}
