package chart

import (
	"image/color"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/figure"
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

// arrow is the mark of a lower end that the rows exceed: it points to where they are.
type arrow struct{}

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
