package foreign

import (
	"encoding/csv"
	"strings"
)

// separators are what may part cells, each with what such a file is called.
var separators = map[byte]string{',': "CSV", ';': "CSV with semicolons", '\t': "TSV", '|': "CSV with vertical bars"}

// A dialect is how cells are parted, and where the names of the columns stand.
type dialect struct {
	separator byte
	start     int // offset of the line of names
	end       int // offset behind it
	above     int // physical lines above it
	lines     int // physical lines that it takes
	header    []string
}

const (
	sampled     = 64 << 10 // bytes by which the dialect is told
	sampledRows = 50
	mostAbove   = 10 // lines that may stand above the names
)

// dialectOf tells the dialect: the separator by which most of the first rows have as many
// cells as the line of names, and of several that by which they have the most.
func dialectOf(text string) (best dialect) {
	sample := text[:min(len(text), sampled)]
	if !strings.Contains(sample, "\n") {
		sample = strings.ReplaceAll(sample, "\r", "\n")
	}
	bestShare, bestCells := -1.0, 0
	for _, separator := range []byte{',', ';', '\t', '|'} {
		d, share, cells := tried(sample, separator)
		if cells < 2 && separator != ',' {
			continue
		}
		if (cells > 1) != (bestCells > 1) && cells > 1 || share > bestShare && cells > 1 || share == bestShare && cells > bestCells || bestShare < 0 {
			best, bestShare, bestCells = d, share, cells
		}
	}
	return best
}

// tried reads a sample with a separator. The share is that of rows with as many cells as
// the line of names, which is the first one of the usual length that holds two names.
func tried(sample string, separator byte) (d dialect, share float64, cells int) {
	d = dialect{separator: separator}
	in := csv.NewReader(strings.NewReader(sample))
	in.Comma, in.LazyQuotes, in.FieldsPerRecord = rune(separator), true, -1
	var rows [][]string
	var starts, lines []int
	times := map[int]int{}
	for len(rows) < sampledRows {
		at := int(in.InputOffset())
		row, err := in.Read()
		if err != nil {
			break
		}
		line, _ := in.FieldPos(0)
		rows, starts, lines = append(rows, row), append(starts, at), append(lines, line)
		if filled(row) > 1 {
			times[len(row)]++
		}
	}
	for n, t := range times {
		if t > times[cells] || t == times[cells] && n > cells {
			cells = n
		}
	}
	if len(rows) == 0 {
		return d, 0, 0
	}
	head := 0
	for i, row := range rows[:min(len(rows), mostAbove+1)] {
		if len(row) == cells && filled(row) > 1 {
			head = i
			break
		}
	}
	// Blank lines, which the reader passes over, stand between where it was and the row.
	d.above = lines[head] - 1
	d.start = starts[head]
	for strings.HasPrefix(sample[d.start:], "\n") || strings.HasPrefix(sample[d.start:], "\r\n") {
		d.start += strings.Index(sample[d.start:], "\n") + 1
	}
	d.header = rows[head]
	d.end = len(sample)
	if head+1 < len(starts) {
		d.end = starts[head+1]
	}
	d.lines = strings.Count(sample[d.start:d.end], "\n")
	if len(rows) > head+1 {
		same := 0
		for _, row := range rows[head+1:] {
			if len(row) == len(d.header) {
				same++
			}
		}
		share = float64(same) / float64(len(rows)-head-1)
	}
	return d, share, max(cells, len(d.header))
}

// filled is the number of cells that hold something.
func filled(row []string) (n int) {
	for _, cell := range row {
		if strings.TrimSpace(cell) != "" {
			n++
		}
	}
	return n
}
