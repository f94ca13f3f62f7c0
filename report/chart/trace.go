package chart

import (
	"bytes"
	"errors"
	"math"
	"strings"

	"gonum.org/v1/plot/vg"
)

// trace writes the data of a path, each point as the way from the one before, in tenths:
// whole numbers, so that what is rounded does not add up.
type trace struct {
	d        bytes.Buffer
	x, y     int // where the pen is
	x0, y0   int // where its shape began
	command  byte
	anything bool
}

// to writes a command with points; the pen goes to the last of them.
func (t *trace) to(command byte, before string, points ...float64) {
	if !t.anything {
		command = 'M'
	}
	t.anything = true
	if command != t.command || command == 'M' || command == 'm' {
		t.d.WriteByte(command)
	} else {
		t.d.WriteByte(' ')
	}
	t.command = command
	t.d.WriteString(before)
	x, y := t.x, t.y
	var ways []string
	for i := 0; i < len(points); i += 2 {
		x, y = int(math.Round(points[i]*10)), int(math.Round(points[i+1]*10))
		ways = append(ways, tenths(x-t.x), tenths(y-t.y))
	}
	text := strings.ReplaceAll(strings.Join(ways, " "), " -", "-")
	if before != "" {
		text = " " + text
	}
	t.d.WriteString(strings.ReplaceAll(text, " -", "-"))
	t.x, t.y = x, y
	if command == 'm' || command == 'M' {
		t.x0, t.y0 = x, y
	}
}

// tenths is a number of tenths as a decimal.
func tenths(n int) string {
	s := Short(float64(n)/10, 1)
	if whole, part, ok := strings.Cut(s, "."); ok && strings.TrimPrefix(whole, "-") == "0" {
		return strings.TrimSuffix(whole, "0") + "." + part
	}
	return s
}

// trace adds a path to the one that is open.
func (e *embedded) trace(p vg.Path) {
	t := &e.path
	for i := range p {
		switch c := &p[i]; c.Type {
		case vg.MoveComp:
			x, y := e.at(c.Pos)
			t.to('m', "", x, y)
		case vg.LineComp:
			x, y := e.at(c.Pos)
			t.to('l', "", x, y)
		case vg.ArcComp:
			e.arc(c)
		case vg.CurveComp:
			var points []float64
			for _, p := range append(c.Control[:len(c.Control):len(c.Control)], c.Pos) {
				x, y := e.at(p)
				points = append(points, x, y)
			}
			switch len(c.Control) {
			case 1:
				t.to('q', "", points...)
			case 2:
				t.to('c', "", points...)
			default:
				e.err = errors.New("found a curve of no kind that SVG has")
			}
		case vg.CloseComp:
			t.d.WriteByte('z')
			t.x, t.y, t.command = t.x0, t.y0, 'z'
		}
	}
}

// arc is an arc, in two where it is a whole circle, whose ends are one.
func (e *embedded) arc(c *vg.PathComp) {
	on := func(angle float64) (x, y float64) {
		sin, cos := math.Sincos(angle)
		return e.at(vg.Point{X: c.Pos.X + c.Radius*vg.Length(cos), Y: c.Pos.Y + c.Radius*vg.Length(sin)})
	}
	x, y := on(c.Start)
	if t := &e.path; !t.anything || int(math.Round(x*10)) != t.x || int(math.Round(y*10)) != t.y {
		t.to('l', "", x, y)
	}
	m := e.manner().to
	r := Short(c.Radius.Points()*math.Hypot(m.a, m.b), 2)
	parts := 1.0
	if math.Abs(c.Angle) > math.Pi {
		parts = 2
	}
	sweep := "0" // from the top down angles go the other way
	if c.Angle < 0 {
		sweep = "1"
	}
	for n := 1.0; n <= parts; n++ {
		x, y := on(c.Start + c.Angle*n/parts)
		e.path.to('a', r+" "+r+" 0 0 "+sweep, x, y)
	}
}

// sense tells which way round a path goes: 1, -1, or 0 for neither.
func sense(p vg.Path) int {
	area, turned := 0.0, 0.0
	var first, last vg.Point
	for i := range p {
		c := &p[i]
		switch c.Type {
		case vg.MoveComp:
			first = c.Pos
		case vg.LineComp, vg.CurveComp:
			area += float64(last.X*c.Pos.Y - c.Pos.X*last.Y)
		case vg.ArcComp:
			turned += c.Angle
		}
		if c.Type != vg.CloseComp {
			last = c.Pos
		}
	}
	area += float64(last.X*first.Y - first.X*last.Y)
	switch way := turned + area; {
	case turned != 0 && area != 0 && math.Signbit(turned) != math.Signbit(area):
		return 0
	case way > 0:
		return 1
	case way < 0:
		return -1
	}
	return 0
}
