package chart

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"regexp"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"
)

// Letters is how letters are drawn.
type Letters bool

const (
	// Text can be edited and searched, and takes a third of the bytes. An SVG names fonts of
	// the same measures for where the font is not at hand; a PDF holds it.
	Text Letters = false
	// Outlines look the same in every program.
	Outlines Letters = true
)

// Size is the width and the height of the chart in pixels of a screen, as its SVG gives them.
func (c *Chart) Size() (width, height int) {
	return int(math.RoundToEven(c.width.Dots(screen))), int(math.RoundToEven(c.height.Dots(screen)))
}

// SVG writes the chart as an SVG document.
func (c *Chart) SVG(w io.Writer, letters Letters) error {
	element, err := c.Element(letters)
	if err == nil {
		_, err = io.WriteString(w, `<?xml version="1.0" encoding="UTF-8"?>`+"\n"+element)
	}
	return err
}

// Element is the chart as an <svg> element.
func (c *Chart) Element(letters Letters) (string, error) {
	canvas := vgsvg.New(c.width, c.height)
	if letters == Outlines {
		return c.element(canvas, c.outlines(canvas))
	}
	return c.element(canvas, canvas)
}

// outlines paints on a canvas, letters as outlines.
func (c *Chart) outlines(on vg.Canvas) *outlined {
	return &outlined{Canvas: on, longest: max(c.width, c.height)}
}

// family is the font of a text, without others to take in its place.
var family = regexp.MustCompile("font-family:[^;]+")

// element paints on what writes to an SVG canvas.
func (c *Chart) element(canvas *vgsvg.Canvas, on vg.Canvas) (string, error) {
	c.paint(on)
	var b bytes.Buffer
	if _, err := canvas.WriteTo(&b); err != nil {
		return "", err
	}
	// The library's own head holds neither title nor description. The title is a label,
	// too: programs that shrink SVG take the names of elements away.
	drawn := family.ReplaceAllString(b.String(), "$0,Arial,Helvetica,sans-serif")
	start := strings.Index(drawn, "<svg")
	end := start + strings.Index(drawn[max(0, start):], ">")
	if start < 0 || end < start {
		return "", fmt.Errorf("chart %s: found no <svg> element in what the library wrote", c.Name)
	}
	width, height := c.Size()
	head := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %.6g %.6g" role="img" aria-label="%s">
<title>%s</title>
<desc>%s</desc>
<rect width="100%%" height="100%%" fill="#ffffff"/>`,
		width, height, c.width.Points(), c.height.Points(), escape(c.Title+". "+c.Text), escape(c.Title), escape(c.Text+" "+c.Source))
	return head + drawn[end+1:], nil
}

func escape(s string) string {
	var b bytes.Buffer
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return ""
	}
	return b.String()
}

// paint draws title, subtitle, chart and source line from the top down.
func (c *Chart) paint(canvas vg.Canvas) {
	page := draw.NewCanvas(canvas, c.width, c.height)
	page = draw.Crop(page, margin, -margin, margin, -margin)
	title := style(titleSize, ink)
	title.Font = sans(titleSize, true)
	top := paragraph(page, title, c.Title, page.Max.Y)
	top = paragraph(page, subtitle, c.Subtitle, top-vg.Points(1))
	source := style(smallSize-0.5, soft)
	lines := Fit(source, c.Source, page.Max.X-page.Min.X, mostLines)
	height := vg.Length(len(lines)) * source.FontExtents().Height
	paragraph(page, source, c.Source, page.Min.Y+height)
	inner := page
	inner.Max.Y, inner.Min.Y = top-vg.Points(5), page.Min.Y+height+vg.Points(6)
	c.draw(inner)
}

// mostLines is how many lines a title or a source line takes at most.
const mostLines = 6

// paragraph writes a text in lines that fit the canvas from a height down, and
// answers where it ends.
func paragraph(c draw.Canvas, s draw.TextStyle, text string, top vg.Length) vg.Length {
	for _, line := range Fit(s, text, c.Max.X-c.Min.X, mostLines) {
		c.FillText(s, vg.Point{X: c.Min.X, Y: top}, line)
		top -= s.FontExtents().Height
	}
	return top
}
