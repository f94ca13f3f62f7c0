package chart

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/plot/vg"
	"pgregory.net/rapid"
)

func TestFit(t *testing.T) {
	s := style(10, ink)
	ten := s.Width("mmmmmmmmmm") + 0.01
	for _, test := range []struct {
		name, text string
		most       int
		want       []string
	}{
		{"nothing", "", 2, []string{""}},
		{"one line", "mmmm mmmm", 2, []string{"mmmm mmmm"}},
		{"broken at a space", "mmmmmm mmmmmm", 2, []string{"mmmmmm", "mmmmmm"}},
		{"line ends are spaces", "mm\nmm\tmm", 2, []string{"mm mm mm"}},
		{"a word broken within", "mmmmmmmmmmmm", 2, []string{"mmmmmmmmmm", "mm"}},
		{"a word broken within, after another", "mm mmmmmmmmmmmm", 3, []string{"mm", "mmmmmmmmmm", "mm"}},
		{"a word broken within, and another", "mmmmmmmmmmmm mm", 3, []string{"mmmmmmmmmm", "mm mm"}},
		{"one line too many", "mmmmmm mmmmmm mmmmmm", 2, []string{"mmmmmm", "mmmmmm mm…"}},
		{"of one line", "mmmmmm mmmmmm mmmmmm", 1, []string{"mmmmmm mm…"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, Fit(s, test.text, ten, test.most)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Whatever the text, no line is wider than the room, and nothing is lost but spaces
// and what an ellipsis stands for.
func TestFitFits(t *testing.T) {
	s := style(smallSize, ink)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("aMi Wé漢 \n")), 0, 120, -1).Draw(t, "text")
		wide := vg.Length(rapid.IntRange(20, 200).Draw(t, "width"))
		most := rapid.IntRange(1, 4).Draw(t, "most")
		lines := Fit(s, text, wide, most)
		if len(lines) == 0 || len(lines) > most {
			t.Fatalf("found %d lines, want 1 to %d", len(lines), most)
		}
		for _, line := range lines {
			if s.Width(line) > wide {
				t.Fatalf("found the line %q of %v, want %v or less", line, s.Width(line), wide)
			}
		}
		solid := func(s string) string { return strings.Join(strings.Fields(s), "") }
		whole, drawn := solid(text), solid(strings.Join(lines, ""))
		if head, cut := strings.CutSuffix(drawn, ellipsis); !strings.HasPrefix(whole, head) || !cut && drawn != whole {
			t.Fatalf("found %q of %q", lines, text)
		}
	})
}
