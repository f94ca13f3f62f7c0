package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A fill is a colour with lines over it, so that it can be told without colour.
type fill struct {
	colour color.Color
	// Direction of the lines in degrees; none where there are no lines.
	lines bool
	angle float64
	gap   vg.Length
}

// fills are given to theaters in their order.
var fills = []fill{
	{colour: blue}, {colour: orange, lines: true, angle: 45, gap: 4}, {colour: sky, lines: true, angle: 0, gap: 3},
	{colour: rose, lines: true, angle: 135, gap: 3}, {colour: sand, lines: true, angle: 90, gap: 3}, {colour: teal, lines: true, angle: 45, gap: 2.2},
}

// hollow is a fill of nothing.
var hollow = fill{colour: white}

// pale is the fill of the presumed dead of what has a fill: its colour and lines, lighter.
func (f fill) pale() fill {
	c := color.NRGBAModel.Convert(f.colour).(color.NRGBA)
	lighter := func(v uint8) uint8 { return uint8((int(v) + 3*255) / 4) }
	f.colour = color.RGBA{lighter(c.R), lighter(c.G), lighter(c.B), 0xff}
	return f
}

// box fills a rectangle.
func (f fill) box(c *draw.Canvas, r vg.Rectangle) {
	if r.Max.X <= r.Min.X || r.Max.Y <= r.Min.Y {
		return
	}
	corners := []vg.Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}}
	c.FillPolygon(f.colour, corners)
	if f.lines {
		f.hatch(c, r)
	}
	c.StrokeLines(draw.LineStyle{Color: ink, Width: vg.Points(0.5)}, append(corners, corners[0]))
}

// hatch draws the lines of a fill inside a rectangle.
func (f fill) hatch(c *draw.Canvas, r vg.Rectangle) {
	sin, cos := math.Sincos(f.angle * math.Pi / 180)
	direction, across := vg.Point{X: vg.Length(cos), Y: vg.Length(sin)}, vg.Point{X: vg.Length(-sin), Y: vg.Length(cos)}
	dot := func(p vg.Point) vg.Length { return p.X*across.X + p.Y*across.Y }
	low, high := vg.Length(math.Inf(1)), vg.Length(math.Inf(-1))
	for _, p := range []vg.Point{r.Min, r.Max, {X: r.Min.X, Y: r.Max.Y}, {X: r.Max.X, Y: r.Min.Y}} {
		low, high = min(low, dot(p)), max(high, dot(p))
	}
	long := r.Max.X - r.Min.X + r.Max.Y - r.Min.Y
	middle := vg.Point{X: (r.Min.X + r.Max.X) / 2, Y: (r.Min.Y + r.Max.Y) / 2}
	s := draw.LineStyle{Color: ink, Width: vg.Points(0.45)}
	for at := vg.Length(math.Ceil(float64(low/f.gap))) * f.gap; at < high; at += f.gap {
		off := at - dot(middle)
		center := vg.Point{X: middle.X + across.X*off, Y: middle.Y + across.Y*off}
		a := vg.Point{X: center.X - direction.X*long, Y: center.Y - direction.Y*long}
		b := vg.Point{X: center.X + direction.X*long, Y: center.Y + direction.Y*long}
		inside := draw.Canvas{Canvas: c.Canvas, Rectangle: r}
		c.StrokeLines(s, inside.ClipLinesXY([]vg.Point{a, b})...)
	}
}

// Thumbnail shows the fill in a legend.
func (f fill) Thumbnail(c *draw.Canvas) {
	f.box(c, vg.Rectangle{Min: vg.Point{X: c.Min.X + 4, Y: c.Min.Y}, Max: vg.Point{X: c.Max.X, Y: c.Max.Y}})
}

var _ plot.Thumbnailer = fill{}
