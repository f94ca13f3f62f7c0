package validate

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// grid is a table as it stands in its file.
type grid struct {
	table *schema.Table
	head  []string
	rows  [][]string
	lines []int   // on which rows begin
	bytes [][]int // at which byte of its line each cell begins, from 1
}

// readGrid reads a table of ordinary form; nil where it has another.
func readGrid(t *schema.Table, text []byte) *grid {
	r := csv.NewReader(bytes.NewReader(text))
	g := &grid{table: t}
	for {
		cells, err := r.Read()
		if err != nil {
			break
		}
		if line, _ := r.FieldPos(0); g.head != nil {
			begins := make([]int, len(cells))
			for i := range cells {
				_, begins[i] = r.FieldPos(i)
			}
			g.rows, g.lines, g.bytes = append(g.rows, cells), append(g.lines, line), append(g.bytes, begins)
		} else if g.head = cells; slices.ContainsFunc(cells, func(name string) bool { return t.Index(name) < 0 }) {
			return nil
		}
	}
	if int(r.InputOffset()) < len(text) {
		return nil
	}
	return g
}

// with is the text of the table with other cells in a column.
func (g *grid) with(head []string, column int, cells []string) []byte {
	var text bytes.Buffer
	w := csv.NewWriter(&text)
	w.Write(head)
	for i, row := range g.rows {
		if cells != nil {
			row = slices.Clone(row)
			row[column] = cells[i]
		}
		w.Write(row)
	}
	w.Flush()
	return text.Bytes()
}

// withRows is the text of the table with other cells in some rows.
func (g *grid) withRows(changed map[int][]string) []byte {
	whole := *g
	whole.rows = slices.Clone(g.rows)
	for row, cells := range changed {
		whole.rows[row] = cells
	}
	return whole.with(g.head, 0, nil)
}

// at is the place of a column in the row of another place.
func (g *grid) at(place schema.Place, column string) schema.Place {
	if row := g.rowAt(place.Line); row >= 0 && g.lines[row] == place.Line {
		place.Column = g.bytes[row][slices.Index(g.head, column)]
	}
	return place
}

// rowAt is the row that a line belongs to, -1 for the header.
func (g *grid) rowAt(line int) int {
	row, ok := slices.BinarySearch(g.lines, line)
	if !ok {
		row--
	}
	return row
}

// place is how a row is called.
func (g *grid) place(row int) string {
	if id := slices.Index(g.head, g.table.Columns[0].Name); g.table.Columns[0].Kind == schema.RowID && id >= 0 && strings.HasPrefix(g.rows[row][id], g.table.Columns[0].Prefix) {
		return g.rows[row][id]
	}
	return fmt.Sprint("line ", g.lines[row])
}
