package view

import (
	"bufio"
	"bytes"
	"errors"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// lines are the physical lines of tables on which findings stand, by file and
// number, each up to the last column that matters.
type lines map[string]map[int]string

// linesOf are those of a report's findings. A file that cannot be read has none.
func linesOf(r *Report) lines {
	columns := map[string]map[int]int{} // the last one that matters of each line
	note := func(p schema.Place) {
		if columns[p.File] == nil {
			columns[p.File] = map[int]int{}
		}
		if p.Line > 0 {
			columns[p.File][p.Line] = max(columns[p.File][p.Line], p.Column)
		}
	}
	for i := range r.Findings {
		note(r.Findings[i].Place)
		for _, related := range r.Findings[i].Related {
			note(related.Place)
		}
	}
	l := lines{}
	for file, wanted := range columns {
		found, only := r.readLines(file, '\n', wanted)
		if only { // as schema sees it, it may have other line ends
			found, _ = r.readLines(file, '\r', wanted)
		}
		l[file] = found
	}
	return l
}

// readLines reads the wanted lines of a file, and whether it has one line only.
func (r *Report) readLines(file string, end byte, wanted map[int]int) (found map[int]string, only bool) {
	found = map[int]string{}
	var in *bufio.Reader
	if r.Data != nil {
		in = bufio.NewReader(strings.NewReader(r.Data.Text(file)))
	} else if f, err := r.Files.Open(file); err == nil {
		defer f.Close()
		in = bufio.NewReaderSize(f, 1<<16)
	} else {
		return found, false
	}
	var line bytes.Buffer
	for n := 1; len(found) < len(wanted); {
		part, err := in.ReadSlice(end)
		if most, ok := wanted[n]; ok {
			line.Write(part[:min(len(part), max(0, most-line.Len()))])
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if _, ok := wanted[n]; ok {
			found[n] = strings.TrimSuffix(line.String(), string(end))
			line.Reset()
		}
		if err != nil {
			return found, n == 1
		}
		n++
	}
	return found, false
}
