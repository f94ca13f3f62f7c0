package main

import (
	"os/exec"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A shell reads a quoted word as what it was.
func TestShellWord(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("asks a shell of Unix")
	}
	for _, text := range []string{"data", "my answers.json", "it's.json", "a$HOME", "", "~/x", "a;b", "ñandú/ü.json", `back\slash`, "a\"b", "*", "-n"} {
		got, err := exec.Command("sh", "-c", "printf %s "+shellWord(text)).Output()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(text, string(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", shellWord(text), diff)
		}
	}
	if diff := cmp.Diff("drafts/2026-11-29.json", shellWord("drafts/2026-11-29.json")); diff != "" {
		t.Errorf("a plain path (-want +got):\n%s", diff)
	}
}
