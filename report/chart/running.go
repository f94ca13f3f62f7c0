package chart

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// verdicts in the order in which they are drawn: what differs stands on top.
var verdicts = []struct {
	name   string
	shape  draw.GlyphDrawer
	colour color.Color
	size   vg.Length
}{
	{"not_comparable", draw.SquareGlyph{}, soft, 2.6},
	{"agrees", draw.CircleGlyph{}, green, 2},
	{"agrees_as_read", diamond{}, blue, 3.1},
	{"possible", draw.TriangleGlyph{}, ochre, 2.8},
	{"differs", draw.CrossGlyph{}, red, 3},
}

// diamond is a hollow square on its corner.
type diamond struct{}

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

func (m *maker) runningTotal() *Chart {
	if len(m.report.Running) == 0 || len(m.report.Running[0].Curve) == 0 {
		return nil
	}
	r := &m.report.Running[0]
	p := newPlot(m.Say("chart.running_x"), m.Say("chart.running_y"))
	last := r.Curve[len(r.Curve)-1]
	first, until := r.Curve[0].Day, last.Day
	marks := map[string]plotter.XYs{}
	all := 0
	_, best, high := last.Killed.Ends()
	highest := high + last.Missing
	for i := range r.Strikes {
		for _, f := range r.Strikes[i].Figures {
			if f.Deaths == nil {
				continue
			}
			at := f.AsOf
			if !at.Known() {
				at = r.Strikes[i].Public
			}
			first, until, highest = min(first, at), max(until, at), max(highest, *f.Deaths)
			marks[f.Verdict] = append(marks[f.Verdict], plotter.XY{X: day(at), Y: float64(*f.Deaths)})
			all++
		}
	}
	first, until = first.AddDays(-4), until.AddDays(6)
	m.timeAxis(p, first, until)
	p.Y.Min, p.Y.Max = 0, float64(highest)*1.04
	p.Y.Tick.Marker = whole{m.Language}
	if last.Killed.Known() { // else a line would say that nobody was killed
		addLines(p, m.Words, r, until)
	}
	p.Add(signs{r.Curve})
	shown := map[string]*plotter.Scatter{}
	for _, v := range verdicts {
		if len(marks[v.name]) == 0 {
			continue
		}
		s, err := plotter.NewScatter(marks[v.name])
		if err != nil {
			return nil
		}
		s.GlyphStyle = draw.GlyphStyle{Color: v.colour, Radius: v.size, Shape: v.shape}
		p.Add(s)
		shown[v.name] = s
	}
	for _, outcome := range figure.Outcomes {
		if s := shown[string(outcome)]; s != nil {
			p.Legend.Add(m.Say("chart.marks_of", m.Verdict(outcome)), s)
		}
	}
	p.Legend.Top, p.Legend.Left = true, true
	p.Legend.XOffs, p.Legend.YOffs = vg.Points(6), vg.Points(-2)
	both := m.Say("not_known")
	if last.Killed.Known() {
		both = m.Number(best + last.Missing)
	}
	scope := m.Scope(r.Scope)
	title := m.Say("chart.running_title", scope, m.known())
	if r.Scope == schema.ScopeAll {
		title = m.Say("chart.running_title_all", m.known())
	}
	return &Chart{
		Title: title,
		Text: m.Say("chart.running_text", scope, m.told(last.Killed), last.Day, both, all,
			len(marks["agrees"]), len(marks["agrees_as_read"]), len(marks["possible"]), len(marks["differs"]), len(marks["not_comparable"])),
		height: 330, draw: p.Draw,
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

// addLines draws the band of the range and the two step lines.
func addLines(p *plot.Plot, l *phrase.Words, r *summary.Running, until schema.Date) {
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
	if area, err := plotter.NewPolygon(around); err == nil {
		area.Color, area.LineStyle.Color, area.LineStyle.Width = band, band, vg.Points(0.8)
		p.Add(area)
		p.Legend.Add(l.Say("chart.line_range"), area)
	}
	add := func(line plotter.XYs, name string, dashes []vg.Length) {
		drawn, err := plotter.NewLine(line)
		if err != nil {
			return
		}
		drawn.LineStyle = draw.LineStyle{Color: ink, Width: vg.Points(1.1), Dashes: dashes}
		p.Add(drawn)
		p.Legend.Add(l.Say(name), drawn)
	}
	add(killed, "measure.deaths", nil)
	if last := r.Curve[len(r.Curve)-1]; last.Missing > 0 {
		add(dead, "chart.line_dead", []vg.Length{3, 2})
	}
}
