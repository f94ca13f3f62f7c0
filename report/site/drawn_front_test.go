package site

import (
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// TestDrawnFrontPagesTellWhatIsNotSure: the front page of tables drawn by lot tells from how many to how many strikes there
// were where rows stand for several, behind the line how many were killed as surely as that is known, how many figures the
// chart leaves out, and how large the files of a folder are together.
func TestDrawnFrontPagesTellWhatIsNotSure(t *testing.T) {
	sure, unsure, open, left := 0, 0, 0, 0
	for seed := range uint64(12) {
		files := reporttest.Drawn(seed)
		folder := []File{NewFile("parts/a.parquet", "a/b", make([]byte, 700)), NewFile("parts/b.parquet", "a/b", make([]byte, 1234)), NewFile("parts/c.parquet", "a/b", make([]byte, 1))}
		f, s := siteOf(t, files, Options{Downloads: folder})
		page, w, scope := s.File("index.html"), phrase.English(f.Data), f.Headline()
		least, most, ended := 0, 0, true
		for i := range f.Data.Strikes.Rows {
			row := &f.Data.Strikes.Rows[i]
			if low, _, high := row.Struck(); f.Data.InScope(row.Theater, scope) {
				least, most, ended = least+low, most+high, ended && row.DeathsMax.Known()
			}
		}
		label, strikes, ends, caption, marks := "", "", []string(nil), "", 0
		elements(t, page, func(n *html.Node, attributes map[string]string) {
			switch {
			case n.Data == "dt":
				label = textOf(n)
			case n.Data == "dd" && label == w.Say("total.strikes"):
				strikes = textOf(n)
			case n.Data == "text" && strings.HasPrefix(attributes["class"], "end"):
				ends = append(ends, textOf(n))
			case attributes["id"] == "chartsays":
				caption = textOf(n)
			case n.Data == "use" && n.Parent.Data == "a":
				marks++
			}
		})
		ranged := w.Say("total.range", least, most)
		if strings.Contains(strikes, ranged) != (least < most) || strings.Contains(strikes, strings.Fields(ranged)[0]) != (least < most) {
			t.Errorf("seed %d: found %q, want %q where there are several", seed, strikes, ranged)
		}
		if least < most {
			unsure++
		} else {
			sure++
		}
		if len(ends) > 0 {
			total := f.Total(scope)
			want := w.Count("killed", total.Deaths.Best)
			if !ended {
				want = w.OpenRange(total.Killed()) + " " + w.Say("measure.deaths")
				open++
			}
			if ends[0] != want {
				t.Errorf("seed %d: found %q behind the line, want %q", seed, ends[0], want)
			}
			if n := f.Data.Tallies.Len() - marks; n != marks {
				left++
				if want := w.Say("chart.left", n); !strings.Contains(caption, want) {
					t.Errorf("seed %d: found %q, want %q in it", seed, caption, want)
				}
			}
		}
		parts := slices.IndexFunc(cells(t, page, "downloads"), func(row []string) bool { return row[0] == "parts/" })
		if parts < 0 {
			t.Fatalf("seed %d: found no folder among %v", seed, cells(t, page, "downloads"))
		}
		if got, want := cells(t, page, "downloads")[parts][3], w.Size(700+1234+1); got != want {
			t.Errorf("seed %d: found the size %q of a folder, want %q", seed, got, want)
		}
	}
	if min(sure, unsure, open, left) == 0 {
		t.Errorf("found %d sure numbers of strikes and %d that are not, %d without an upper end, %d charts that leave figures out, want some of each", sure, unsure, open, left)
	}
}

// TestDrawnSumsAreMarkedFromTheFirstOn: what was told later is marked in the sums of a figure's page from the first strike of
// which that is so to the last line, and told on the pages of days that hold it.
func TestDrawnSumsAreMarkedFromTheFirstOn(t *testing.T) {
	behind, days, silent := 0, 0, 0
	for seed := range uint64(6) {
		f, s := oneCountSite(t, seed)
		w := phrase.English(f.Data)
		for i := range f.Verdicts() {
			v := &f.Verdicts()[i]
			page := s.File("figures/" + string(v.Tally.ID) + "/index.html")
			if page == nil || v.Ledger == nil {
				continue
			}
			marked, last := false, false
			for _, row := range textsWithin(t, page, "summed", "tr") {
				if last = strings.HasSuffix(row, known.Sign); marked && !last {
					t.Errorf("seed %d, %s: found the sum %q without a mark behind one with it", seed, v.Tally.ID, row)
				}
				if marked {
					behind++
				}
				marked = marked || last
			}
			if want := len(f.Later(v)) > 0; last != want {
				t.Errorf("seed %d, %s: found the last sum marked: %v, want %v", seed, v.Tally.ID, last, want)
			}
		}
		for i := range s.Files {
			day, name := path.Split(s.Files[i].Path)
			if name != "index.html" || !strings.HasPrefix(day, "days/2") {
				continue
			}
			later := f.calendar().Of(schema.Date(path.Base(day))).Later()
			want := w.Later(later)
			if days++; len(later) == 0 {
				days--
				silent++
				want = known.Sign + " No account"
			}
			if got := slices.ContainsFunc(marked(t, &s.Files[i], "note"), func(note string) bool { return strings.HasPrefix(note, want) }); got != (len(later) > 0) {
				t.Errorf("seed %d, %s: found %q told: %v", seed, day, want, got)
			}
		}
	}
	if min(behind, days, silent) == 0 {
		t.Errorf("found %d sums behind a marked one, %d days that hold what was told later and %d that do not, want some of each", behind, days, silent)
	}
}
