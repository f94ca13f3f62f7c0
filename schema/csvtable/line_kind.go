package csvtable

import (
	"slices"
	"strings"
)

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
	OtherHeader = "the header of another table"
	TagLine     = "a line of tags"
	TotalLine   = "a total"
	TextLine    = "a line of text"
	RuledLine   = "a ruled line"
	EndMark     = "a Ctrl-Z, with which old programs end a file"
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
