package read

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"
)

// decode makes UTF-8 of a source by its own word: a byte order mark, else what a meta
// element in the first 1,024 bytes declares, else UTF-8 where it is, else Windows-1252.
// Bytes that are no character become U+FFFD.
func decode(source []byte) []byte {
	switch {
	case bytes.HasPrefix(source, []byte("\xef\xbb\xbf")):
		return bytes.ToValidUTF8(source[3:], []byte("\ufffd"))
	case bytes.HasPrefix(source, []byte("\xff\xfe")), bytes.HasPrefix(source, []byte("\xfe\xff")):
		return wide(source[2:], source[0] == 0xfe)
	}
	switch declared(source[:min(len(source), 1024)]) {
	case "utf-8", "utf8":
		return bytes.ToValidUTF8(source, []byte("\ufffd"))
	case "iso-8859-1", "latin1", "windows-1252", "cp1252", "us-ascii":
	default:
		if utf8.Valid(source) {
			return source
		}
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(source)
	if err != nil {
		return bytes.ToValidUTF8(source, []byte("\ufffd"))
	}
	return out
}

// declared is the encoding that a meta element declares, in lower case; empty if none does.
func declared(start []byte) string {
	for z := html.NewTokenizer(bytes.NewReader(start)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			token := z.Token()
			if token.Data != "meta" {
				continue
			}
			for _, a := range token.Attr {
				if a.Key == "charset" {
					return strings.ToLower(strings.TrimSpace(a.Val))
				}
				if _, named, ok := strings.Cut(strings.ToLower(a.Val), "charset="); ok && a.Key == "content" {
					return strings.Trim(named, " \"'")
				}
			}
		}
	}
}

// wide reads UTF-16.
func wide(source []byte, bigEndian bool) []byte {
	units := make([]uint16, len(source)/2)
	for i := range units {
		low, high := source[2*i], source[2*i+1]
		if bigEndian {
			low, high = high, low
		}
		units[i] = uint16(low) | uint16(high)<<8
	}
	return []byte(string(utf16.Decode(units)))
}
