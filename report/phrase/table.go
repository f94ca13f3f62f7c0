package phrase

import (
	"strings"
	"sync"

	"github.com/strike-tally/strike-tally/report/language"
)

// A table is a CSV table of phrases as it stands, sorted by key, with a row a line: key,
// english, spanish. Its rows are read one by one when they are said: a command says few
// of them.
type table struct {
	text  string
	lines func() []uint32 // where each row begins
}

func newTable(text string) *table {
	return &table{text: text, lines: sync.OnceValue(func() []uint32 {
		lines := make([]uint32, 0, strings.Count(text, "\n"))
		for at := 0; at < len(text); {
			end := strings.IndexByte(text[at:], '\n')
			if end < 0 {
				break
			}
			if at += end + 1; at < len(text) { // the first line is the header
				lines = append(lines, uint32(at))
			}
		}
		return lines
	})}
}

// find is the phrase of a key, and whether the table has one.
func (t *table) find(key string) (p language.Phrase, ok bool) {
	lines := t.lines()
	low, high := 0, len(lines)
	for low < high {
		middle := (low + high) / 2
		found, rest, _ := strings.Cut(t.text[lines[middle]:], ",")
		switch c := strings.Compare(found, key); {
		case c < 0:
			low = middle + 1
		case c > 0:
			high = middle
		default:
			p.EN, rest = cell(rest)
			p.ES, _ = cell(rest)
			return p, true
		}
	}
	return p, false
}

// cell cuts the first cell of what is left of a row.
func cell(row string) (text, rest string) {
	if !strings.HasPrefix(row, `"`) {
		end := strings.IndexAny(row, ",\n")
		if end < 0 {
			return row, ""
		}
		return row[:end], row[end+1:]
	}
	for end := 1; end < len(row); end++ {
		switch {
		case row[end] != '"':
		case strings.HasPrefix(row[end:], `""`):
			end++
		default:
			return strings.ReplaceAll(row[1:end], `""`, `"`), row[min(end+2, len(row)):]
		}
	}
	return row, "" // the mark that ends it lacks
}
