package chart

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A key is a fill with what it means.
type key struct {
	text string
	mark plot.Thumbnailer
}

// legend writes keys in lines from the top of a canvas down, where they hide
// nothing, and answers where they end.
func legend(c draw.Canvas, keys []key) vg.Length {
	const mark, apart = 18, 14
	s := style(smallSize+0.5, ink)
	line := s.FontExtents().Height * 1.3
	at := vg.Point{X: c.Min.X, Y: c.Max.Y}
	for _, k := range keys {
		wide := mark + 4 + s.Width(k.text)
		if at.X > c.Min.X && at.X+wide > c.Max.X {
			at.X, at.Y = c.Min.X, at.Y-line
		}
		box := c
		box.Rectangle = vg.Rectangle{Min: vg.Point{X: at.X - 4, Y: at.Y - line*0.75}, Max: vg.Point{X: at.X + mark, Y: at.Y}}
		k.mark.Thumbnail(&box)
		c.FillText(s, vg.Point{X: at.X + mark + 4, Y: at.Y}, k.text)
		at.X += wide + apart
	}
	return at.Y - line - vg.Points(4)
}
