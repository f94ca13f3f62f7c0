package chart

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"
)

// SVG writes the chart as an SVG document.
func (c *Chart) SVG(w io.Writer) error {
	element, err := c.Element()
	if err == nil {
		_, err = io.WriteString(w, `<?xml version="1.0" encoding="UTF-8"?>`+"\n"+element)
	}
	return err
}

// Element is the chart as an <svg> element with its letters as outlines, which looks the
// same in every program.
func (c *Chart) Element() (string, error) {
	canvas := vgsvg.New(width, c.height)
	return c.element(canvas, &outlined{Canvas: canvas, height: c.height})
}

// Inline is the chart as an <svg> element to stand in a page: its letters are text, which
// can be searched and takes a third of the bytes. The page names fonts of the same measures
// for where this one is not at hand.
func (c *Chart) Inline() (string, error) {
	canvas := vgsvg.New(width, c.height)
	return c.element(canvas, canvas)
}

// element paints on what writes to an SVG canvas.
func (c *Chart) element(canvas *vgsvg.Canvas, on vg.Canvas) (string, error) {
	c.paint(on)
	var b bytes.Buffer
	if _, err := canvas.WriteTo(&b); err != nil {
		return "", err
	}
	// The library's own head holds neither title nor description. The title is a label,
	// too: programs that shrink SVG take the names of elements away.
	drawn := b.String()
	start := strings.Index(drawn, "<svg")
	end := start + strings.Index(drawn[max(0, start):], ">")
	if start < 0 || end < start {
		return "", fmt.Errorf("chart %s: found no <svg> element in what the library wrote", c.Name)
	}
	head := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" viewBox="0 0 %.6g %.6g" role="img" aria-label="%s">
<title>%s</title>
<desc>%s</desc>
<rect width="100%%" height="100%%" fill="#ffffff"/>`,
		width.Dots(96), c.height.Dots(96), width.Points(), c.height.Points(), escape(c.Title+". "+c.Text), escape(c.Title), escape(c.Text+" "+c.Source))
	return head + drawn[end+1:], nil
}

func escape(s string) string {
	var b bytes.Buffer
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return ""
	}
	return b.String()
}

// paint draws title, chart and source line from the top down.
func (c *Chart) paint(canvas vg.Canvas) {
	page := draw.NewCanvas(canvas, width, c.height)
	page = draw.Crop(page, margin, -margin, margin, -margin)
	title := style(titleSize, ink)
	title.Font = sans(titleSize, true)
	top := paragraph(page, title, c.Title, page.Max.Y)
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
