package site

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// lacking is the sample without much that it tells, so that no two counts of what is not
// known are the same: of every third strike the best value, of every seventh all, of every
// fifth the upper end, of every fourth the survivors.
func lacking(t *testing.T) fs.FS {
	t.Helper()
	files := sampleFiles(t)
	rows, err := csv.NewReader(bytes.NewReader(files["strikes.csv"].Data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows[1:] {
		for every, columns := range map[int][]string{3: {"deaths"}, 5: {"deaths_max"}, 7: {"deaths", "deaths_min", "deaths_max"}, 4: {"survivors"}} {
			for _, column := range columns {
				if i%every == 0 {
					row[slices.Index(rows[0], column)] = ""
				}
			}
		}
	}
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	files["strikes.csv"].Data = b.Bytes()
	return files
}

// What is not known is counted on the front page as it is in the rows, each number beside what
// it is of, in both languages.
func TestFrontPageCountsWhatIsNotKnown(t *testing.T) {
	f, err := gather(lacking(t))
	if err != nil {
		t.Fatal(err)
	}
	b := &builder{facts: f, base: "/", tables: map[string][]byte{}, site: &Site{base: "/", index: map[string]int{}}}
	d := f.Data
	count := func(scope string) (strikes, low, best, open, unended, silent, alive int) {
		for i := range d.Strikes.Rows {
			s := &d.Strikes.Rows[i]
			if !d.InScope(s.Theater, scope) {
				continue
			}
			strikes, low, best, alive = strikes+1, low+s.DeathsMin.Or(s.Deaths.Or(0)), best+s.Deaths.Or(s.DeathsMin.Or(0)), alive+s.Survivors.Or(0)
			for n, cell := range map[*int]schema.Count{&open: s.Deaths, &unended: s.DeathsMax, &silent: s.Survivors} {
				if cell == "" {
					*n++
				}
			}
		}
		return strikes, low, best, open, unended, silent, alive
	}
	strikes, low, best, open, unended, silent, alive := count("sea")
	if sorted := slices.Sorted(slices.Values([]int{strikes, low, best, open, unended, silent, alive})); len(slices.Compact(sorted)) != 7 {
		t.Fatalf("found %d, want seven numbers to tell apart", sorted)
	}
	for _, code := range language.Codes {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		w := phrase.In(l, d)
		if err := b.front(w); err != nil {
			t.Fatal(err)
		}
		page := &b.site.Files[len(b.site.Files)-1]
		text := shownText(t, page)
		for _, want := range []string{
			w.Say("total.killed") + " " + w.Number(best) + " " + w.Say("total.range.open", low, w.Count("strikes", unended)),
			w.Say("total.survivors") + " " + w.Number(alive) + " " + w.Say("total.survivors.note") + w.Say("total.survivors.open", w.Count("strikes", silent)),
			w.Say("total.strikes") + " " + w.Number(strikes) + " ",
			w.Count("front.open", open),
		} {
			if want = strings.Join(strings.Fields(want), " "); !strings.Contains(text, want) {
				t.Errorf("%s: found no %q in %s", code, want, text)
			}
		}
		for _, row := range cells(t, page, "plain") {
			for _, theater := range d.Theaters.Rows {
				if strikes, low, best, _, unended, _, _ := count(theater.Theater); row[0] == w.Theater(theater.Theater) && unended > 0 && best > 0 {
					want := w.OpenRange(&low, &best, nil)
					if row[1] != want || row[3] != w.Number(strikes) {
						t.Errorf("%s: found %q, want %s in %d strikes", code, row, want, strikes)
					}
				}
			}
		}
	}
}

// The page of an outlet says of how many of its figures the source tells whether the presumed
// dead are among them, and how far the newest lies from what the rows give.
func TestOutletsTellOfTheirFigures(t *testing.T) {
	s := realSite(t)
	f, err := gather(sample.Files)
	if err != nil {
		t.Fatal(err)
	}
	some := 0
	for _, o := range f.outlets() {
		told := 0
		for i := range o.Points {
			switch o.Points[i].Verdict.Tally.CountsMissing {
			case "yes", "no":
				told++
			}
		}
		if told > 0 && told < len(o.Points) {
			some++
		}
		for _, folder := range []string{"", "es/"} {
			w := phrase.English(f.Data)
			if folder != "" {
				w = phrase.Spanish(f.Data)
			}
			text := shownText(t, s.File(folder+"differ/"+o.Slug+"/index.html"))
			for _, want := range []string{
				w.Say("outlet.told", told, len(o.Points)),
				fmt.Sprintf("%s: %s.", w.Say("col.difference"), w.Signed(o.Newest.Stated.Stated-o.Newest.Computed)),
			} {
				if !strings.Contains(text, want) {
					t.Errorf("%s%s: found no %q", folder, o.Slug, want)
				}
			}
		}
	}
	if some == 0 {
		t.Error("found no outlet of which some figures tell it and others do not")
	}
}
