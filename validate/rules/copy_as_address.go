package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "copy-as-address",
	Title: "The address of a document is that of a copy.",
	Doc: "The url of a source is the address of the document itself: not that of a copy in a web archive, which belongs into archive_url, nor that of the page for phones which a search engine keeps. " +
		"Nor is it, for a news report, the site's own page for phones, whose host begins with m., mobile. or amp. A copy that has another one in archive_url beside it stands, and one that duplicate-source tells is left to that.",
	Hint:     "write the address of the copy into archive_url, and that of the document itself here, or nothing where it is not known",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Keys: []validate.Key{{Name: "copy", Table: "sources", Columns: []string{"url", "archive_url", "kind"}, Of: func(cells []string) string {
		if isNews := cells[2] == "news" || cells[2] == "wire"; isNews && withoutPhone(cells[0]) != "" || cells[1] == "" && isCopy(cells[0]) {
			return cells[0]
		}
		return ""
	}}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for row, hash := range d.Sources.Hashes("copy") {
			if hash == 0 || !d.Valid(d.Sources, row, "url", "archive_url") || d.Reported(d.Sources, row, "url") {
				continue
			}
			f := d.At(d.Sources, row, "url")
			f.Message = fmt.Sprintf("url: found %q, a copy, want the address of the document", f.Value)
			switch to, plain := wrapped(f.Value), withoutPhone(f.Value); {
			case plain != "":
				f.Message = fmt.Sprintf("url: found %q, a page for phones, want the address of the document", f.Value)
				f.Hint = "did you mean " + plain + "? Try whether it leads to the document; where the site has no other pages a waiver says so"
			case cached().MatchString(f.Value):
				f.Hint = "did you mean " + to + "?"
			case to != f.Value:
				f.Hint = "write the address of the copy into archive_url, and here " + to
			}
			report(f)
		}
	},
})

// isCopy reports whether an address is that of one copy in a web archive, or of the page for
// phones that a search engine keeps.
func isCopy(address string) bool {
	_, rest, _ := strings.Cut(address, "://")
	host, path, _ := strings.Cut(rest, "/")
	switch host {
	case "web.archive.org":
		return strings.HasPrefix(path, "web/")
	case "www.google.com", "google.com":
		return strings.HasPrefix(path, "amp/")
	case "archive.ph", "archive.today", "archive.is", "archive.li", "archive.vn", "archive.fo", "archive.md", "ghostarchive.org", "perma.cc":
		return path != ""
	}
	return false
}

// withoutPhone is the address of a page for phones with www. in the place of what its host
// begins with; empty for any other one.
func withoutPhone(address string) string {
	scheme, rest, ok := strings.Cut(address, "://")
	if !ok || rest == "" || rest[0] != 'm' && rest[0] != 'a' {
		return ""
	}
	for _, prefix := range []string{"m.", "mobile.", "amp."} {
		if host, ok := strings.CutPrefix(rest, prefix); ok && strings.Contains(strings.SplitN(host, "/", 2)[0], ".") {
			return scheme + "://www." + host
		}
	}
	return ""
}
