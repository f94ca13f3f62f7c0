package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "untidy-address",
	Title: "An address holds what a browser or a network has added to it.",
	Doc: "Parameters that only tell a site where the reader comes from (utm_*, fbclid, gclid and their like) or ask for its page for phones (amp=1, outputType=amp), a #:~:text= that marks a passage, a #comments that leads to what readers wrote, a host in capitals and the address once more, as where it was pasted twice, are no part of a document's address. " +
		"Other parameters and what else follows a # stand: they may lead to the document. An address that another rule tells is left to it.",
	Hint:     "leave that out, and try whether the address still leads to the document",
	Severity: validate.Warning,
	Repair:   &validate.Repair{Cell: func(c validate.Cell) string { return tidyAddress(c.Value) }},
	Phase:    validate.PhaseSupport,
	Keys: []validate.Key{{Name: "untidy", Table: "sources", Columns: []string{"url"}, Of: func(cells []string) string {
		if tidyAddress(cells[0]) == cells[0] {
			return ""
		}
		return cells[0]
	}}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for row, hash := range d.Sources.Hashes("untidy") {
			if hash == 0 || !d.Valid(d.Sources, row, "url") || d.Reported(d.Sources, row, "url") {
				continue
			}
			f := d.At(d.Sources, row, "url")
			f.Message = fmt.Sprintf("url: found %q, want %q", f.Value, tidyAddress(f.Value))
			f.Hint = "what is left out was added by a browser or a network; try whether the address still leads to the document. tally fmt does it"
			report(f)
		}
	},
})

// onlyTracks are the parameters that are never part of a document's address.
var onlyTracks = []string{"fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid", "igshid", "mc_cid", "mc_eid", "guccounter", "guce_referrer", "guce_referrer_sig"}

// forPhones are the parameters that ask for the same document as a page for phones.
var forPhones = []string{"amp", "_amp", "outputtype", "output"}

// besideArticle are the places of a page, in small letters, that are beside the document.
var besideArticle = []string{"#comments", "#comment", "#respond", "#disqus_thread", "#comentarios", "#share"}

// tidyAddress is an address without what leads to no other document.
func tidyAddress(address string) string {
	scheme, rest, ok := strings.Cut(address, "://")
	if !ok {
		return address
	}
	if half := len(address) / 2; len(address)%2 == 0 && address[half] == address[0] && address[:half] == address[half:] {
		return tidyAddress(address[:half])
	}
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	host, rest := rest[:end], rest[end:]
	if lower := strings.ToLower(host); lower != host {
		host = lower
	}
	if at := strings.Index(rest, "#:~:text="); at >= 0 {
		rest = rest[:at]
	}
	if at := strings.IndexByte(rest, '#'); at >= 0 && slices.Contains(besideArticle, strings.ToLower(rest[at:])) {
		rest = rest[:at]
	}
	path, query, asked := strings.Cut(rest, "?")
	if !asked {
		return join(scheme, host, rest, address)
	}
	query, fragment, marked := strings.Cut(query, "#")
	all := strings.Split(query, "&")
	kept := slices.DeleteFunc(slices.Clone(all), func(parameter string) bool {
		name, value, _ := strings.Cut(strings.ToLower(parameter), "=")
		return strings.HasPrefix(name, "utm_") || slices.Contains(onlyTracks, name) || slices.Contains(forPhones, name) && (value == "" || value == "1" || value == "true" || value == "amp")
	})
	if len(kept) < len(all) {
		rest = path
		if len(kept) > 0 {
			rest += "?" + strings.Join(kept, "&")
		}
		if marked {
			rest += "#" + fragment
		}
	}
	return join(scheme, host, rest, address)
}

// join spares most addresses the copy: they are tidy.
func join(scheme, host, rest, address string) string {
	if len(scheme)+len("://")+len(host)+len(rest) == len(address) && strings.HasPrefix(address[len(scheme)+len("://"):], host) {
		return address
	}
	return scheme + "://" + host + rest
}
