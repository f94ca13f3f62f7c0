package read

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func blocks(t *Text) string {
	var all []string
	for _, b := range t.Blocks {
		text := t.Plain[b.Start:b.End]
		if b.Withdrawn {
			text = "(withdrawn) " + text
		}
		all = append(all, text)
	}
	return strings.Join(all, " / ")
}

// TestPage holds what text extraction is known to join, lose or move.
func TestPage(t *testing.T) {
	for _, c := range []struct{ page, want string }{
		{"<p>16<sup>1</sup> killed", "16 killed"},
		{"<p>its 16<sup>th</sup> strike", "its 16th strike"},
		{"<p>80<a href=x>2</a> people", "80 2 people"},
		{"<p>90<time>3 Sept</time>91", "90 3 Sept 91"},
		{"<details><summary>72</summary>73</details>", "72 73"},
		{"<p>61<del>60</del><ins>62</ins>", "61 / (withdrawn) 60 / 62"},
		{"<p><ruby>87<rt>88</rt></ruby>", "87"},
		{"<p><span>32</span><span>killed</span>", "32 killed"},
		{"<p>twenty<b>-one</b> dead", "twenty-one dead"},
		{"<p>27 dead</p><nav>28 dead</nav><aside>29 dead</aside><footer>30 dead</footer>", "27 dead"},
		{"<p>27 dead</p><div class='related-posts'>28 dead</div><script>29 dead</script><style>30</style>", "27 dead"},
		{"<p>27 dead</p><div style='display: none'>28 dead</div><!-- 29 dead -->", "27 dead"},
		{"<p aria-hidden=true>27 dead</p>", "27 dead"},
		{"<table><tr><th>Date<th>Killed</tr><tr><td>2 Sept<td><p>11</p><p>men</p></tr></table>", "Date; Killed / Date: 2 Sept; Killed: 11 men"},
		{"<title>66 dead - 16 strikes - Daily Harbour</title><p>x", "66 dead - 16 strikes - Daily Harbour / x"},
		{"<h1>66 dead</h1><meta property=og:title content='62 dead'><p>x", "62 dead / 66 dead / x"},
		{"<p>1&nbsp;000 &amp; m&aacute;s", "1 000 & más"},
		{"<article><p>27 people were killed in it</p></article><article><p>28</p></article>", "27 people were killed in it"},
		{"<p>a<br>b", "a / b"},
	} {
		text, _ := webPage([]byte(c.page))
		if diff := cmp.Diff(c.want, blocks(text)); diff != "" {
			t.Errorf("%s\n(-want +got)\n%s", c.page, diff)
		}
	}
}

// TestPlaces holds that each byte of the text knows its place in the source.
func TestPlaces(t *testing.T) {
	source := "<p>caf&eacute;\n  <b>eleven</b> men\n</p><p>x 27</p>"
	text, _ := webPage([]byte(source))
	for _, word := range []string{"eleven", "men", "27"} {
		p := text.Place(strings.Index(text.Plain, word))
		if got := source[p.Byte:]; !strings.HasPrefix(got, word) {
			t.Errorf("%s: found the place of %q", word, got)
		}
	}
	if got, want := text.Place(strings.Index(text.Plain, "27")), (Place{Byte: strings.Index(source, "27"), Line: 3, Column: 10}); got != want {
		t.Errorf("found %v, want %v", got, want)
	}
}

func TestDecode(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"<meta charset=utf-8>More – Más", "<meta charset=utf-8>More – Más"},
		{"<meta charset=\"iso-8859-1\">M\xe1s", "<meta charset=\"iso-8859-1\">Más"},
		{"M\xe1s \x96 11", "Más – 11"},
		{"<META http-equiv=content-type content='text/html; charset=ISO-8859-1'>M\xe1s", "<META http-equiv=content-type content='text/html; charset=ISO-8859-1'>Más"},
		{"<!-- <meta charset=latin1> -->M\xc3\xa1s", "<!-- <meta charset=latin1> -->Más"},
		{"\xef\xbb\xbfMás", "Más"},
		{"\xff\xfeM\x00\xe1\x00s\x00", "Más"},
		{"<meta charset=utf-8>\xff", "<meta charset=utf-8>\ufffd"},
	} {
		if got := string(decode([]byte(c.source))); got != c.want {
			t.Errorf("%q: found %q, want %q", c.source, got, c.want)
		}
	}
}

func TestPublished(t *testing.T) {
	page := func(head string) string {
		return "<html><head>" + head + "</head><body><p>27 people.</p></body></html>"
	}
	ld := func(s string) string { return page("<script type='application/ld+json'>" + s + "</script>") }
	for _, c := range []struct{ source, want string }{
		{ld(`{"@type": ["NewsArticle", "ReportageNewsArticle"], "datePublished": "2025-09-02T23:30:00-05:00"}`), "2025-09-02"},
		{ld(`{"@context": ["x"], "@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, {"@type": "NewsArticle", "datePublished": "2025-09-02"}]}`), "2025-09-02"},
		{ld("<!-- [{\"@type\": \"NewsArticle\", \"headline\": \"a\nb\", \"datePublished\": \"2025-09-02\"}] -->"), "2025-09-02"},
		{ld(`{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2025-09-02"}]}`), ""},
		{page(`<meta property="article:published_time" content="2025-09-02T10:00:00Z">`), "2025-09-02"},
		{page(`<meta name="date" content="2025-09-02">`), "2025-09-02"},
		{page(`<meta property="article:modified_time" content="2025-11-02">`), ""},
		{page("") + "<p>Published: 5 December 2025, 10:06 AM</p>", "2025-12-05"},
		{page("") + "<p>Updated: 5 December 2025</p>", ""},
		{"date 2025-10-14 More people were killed.", "2025-10-14"},
	} {
		text, h := webPage([]byte(c.source))
		a := &Article{Text: text, Dates: h.dates}
		a.publish(grammarOf("en"), "")
		if got := string(a.Published.Day); got != c.want {
			t.Errorf("%s\nfound %q, want %q", c.source, got, c.want)
		}
	}
}
