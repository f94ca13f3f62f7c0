package chart

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/known"
)

// A stack is one bar: parts from the bottom up, and a range about its end.
type stack struct {
	parts     []part
	lost      []part // presumed dead, on top
	low, high int    // killed
	marked    bool
	none      bool // nothing was counted: zero, not a gap
	unknown   bool // no number is known
}

// above is the number of presumed dead.
func (s *stack) above() int {
	n := 0
	for _, p := range s.lost {
		n += p.n
	}
	return n
}

type part struct {
	n    int
	fill fill
}

// stacks draws bars at 0, 1, 2 and so on.
type stacks struct {
	bars    []stack
	partial []bool // of the bars: whether coverage is partial then
	label   string // what the shading of these says; empty where it is told elsewhere
}

func (s *stacks) highest() float64 {
	most := 1
	for _, b := range s.bars {
		sum := b.above()
		for _, p := range b.parts {
			sum += p.n
		}
		most = max(most, sum, b.high)
	}
	return float64(most)
}

// Plot draws the bars.
func (s *stacks) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	half := (x(1) - x(0)) * 0.36
	s.shade(c, x)
	for i, b := range s.bars {
		low := 0
		box := func(f fill, n int, left vg.Length) {
			f.box(&c, vg.Rectangle{Min: vg.Point{X: x(float64(i)) + left, Y: y(float64(low))}, Max: vg.Point{X: x(float64(i)) + half, Y: y(float64(low + n))}})
			low += n
		}
		for _, part := range b.parts {
			box(part.fill, part.n, -half)
		}
		middle := x(float64(i))
		for _, part := range b.lost { // beside the range, which is of the killed alone
			box(part.fill.pale(), part.n, -half*0.15)
			middle = x(float64(i)) - half*0.6
		}
		if b.low < b.high {
			whisker(&c, vg.Point{X: middle, Y: y(float64(b.low))}, vg.Point{X: middle, Y: y(float64(b.high))})
		}
		if b.none || b.unknown {
			zero, text := style(smallSize, soft), "0"
			zero.XAlign, zero.YAlign = draw.XCenter, draw.YBottom
			if b.unknown {
				text = "?"
			}
			c.FillText(zero, vg.Point{X: x(float64(i)), Y: y(0) + vg.Points(2)}, text)
		}
		if b.marked {
			sign(&c, vg.Point{X: x(float64(i)), Y: y(float64(max(low, b.high)))})
		}
	}
}

// shade draws the times of partial coverage behind the bars.
func (s *stacks) shade(c draw.Canvas, x func(float64) vg.Length) {
	label := s.label
	for i := 0; i < len(s.partial); i++ {
		if !s.partial[i] {
			continue
		}
		first := i
		for i+1 < len(s.partial) && s.partial[i+1] {
			i++
		}
		shadeFrom(&c, max(c.Min.X, x(float64(first)-0.5)), min(c.Max.X, x(float64(i)+0.5)), label)
	}
}

// shadeFrom shades a part of a canvas where coverage is partial, and says so.
func shadeFrom(c *draw.Canvas, left, right vg.Length, label string) {
	c.SetColor(shade)
	c.Fill(vg.Rectangle{Min: vg.Point{X: left, Y: c.Min.Y}, Max: vg.Point{X: right, Y: c.Max.Y}}.Path())
	if label != "" {
		c.FillText(style(smallSize, soft), vg.Point{X: left + vg.Points(3), Y: c.Max.Y - vg.Points(2)}, label)
	}
}

// sign draws the mark of what was not told by the day asked for, above a point.
func sign(c *draw.Canvas, at vg.Point) {
	s := style(labelSize, ink)
	s.XAlign, s.YAlign = draw.XCenter, draw.YBottom
	c.FillText(s, vg.Point{X: at.X, Y: at.Y + vg.Points(2)}, known.Sign)
}

// whisker draws a range: a line with a bar across each end.
func whisker(c *draw.Canvas, a, b vg.Point) {
	for _, s := range []draw.LineStyle{{Color: white, Width: vg.Points(2.6)}, {Color: ink, Width: vg.Points(1)}} {
		bracket(c, s, a, b)
	}
}

func bracket(c *draw.Canvas, s draw.LineStyle, a, b vg.Point) {
	const cap = 2.5
	c.StrokeLine2(s, a.X, a.Y, b.X, b.Y)
	if a.X == b.X {
		c.StrokeLine2(s, a.X-cap, a.Y, a.X+cap, a.Y)
		c.StrokeLine2(s, b.X-cap, b.Y, b.X+cap, b.Y)
		return
	}
	c.StrokeLine2(s, a.X, a.Y-cap, a.X, a.Y+cap)
	c.StrokeLine2(s, b.X, b.Y-cap, b.X, b.Y+cap)
}

// ranged shows a whisker in a legend.
type ranged struct{}
