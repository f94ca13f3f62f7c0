package site

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// textsWithin are the texts of the elements of a name in the sections that an id labels.
func textsWithin(t *testing.T, f *File, label, name string) (all []string) {
	t.Helper()
	elements(t, f, func(n *html.Node, attributes map[string]string) {
		if attributes["aria-labelledby"] != label {
			return
		}
		for c := range n.Descendants() {
			if c.Type == html.ElementNode && c.Data == name {
				all = append(all, textOf(c))
			}
		}
	})
	return all
}

// ofOneCount are drawn tables whose figures are all of one count.
func ofOneCount(seed uint64) schema.Texts {
	files := reporttest.Drawn(seed).(schema.Texts)
	d := schema.Read(files)
	for i := range d.Tallies.Rows {
		y := &d.Tallies.Rows[i]
		y.Series, y.Scope, y.From = "Alpha", "sea", ""
	}
	files["tallies.csv"] = d.Tallies.Bytes()
	return files
}

// Pages of tables drawn by lot tell of each count what its figures make of it: beside a figure the
// three before and behind it, as far as there are so many; on the page of an outlet the days between
// two of its figures on which its number rose otherwise than that of the rows, by how much each did;
// and the front page until when each part was looked at.
func TestDrawnCountsAreToldByTheirFigures(t *testing.T) {
	first, last, whole, shifts, looked, not := 0, 0, 0, 0, 0, 0
	for seed := range uint64(4) {
		f, s := drawnSite(t, seed)
		if seed%2 == 1 {
			f, s = oneCountSite(t, seed)
		}
		w := phrase.English(f.Data)
		for _, o := range f.outlets() {
			var ids []string
			for i := range o.Points {
				ids = append(ids, string(o.Points[i].Verdict.Tally.ID))
			}
			for i, id := range ids {
				page := s.File("figures/" + id + "/index.html")
				if page == nil {
					continue // its id names no page
				}
				var got []string
				for _, row := range textsWithin(t, page, "series", "tr") {
					if got = append(got, strings.Fields(row)[0]); !slices.Contains(ids, got[len(got)-1]) {
						got = nil // the head
					}
				}
				want := ids
				if i > 3 {
					want = want[i-3:]
					last++
				}
				if n := len(ids) - 4 - i; n > 0 {
					want = want[:len(want)-n]
					first++
				}
				if len(want) == len(ids) {
					whole++
				}
				if !slices.Equal(got, want) {
					t.Errorf("seed %d, %s: found %v beside it, want %v of %v", seed, id, got, want, ids)
				}
			}
			for _, line := range textsWithin(t, s.File("differ/"+o.Slug+"/index.html"), "shifts", "li") {
				words := strings.Fields(strings.ReplaceAll(line, ",", ""))
				from, to := slices.Index(ids, words[len(words)-2]), slices.Index(ids, words[len(words)-1])
				if from < 0 || to <= from {
					t.Fatalf("seed %d, %s: found %q, want two figures of %v at its end", seed, o.Slug, line, ids)
				}
				one, other := &o.Points[from], &o.Points[to]
				rise := w.Say("outlet.shift", one.Day, other.Day, w.Signed(other.Stated.Stated-one.Stated.Stated), w.Signed(other.Computed-one.Computed))
				if shifts++; !strings.HasPrefix(line, rise) {
					t.Errorf("seed %d, %s: found the shift %q, want %q", seed, o.Slug, line, rise)
				}
			}
		}
		told := textsWithin(t, s.File("index.html"), "coverage", "li")
		if len(told) != len(f.Data.Coverage.Rows) {
			t.Fatalf("seed %d: found %d lines on coverage, want %d", seed, len(told), len(f.Data.Coverage.Rows))
		}
		for i := range f.Data.Coverage.Rows {
			c := &f.Data.Coverage.Rows[i]
			line := strings.ReplaceAll(told[i], "\u00a0", " ")
			for _, day := range []schema.Date{c.From, c.To} {
				if want := strings.ReplaceAll(w.ShortDate(day), "\u00a0", " "); !strings.Contains(line, want) {
					t.Errorf("seed %d: found %q, want %q in it", seed, line, want)
				}
			}
			before, when, is := strings.Cut(w.Say("front.looked", "|"), "|")
			switch {
			case c.Looked == "":
				if not++; strings.Contains(line, before) {
					t.Errorf("seed %d: found %q, want no day on which somebody looked", seed, line)
				}
			default:
				if looked++; !is || !strings.Contains(line, before+w.Date(c.Looked)+when) {
					t.Errorf("seed %d: found %q, want %q in it", seed, line, w.Say("front.looked", c.Looked))
				}
			}
		}
	}
	if min(first, last, whole, shifts, looked, not) == 0 {
		t.Errorf("found %d figures with more behind, %d with more before, %d with all of their count, %d shifts, %d looked at and %d not, want some of each", first, last, whole, shifts, looked, not)
	}
}
