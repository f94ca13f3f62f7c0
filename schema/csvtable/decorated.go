package csvtable

import "strings"

// What may stand before every line of a table that was copied out of a program.
const (
	behindBlanks  = "a table with blanks before every line"
	behindNumbers = "a table with the number of each line before it"
	behindSigns   = "a table with the sign %s before every line"
	behindBlame   = "a table as git blame shows it"
)

// decoration says what stands before the lines of a text whose first one is otherwise the
// header of the table; empty if nothing does, or if the second line does not begin so.
func (l *Layout) decoration(text string) string {
	first, rest, _ := strings.Cut(text, "\n")
	second, _, more := strings.Cut(rest, "\n")
	at := strings.Index(first, l.Columns[0])
	if at <= 0 || second == "" && !more || !l.isHeader(strings.Split(strings.TrimRight(first[at:], "\r"), ",")) {
		return ""
	}
	before := first[:at]
	sign := strings.TrimSpace(before)
	switch {
	case sign == "" && strings.HasPrefix(second, before):
		return behindBlanks
	case len(sign) == 1 && strings.Contains("+->|#*", sign) && strings.HasPrefix(second, sign):
		return strings.Replace(behindSigns, "%s", sign, 1)
	case isLineNumber(before) && isLineNumber(second[:min(len(second), len(before))]):
		return behindNumbers
	case strings.HasSuffix(sign, ")") && strings.Contains(before, "(") && at < len(second) && strings.HasSuffix(strings.TrimSpace(second[:at]), ")"):
		return behindBlame
	}
	return ""
}

// isLineNumber reports whether a text is a number and a sign or a blank behind it, as
// editors and cat -n put it before a line.
func isLineNumber(text string) bool {
	digits := strings.TrimLeft(text, " ")
	behind := strings.TrimLeft(digits, "0123456789")
	return behind != digits && behind != "" && strings.Trim(behind, " \t:|.)") == ""
}

// isPatchLine reports whether the first cell of a line is that of a patch: an id behind the
// sign of a line that was added or removed, or what stands above such lines.
func isPatchLine(cell string) bool {
	if strings.HasPrefix(cell, "@@ -") || strings.HasPrefix(cell, "diff --git ") || strings.HasPrefix(cell, "--- a/") || strings.HasPrefix(cell, "+++ b/") {
		return true
	}
	if len(cell) < 3 || cell[0] != '+' && cell[0] != '-' {
		return false
	}
	id := strings.TrimLeft(cell[1:], " ")
	return len(id) > 3 && 'A' <= id[0] && id[0] <= 'Z' && strings.Trim(id[1:], "0123456789") == ""
}
