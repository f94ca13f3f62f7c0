package rules

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "duplicate-source",
	Title: "One document stands under two ids.",
	Doc: "Two sources have the same address but for http or https, case of the host, a host that begins with www., m., mobile. or amp., amp before the path, a slash, amp or index page at the end, what follows a #, escapes that are not needed, the order of parameters, and parameters that only track the reader (utm_*, fbclid, gclid and their like) or ask for another form of the page. " +
		"A copy in an archive, in a cache for phones, or behind the link of a search engine or network is the document itself. " +
		"Or they have the same copy in an archive, or the same publisher, title (case aside) and day of publication, all three known.",
	Hint:     "keep the first id, let every row cite it, and remove the other source",
	Severity: validate.Error,
	Phase:    validate.PhaseCompare,
	Keys: []validate.Key{
		{Name: "address", Table: "sources", Columns: []string{"url"}, Of: func(cells []string) string { return document(cells[0]) }},
		{Name: "copy", Table: "sources", Columns: []string{"archive_url"}, Of: func(cells []string) string { return cells[0] }},
		{Name: "title", Table: "sources", Columns: []string{"publisher", "title", "published"}, Of: titleOf},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		addresses, titles, copies := d.Sources.Hashes("address"), d.Sources.Hashes("title"), d.Sources.Hashes("copy")
		alike := slices.Concat(validate.Alike(addresses), validate.Alike(titles), validate.Alike(copies))
		slices.Sort(alike)
		byAddress, byTitle, byCopy := firsts{}, firsts{}, firsts{}
		for _, row := range slices.Compact(alike) {
			row := int(row)
			if !d.Valid(d.Sources, row, "source_id") || d.Reported(d.Sources, row, "source_id") {
				continue
			}
			address, title := addresses[row], titles[row]
			if !d.Valid(d.Sources, row, "url") || d.Reported(d.Sources, row, "url") {
				address = 0
			}
			if !d.Valid(d.Sources, row, "publisher", "title", "published") {
				title = 0
			}
			if i := byAddress.of(address, func(i int) bool { return document(d.Sources.Cell(i, "url")) == document(d.Sources.Cell(row, "url")) }); i >= 0 {
				f := d.At(d.Sources, row, "url")
				f.Message = fmt.Sprintf("url: found %q, the document of %s, want one id for one document", f.Value, d.Sources.Row(i).ID())
				f.Related = append(f.Related, d.Related(d.Sources, i, "url", "the first row"))
				report(f)
				continue
			}
			if i := byTitle.of(title, func(i int) bool { return titleAt(d, i) == titleAt(d, row) }); i >= 0 {
				f := d.At(d.Sources, row, "title")
				f.Message = fmt.Sprintf("title: found %q of %s as in %s, want one id for one document", f.Value, d.Sources.Cell(row, "published"), d.Sources.Row(i).ID())
				f.Related = append(f.Related, d.Related(d.Sources, i, "title", "the first row"))
				report(f)
				continue
			}
			kept := copies[row]
			if !d.Valid(d.Sources, row, "archive_url") || d.Reported(d.Sources, row, "archive_url") {
				kept = 0
			}
			if i := byCopy.of(kept, func(i int) bool { return d.Sources.Cell(i, "archive_url") == d.Sources.Cell(row, "archive_url") }); i >= 0 {
				f := d.At(d.Sources, row, "archive_url")
				f.Message = fmt.Sprintf("archive_url: found %q, the copy of %s, want one id for one document", f.Value, d.Sources.Row(i).ID())
				f.Hint = "open the copy, and see of which document it is; if they are one, keep the first id, let every row cite it, and remove the other source"
				f.Related = append(f.Related, d.Related(d.Sources, i, "archive_url", "the first row"))
				report(f)
				continue
			}
			byCopy.add(kept, row)
			byAddress.add(address, row)
			byTitle.add(title, row)
		}
	},
})

// firsts are the first rows with some hash: of several texts with one hash, which
// hardly happens, the row of each.
type firsts map[uint64][]int

// of is the row with the hash, 0 for none, that is indeed the same; -1 if there is none.
func (f firsts) of(hash uint64, same func(row int) bool) int {
	for _, row := range f[hash] {
		if same(row) {
			return row
		}
	}
	return -1
}

func (f firsts) add(hash uint64, row int) {
	if hash != 0 {
		f[hash] = append(f[hash], row)
	}
}

// titleOf names a document by publisher, title and day; empty unless all are known.
func titleOf(cells []string) string {
	if slices.Contains(cells, "") {
		return ""
	}
	return cells[0] + "\x00" + strings.ToLower(cells[1]) + "\x00" + cells[2]
}

func titleAt(d *validate.Data, row int) string {
	s := d.Sources.Row(row)
	return titleOf([]string{s.Cell("publisher"), s.Cell("title"), s.Cell("published")})
}

// document is what an address says of the document; empty if it is no address.
func document(address string) string {
	if host, path, ok := plainAddress(address); ok && !wraps(host) {
		return site(host) + page(path) + "?"
	}
	return parsedDocument(address)
}

func parsedDocument(address string) string {
	u, err := url.Parse(wrapped(address))
	if err != nil || u.Host == "" {
		return ""
	}
	host := site(strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(u.Host), ":443"), ":80"))
	var parameters []string
	for _, p := range strings.Split(u.RawQuery, "&") {
		if name, _, _ := strings.Cut(p, "="); p != "" && !tracks(name) {
			parameters = append(parameters, p)
		}
	}
	slices.Sort(parameters)
	return host + page(u.Path) + "?" + strings.Join(parameters, "&")
}

// page is a path without what does not tell documents apart.
func page(path string) string {
	path = strings.TrimRight(path, "/")
	if rest, ok := strings.CutPrefix(path, "/amp/"); ok {
		path = "/" + rest
	}
	for _, end := range []string{"/amp", ".amp", "/index.html", "/index.htm", "/index.php", "/default.aspx"} {
		path = strings.TrimSuffix(path, end)
	}
	return strings.TrimRight(path, "/")
}

// wraps reports whether addresses of a host may hold the address of a document elsewhere.
func wraps(host string) bool {
	for _, end := range []string{"google.com", "archive.org", "archive.ph", "archive.today", "archive.is", "ampproject.org", "facebook.com", "outlook.com"} {
		if strings.HasSuffix(host, end) {
			return true
		}
	}
	return false
}

// wrappers find the address of a document in one of an archive, a cache or a redirection.
var (
	archived = pattern(`^https?://(?:web\.archive\.org/web/|archive\.(?:ph|today|is)/)[0-9]{4,14}[a-z_]*/(.+)$`)
	cached   = pattern(`^https?://(?:(?:www\.)?google\.com/amp/s/|[a-z0-9-]+\.cdn\.ampproject\.org/[a-z]/s/)(.+)$`)
	forwards = pattern(`^https?://(?:(?:www\.)?google\.com/url\?|lm?\.facebook\.com/l\.php\?|[a-z0-9]+\.safelinks\.protection\.outlook\.com/\?)`)
)

// wrapped is the address that another one holds, or that other one.
func wrapped(address string) string {
	if m := archived().FindStringSubmatch(address); m != nil {
		if strings.Contains(m[1], "://") {
			return m[1]
		}
		return "https://" + m[1]
	}
	if m := cached().FindStringSubmatch(address); m != nil {
		return "https://" + m[1]
	}
	return cmp.Or(forwardsTo(address), address)
}

// forwardsTo is where the link of a search engine, network or mail program leads; empty
// for other addresses.
func forwardsTo(address string) string {
	if !forwards().MatchString(address) {
		return ""
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	q := u.Query()
	if to := cmp.Or(q.Get("q"), q.Get("url"), q.Get("u")); strings.Contains(to, "://") {
		return to
	}
	return ""
}

// site is a host without what does not tell documents apart.
func site(host string) string {
	for cut := true; cut; {
		cut = false
		for _, prefix := range []string{"www.", "m.", "mobile.", "amp."} {
			// What is left must still be a host: m.example, but not example.
			if rest, ok := strings.CutPrefix(host, prefix); ok && strings.Contains(rest, ".") {
				host, cut = rest, true
			}
		}
	}
	return host
}

// trackers are parameters that tell the site where a reader comes from.
var trackers = []string{
	"fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid", "igshid", "igsh", "li_fat_id",
	"mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "_hsenc", "_hsmi", "ref_src", "ref_url", "cmpid", "ocid", "ncid", "smid", "smtyp", "srnd", "xtor", "taid", "guccounter", "guce_referrer", "guce_referrer_sig",
	"ref", "source", "share", "outputtype", "output", "amp", "print", "view_as",
}

func tracks(parameter string) bool {
	p := strings.ToLower(parameter)
	return strings.HasPrefix(p, "utm_") || strings.HasPrefix(p, "at_") || slices.Contains(trackers, p)
}
