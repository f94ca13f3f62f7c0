package site

import (
	"encoding/xml"
	"fmt"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// valuesChanged are the ids of the rows that are new or not as they were.
func valuesChanged(then, now *schema.Dataset) map[string]bool {
	changed := map[string]bool{}
	for _, sheet := range now.Sheets() {
		table, was := sheet.Table(), then.Sheet(sheet.Table().Name)
		key := table.Index(table.Key)
		if key < 0 || table.Columns[key].Prefix == "" {
			continue
		}
		for row := range sheet.Len() {
			id := sheet.Cell(row, key)
			at, known := was.Find(id)
			for column := range table.Columns {
				if !known || was.Cell(at, column) != sheet.Cell(row, column) {
					changed[id] = true
				}
			}
		}
	}
	return changed
}

// TestPagesAreDatedByTheirRows: in the sitemap and in feeds the page of a row has the day on which the
// row, or an account that the page shows, was changed; of a row that was not, the sitemap tells
// none and a feed its own day. All other pages have the newest day.
func TestPagesAreDatedByTheirRows(t *testing.T) {
	const day = "2033-07-08"
	s, d := valuesSite(t)
	changed := valuesChanged(reporttest.Then(t), d)
	for i := range d.Accounts.Rows {
		if a := &d.Accounts.Rows[i]; changed[string(a.ID)] {
			changed["page of "+string(a.StrikeID)] = true
		}
	}
	var set struct {
		URLs []struct {
			Loc     string `xml:"loc"`
			Changed string `xml:"lastmod"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(made(t, s.File("sitemap.xml")), &set); err != nil {
		t.Fatal(err)
	}
	got, want := map[string]string{}, map[string]string{}
	for _, u := range set.URLs {
		got[u.Loc] = u.Changed
	}
	for _, f := range pages(s) {
		if path.Base(f.Path) != "index.html" || strings.Contains(f.Path, "embed/") {
			continue
		}
		id, last := path.Base(path.Dir(f.Path)), day
		if len(id) > 3 && strings.Contains("STDC", id[:1]) && !changed[id] && !changed["page of "+id] {
			last = ""
		}
		want[options().BaseURL+strings.TrimSuffix(f.Path, "index.html")] = last
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sitemap (-want +got)\n%s", diff)
	}
	corrected := map[string]string{"S002": "note", "S004": "target_type"}
	for _, code := range []string{"", "es/"} {
		var feed atom
		if err := xml.Unmarshal(made(t, s.File(code+"feed.xml")), &feed); err != nil {
			t.Fatal(err)
		}
		if want := day + "T12:00:00Z"; feed.Updated != want {
			t.Errorf("%sfeed.xml: found it of %s, want %s", code, feed.Updated, want)
		}
		found := map[bool]int{}
		for _, e := range feed.Entries {
			id := path.Base(e.Link.Href)
			found[changed[id]]++
			if want := day + "T12:00:00Z"; changed[id] != (e.Updated == want) || !changed[id] && e.Updated != e.Published {
				t.Errorf("%sfeed.xml: %s: found it updated %s and published %s, changed is %v", code, id, e.Updated, e.Published, changed[id])
			}
			if cell := corrected[id]; cell != "" != regexp.MustCompile("\\((changed|cambiado): "+cell).MatchString(e.Title) {
				t.Errorf("%sfeed.xml: %s: found the title %q, want what was corrected in it", code, id, e.Title)
			}
		}
		if found[true] < 10 || found[false] < 10 {
			t.Errorf("%sfeed.xml: found %d changed and %d others, want more", code, found[true], found[false])
		}
	}
}

// TestSizesOfFilesAreTold: each download is told with the size that it has.
func TestSizesOfFilesAreTold(t *testing.T) {
	s, _ := valuesSite(t)
	for _, code := range language.Codes {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		page, sizes := "index.html", 0
		if code != "en" {
			page = code + "/index.html"
		}
		for _, row := range cells(t, s.File(page), "downloads")[1:] {
			size := len(made(t, s.File("data/"+row[0])))
			want := fmt.Sprintf("%d B", size)
			if size >= 1000 {
				want = l.Decimal(float64(size)/1000) + " kB"
			}
			if sizes++; row[3] != want {
				t.Errorf("%s: %s: found the size %q of %d bytes, want %q", page, row[0], row[3], size, want)
			}
		}
		if sizes < 10 {
			t.Errorf("%s: found %d downloads", page, sizes)
		}
	}
}
