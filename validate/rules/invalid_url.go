package rules

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "invalid-url",
	Title: "An address is none that a reader can follow.",
	Doc: "An address begins with http:// or https:// and a host name of at least two labels of ASCII letters, digits and inner hyphens, the last of them no number; a name with other letters is given in its xn-- form. " +
		"It may have a port, a path, a query and a fragment, but no user name, no blanks, no quotes, brackets or backslashes out of place, no percent sign without its two digits or written as %25 itself, no second address directly behind, no full stop, comma or dots at its end and no bracket there without its pair, as are left where an address is cut out of a text or cut short. Other letters may stand in the path. " +
		"Whether a document is there is not asked.",
	Hint:     "copy the address from the browser: https://host/path; where there is none the cell stays empty",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: trimmed},
	Cell: &validate.CellRule{
		Tags:    []string{"address"},
		Accepts: func(value, _ string) bool { return isPlainAddress(value) || addressFault(value) == "" },
		Word: func(c validate.Cell) (message, hint string) {
			return fmt.Sprintf("%s: found %q, %s", c.Column.Name, c.Value, addressFault(c.Value)), hintForAddress(c.Value)
		},
	},
})

// isPlainAddress reports whether an address is one of those that most are, which are
// right at first sight.
func isPlainAddress(value string) bool {
	_, _, ok := plainAddress(value)
	return ok
}

// plainAddress cuts an address of lower-case host and a path of letters, digits and
// marks that need no closer look.
func plainAddress(value string) (host, path string, ok bool) {
	rest, ok := strings.CutPrefix(value, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(value, "http://")
	}
	end, label := 0, 0 // where the label at hand begins
	letters, dots := true, 0
	for ; ok && end < len(rest) && rest[end] != '/'; end++ {
		switch c := rest[end]; {
		case 'a' <= c && c <= 'z':
		case '0' <= c && c <= '9', c == '-' && end > label && rest[end-1] != '.':
			letters = false
		case c == '.' && end > label && rest[end-1] != '-':
			ok = end-label <= 63
			label, letters = end+1, true
			dots++
		default:
			return "", "", false
		}
	}
	if top := end - label; !ok || dots == 0 || !letters || top < 2 || top > 63 || end > 253 {
		return "", "", false
	}
	for i := end; i < len(rest); i++ {
		if c := rest[i]; !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '/' || c == '-' || c == '_' || c == '.' || c == '~') {
			return "", "", false
		}
	}
	if rest[len(rest)-1] == '.' {
		return "", "", false
	}
	return rest[:end], rest[end:], true
}

// addressFault says what was wanted of an address; empty if it is right.
func addressFault(value string) string {
	scheme, rest, ok := strings.Cut(value, "://")
	switch {
	case strings.ContainsAny(value, " \t\r\n") || strings.Contains(value, "\u00a0"):
		return "want an address without blanks"
	case !ok || scheme != "http" && scheme != "https":
		return "want http:// or https:// at the beginning"
	}
	if i := strings.IndexAny(value, outOfPlace); i >= 0 {
		return fmt.Sprintf("want an address without %q", rune(value[i]))
	}
	authority := rest
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		authority = rest[:i]
	}
	if strings.Contains(authority, "@") {
		return "want an address without a user name"
	}
	host, port, hasPort := strings.Cut(authority, ":")
	if hasPort && !isPort(port) {
		return "want a port between 1 and 65535"
	}
	if fault := hostFault(host); fault != "" {
		return fault
	}
	if at := strings.LastIndex(rest, scheme+"://"); at > 0 && strings.IndexByte("/?#&=:", rest[at-1]) < 0 {
		return "want one address, not two without a blank between"
	}
	if twicePercent().MatchString(value) {
		return "want an address of which percent signs were not written as %25 a second time"
	}
	if strings.Contains(value, "%") && strayPercent().MatchString(value) {
		return "want two hexadecimal digits behind %"
	}
	if _, err := url.Parse(value); err != nil {
		return "want an address that can be read"
	}
	return endFault(value)
}

// endFault says what an address has at its end that does not belong to it.
func endFault(value string) string {
	switch last := value[len(value)-1]; {
	case strings.HasSuffix(value, "...") || strings.HasSuffix(value, "…"):
		return "want the whole address, not one that is cut short"
	case strings.IndexByte(".,;:", last) >= 0:
		return fmt.Sprintf("want an address without %q at its end", last)
	case last == ')' && strings.Count(value, "(") < strings.Count(value, ")"), last == ']' && strings.Count(value, "[") < strings.Count(value, "]"):
		return fmt.Sprintf("want an address without %q at its end, or with its pair", last)
	}
	return ""
}

// outOfPlace are the ASCII characters that no address holds.
const outOfPlace = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f" +
	"\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\x7f" + "\"<>\\^`{|}"

var strayPercent = pattern(`%([^0-9A-Fa-f]|[0-9A-Fa-f]([^0-9A-Fa-f]|$)|$)`)

// twicePercent is a letter of UTF-8 whose percent signs were written as such themselves.
var twicePercent = pattern(`%25(?:20|[CcDd][0-9A-Fa-f]%25[89ABab]|[Ee][0-9A-Fa-f]%25[89ABab])`)

// isLabel reports whether a text is a label of a host name.
func isLabel(text string) bool {
	if text == "" || len(text) > 63 || text[0] == '-' || text[len(text)-1] == '-' {
		return false
	}
	for i := range len(text) {
		if c := text[i]; c != '-' && !isLetter(c) && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// isTopLabel reports whether a label can be the last one: letters alone, or the
// form of a name in other letters.
func isTopLabel(label string) bool {
	if len(label) > 4 && strings.EqualFold(label[:4], "xn--") {
		return true
	}
	for i := range len(label) {
		if !isLetter(label[i]) {
			return false
		}
	}
	return len(label) >= 2
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isPort(port string) bool {
	n, ok := schema.Count(port).Int()
	return ok && n >= 1 && n <= 65535
}

// hostFault says what was wanted of a host name; empty if it is right.
func hostFault(host string) string {
	labels := strings.Split(host, ".")
	switch {
	case host == "":
		return "want a host name"
	case len(labels) < 2:
		return "want a host name with a dot"
	case len(host) > 253:
		return "want a host name of at most 253 letters"
	}
	for _, l := range labels {
		if !isLabel(l) {
			return fmt.Sprintf("want a host name without the label %q", l)
		}
	}
	if last := labels[len(labels)-1]; !isTopLabel(last) {
		return fmt.Sprintf("want a host name that does not end in %q", last)
	}
	return ""
}

var otherScheme = pattern(`^(?i:javascript|data|ftp|sftp|file|mailto|tel|blob|about|vbscript|view-source|chrome):`)

var (
	schemeTwice = pattern(`^(?i:https?:?/+)+(https?://.*)$`)
	colonLost   = pattern(`^(?i:(https?)/+)([^/].*)$`)
	userBefore  = pattern(`^(https?://)[^/?#@]*@(.*)$`)
)

// hintForAddress guesses from the shape of a text which address was meant.
func hintForAddress(value string) string {
	text := strings.TrimSpace(value)
	switch {
	case isPlaceholder(text):
		return "where there is no address the cell stays empty"
	case text != value && addressFault(text) == "":
		return "did you mean " + text + "? No blanks stand around an address"
	case otherScheme().MatchString(text):
		return "only addresses of web pages stand here; where there is none the cell stays empty"
	case strings.HasSuffix(text, "...") || strings.HasSuffix(text, "…"):
		return "copy the whole address from the browser"
	case endFault(text) != "" && addressFault(strings.TrimRight(text, ".,;:)]")) == "":
		return fmt.Sprintf("did you mean %s? Where the last character belongs to the address write it as %%%02X", strings.TrimRight(text, ".,;:)]"), text[len(text)-1])
	case strings.Count(text, "://") > 1 && strings.ContainsAny(text, " ;,|\n") || strings.HasPrefix(addressFault(text), "want one address"):
		return "one source has one address; a second document is a source of its own"
	}
	if m := schemeTwice().FindStringSubmatch(text); m != nil && addressFault(m[1]) == "" {
		return "did you mean " + m[1] + "? The beginning stands there twice"
	}
	if m := colonLost().FindStringSubmatch(text); m != nil && addressFault(strings.ToLower(m[1])+"://"+m[2]) == "" {
		return "did you mean " + strings.ToLower(m[1]) + "://" + m[2] + "? The colon behind " + m[1] + " is missing"
	}
	if m := userBefore().FindStringSubmatch(text); m != nil && addressFault(m[1]+m[2]) == "" {
		return "did you mean " + m[1] + m[2] + "? A user name or password stands before the @; if it is a real one, change it: what was published stays known"
	}
	if twicePercent().MatchString(text) {
		if once := strings.ReplaceAll(text, "%25", "%"); addressFault(once) == "" {
			return "did you mean " + once + "?"
		}
	}
	if encoded := strings.ReplaceAll(text, " ", "%20"); encoded != text && addressFault(encoded) == "" {
		return "did you mean " + encoded + "?"
	}
	if scheme, rest, ok := strings.Cut(text, ":"); ok {
		if meant := meantScheme(strings.ToLower(scheme)); meant != "" {
			if repaired := meant + "://" + strings.TrimLeft(rest, "/"); addressFault(repaired) == "" {
				return "did you mean " + repaired + "?"
			}
		}
	} else if repaired := "https://" + strings.TrimLeft(text, "/"); addressFault(repaired) == "" {
		return "did you mean " + repaired + "?"
	}
	return ""
}

// meantScheme is http or https, whichever comes nearest; empty for another one.
func meantScheme(scheme string) string {
	switch scheme {
	case "http", "https":
		return scheme
	case "htp", "ttp", "hhtp", "htt":
		return "http"
	}
	return nearestName([]string{"https"}, scheme)
}
