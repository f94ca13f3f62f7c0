package command

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestBroken(t *testing.T) {
	for _, test := range []struct {
		line  string
		width int
		want  string
	}{
		{"short", 10, "short"},
		{"one two three", 7, "one two\n    three"},
		{"  one two three", 9, "  one two\n      three"},
		{"\thint: look at it", 12, "    hint:\n        look\n        at\n        it"},
		{"averyverylongword and", 10, "averyverylongword and"},
		{"áéíóú áéíóú", 6, "áéíóú\n    áéíóú"},
		{"", 5, ""},
	} {
		if diff := cmp.Diff(test.want, broken(test.line, test.width)); diff != "" {
			t.Errorf("%q in %d (-want +got)\n%s", test.line, test.width, diff)
		}
	}
}

// No word is lost or cut, however the text comes, and no line is longer than the window
// that could have been broken.
func TestWrappedKeepsWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([a-zé]{1,12}[ \n]{1,2}){0,30}`).Draw(t, "text")
		width := rapid.IntRange(20, 60).Draw(t, "width")
		var out strings.Builder
		w := &wrapped{w: &out, width: width}
		for rest := text + "\n"; rest != ""; {
			n := rapid.IntRange(1, len(rest)).Draw(t, "part")
			if _, err := w.Write([]byte(rest[:n])); err != nil {
				t.Fatal(err)
			}
			rest = rest[n:]
		}
		if diff := cmp.Diff(strings.Fields(text), strings.Fields(out.String())); diff != "" {
			t.Fatalf("words (-want +got)\n%s", diff)
		}
		for line := range strings.Lines(out.String()) {
			if utf8.RuneCountInString(strings.TrimSpace(line)) > width {
				t.Fatalf("got the line %q, want %d characters at most", line, width)
			}
		}
	})
}
