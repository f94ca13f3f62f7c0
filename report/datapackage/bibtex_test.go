package datapackage_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/datapackage"
)

func TestBibTeX(t *testing.T) {
	a := datapackage.About{Name: "boats-2", Version: "1.2.0", Contributors: []datapackage.Contributor{{Title: "One"}, {Title: "T{w}o"}}}
	for _, test := range []struct{ name, released, year, want string }{
		{"before the first release", "", "2026", `@misc{boats_2,
  author  = {{One, Two}},
  title   = {{Boats}},
  year    = {2026},
  version = {1.2.0},
  url     = {https://example.org}
}`},
		{"released the year after the newest row", "2027-01-03", "2026", `@misc{boats_2,
  author  = {{One, Two}},
  title   = {{Boats}},
  year    = {2027},
  date    = {2027-01-03},
  version = {1.2.0},
  url     = {https://example.org}
}`},
		{"no day at all", "", "", `@misc{boats_2,
  author  = {{One, Two}},
  title   = {{Boats}},
  year    = {n.d.},
  version = {1.2.0},
  url     = {https://example.org}
}`},
	} {
		a.Released = test.released
		if diff := cmp.Diff(test.want, a.BibTeX("Boats", test.year, "", "https://example.org")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.name, diff)
		}
	}
}
