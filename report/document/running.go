package document

import (
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
)

func (w *writer) running() []Block {
	blocks := []Block{paragraph(w.Say("report.running_intro"))}
	q := w.report.Question
	if q.From.Known() || len(q.Where) > 0 {
		blocks = []Block{paragraph(w.Say("report.running_none"))}
	}
	text := w.Say("report.then_now")
	if len(w.report.Running) > 1 {
		text = w.Say("report.running_apart") + " " + text
	}
	blocks = append(blocks, paragraph(text))
	for i := range w.report.Running {
		r := &w.report.Running[i]
		if i == 0 && len(r.Strikes) > 0 {
			blocks = append(blocks, chart("running-total"))
		}
		t := w.table(language.Title(w.Say("report.running_in", w.Scope(r.Scope))), "report.col.number", "report.col.strike", "report.col.day", "report.col.where", "report.col.killed", "report.col.total", "report.col.then", "report.col.now", "report.col.beside")
		for n := range r.Strikes {
			s := &r.Strikes[n]
			t.add(w.number(s.Number), row(s.StrikeID), w.day(s.Date), plain(w.Scope(s.Theater)), plain(w.ranged(s.Killed)), plain(w.ranged(s.Total)),
				w.number(s.MissingThen), w.number(s.MissingNow), w.beside(s.Figures))
		}
		blocks = append(blocks, t.block())
		for n := range r.Measures {
			blocks = append(blocks, w.runningMeasure(r.Scope, &r.Measures[n], i == 0)...)
		}
	}
	return blocks
}

// beside writes figures beside a running total, one a line.
func (w *writer) beside(figures []summary.Beside) Cell {
	var c Cell
	for i := range figures {
		f := &figures[i]
		number := w.Say("report.no_deaths")
		if f.Deaths != nil {
			number = w.Qualified(string(f.Qualifier), w.Number(*f.Deaths))
		}
		c = append(c, Line{Text: marks[f.Verdict] + " " + w.By(f.Publisher, string(f.Series)) + ": " + number + " (" + string(f.TallyID) + ")",
			Link: "#" + string(f.TallyID), Verdict: f.Verdict})
	}
	return c
}
