package chart

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"math"
	"strconv"
	"strings"

	plotfont "gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// Embedded is the chart as a small <svg> element, for a page that holds many: letters as
// text, tenths of a point, and marks of one manner that follow each other as one path. A
// program to draw with wants [Chart.Element], where each mark is its own.
func (c *Chart) Embedded() (string, error) {
	canvas := &embedded{height: c.height.Points(), now: []manner{{colour: color.Black, width: 1, to: upright}}}
	c.paint(canvas)
	canvas.finish()
	if canvas.err != nil {
		return "", fmt.Errorf("chart %s: %w", c.Name, canvas.err)
	}
	return fmt.Sprintf(`<svg width="%.0f" height="%.0f" viewBox="0 0 %.6g %.6g" role="img" aria-label="%s" font-family="Liberation Sans,Arial,Helvetica,sans-serif">
<rect width="100%%" height="100%%" fill="#fff"/>
%s</svg>`,
		c.width.Dots(screen), c.height.Dots(screen), c.width.Points(), c.height.Points(), escape(c.Title+". "+c.Text+" "+c.Source), canvas.drawn.String()), nil
}

// embedded is a canvas that writes what is painted as SVG, in few bytes.
type embedded struct {
	height float64
	now    []manner // how is painted, with what Push kept below
	drawn  bytes.Buffer
	open   string // attributes of the path that is being written; empty for none
	turn   int    // which way round its shapes go
	path   trace
	err    error
}

// manner is how a canvas paints.
type manner struct {
	colour color.Color
	width  vg.Length
	dashes []vg.Length
	offset vg.Length
	to     matrix
}

// matrix carries a point (x, y) to (a x + c y + e, b x + d y + f).
type matrix struct{ a, b, c, d, e, f float64 }

var upright = matrix{a: 1, d: 1}

// times is the matrix that does another one first.
func (m matrix) times(n matrix) matrix {
	return matrix{m.a*n.a + m.c*n.b, m.b*n.a + m.d*n.b, m.a*n.c + m.c*n.d, m.b*n.c + m.d*n.d, m.a*n.e + m.c*n.f + m.e, m.b*n.e + m.d*n.f + m.f}
}

func (e *embedded) manner() *manner { return &e.now[len(e.now)-1] }

// at is a point where SVG has it: from the top down.
func (e *embedded) at(p vg.Point) (x, y float64) {
	m := e.manner().to
	return m.a*p.X.Points() + m.c*p.Y.Points() + m.e, e.height - (m.b*p.X.Points() + m.d*p.Y.Points() + m.f)
}

func (e *embedded) SetLineWidth(w vg.Length) { e.manner().width = w }
func (e *embedded) SetLineDash(pattern []vg.Length, offset vg.Length) {
	e.manner().dashes, e.manner().offset = pattern, offset
}
func (e *embedded) SetColor(c color.Color) { e.manner().colour = c }
func (e *embedded) Push()                  { e.now = append(e.now, *e.manner()) }
func (e *embedded) Pop()                   { e.now = e.now[:len(e.now)-1] }

func (e *embedded) Rotate(rad float64) {
	sin, cos := math.Sincos(rad)
	e.manner().to = e.manner().to.times(matrix{cos, sin, -sin, cos, 0, 0})
}

func (e *embedded) Translate(p vg.Point) {
	e.manner().to = e.manner().to.times(matrix{1, 0, 0, 1, p.X.Points(), p.Y.Points()})
}

func (e *embedded) Scale(x, y float64) {
	e.manner().to = e.manner().to.times(matrix{a: x, d: y})
	if x != y || x <= 0 {
		e.err = errors.New("found a scale that is not the same in both directions, want circles to stay so")
	}
}

func (e *embedded) Stroke(p vg.Path) {
	m := e.manner()
	if m.width <= 0 {
		return
	}
	hue, opacity := paint(m.colour)
	attributes := ` fill="none" stroke="` + hue + `"`
	if opacity != "" {
		attributes += ` stroke-opacity="` + opacity + `"`
	}
	if w := Short(m.width.Points(), 2); w != "1" {
		attributes += ` stroke-width="` + w + `"`
	}
	dashed := false
	var dashes []string
	for _, d := range m.dashes {
		dashes, dashed = append(dashes, Short(d.Points(), 1)), dashed || d > 0
	}
	if dashed {
		attributes += ` stroke-dasharray="` + strings.Join(dashes, " ") + `"`
		if m.offset != 0 {
			attributes += ` stroke-dashoffset="` + Short(m.offset.Points(), 1) + `"`
		}
	}
	e.add(p, attributes, opacity != "", 1)
}

func (e *embedded) Fill(p vg.Path) {
	hue, opacity := paint(e.manner().colour)
	attributes := ""
	if hue != "#000" {
		attributes = ` fill="` + hue + `"`
	}
	if opacity != "" {
		attributes += ` fill-opacity="` + opacity + `"`
	}
	turn := sense(p)
	e.add(p, attributes+" ", opacity != "" || turn == 0, turn)
}

// add paints a path, in the same element as the one before where that looks the same: in
// one manner, of which nothing shines through; of areas, with shapes that go the same way
// round, for others would take from each other where they overlap.
func (e *embedded) add(p vg.Path, attributes string, apart bool, turn int) {
	if attributes != e.open || apart || turn != e.turn {
		e.finish()
		e.open, e.turn, e.path = attributes, turn, trace{}
	}
	e.trace(p)
}

// finish writes the path that is open.
func (e *embedded) finish() {
	if d := e.path.d.String(); d != "" {
		fmt.Fprintf(&e.drawn, "<path%s d=\"%s\"/>\n", strings.TrimRight(e.open, " "), d)
	}
	e.open, e.path = "", trace{}
}

func (e *embedded) FillString(face plotfont.Face, at vg.Point, text string) {
	e.finish()
	x, y := e.at(at)
	hue, opacity := paint(e.manner().colour)
	fmt.Fprintf(&e.drawn, `<text x="%s" y="%s" font-size="%s"`, Short(x, 1), Short(y, 1), Short(face.Font.Size.Points(), 2))
	if face.Font.Weight > 0 {
		e.drawn.WriteString(` font-weight="bold"`)
	}
	if hue != "#000" {
		fmt.Fprintf(&e.drawn, ` fill="%s"`, hue)
	}
	if opacity != "" {
		fmt.Fprintf(&e.drawn, ` fill-opacity="%s"`, opacity)
	}
	if m := e.manner().to; m.b != 0 || m.a < 0 {
		fmt.Fprintf(&e.drawn, ` transform="rotate(%s %s %s)"`, Short(-math.Atan2(m.b, m.a)*180/math.Pi, 1), Short(x, 1), Short(y, 1))
	}
	fmt.Fprintf(&e.drawn, ">%s</text>\n", escape(text))
}

func (e *embedded) DrawImage(vg.Rectangle, image.Image) {
	e.err = errors.New("found a picture in a chart, want lines, areas and texts")
}

// paint is a colour and, where something shines through, its opacity.
func paint(c color.Color) (hue, opacity string) {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	hue = fmt.Sprintf("#%02x%02x%02x", n.R, n.G, n.B)
	if hue[1] == hue[2] && hue[3] == hue[4] && hue[5] == hue[6] {
		hue = "#" + hue[1:2] + hue[3:4] + hue[5:6]
	}
	if n.A != 255 {
		opacity = Short(float64(n.A)/255, 3)
	}
	return hue, opacity
}

// Short is a number with so many decimals at most, as drawings have their places.
func Short(f float64, decimals int) string {
	s := strconv.FormatFloat(f, 'f', decimals, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}
