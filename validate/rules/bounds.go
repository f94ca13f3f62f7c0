package rules

import (
	"bytes"
	"strings"
)

// bounds are those of one cell as it stands in a file, by offsets, quotes included.
type bounds struct{ start, end int }

// text is what the cell says.
func (s bounds) text(b []byte) string {
	written := string(b[s.start:s.end])
	if strings.HasPrefix(written, `"`) {
		return strings.ReplaceAll(written[1:len(written)-1], `""`, `"`)
	}
	return written
}

// boundsOf cuts a file in commas into the cells of its records, so that some can be taken
// out, or put in, and every other byte stays. A line without a cell is no record. False
// where a quote stands in a place that makes it doubtful which cells there are.
func boundsOf(b []byte) (records [][]bounds, ok bool) {
	at := 0
	for bytes.HasPrefix(b[at:], []byte("\ufeff")) {
		at += len("\ufeff")
	}
	ends := func(i int) bool {
		return i >= len(b) || b[i] == ',' || b[i] == '\n' || b[i] == '\r' && i+1 < len(b) && b[i+1] == '\n'
	}
	for at < len(b) {
		var record []bounds
		for {
			cell := bounds{start: at}
			if at < len(b) && b[at] == '"' {
				for at++; ; at += 2 {
					next := bytes.IndexByte(b[min(at, len(b)):], '"')
					if next < 0 {
						return nil, false
					}
					if at += next; at+1 >= len(b) || b[at+1] != '"' {
						break
					}
				}
				if at++; !ends(at) {
					return nil, false
				}
			}
			for !ends(at) {
				if b[at] == '"' {
					return nil, false
				}
				at++
			}
			cell.end = at
			record = append(record, cell)
			if at >= len(b) || b[at] != ',' {
				break
			}
			at++
		}
		if at < len(b) && b[at] == '\r' {
			at++
		}
		at++
		if len(record) > 1 || record[0].start < record[0].end {
			records = append(records, record)
		}
	}
	return records, len(records) > 0
}

// without is the file without the cells of some columns, each with one comma beside it.
func without(b []byte, records [][]bounds, columns func(i int) bool) []byte {
	var kept []byte
	last := 0
	for _, record := range records {
		first := true // no cell of the record has been kept yet
		for i, cell := range record {
			if !columns(i) {
				first = false
				continue
			}
			start, end := cell.start, cell.end
			switch {
			case !first: // with the comma before it
				start--
			case i+1 < len(record):
				end++
			}
			kept = append(kept, b[last:start]...)
			last = end
		}
	}
	return append(kept, b[last:]...)
}
