package document

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
)

// runningMeasure is the running total of one of the dataset's own measures: of the scope that
// is drawn its charts, and a table of the strikes of which a number is given.
func (w *writer) runningMeasure(scope string, m *summary.RunningMeasure, drawn bool) []Block {
	name := w.Measure(figure.Measure(m.Measure))
	blocks := []Block{heading(language.Title(name))}
	if drawn {
		blocks = append(blocks, chart("running-total-"+m.Measure), chart("months-"+m.Measure))
	}
	t := w.table(w.Say("report.measured_in", name, w.Scope(scope)), "report.col.strike", "report.col.day", "report.col.where", "report.col.measured", "report.col.so_far", "report.col.given")
	for i := range m.Strikes {
		if s := &m.Strikes[i]; s.Number.Known() {
			t.add(Cell{{Text: string(s.StrikeID), Link: "#" + string(s.StrikeID)}}, w.day(s.Date), plain(w.Scope(s.Theater)), plain(w.ranged(s.Number)), plain(w.ranged(s.Total)), plain(w.Say("check.given_of", s.Given, s.Given+s.Lacking)))
		}
	}
	return append(blocks, t.block())
}
