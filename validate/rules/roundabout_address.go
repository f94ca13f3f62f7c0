package rules

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "roundabout-address",
	Title: "An address leads to the document by way of another site.",
	Doc: "The url of a source is the address of the document itself, not a link of a search engine, a network or a mail program that leads there, not a search, be it the site's own, a login or a translation, and not a shortened one: such links end, and hide whose document it is. Nor is it example.com. " +
		"Nor is it, for a news report, the first page of a site, or a file on a drive for sharing.",
	Hint:     "open the address, and copy the one that the browser then shows",
	Severity: validate.Warning,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) [][]string {
			if t.Name != "sources" {
				return nil
			}
			return [][]string{{"url"}, {"url", "kind"}}
		},
		Accepts: func(_ schema.Date, cells []string) bool {
			if len(cells) > 1 {
				return cells[1] != "news" && cells[1] != "wire" || !isHomePage(cells[0]) && !isDrive(cells[0])
			}
			return !isRoundabout(cells[0])
		},
		Finding: func(_ schema.Date, row *validate.Row, columns []string) validate.Finding {
			f := row.At("url")
			if len(columns) > 1 && isDrive(f.Value) {
				f.Message = fmt.Sprintf("url: found %q, a file that somebody shares, want the address of the document", f.Value)
				f.Hint = "look for the report on the outlet's own site, and copy the address that the browser then shows; where it is not known the cell stays empty"
				return f
			}
			if len(columns) > 1 {
				f.Message = fmt.Sprintf("url: found %q, the first page of a site, want the address of the document", f.Value)
				f.Hint = "open the article, and copy the address that the browser then shows; where it is not known the cell stays empty"
				return f
			}
			f.Message = fmt.Sprintf("url: found %q, which leads on, want the address of the document", f.Value)
			u, err := url.Parse(f.Value)
			if err != nil {
				return f
			}
			path := strings.TrimPrefix(u.RequestURI(), "/")
			switch {
			case isSearch(strings.ToLower(u.Host), path):
				f.Message = fmt.Sprintf("url: found %q, a search, translation or copy on the way, want the address of the document", f.Value)
			case isSiteSearch(path):
				f.Message = fmt.Sprintf("url: found %q, what the site's search found, want the address of the document", f.Value)
				f.Hint = "open the document from the list, and copy the address that the browser then shows"
			}
			if isExample(f.Value) {
				f.Message = fmt.Sprintf("url: found %q, an address that stands for any, want that of the document", f.Value)
			}
			if to := forwardsTo(f.Value); to != "" {
				f.Hint = "did you mean " + to + "?"
			}
			return f
		},
	},
})

// shorteners are the hosts of shortened addresses.
var shorteners = []string{"t.co", "bit.ly", "tinyurl.com", "goo.gl", "ow.ly", "buff.ly", "lnkd.in", "dlvr.it", "is.gd", "shorturl.at", "rb.gy", "fb.me", "trib.al", "apple.news", "flip.it", "share.google"}

func isRoundabout(address string) bool {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return false
	}
	host, path, _ := strings.Cut(rest, "/")
	if isSearch(strings.ToLower(host), path) || isSiteSearch(path) || isExample(address) || isLogin(path) {
		return true
	}
	if strings.EqualFold(host, "news.google.com") {
		path = strings.TrimPrefix(path, "rss/")
		return strings.HasPrefix(path, "articles/") || strings.HasPrefix(path, "read/")
	}
	return len(host) <= 12 && slices.Contains(shorteners, strings.ToLower(host)) || wraps(host) && forwardsTo(address) != ""
}

// isExample reports whether the host of an address is one that stands for any: people
// and programs write it where they do not know the address.
func isExample(address string) bool {
	_, rest, _ := strings.Cut(address, "://")
	host, _, _ := strings.Cut(rest, "/")
	switch strings.TrimPrefix(strings.ToLower(host), "www.") {
	case "example.com", "domain.com", "yourdomain.com":
		return true
	}
	return false
}

// isLogin reports whether a path is that of a page on which readers give their names, and which
// leads on to the document.
func isLogin(path string) bool {
	page, query, ok := strings.Cut(path, "?")
	if !ok || query == "" {
		return false
	}
	switch strings.Trim(page, "/") {
	case "login", "signin", "sign-in", "log-in", "subscribe", "account/login", "auth/login", "users/sign_in":
		return true
	}
	return false
}

// isSiteSearch reports whether a path is that of the search of a site, with what was looked for.
func isSiteSearch(path string) bool {
	page, query, ok := strings.Cut(path, "?")
	if !ok || query == "" {
		return false
	}
	page = strings.ToLower(strings.Trim(page, "/"))
	name, sought, _ := strings.Cut(query, "=")
	if page == "" {
		return name == "s" && sought != "" // as WordPress has it
	}
	switch page[strings.LastIndexByte(page, '/')+1:] {
	case "search", "buscar", "busqueda", "buscador", "busca", "pesquisa", "recherche", "suche", "cerca":
	default:
		return false
	}
	return slices.ContainsFunc(strings.Split(query, "&"), func(parameter string) bool {
		name, sought, _ := strings.Cut(strings.ToLower(parameter), "=")
		return sought != "" && slices.Contains([]string{"q", "s", "query", "search", "text", "keyword", "keywords", "term"}, name)
	})
}

// drives are the hosts of files that people share.
var drives = []string{"drive.google.com", "docs.google.com", "www.dropbox.com", "dropbox.com", "onedrive.live.com", "1drv.ms", "mega.nz", "www.icloud.com", "we.tl", "wetransfer.com"}

// isDrive reports whether an address is that of a file which somebody shares.
func isDrive(address string) bool {
	_, rest, ok := strings.Cut(address, "://")
	host, path, _ := strings.Cut(rest, "/")
	return ok && path != "" && (slices.Contains(drives, host) || strings.HasSuffix(host, ".sharepoint.com"))
}

// isHomePage reports whether an address ends with its host.
func isHomePage(address string) bool {
	_, rest, ok := strings.Cut(address, "://")
	host, path, _ := strings.Cut(rest, "/")
	return ok && path == "" && host != "" && !strings.ContainsAny(host, "?#")
}

// isSearch reports whether an address is that of a search, of a page that a program
// translates, of a cache for phones or of a message that hands an address on.
func isSearch(host, path string) bool {
	host = strings.TrimPrefix(host, "www.")
	switch {
	case strings.HasSuffix(host, ".translate.goog"), host == "translate.google.com", strings.HasSuffix(host, ".cdn.ampproject.org"), host == "wa.me", host == "api.whatsapp.com":
		return true
	case host == "12ft.io", host == "r.jina.ai", host == "removepaywall.com", host == "printfriendly.com":
		return path != ""
	case host == "webcache.googleusercontent.com", host == "cc.bingj.com":
		return true
	case strings.HasPrefix(host, "google."), host == "bing.com", host == "search.yahoo.com":
		return strings.HasPrefix(path, "search?")
	case host == "duckduckgo.com":
		return strings.HasPrefix(path, "?q=")
	}
	return false
}
