package read

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

var charset = regexp.MustCompile(`(?i)<meta[^>]{0,200}charset\s*=\s*["']?([a-z0-9_-]+)`)

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
	declared := ""
	if m := charset.FindSubmatch(source[:min(len(source), 1024)]); m != nil {
		declared = strings.ToLower(string(m[1]))
	}
	switch declared {
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
