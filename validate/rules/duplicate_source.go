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
	Name:  "duplicate-source",
	Title: "One document stands under two ids.",
	Doc: "Two sources have the same address but for http or https, case of the host, a host that begins with www., m. or amp., a slash at the end, what follows a #, the order of parameters, and parameters that only track the reader (utm_*, fbclid, gclid and their like). " +
		"Or they have the same publisher, title (case aside) and day of publication, all three known.",
	Hint:     "keep the first id, let every row cite it, and remove the other source",
	Severity: validate.Error,
	Turn:     validate.TurnBeside,
	Needs:    []string{"sources"},
	Alike: &validate.Alike{
		Table:   "sources",
		Columns: []string{"url", "publisher", "title", "published"},
		Keys: func(cells []string, key func(parts ...string)) {
			if address := document(cells[0]); address != "" {
				key("url", address)
			}
			if cells[1] != "" && cells[2] != "" && cells[3] != "" {
				key("title", cells[1], strings.ToLower(cells[2]), cells[3])
			}
		},
	},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		type name struct {
			publisher, title string
			published        schema.Date
		}
		addresses, names := map[string]int{}, map[name]int{}
		for row := range d.Sources.Rows {
			s := &d.Sources.Rows[row]
			if !d.Sound(d.Sources, row, "source_id") || d.Told(d.Sources, row, "source_id") {
				continue
			}
			address, n := "", name{s.Publisher, strings.ToLower(s.Title), s.Published}
			if d.Sound(d.Sources, row, "url") {
				address = document(s.URL)
			}
			isNamed := s.Publisher != "" && s.Title != "" && s.Published.Known() && d.Sound(d.Sources, row, "publisher", "title", "published")
			if i, ok := addresses[address]; ok && address != "" {
				f := d.At(d.Sources, row, "url")
				f.Message = fmt.Sprintf("url: found %q, the document of %s, want one id for one document", s.URL, d.Sources.Rows[i].ID)
				f.Related = append(f.Related, d.Beside(d.Sources, i, "url", "the first row"))
				report(f)
				continue
			}
			if i, ok := names[n]; ok && isNamed {
				f := d.At(d.Sources, row, "title")
				f.Message = fmt.Sprintf("title: found %q of %s as in %s, want one id for one document", s.Title, s.Published, d.Sources.Rows[i].ID)
				f.Related = append(f.Related, d.Beside(d.Sources, i, "title", "the first row"))
				report(f)
				continue
			}
			if address != "" {
				addresses[address] = row
			}
			if isNamed {
				names[n] = row
			}
		}
	},
})

// document is what an address says of the document; empty if it is no address.
func document(address string) string {
	if host, path, ok := plainAddress(address); ok {
		return site(host) + strings.TrimRight(path, "/") + "?"
	}
	return parsedDocument(address)
}

func parsedDocument(address string) string {
	u, err := url.Parse(address)
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
	return host + strings.TrimRight(u.EscapedPath(), "/") + "?" + strings.Join(parameters, "&")
}

// site is a host without what does not tell documents apart.
func site(host string) string {
	for cut := true; cut; {
		cut = false
		for _, prefix := range []string{"www.", "m.", "amp."} {
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
}

func tracks(parameter string) bool {
	p := strings.ToLower(parameter)
	return strings.HasPrefix(p, "utm_") || strings.HasPrefix(p, "at_") || slices.Contains(trackers, p)
}
