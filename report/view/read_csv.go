package view

import (
	"encoding/csv"
	"io"
	"strconv"

	"github.com/strike-tally/strike-tally/report/read"
	"github.com/strike-tally/strike-tally/report/visible"
)

// readColumns are those of [ReadCSV].
var readColumns = []string{"name", "line", "column", "text", "kind", "measure", "qualifier", "value", "value_to", "from", "day", "scope", "series", "verdict", "rows_low", "rows_best", "rows_high", "strike_id", "accounts_saying", "accounts", "why"}

// ReadCSV writes one row a figure. What a spreadsheet would take for a formula has an
// apostrophe before it.
func ReadCSV(out io.Writer, w read.Words, name string, a *read.Article) error {
	c := csv.NewWriter(out)
	if err := c.Write(readColumns); err != nil {
		return err
	}
	for i := range a.Figures {
		f := &a.Figures[i]
		p := a.Place(f.Start)
		low, best, high, to, strike := "", "", "", "", ""
		if f.Answer.Best >= 0 {
			low, best, high = strconv.Itoa(f.Answer.Low), strconv.Itoa(f.Answer.Best), strconv.Itoa(f.Answer.High)
		}
		if f.To > f.Value {
			to = strconv.Itoa(f.To)
		}
		if f.Answer.Strike != nil {
			strike = string(f.Answer.Strike.ID)
		}
		row := []string{name, strconv.Itoa(p.Line), strconv.Itoa(p.Column), visible.Shown(a.Plain[f.Start:f.End]), string(f.Kind), string(f.Measure), f.Qualifier, strconv.Itoa(f.Value), to,
			string(f.Answer.Day.From), string(f.Answer.Day.To), f.Scope, f.Series, string(f.Answer.Outcome), low, best, high, strike, strconv.Itoa(f.Answer.Saying), strconv.Itoa(f.Answer.Accounts), w.Answer(f)}
		if err := c.Write(spreadsheetCells(row...)); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}
