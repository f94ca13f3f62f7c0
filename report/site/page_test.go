package site

import (
	"bytes"
	"compress/gzip"
	"net/url"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/schema"
)

// elements visits every element of a page.
func elements(t *testing.T, f *File, visit func(n *html.Node, attributes map[string]string)) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(made(t, f)))
	if err != nil {
		t.Fatalf("%s: %v", f.Path, err)
	}
	attributes := map[string]string{} // of each in turn
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			clear(attributes)
			for _, a := range n.Attr {
				attributes[a.Key] = a.Val
			}
			visit(n, attributes)
		}
	}
}

// sound asks of a page what holds for every one: ids stand once, nothing runs or
// styles inline, nothing is loaded from elsewhere. What else is asked of its elements goes along.
func sound(t *testing.T, f *File, also ...func(n *html.Node, attributes map[string]string)) (ids map[string]bool, links []string) {
	t.Helper()
	ids = map[string]bool{}
	elements(t, f, func(n *html.Node, attributes map[string]string) {
		for _, visit := range also {
			visit(n, attributes)
		}
		if id := attributes["id"]; id != "" {
			if ids[id] {
				t.Errorf("%s: found the id %q twice", f.Path, id)
			}
			ids[id] = true
		}
		for key, value := range attributes {
			if key == "style" || strings.HasPrefix(key, "on") {
				t.Errorf("%s: found the attribute %s=%q on <%s>", f.Path, key, value, n.Data)
			}
		}
		if n.Data == "style" || n.Data == "iframe" || n.Data == "base" || n.Data == "object" {
			t.Errorf("%s: found a <%s>", f.Path, n.Data)
		}
		if n.Data == "script" && attributes["type"] != "application/ld+json" && n.FirstChild != nil {
			t.Errorf("%s: found an inline script: %s", f.Path, n.FirstChild.Data)
		}
		for _, key := range []string{"src", "srcset", "data", "poster", "action"} {
			if value := attributes[key]; strings.Contains(value, ":") || strings.HasPrefix(value, "//") {
				t.Errorf("%s: found %s=%q, want nothing from another host", f.Path, key, value)
			}
		}
		if n.Data == "link" && attributes["rel"] == "stylesheet" && strings.Contains(attributes["href"], ":") {
			t.Errorf("%s: found a style sheet from %s", f.Path, attributes["href"])
		}
		for _, key := range []string{"href", "src"} {
			if value, ok := attributes[key]; ok && attributes["rel"] != "canonical" && attributes["rel"] != "alternate" {
				links = append(links, value)
			}
		}
	})
	return ids, links
}

func TestLinksResolve(t *testing.T) {
	s := realSite(t)
	ids := map[string]map[string]bool{}
	links := map[string][]string{}
	for _, f := range pages(s) {
		ids[f.Path], links[f.Path] = sound(t, f)
	}
	seen := 0
	for page, all := range links {
		for _, link := range all {
			u, err := url.Parse(link)
			if err != nil {
				t.Errorf("%s: %v", page, err)
				continue
			}
			if u.Scheme != "" {
				if u.Scheme != "https" && u.Scheme != "http" {
					t.Errorf("%s: found a link to %s", page, link)
				}
				continue
			}
			seen++
			target := page
			if u.Path != "" {
				target = strings.TrimPrefix(u.Path, "/strikes/")
				if target == u.Path {
					target = path.Join(path.Dir(page), u.Path)
				}
				if strings.HasSuffix(u.Path, "/") || target == "." {
					target = path.Join(target, "index.html")
				}
			}
			if s.File(target) == nil {
				t.Errorf("%s: found a link to %s, where there is nothing (%s)", page, link, target)
			} else if u.Fragment != "" && !ids[target][u.Fragment] {
				t.Errorf("%s: found a link to %s, where there is no such place", page, link)
			}
		}
	}
	if seen < 10000 {
		t.Errorf("found %d links inside the site, want many more", seen)
	}
}

func TestAddressesAreStable(t *testing.T) {
	s := realSite(t)
	d := schema.Read(sample.Files)
	want := []string{"", "strikes/", "timeline/", "months/", "differ/", "days/", "read/", "embed/running-total/", "map/", "figures/", "claims/", "sources/", "charts/", "codebook/", "rules/", "changes/"}
	for i := range d.Strikes.Rows {
		want = append(want, "strikes/"+string(d.Strikes.Rows[i].ID)+"/")
	}
	for i := range d.Tallies.Rows {
		want = append(want, "figures/"+string(d.Tallies.Rows[i].ID)+"/")
	}
	for i := range d.Sources.Rows {
		want = append(want, "sources/"+string(d.Sources.Rows[i].ID)+"/")
	}
	for i := range d.Claims.Rows {
		want = append(want, "claims/"+string(d.Claims.Rows[i].ID)+"/")
	}
	for _, o := range assess.New(d, assess.Options{}).Series() {
		if o.Scope == schema.ScopeSea {
			want = append(want, "differ/"+slug(o.Name)+"/")
		} else {
			want = append(want, "differ/"+slug(o.Name+" "+o.Scope)+"/")
		}
	}
	days := map[schema.Date]bool{}
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		days[s.Public()] = true
		if s.Missing.Known() && s.Missing != "0" {
			days[s.MissingKnown] = true
		}
	}
	for i := range d.Tallies.Rows {
		days[d.Tallies.Rows[i].AsOf] = true
	}
	for day := range days {
		if day.Known() {
			want = append(want, "days/"+string(day)+"/")
		}
	}
	for _, language := range []string{"", "es/"} {
		for _, p := range want {
			if s.File(language+p+"index.html") == nil {
				t.Errorf("found no page at %s%s", language, p)
			}
		}
	}
	if found := len(pages(s)); found != 2*(len(want)+1) {
		t.Errorf("found %d pages, want %d: those, and one for addresses without one, in two languages", found, 2*(len(want)+1))
	}
	for _, p := range []string{"feed.xml", "strikes.xml", "social.png", "404.html"} {
		if s.File(p) == nil || s.File("es/"+p) == nil {
			t.Errorf("found no %s in both languages", p)
		}
	}
}

// TestTwoBuildsAreTheSame asks of each file whether it is made the same twice, but for those of
// which TestPagesStay holds the bytes from run to run.
func TestTwoBuildsAreTheSame(t *testing.T) {
	first := realSite(t)
	second, err := Build(sample.Files, options())
	if err != nil {
		t.Fatal(err)
	}
	if len(first.Files) != len(second.Files) {
		t.Fatalf("found %d files, then %d", len(first.Files), len(second.Files))
	}
	for i := range first.Files {
		a, b := &first.Files[i], &second.Files[i]
		if a.Path != b.Path || a.Type != b.Type || (!summedFiles(a.Path) || strings.Contains(a.Path, "rules/")) && !bytes.Equal(made(t, a), made(t, b)) {
			t.Errorf("found %s another time as %s with other bytes", a.Path, b.Path)
		}
	}
}

// The three sentences are written from the data; this is what they must come to.
func TestWhyNumbersDiffer(t *testing.T) {
	page := shownText(t, realSite(t).File("index.html"))
	for _, want := range []string{
		"On 20 February 2026 AP gave at least 148 killed and CNN gave at least 138 killed, both after the strike S045.",
		"The rows held 137 killed in 43 strikes by then, and apart from them 11 who were lost after a strike and are presumed dead.",
		"AP’s figure comes out when all of these are counted, CNN’s when of the 11 only the 1 already presumed dead by 29 October 2025 is: whom they count can explain the difference.",
		"Neither says whether it counts the presumed dead.",
		"CNN also gave at least 148 killed (undated), a figure that fits the same strikes.",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("found no sentence %q", want)
		}
	}
}

// shownText is a page's text, with one blank where there are several.
func shownText(t *testing.T, f *File) string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(made(t, f)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "script" {
			b.WriteString(n.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func TestFrontPageIsLight(t *testing.T) {
	s := realSite(t)
	size := 0
	for i := range s.Files {
		f := &s.Files[i]
		if f.Path != "index.html" && f.Path != "icon.svg" && !strings.HasPrefix(f.Path, "assets/") {
			continue
		}
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		w.Write(made(t, f)) //nolint:errcheck // to memory
		w.Close()           //nolint:errcheck // to memory
		size += b.Len()
	}
	if size == 0 || size > 150_000 {
		t.Errorf("found %d bytes compressed for the front page and all that it loads, want less than 150,000", size)
	}
	t.Logf("front page with style, script and icon: %d bytes compressed", size)
}

func TestOtherTables(t *testing.T) {
	for name, files := range map[string]fstest.MapFS{
		"none":   {},
		"broken": {"strikes.csv": {Data: []byte("strike_id,date\nS001,\"2025\n")}, "tallies.csv": {Data: []byte{0xff, 0xfe, 0}}},
	} {
		s, err := Build(files, options())
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, f := range pages(s) {
			sound(t, f)
		}
	}
}

func TestBaseURL(t *testing.T) {
	for _, base := range []string{"example.org/", "https://example.org", "ftp://example.org/", "https://example.org/?a/", "javascript:1/", "https:///"} {
		o := options()
		o.BaseURL = base
		if _, err := Build(fstest.MapFS{}, o); err == nil {
			t.Errorf("found no error for the address %q", base)
		}
	}
}
