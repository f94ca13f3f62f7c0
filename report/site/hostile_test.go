package site

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestHostileRowsAreInert(t *testing.T) {
	s := hostileSite(t)
	for _, f := range pages(s) {
		sound(t, f, func(n *html.Node, attributes map[string]string) {
			if attributes["src"] == "x" || n.Data == "script" && n.FirstChild != nil && strings.HasPrefix(n.FirstChild.Data, "window") {
				t.Errorf("%s: found <%s> that a row has brought", f.Path, n.Data)
			}
			for key, value := range attributes {
				if (key == "href" || key == "src" || key == "action") && strings.HasPrefix(strings.ToLower(strings.TrimSpace(value)), "javascript:") {
					t.Errorf("%s: found %s=%q", f.Path, key, value)
				}
			}
		})
		if i := bytes.IndexAny(made(t, f), "\u202e\u2066"); i >= 0 {
			t.Errorf("%s: found a mark that turns the text at byte %d", f.Path, i)
		}
		if f.Path == "strikes/"+hostileRow+"/index.html" {
			page := shownText(t, f)
			for _, want := range []string{script, quotes, "abc[U+202E]fed[U+2066]ghi"} {
				if !strings.Contains(page, want) {
					t.Errorf("%s: found no text %q", f.Path, want)
				}
			}
		}
	}
	for i := range s.Files {
		if strings.Contains(s.Files[i].Path, "..") || strings.ContainsAny(s.Files[i].Path, "<>\\") {
			t.Errorf("found a file %q", s.Files[i].Path)
		}
	}
	for _, p := range []string{"strikes/S900", "sources/D9000", "figures/T9000", "claims/C900"} {
		if s.File(p+"/index.html") == nil {
			t.Errorf("found no page %s", p)
		}
	}
	if !strings.Contains(shownText(t, s.File("sources/D9000/index.html")), address) {
		t.Errorf("found no address %q as text", address)
	}
}

func TestFeedsAndMapsAreWellFormed(t *testing.T) {
	s := hostileSite(t)
	for _, p := range []string{"feed.xml", "strikes.xml", "es/feed.xml", "es/strikes.xml", "sitemap.xml", "icon.svg", "charts/running-total.svg", "es/charts/months.svg"} {
		f := s.File(p)
		if f == nil {
			t.Errorf("found no %s", p)
			continue
		}
		in := xml.NewDecoder(bytes.NewReader(made(t, f)))
		for {
			if _, err := in.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Errorf("%s: %v", p, err)
				break
			}
		}
	}
	var feed atom
	if err := xml.Unmarshal(made(t, s.File("strikes.xml")), &feed); err != nil {
		t.Fatal(err)
	}
	if len(feed.Entries) < 70 || feed.Updated != "2026-10-05T12:00:00Z" || feed.Entries[0].Link.Href != "https://example.org/strikes/strikes/S900/" {
		t.Errorf("found %d entries, updated %s, the first at %s; want all strikes, the day of the newest, its page", len(feed.Entries), feed.Updated, feed.Entries[0].Link.Href)
	}
}

func TestLinkedDataDescribesTheDownloads(t *testing.T) {
	s := realSite(t)
	found := false
	elements(t, s.File("index.html"), func(n *html.Node, attributes map[string]string) {
		if attributes["type"] != "application/ld+json" {
			return
		}
		found = true
		var doc struct {
			Type             string `json:"@type"`
			Name             string
			License          string
			TemporalCoverage string
			Distribution     []struct{ ContentURL, Sha256 string }
		}
		if err := json.Unmarshal([]byte(n.FirstChild.Data), &doc); err != nil {
			t.Fatal(err)
		}
		if doc.Type != "Dataset" || doc.Name == "" || doc.License == "" || !strings.HasPrefix(doc.TemporalCoverage, "2025-09-02/") {
			t.Errorf("found %+v, want a dataset with name, licence and time", doc)
		}
		for _, d := range doc.Distribution {
			path, inside := strings.CutPrefix(d.ContentURL, "https://example.org/strikes/")
			if f := s.File(path); !inside || f == nil || d.Sha256 == "" {
				t.Errorf("found a download %+v, want a file of the site with its hash", d)
			}
		}
		if len(doc.Distribution) < 9 {
			t.Errorf("found %d downloads, want at least the tables", len(doc.Distribution))
		}
	})
	if !found {
		t.Error("found no linked data on the front page")
	}
}
