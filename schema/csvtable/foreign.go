package csvtable

import "strings"

// foreign are what a file may be that bears a table's name and is none, by how it
// begins.
var foreign = []struct{ begins, kind string }{
	{"\x1f\x8b", "a compressed file (gzip)"},
	{"PK\x03\x04", "a workbook or another ZIP archive"},
	{"PK\x05\x06", "a workbook or another ZIP archive"},
	{"\xd0\xcf\x11\xe0", "a workbook of old Excel (XLS)"},
	{"%PDF-", "a PDF document"},
	{"SQLite format 3\x00", "a SQLite database"},
	{"PAR1", "a Parquet file"},
	{"BZh", "a compressed file (bzip2)"},
	{"\xfd7zXZ", "a compressed file (xz)"},
	{"7z\xbc\xaf", "a compressed file (7z)"},
	{"\x28\xb5\x2f\xfd", "a compressed file (zstd)"},
	{"\x89PNG", "a picture"},
	{"\xff\xd8\xff", "a picture"},
	{"{\\rtf", "a text document (RTF)"},
	{"version https://git-lfs", "a pointer of Git LFS"},
	{"diff --git ", "a patch"},
	{"ID;P", "a sheet in SYLK"},
	{"INSERT INTO ", "statements of SQL"},
	{"CREATE TABLE ", "statements of SQL"},
	{"\x00\x00\x00\x00\x00\x00\x00\x00", "nothing but zeros"},
}

// ForeignKind says what a text is that is no table, as "a JSON document"; empty for one
// that may be.
func ForeignKind(text string) string {
	for _, f := range foreign {
		if strings.HasPrefix(text, f.begins) {
			return f.kind
		}
	}
	if first, rest, _ := strings.Cut(text, "\n"); strings.HasPrefix(first, "--- ") && strings.HasPrefix(rest, "+++ ") {
		return "a patch"
	}
	start := strings.TrimLeft(strings.TrimPrefix(text[:min(len(text), 512)], "\ufeff"), " \t\r\n")
	lower := strings.ToLower(start)
	switch {
	case strings.HasPrefix(lower, "<!doctype html"), strings.HasPrefix(lower, "<html"), strings.HasPrefix(lower, "<head"), strings.HasPrefix(lower, "<body"):
		return "a web page"
	case strings.HasPrefix(start, "<") && !strings.HasPrefix(start, conflictBegins):
		return "an XML or HTML document"
	case strings.HasPrefix(start, "{") && strings.ContainsAny(start, "\":"), strings.HasPrefix(start, "[") && strings.ContainsAny(start, "{\"]"):
		return "a JSON document"
	case strings.HasPrefix(start, "|") && (isRuled(start) || isBarred(start)):
		return "a table in Markdown"
	case strings.HasPrefix(start, "+--"):
		return "a table drawn with lines"
	case isPath(start):
		return "the path that a link leads to"
	case isBase64(start):
		return "a file in Base64"
	case strings.HasPrefix(start, "```"):
		return "a text in Markdown"
	case strings.HasPrefix(start, "---\n"), strings.HasPrefix(start, "- ") && isIndented(start):
		return "a YAML document"
	}
	return ""
}

// isPath reports whether a text is one path of a CSV file, as a link of a repository is where
// links are not known.
func isPath(text string) bool {
	path := strings.TrimRight(text, "\r\n")
	return (strings.HasPrefix(path, "./") || strings.HasPrefix(path, "../") || strings.HasPrefix(path, "/")) && strings.HasSuffix(path, ".csv") && !strings.ContainsAny(path, "\n,;")
}

// isBase64 reports whether the first line is long, without a blank, a separator or a sign of a
// word of several parts, as bytes are that a program has made letters of.
func isBase64(text string) bool {
	line, _, _ := strings.Cut(text, "\n")
	line = strings.TrimRight(line, "\r=")
	return len(line) >= base64Line && strings.Trim(line, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") == "" && strings.ContainsAny(line, "0123456789") && line != strings.ToLower(line)
}

// base64Line is how many letters the lines of such a file have at least.
const base64Line = 60

// isRuled reports whether the second line is the one with which Markdown ends a header.
func isRuled(text string) bool {
	_, rest, _ := strings.Cut(text, "\n")
	line, _, _ := strings.Cut(rest, "\n")
	return strings.Contains(line, "--") && strings.Trim(line, "|:- \t\r") == ""
}

// isBarred reports whether the first two lines begin and end with a bar, and hold some between.
func isBarred(text string) bool {
	first, rest, _ := strings.Cut(text, "\n")
	second, _, whole := strings.Cut(rest, "\n")
	for _, line := range []string{first, second} {
		line = strings.TrimRight(line, " \t\r")
		if len(line) < 2 || !strings.HasPrefix(line, "|") || whole && !strings.HasSuffix(line, "|") || strings.Count(line, " | ") < 1 {
			return false
		}
	}
	return strings.HasSuffix(strings.TrimRight(first, " \t\r"), "|")
}

// isIndented reports whether the first line is "- key: value", and the second goes on below
// it.
func isIndented(text string) bool {
	first, rest, _ := strings.Cut(text, "\n")
	second, _, _ := strings.Cut(rest, "\n")
	return strings.Contains(first, ": ") && strings.HasPrefix(second, "  ") && strings.Contains(second, ":")
}

// WideEncoding names an encoding of two or four bytes a character by its mark, or by the
// NULs that it puts into the text of a table; empty for any other.
func WideEncoding(text string) string {
	switch {
	case strings.HasPrefix(text, "\xff\xfe\x00\x00"), strings.HasPrefix(text, "\x00\x00\xfe\xff"):
		return "UTF-32"
	case strings.HasPrefix(text, "\xff\xfe"), strings.HasPrefix(text, "\xfe\xff"):
		return "UTF-16"
	}
	start := text[:min(len(text), 256)&^3]
	var nuls [4]int
	for i := range len(start) {
		if start[i] == 0 {
			nuls[i%4]++
		}
	}
	few, all := len(start)/16, len(start)/4 // some letters fill both bytes
	full := func(n int) bool { return len(start) >= 8 && n >= all-few }
	empty := func(n int) bool { return n <= few }
	switch {
	case full(nuls[1]) && full(nuls[2]) && full(nuls[3]) && empty(nuls[0]), full(nuls[0]) && full(nuls[1]) && full(nuls[2]) && empty(nuls[3]):
		return "UTF-32"
	case full(nuls[1]) && full(nuls[3]) && empty(nuls[0]+nuls[2]), full(nuls[0]) && full(nuls[2]) && empty(nuls[1]+nuls[3]):
		return "UTF-16"
	}
	return ""
}
