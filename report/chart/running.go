package chart

import (
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// DrawGlyph draws the mark.
func (diamond) DrawGlyph(c *draw.Canvas, s draw.GlyphStyle, at vg.Point) {
	c.SetLineStyle(draw.LineStyle{Color: s.Color, Width: vg.Points(0.8)})
	var p vg.Path
	p.Move(vg.Point{X: at.X, Y: at.Y + s.Radius})
	p.Line(vg.Point{X: at.X + s.Radius, Y: at.Y})
	p.Line(vg.Point{X: at.X, Y: at.Y - s.Radius})
	p.Line(vg.Point{X: at.X - s.Radius, Y: at.Y})
	p.Close()
	c.Stroke(p)
}

// DrawGlyph draws the mark.
func (arrow) DrawGlyph(c *draw.Canvas, s draw.GlyphStyle, at vg.Point) {
	c.SetLineStyle(draw.LineStyle{Color: s.Color, Width: vg.Points(0.9)})
	var p vg.Path
	p.Move(at)
	p.Line(vg.Point{X: at.X, Y: at.Y + 2.4*s.Radius})
	p.Move(vg.Point{X: at.X - 0.8*s.Radius, Y: at.Y + 1.3*s.Radius})
	p.Line(vg.Point{X: at.X, Y: at.Y + 2.4*s.Radius})
	p.Line(vg.Point{X: at.X + 0.8*s.Radius, Y: at.Y + 1.3*s.Radius})
	c.Stroke(p)
}

// partialTimes shades the times of partial coverage up to a day.
type partialTimes struct {
	*maker
	until schema.Date
	label bool
}

// Plot draws the shading.
func (t partialTimes) Plot(c draw.Canvas, p *plot.Plot) {
	x, _ := p.Transforms(&c)
	for _, s := range t.stretches() {
		left, right := max(c.Min.X, x(day(s.From))), min(x(day(t.until)), x(day(s.To.AddDays(1))))
		if left >= right {
			continue
		}
		label := ""
		if t.label {
			label = t.Say("chart.partial")
		}
		shadeFrom(&c, left, right, label)
	}
}

func (m *maker) runningTotal() *Chart {
	if len(m.report.Running) == 0 || len(m.report.Running[0].Curve) == 0 {
		return nil
	}
	r := &m.report.Running[0]
	p := newPlot(m.Say("chart.running_x"), m.Say("chart.running_y"))
	last := r.Curve[len(r.Curve)-1]
	_, best, _ := last.Killed.Ends()
	lowest := endsLowest(r)
	all, figures := spots(r, func(*summary.Beside) bool { return true })
	first, until, highest := reach(r, all, m.until())
	first, until = first.AddDays(-4), until.AddDays(6)
	m.timeAxis(p, first, until)
	p.Y.Min, p.Y.Max = 0, float64(highest)*1.04
	p.Y.Tick.Marker = whole{m.Language}
	p.Add(partialTimes{m, until, true})
	var keys []key
	if last.Killed.Known() { // else a line would say that nobody was killed
		keys = addLines(p, m.killedLines(), r, until)
		p.Add(m.endsOf(&last, until, lowest))
		m.endRoom(p)
	}
	p.Add(signs{r.Curve})
	p.Add(marks{all, 0.85})
	keys = append(keys, m.keysOf(all)...)
	both := m.Say("not_known")
	if last.Killed.Known() {
		both = m.Number(best + last.Missing)
	}
	scope := m.Scope(r.Scope)
	of := map[string]int{}
	for _, f := range figures {
		of[f.Verdict]++
	}
	text := m.Say("chart.running_text_plain", scope, m.told(last.Killed), last.Day, len(figures),
		of["agrees"], of["agrees_as_read"], of["possible"], of["differs"], of["not_comparable"])
	if m.presumes() {
		text = m.Say("chart.running_text", scope, m.told(last.Killed), last.Day, both, len(figures),
			of["agrees"], of["agrees_as_read"], of["possible"], of["differs"], of["not_comparable"])
	}
	return &Chart{
		Title: m.Say("chart.running_title", m.withinScope(r.Scope)), Subtitle: m.finding(&last, r.Scope, lowest), partial: true,
		Text:    text,
		Columns: runningColumns, Rows: m.runningRows(r, figures),
		height: 400, draw: func(c draw.Canvas) {
			c.Max.Y = legend(c, keys)
			p.Draw(c)
		},
	}
}

// signs mark the days on which a total first holds what was not told by the day asked
// for; from there on all of them do.
type signs struct{ curve []summary.CurvePoint }

// Plot draws the first of them.
func (s signs) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for _, point := range s.curve {
		if point.Killed.Marked {
			_, _, high := point.Killed.Ends()
			sign(&c, vg.Point{X: x(day(point.Day)), Y: y(float64(high + point.Missing))})
			return
		}
	}
}

// lineNames are what a legend calls the range and the lines of a running total.
type lineNames struct{ spread, best, both string }

func (m *maker) killedLines() lineNames {
	return lineNames{m.Say("chart.line_range"), m.Say("measure.deaths"), m.Say("chart.line_dead")}
}

// addLines draws the band of the range and the two step lines, and answers their keys.
func addLines(p *plot.Plot, names lineNames, r *summary.Running, until schema.Date) []key {
	var keys []key
	var killed, dead, low, high plotter.XYs
	step := func(line *plotter.XYs, x float64, y int) {
		if n := len(*line); n > 0 {
			*line = append(*line, plotter.XY{X: x, Y: (*line)[n-1].Y})
		}
		*line = append(*line, plotter.XY{X: x, Y: float64(y)})
	}
	at := func(x float64, c summary.CurvePoint) {
		lowest, best, highest := c.Killed.Ends()
		step(&killed, x, best)
		step(&dead, x, best+c.Missing)
		step(&low, x, lowest)
		step(&high, x, highest)
	}
	at(day(r.Curve[0].Day), summary.CurvePoint{})
	for _, c := range r.Curve {
		at(day(c.Day), c)
	}
	at(day(until), r.Curve[len(r.Curve)-1])
	around := high
	for i := len(low) - 1; i >= 0; i-- {
		around = append(around, low[i])
	}
	apart := slices.ContainsFunc(r.Curve, func(c summary.CurvePoint) bool {
		lowest, _, highest := c.Killed.Ends()
		return lowest < highest
	})
	if area, err := plotter.NewPolygon(around); err == nil && apart {
		area.Color, area.LineStyle.Color, area.LineStyle.Width = band, band, vg.Points(0.8)
		p.Add(area)
		keys = append(keys, key{names.spread, area})
	}
	add := func(line plotter.XYs, name string, dashes []vg.Length) {
		drawn, err := plotter.NewLine(line)
		if err != nil {
			return
		}
		drawn.LineStyle = draw.LineStyle{Color: ink, Width: vg.Points(1.1), Dashes: dashes}
		p.Add(drawn)
		keys = append(keys, key{name, drawn})
	}
	add(killed, names.best, nil)
	if last := r.Curve[len(r.Curve)-1]; last.Missing > 0 {
		add(dead, names.both, []vg.Length{3, 2})
	}
	return keys
}
