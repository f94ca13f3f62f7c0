package validate

import (
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// What differs from cell to cell is left out as three regular expressions do it.
func TestWithoutCellIsWhatRegularExpressionsLeave(t *testing.T) {
	quotation := regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)
	guessed := regexp.MustCompile(`(?s)(did you mean ).*?(\?(?: |$))`)
	digits := regexp.MustCompile(`[0-9]+`)
	piece := rapid.SampledFrom([]string{`"`, `\`, "\n", "?", " ", "? ", "did you mean ", "did you ", "1", "42", "x", "é", "\xff", `"7 dead"`, `"a\"b"`})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, p := range rapid.SliceOfN(piece, 0, 14).Draw(t, "text") {
			text += p
		}
		want := quotation.ReplaceAllString(text, `""`)
		want = guessed.ReplaceAllString(want, "$1$2")
		want = digits.ReplaceAllString(want, "0")
		if diff := cmp.Diff(want, withoutCell(text)); diff != "" {
			t.Errorf("withoutCell(%q) (-want +got):\n%s", text, diff)
		}
		if diff := cmp.Diff(digits.ReplaceAllString(text, "0"), withoutNumbers(text, false)); diff != "" {
			t.Errorf("withoutNumbers(%q) (-want +got):\n%s", text, diff)
		}
	})
}
