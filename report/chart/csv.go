package chart

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"github.com/strike-tally/strike-tally/report/summary"
)

// CSV writes the values that the chart shows.
func (c *Chart) CSV(w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.WriteAll(append([][]string{c.Columns}, c.Rows...)); err != nil {
		return fmt.Errorf("chart %s: %w", c.Name, err)
	}
	return nil
}

// rangeColumns are the columns of [rangeCells].
var rangeColumns = []string{"killed", "killed_min", "killed_max"}

// rangeCells are a number with its ends, empty where they are not known.
func rangeCells(r summary.Range) []string {
	var cells []string
	for _, n := range []*int{r.Best, r.Min, r.Max} {
		if n == nil {
			cells = append(cells, "")
			continue
		}
		cells = append(cells, strconv.Itoa(*n))
	}
	return cells
}

// runningColumns are the columns of the values of running totals: what the rows hold, and
// the figures.
var runningColumns = append(append([]string{"kind", "day"}, rangeColumns...), "presumed_dead", "series", "tally_id", "qualifier", "verdict")

// runningRows are the values of the lines and of some figures.
func (m *maker) runningRows(r *summary.Running, figures []*summary.Beside) [][]string {
	var rows [][]string
	for i := range r.Curve {
		c := &r.Curve[i]
		rows = append(rows, append(append([]string{"rows", string(c.Day)}, rangeCells(c.Killed)...), m.presumed(c.Missing), "", "", "", ""))
	}
	for _, f := range figures {
		rows = append(rows, []string{"figure", string(f.AsOf), strconv.Itoa(*f.Deaths), "", "", "", string(f.Series), string(f.TallyID), string(f.Qualifier), f.Verdict})
	}
	return rows
}
