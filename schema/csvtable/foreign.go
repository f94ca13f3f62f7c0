package csvtable

import (
	"slices"
	"strings"
)

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

// The lines that Git puts around two states of a text that it could not merge begin
// so; the one with equals signs is nothing else.
const (
	conflictBegins = "<<<<<<<"
	conflictBase   = "|||||||"
	conflictMiddle = "======="
	conflictEnds   = ">>>>>>>"
)

func isConflictMarker(cell string) bool {
	for _, marker := range []string{conflictBegins, conflictBase, conflictEnds} {
		if rest, ok := strings.CutPrefix(cell, marker); ok && (rest == "" || rest[0] == ' ') {
			return true
		}
	}
	return cell == conflictMiddle
}

// What a line may be that stands among the rows and is none.
const (
	HeaderAgain = "the header once more"
	TagLine     = "a line of tags"
	TotalLine   = "a total"
	TextLine    = "a line of text"
	RuledLine   = "a ruled line"
	EndMark     = "a Ctrl-Z, with which old programs end a file"
)

// What may be wrong with a row of too few cells.
const (
	BrokenRow   = "a row that a line break has cut"
	WholeQuoted = "a row as a whole in quotation marks"
)

// totals are words with which people begin a line that sums up the rows above.
var totals = []string{"total", "totals", "totales", "grand total", "total general", "subtotal", "sub-total", "sum", "suma", "sums", "average", "mean", "promedio"}

// saysTotal reports whether one of the first words or the last of some is such a word:
// "Total March", "Sum of all", "March total".
func saysTotal(words string) bool {
	parts := strings.Fields(words)
	return len(parts) > 1 && len(parts) <= 5 && (slices.Contains(totals, parts[0]) || slices.Contains(totals, strings.Trim(parts[len(parts)-1], "()")))
}

// isRule reports whether the cells hold dashes and their like alone.
func isRule(cells []string) bool {
	for _, cell := range cells {
		if cell = strings.TrimSpace(cell); cell != "" && (len(cell) < 3 || strings.Trim(cell, "-=_+|:*") != "") {
			return false
		}
	}
	return true
}

// plainStart accepts at first sight the first cell of a row: an id or a day.
func plainStart(cell string) bool {
	return len(cell) > 1 && cell[0] != '(' && cell[1] >= '0' && cell[1] <= '9'
}

// lineKind says what a record is that stands among the rows and is no row; empty for
// one that may be a row.
func (h *header) lineKind(cells []string) string {
	if len(h.names) > 1 && slices.EqualFunc(cells, h.names, func(a, b string) bool { return foldName(a) == foldName(b) }) {
		return HeaderAgain
	}
	if len(cells) == 1 && cells[0] == "\x1a" {
		return EndMark
	}
	filled, tags, numbers, first := 0, 0, 0, ""
	for _, cell := range cells {
		if cell = strings.TrimSpace(cell); cell == "" {
			continue
		}
		if strings.Trim(cell, "0123456789.,") == "" {
			numbers++
		}
		if filled++; filled == 1 {
			first = cell
		}
		if strings.HasPrefix(cell, "#") {
			tags++
		}
	}
	switch word := strings.ToLower(strings.TrimRight(first, ":. ")); {
	case filled > 1 && isRule(cells), filled == 1 && len(cells) > 1 && strings.Trim(first, ".…-–—=_*~ ") == "" && len(first) > 1:
		return RuledLine
	case filled > 1 && tags == filled:
		return TagLine
	case filled > 0 && slices.Contains(totals, word), numbers > 0 && numbers == filled-1 && saysTotal(word):
		return TotalLine
	case filled > 0 && numbers == filled && cells[0] == "" && len(cells) >= 8 && 4*filled <= len(cells):
		return TotalLine // without a word
	case cells[0] == "" && filled > 1 && 3*filled <= len(cells) && len(cells) == h.cells && !strings.ContainsAny(strings.Join(cells, ""), "0123456789"):
		return TextLine // as one of units, below the header
	case h.ids && filled >= 3 && 2*filled >= len(cells) && len(cells) == h.cells && !strings.ContainsAny(strings.Join(cells, ""), "0123456789"):
		return TextLine // as one that describes the columns
	case filled == 1 && (strings.Contains(first, " ") || strings.HasSuffix(first, ":") || strings.HasPrefix(first, "#")):
		return TextLine
	}
	return ""
}
