package chart

import (
	"image/color"
	"math"
	"strconv"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/recorder"
)

// What a chart draws is measured: the lengths of its bars and lines by the numbers at its axis.

// axisRead is an axis of values as a reader reads it: where its 0 stands, and how long one is.
type axisRead struct {
	zero, one float64
	upright   bool
	middle    float64 // of its digits, above their foot
}

// length is something drawn: from where to where along the axis of values, and across it.
type length struct{ from, to, left, right float64 }

// panelRead is an axis with what is drawn beside it.
type panelRead struct {
	axisRead
	bars, lines, ranges []length
	steps               []vg.Path  // lines that go along and up in turn
	marks               []vg.Point // of figures
	texts               []string   // written since the panel before
}

// panelsRead reads the panels of a chart: each begins with the numbers of its axis of values, which
// rise from 0 above each other or side by side.
func panelsRead(t *testing.T, c *Chart) (panels []*panelRead) {
	t.Helper()
	var canvas recorder.Canvas
	c.draw(draw.NewCanvas(&canvas, c.width, c.height))
	type number struct {
		value       int
		x, right, y float64
		size        vg.Length
	}
	var run []number
	var texts []string
	var ink color.Color
	ends := func() {
		defer func() { run = nil }()
		if len(run) < 2 || run[0].value != 0 {
			return
		}
		first, last := run[0], run[len(run)-1]
		a := axisRead{upright: math.Abs(first.right-last.right) < 0.5}
		where := func(n number) float64 {
			if a.upright {
				return n.y
			}
			return (n.x + n.right) / 2
		}
		if !a.upright && math.Abs(first.y-last.y) > 0.01 {
			return
		}
		a.zero, a.one = where(first), (where(last)-where(first))/float64(last.value)
		for _, n := range run {
			if math.Abs(a.zero+float64(n.value)*a.one-where(n)) > 0.3 {
				t.Errorf("%s: found %d at %.1f, want it at %.1f between 0 and %d", c.Name, n.value, where(n), a.zero+float64(n.value)*a.one, last.value)
			}
		}
		if a.upright {
			a.middle = middleOfDigits * first.size.Points()
		}
		panels, texts = append(panels, &panelRead{axisRead: a, texts: texts}), nil
	}
	for _, action := range canvas.Actions {
		switch a := action.(type) {
		case *recorder.SetColor:
			ink = a.Color
			continue
		case *recorder.FillString:
			texts = append(texts, a.String)
			n, err := strconv.Atoi(a.String)
			if err != nil || len(run) > 0 && n <= run[len(run)-1].value {
				ends()
			}
			if err == nil {
				x := float64(a.Point.X)
				run = append(run, number{n, x, x + float64(style(a.Font.Size, ink).Width(a.String)), float64(a.Point.Y), a.Font.Size})
			}
			continue
		case *recorder.Fill, *recorder.Stroke:
			ends()
		default:
			continue
		}
		if len(panels) == 0 {
			continue
		}
		p := panels[len(panels)-1]
		add := func(path vg.Path) (l length) {
			l = length{math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)}
			for _, part := range path {
				if part.Type == vg.CloseComp {
					continue
				}
				along, across := float64(part.Pos.X), float64(part.Pos.Y)
				if p.upright {
					along, across = across, along
				}
				l.from, l.to, l.left, l.right = min(l.from, along), max(l.to, along), min(l.left, across), max(l.right, across)
			}
			return l
		}
		switch a := action.(type) {
		case *recorder.Fill:
			if len(a.Path) == 5 && ink != shade {
				p.bars = append(p.bars, add(a.Path))
			} else if at, ok := markAt(a.Path); ok && len(a.Path) < 5 {
				p.marks = append(p.marks, at)
			}
		case *recorder.Stroke:
			if at, ok := markAt(a.Path); ok {
				p.marks = append(p.marks, at)
			}
			if isStep(a.Path) {
				p.steps = append(p.steps, a.Path)
			}
			switch l := add(a.Path); {
			case len(a.Path) != 2 || l.to-l.from < 0.01:
			case ink == blue:
				p.lines = append(p.lines, l)
			case ink == white: // below the line of a range
				p.ranges = append(p.ranges, l)
			}
		}
	}
	return panels
}

// valuesOf are the lengths along the axis as numbers, from 0 or from where the one before ends.
func (p *panelRead) valuesOf(t *testing.T, name string, all []length) (values []int) {
	t.Helper()
	end, across := 0.0, math.Inf(1)
	for _, l := range all {
		base := p.zero + p.middle
		if l.right == across {
			base = end
		}
		if math.Abs(l.from-base) > 0.1 {
			t.Errorf("%s: found something drawn from %.1f, want it from %.1f, where 0 or the one before ends", name, l.from, base)
		}
		n := (l.to - l.from) / p.one
		if values = append(values, int(math.Round(n))); math.Abs(n-math.Round(n)) > 0.02 {
			t.Errorf("%s: found a length of %.2f by the axis, want a whole number", name, n)
		}
		end, across = l.to, l.right
	}
	return values
}

// middleOfDigits is how far the middle of a digit beside an axis is above its foot, of its size.
const middleOfDigits = 2.14 / 8.5
