package site

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/phrase"
)

// TestNotKnownIsNotNothing: where no number of killed or survivors is known no page, chart
// or feed tells one, and where an upper end is lacking none is made up.
func TestNotKnownIsNotNothing(t *testing.T) {
	for _, test := range []struct {
		name, first, second, third string // deaths, deaths_min, deaths_max and the presumed dead of each strike
		headline, toll, cell       string
		picture                    string // a line of the picture that is shared
	}{
		{"none known", ",,,", ",,,", ",,,", "How many people were killed in the strikes is not known", "not known", "not known", "Killed: not known"},
		{"none known, two lost", ",,,2", ",,,", ",,,", "How many people were killed in the strikes is not known", "not known", "not known", "Killed: not known"},
		{"one known", "3,3,3,", ",,,", ",,,", "At least 3 people were killed in the strikes", "accounts add up to at least 3, with no upper end for 2 strikes", "at least 3", "3"},
		{"an open end", "3,2,,", "4,4,4,", "1,1,1,2", "At least 7 people were killed in the strikes, 9 with the presumed dead", "accounts add up to at least 7, with no upper end for 1 strike", "4 (at least 3)", "7"},
		{"all known", "3,2,4,", "4,4,4,", "1,1,1,", "At best count, 8 people were killed in the strikes", "accounts add up to 7 to 9", "4 (3–5)", "8"},
		{"nobody killed", "0,0,0,", "0,0,0,", "0,0,0,", "At best count, 0 people were killed in the strikes", "accounts add up to 0 to 0", "0", "0"},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := others("").(fstest.MapFS)
			strikes := files["strikes.csv"]
			header, _, _ := strings.Cut(string(strikes.Data), "\n")
			var rows []string
			for i, killed := range []string{test.first, test.second, test.third} {
				theater := []string{"hills", "plain", "hills"}[i]
				known := "," // missing_known and survivors
				if !strings.HasSuffix(killed, ",") {
					known = "2012-11-09,"
				}
				rows = append(rows, "S00"+string(rune('1'+i))+",2012-11-0"+string(rune('1'+i))+",day,,,"+theater+",,,,theater,building,,"+killed+","+known+",unknown,,,,,reported,")
			}
			strikes.Data = []byte(header + "\n" + strings.Join(rows, "\n") + "\n")
			tallies, _, _ := strings.Cut(string(files["tallies.csv"].Data), "\n")
			files["tallies.csv"].Data = []byte(tallies + "\n")
			s, err := Build(files, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := socialSays(t, files); !slices.Contains(got, test.picture) {
				t.Errorf("picture: found %q, want a line %q", got, test.picture)
			} else if presumes := func(line string) bool { return strings.Contains(line, "presumed") }; strings.HasPrefix(test.name, "none known") && slices.ContainsFunc(got, presumes) {
				t.Errorf("picture: found %q, of which the sum with the presumed dead is not known", got)
			}
			front := string(made(t, s.File("index.html")))
			_, got, _ := strings.Cut(front, "<h1>")
			if got, _, _ = strings.Cut(got, "</h1>"); got != test.headline {
				t.Errorf("headline (-want +got):\n%s", cmp.Diff(test.headline, got))
			}
			if !strings.Contains(front, "<span>"+test.toll+"</span>") {
				t.Errorf("front page: found no %q", test.toll)
			}
			if !strings.Contains(front, `Hills</th> <td class="n">`+test.cell+"</td>") {
				t.Errorf("front page: found no cell %q", test.cell)
			}
			nothing := regexp.MustCompile(`\b0 (people|person|killed|personas|muertos)|<b>0</b> <span>seen|<b>0</b> <span>accounts`)
			for i := range s.Files {
				f := &s.Files[i]
				if !strings.HasSuffix(f.Path, ".html") && !strings.HasSuffix(f.Path, ".xml") {
					continue
				}
				if found := nothing.FindString(string(made(t, f))); found != "" && test.name != "nobody killed" {
					t.Errorf("%s: found %q, of which nothing is known", f.Path, found)
				}
			}
		})
	}
}

// socialSays are the lines of the picture that is shown where a page is shared.
func socialSays(t *testing.T, files fs.FS) []string {
	t.Helper()
	f, err := gather(files)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, line := range (&builder{facts: f}).socialTexts(phrase.English(f.Data), 400) {
		lines = append(lines, line.text)
	}
	return lines
}
