package site

import (
	"cmp"
	"math"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// letters are the names of the colours in which something is written.
var letters = strings.Fields("ink soft link accent agrees read possible differs apart")

// TestLettersStandOutInEveryMedium: what is written is written in colours that can be read on the
// page's own, on a screen, in the dark and on paper; and areas of drawings are seen beside each
// other.
func TestLettersStandOutInEveryMedium(t *testing.T) {
	text, err := assetFiles.ReadFile("assets/style.css")
	if err != nil {
		t.Fatal(err)
	}
	colours := map[string]map[string]string{}
	blocks(t, string(text), "", func(medium, selectors, block string) {
		if selectors != ":root" {
			return
		}
		colours[medium] = map[string]string{}
		for declaration := range strings.SplitSeq(block, ";") {
			name, value, _ := strings.Cut(declaration, ":")
			colours[medium][strings.TrimPrefix(strings.TrimSpace(name), "--")] = strings.TrimSpace(value)
		}
	})
	if len(colours) != 3 {
		t.Fatalf("found colours for %d media, want all, the dark, print", len(colours))
	}
	for medium := range colours {
		of := func(name string) string { return cmp.Or(colours[medium][name], colours[""][name]) }
		for _, ground := range []string{"paper", "wash"} {
			for _, letter := range letters {
				if got := contrastOf(t, of(letter), of(ground)); got < 4.5 {
					t.Errorf("%s: found a contrast of %.1f between %s and %s, want 4.5", medium, got, letter, ground)
				}
			}
		}
		for _, area := range []struct {
			name, beside string
			least        float64
		}{{"presumed", "paper", 1.25}, {"range", "paper", 1.25}, {"range", "presumed", 1.25}, {"accent", "range", 1.25}, {"land", "sea", 1.25}, {"wash", "paper", 1.05}} { // wash is behind months that are known in part, and names itself
			if got := contrastOf(t, of(area.name), of(area.beside)); got < area.least {
				t.Errorf("%s: found a contrast of %.2f between the areas %s and %s, want %.2f, so that each is seen", medium, got, area.name, area.beside, area.least)
			}
		}
	}
}

// contrastOf is the ratio of two colours' luminances, as WCAG has it.
func contrastOf(t *testing.T, one, other string) float64 {
	t.Helper()
	luminance := func(colour string) (sum float64) {
		digits := strings.TrimPrefix(colour, "#")
		if len(digits) == 3 {
			digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
		}
		n, err := strconv.ParseUint(digits, 16, 32)
		if err != nil || len(digits) != 6 {
			t.Fatalf("found the colour %q, want #rrggbb", colour)
		}
		for i, weight := range []float64{.2126, .7152, .0722} {
			part := float64(n>>(16-8*i)&255) / 255
			if part <= .04045 {
				sum += weight * part / 12.92
			} else {
				sum += weight * math.Pow((part+.055)/1.055, 2.4)
			}
		}
		return sum
	}
	x, y := luminance(one)+.05, luminance(other)+.05
	return max(x, y) / min(x, y)
}

// lettersDrawn faults a text of a drawing that some medium paints in another colour than letters have, or
// whose rim covers it.
func lettersDrawn(t *testing.T, path string, sheets map[string]*styleSheet, n *html.Node) {
	t.Helper()
	for medium, s := range sheets {
		fill, rim := s.inherited(n, "fill"), s.inherited(n, "stroke")
		if !isHarmless("color", fill, false) || rim != "" && rim != "none" && s.inherited(n, "paint-order") != "stroke" {
			t.Errorf("%s: %s: <text class=%q>: found it filled with %q, its rim %q; want a colour of letters and the rim behind", path, medium, classOf(n), fill, rim)
		}
	}
}
