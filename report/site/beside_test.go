package site

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"html"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/schema"
)

// Beside each chart and each page of a table stand its values as CSV and what they are as
// JSON; the one describes the other, and both what the page shows.
func TestTablesBesidePages(t *testing.T) {
	s := realSite(t)
	paths := []string{"strikes", "figures", "claims", "sources", "timeline", "months", "differ", "differ/ap", "days/2025-10-14",
		"charts/running-total", "charts/outlets", "charts/months", "charts/theaters", "charts/days-between", "charts/evidence"}
	for _, language := range []string{"", "es/"} {
		for _, path := range paths {
			table, about := s.File(language+path+".csv"), s.File(language+path+".json")
			if table == nil || about == nil {
				t.Errorf("%s%s: found no table or nothing about it", language, path)
				continue
			}
			rows, err := csv.NewReader(bytes.NewReader(made(t, table))).ReadAll()
			if err != nil {
				t.Errorf("%s: %v", table.Path, err)
				continue
			}
			var m metadata
			if err := json.Unmarshal(made(t, about), &m); err != nil {
				t.Errorf("%s: %v", about.Path, err)
				continue
			}
			if !slices.Equal(rows[0], m.Order) || len(rows)-1 != m.Rows || len(m.Columns) != len(m.Order) || m.Rows == 0 {
				t.Errorf("%s: found %d rows of %v, told %d of %v", table.Path, len(rows)-1, rows[0], m.Rows, m.Order)
			}
			for _, column := range m.Order {
				if doc := m.Columns[column]; doc == "" || strings.Contains(doc, "chart.column") {
					t.Errorf("%s: found %q about %s, want what it holds", about.Path, doc, column)
				}
			}
			if m.CSV != "https://example.org/strikes/"+table.Path || m.Source.SHA256 == "" || m.Source.Citation == "" || m.Source.Licence == "" {
				t.Errorf("%s: found %s of %+v", about.Path, m.CSV, m.Source)
			}
			page := language + path + "/index.html"
			if chart, ok := strings.CutPrefix(path, "charts/"); ok {
				page = language + "charts/index.html"
				text := html.UnescapeString(string(made(t, s.File(page))))
				if !strings.Contains(text, m.Title+". "+m.Description) { // the alternative text
					t.Errorf("%s: found no alternative text %q", page, m.Description)
				}
				svg := html.UnescapeString(string(made(t, s.File(language+"charts/"+chart+".svg"))))
				if !strings.Contains(svg, m.Description) || !strings.Contains(svg, m.Title) {
					t.Errorf("%s: found another description in the picture than beside it", m.SVG)
				}
				editable := string(made(t, s.File(language+"charts/"+chart+"-text.svg")))
				if strings.Contains(svg, "<text") || !strings.Contains(editable, "<text") {
					t.Errorf("%s: found letters that are no outlines, or none that are text in the one to edit", m.SVG)
				}
				if pdf := made(t, s.File(language+"charts/"+chart+".pdf")); !bytes.HasPrefix(pdf, []byte("%PDF-")) {
					t.Errorf("%s: found no document at its place", chart+".pdf")
				}
			}
			links := 0
			name := path[strings.LastIndex(path, "/")+1:]
			_, all := sound(t, s.File(page))
			for _, link := range all {
				if strings.HasSuffix(link, "/"+name+".csv") || strings.HasSuffix(link, "/"+name+".json") {
					links++
				}
			}
			if links < 2 {
				t.Errorf("%s: found %d links to the table and what it is", page, links)
			}
		}
	}
}

// The values of a chart are those that its text tells.
func TestChartsValuesAreTold(t *testing.T) {
	s := realSite(t)
	rows, err := csv.NewReader(bytes.NewReader(made(t, s.File("charts/months.csv")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	d := schema.Read(sample.Files)
	of := map[string]sum{}
	for _, r := range rows[1:] {
		n := of[r[0]]
		number := func(cell string) int { k, _ := strconv.Atoi(cell); return k }
		n.strikes, n.best, n.low, n.high, n.missing = n.strikes+number(r[2]), n.best+number(r[3]), n.low+number(r[4]), n.high+number(r[5]), n.missing+number(r[6])
		of[r[0]] = n
	}
	if len(of) < 10 {
		t.Errorf("found %d months", len(of))
	}
	for month, n := range of {
		want := summed(d, "", func(s *schema.Strike) bool { return atSea(d, s) && string(s.Date[:7]) == month })
		want.survivors = 0
		if n != want {
			t.Errorf("%s: found %+v, want %+v", month, n, want)
		}
	}
}

// The chart alone may stand in a frame of any page, and no other page may.
func TestFrame(t *testing.T) {
	s := realSite(t)
	for path, framed := range map[string]bool{"embed/running-total/": true, "es/embed/running-total/": true, "charts/": false, "strikes/S001/": false} {
		answer := httptest.NewRecorder()
		s.Handler().ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/strikes/"+path, nil))
		if answer.Code != http.StatusOK {
			t.Errorf("%s: found %d", path, answer.Code)
		}
		policy := answer.Header().Get("Content-Security-Policy")
		if strings.Contains(policy, "frame-ancestors 'none'") == framed || (answer.Header().Get("X-Frame-Options") != "") == framed {
			t.Errorf("%s: found %q, X-Frame-Options: %q, want a page that may be framed: %v", path, policy, answer.Header().Get("X-Frame-Options"), framed)
		}
	}
	page := string(made(t, s.File("embed/running-total/index.html")))
	for _, never := range []string{"masthead", "colophon", `rel="canonical"`} {
		if strings.Contains(page, never) {
			t.Errorf("the chart alone: found %s", never)
		}
	}
	if strings.Count(page, "<h1") != 1 {
		t.Error("the chart alone: found no first heading, or several")
	}
	if n := strings.Count(page, `target="_blank"`); n < 100 {
		t.Errorf("the chart alone: found %d links that leave the frame, want all marks", n)
	}
	charts := html.UnescapeString(string(made(t, s.File("charts/index.html"))))
	if !strings.Contains(charts, `<iframe src="https://example.org/strikes/embed/running-total/"`) || !strings.Contains(charts, "max-width:100%") {
		t.Error("charts: found no HTML for a frame, or a picture that may be wider than its page")
	}
	if strings.Contains(string(made(t, s.File("sitemap.xml"))), "embed/") {
		t.Error("sitemap: found the chart alone, which is a part of another page")
	}
}

// A release keeps its charts, as they were then, beside the live ones.
func TestEditionsKeepTheirCharts(t *testing.T) {
	then := schema.Read(sample.Files)
	kept := then.Strikes.Rows[:5]
	v, _ := release.Parse("v1.0.0")
	o := options()
	o.Editions = []release.State{{Version: &v, Date: "2025-10-15", Data: then.With(schema.NewSheet(schema.TableNamed("strikes"), kept))}}
	s, err := Build(sample.Files, o)
	if err != nil {
		t.Fatal(err)
	}
	old, live := string(made(t, s.File("charts/v1.0.0/running-total.svg"))), string(made(t, s.File("charts/running-total.svg")))
	if !strings.Contains(old, "27 killed") || strings.Contains(old, "212 killed") || !strings.Contains(live, "212 killed") {
		t.Error("found charts that do not tell the rows of their release")
	}
	if !strings.Contains(old, "version 1.0.0") {
		t.Error("v1.0.0: found no version in the source line")
	}
	charts := html.UnescapeString(string(made(t, s.File("charts/index.html"))))
	if !strings.Contains(charts, `src="https://example.org/strikes/charts/v1.0.0/running-total.svg"`) || !strings.Contains(charts, "As it was in v1.0.0") {
		t.Error("charts: found no address of the release")
	}
	for _, ending := range []string{".png", ".csv"} {
		if s.File("es/charts/v1.0.0/months"+ending) == nil {
			t.Errorf("v1.0.0: found no months%s", ending)
		}
	}
}
