package chart

import (
	"image/color"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
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

// arrow is the mark of a lower end that the rows exceed: it points to where they are.
type arrow struct{}

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

// spot is where a figure stands on a chart, and as what. Figures of one spot are one mark.
type spot struct {
	day     schema.Date
	deaths  int
	verdict string
	bound   bool // a lower end that the rows exceed
}

// spots are the places of some figures, each once, in their order.
func spots(r *summary.Running, of func(*summary.Beside) bool) (all []spot, figures []*summary.Beside) {
	met := map[spot]bool{}
	for i := range r.Strikes {
		for n := range r.Strikes[i].Figures {
			f := &r.Strikes[i].Figures[n]
			if f.Deaths == nil || !of(f) {
				continue
			}
			at := spot{f.AsOf, *f.Deaths, f.Verdict, f.Exceeded()}
			if !at.day.Known() {
				at.day = r.Strikes[i].Public
			}
			figures = append(figures, f)
			if !met[at] {
				met[at] = true
				all = append(all, at)
			}
		}
	}
	return all, figures
}

// reach is the time and the highest number that a running total takes up together with spots:
// its range, both lines, and a mark of what was told later, which stands above the range by
// as many as are presumed dead. It does not end before a day.
func reach(r *summary.Running, all []spot, until schema.Date) (first, last schema.Date, highest int) {
	first, last = r.Curve[0].Day, max(r.Curve[len(r.Curve)-1].Day, until)
	for i := range r.Curve {
		_, best, high := r.Curve[i].Killed.Ends()
		highest = max(highest, max(best, high)+r.Curve[i].Missing)
	}
	for _, s := range all {
		first, last, highest = min(first, s.day), max(last, s.day), max(highest, s.deaths)
	}
	return first, last, highest
}

// marks draws spots, those that differ on top.
type marks struct {
	all  []spot
	size float64
}

// Plot draws the marks.
func (m marks) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for _, v := range verdicts {
		for _, s := range m.all {
			if s.verdict != v.name {
				continue
			}
			glyph := draw.GlyphStyle{Color: v.colour, Radius: v.size * vg.Length(m.size), Shape: v.shape}
			if s.bound {
				glyph.Shape, glyph.Radius = arrow{}, vg.Length(3*m.size)
			}
			c.DrawGlyph(glyph, vg.Point{X: x(day(s.day)), Y: y(float64(s.deaths))})
		}
	}
}

// sample shows a mark in a legend.
type sample struct{ draw.GlyphStyle }

// Thumbnail draws the mark.
func (s sample) Thumbnail(c *draw.Canvas) {
	at := c.Center()
	if _, points := s.Shape.(arrow); points {
		at.Y -= s.Radius
	}
	c.DrawGlyph(s.GlyphStyle, at)
}

// keysOf are the marks that a chart shows, with what they mean.
func (m *maker) keysOf(all []spot) []key {
	var keys []key
	for _, outcome := range figure.Outcomes {
		for _, v := range verdicts {
			if v.name == string(outcome) && slices.ContainsFunc(all, func(s spot) bool { return s.verdict == v.name && !s.bound }) {
				keys = append(keys, key{m.Say("chart.marks_of", m.Verdict(outcome)), sample{draw.GlyphStyle{Color: v.colour, Radius: v.size, Shape: v.shape}}})
			}
		}
	}
	if slices.ContainsFunc(all, func(s spot) bool { return s.bound }) {
		keys = append(keys, key{m.Say("chart.lower_bound"), sample{draw.GlyphStyle{Color: ink, Radius: 3, Shape: arrow{}}}})
	}
	return keys
}

// ends label the lines of a running total behind their ends.
type ends struct {
	until        schema.Date
	killed, both int
	lines        [2][]string // of killed and of both, from the top down
}

// Plot writes the labels, apart from each other.
func (e ends) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	s := style(smallSize+0.5, ink)
	line := s.FontExtents().Height
	height := func(lines []string) vg.Length { return line * vg.Length(len(lines)) }
	killed, both := y(float64(e.killed)), y(float64(e.both))
	low, high := killed+height(e.lines[0])/2, both+height(e.lines[1])/2 // upper ends
	if gap := low - (high - height(e.lines[1])); gap > 0 && len(e.lines[1]) > 0 {
		low, high = low-gap/2, high+gap/2
	}
	for i, top := range []vg.Length{low, high} {
		for n, text := range e.lines[i] {
			c.FillText(s, vg.Point{X: x(day(e.until)) + vg.Points(4), Y: top - line*vg.Length(n)}, text)
		}
	}
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

// isLowest reports whether a sum is no more than that of the lowest numbers, as of some of
// what it sums no best value is known: "at least", never a best count.
func isLowest(sum summary.Range, open bool) bool {
	low, best, high := sum.Ends()
	return open && low == best && (sum.Max == nil || low < high)
}

// endsLowest reports whether a running total ends so.
func endsLowest(r *summary.Running) bool {
	open := slices.ContainsFunc(r.Strikes, func(s summary.RunningStrike) bool { return s.KilledOpen && s.Killed.Known() })
	return isLowest(r.Curve[len(r.Curve)-1].Killed, open)
}

// endsOf are the labels of the lines of a running total; lowest says that it is one of the
// lowest numbers.
func (m *maker) endsOf(last *summary.CurvePoint, until schema.Date, lowest bool) ends {
	low, best, _ := last.Killed.Ends()
	e := ends{until: until, killed: best, both: best + last.Missing}
	e.lines[0] = m.fitEnd(m.signed(m.Count("killed", best), last.Killed.Marked))
	if last.Killed.Max == nil || lowest {
		e.lines[0] = m.fitEnd(m.signed(m.Say("at_least", m.Count("killed", low)), last.Killed.Marked))
	}
	if last.Missing > 0 {
		e.lines[1] = m.fitEnd(m.Say("chart.both", best+last.Missing))
	}
	return e
}

// finding says the total on the last day; at least so much where strikes are known to be
// lacking, an upper end is, or best values are.
func (m *maker) finding(last *summary.CurvePoint, scope string, lowest bool) string {
	if !last.Killed.Known() {
		return ""
	}
	low, best, _ := last.Killed.Ends()
	killed := m.signed(m.Count("killed", best), last.Killed.Marked)
	switch {
	case last.Killed.Max == nil || lowest:
		killed = language.Title(m.Say("at_least", m.signed(m.Count("killed", low), last.Killed.Marked)))
	case m.since() != "" && scope == m.report.Question.Scope:
		killed = language.Title(m.Say("at_least", killed))
	}
	text := m.Say("chart.running_finding", killed, last.Day)
	if last.Missing > 0 && last.Killed.Max != nil {
		text += m.Say("strike.total.both", best+last.Missing)
	}
	return text + "."
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
