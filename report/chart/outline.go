package chart

import (
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	plotfont "gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// outlined draws letters as filled outlines, so that no viewer needs the font.
// A text that is longer than the picture ends with it: nobody would see the rest.
type outlined struct {
	vg.Canvas
	longest vg.Length
	buffer  sfnt.Buffer
}

// FillString draws a text with its lower left corner at a point.
func (o *outlined) FillString(face plotfont.Face, at vg.Point, text string) {
	size := face.Font.Size
	if size == 0 {
		return
	}
	ppem := fixed.Int26_6(face.Face.UnitsPerEm())
	scale := float64(size) / float64(ppem)
	point := func(p fixed.Point26_6, x float64) vg.Point {
		return vg.Point{X: at.X + vg.Length((x+float64(p.X))*scale), Y: at.Y - vg.Length(float64(p.Y)*scale)}
	}
	var path vg.Path
	x := 0.0
	var before sfnt.GlyphIndex
	for i, r := range []rune(text) {
		glyph, err := face.Face.GlyphIndex(&o.buffer, r)
		if err != nil {
			continue
		}
		if i > 0 {
			if kern, err := face.Face.Kern(&o.buffer, before, glyph, ppem, font.HintingNone); err == nil {
				x += float64(kern)
			}
		}
		before = glyph
		if vg.Length(x*scale) > o.longest {
			break
		}
		segments, err := face.Face.LoadGlyph(&o.buffer, glyph, ppem, nil)
		if err != nil {
			continue
		}
		for n, s := range segments {
			switch s.Op {
			case sfnt.SegmentOpMoveTo:
				if n > 0 {
					path.Close()
				}
				path.Move(point(s.Args[0], x))
			case sfnt.SegmentOpLineTo:
				path.Line(point(s.Args[0], x))
			case sfnt.SegmentOpQuadTo:
				path.QuadTo(point(s.Args[0], x), point(s.Args[1], x))
			case sfnt.SegmentOpCubeTo:
				path.CubeTo(point(s.Args[0], x), point(s.Args[1], x), point(s.Args[2], x))
			}
		}
		if len(segments) > 0 {
			path.Close()
		}
		if advance, err := face.Face.GlyphAdvance(&o.buffer, glyph, ppem, font.HintingNone); err == nil {
			x += float64(advance)
		}
	}
	if len(path) > 0 {
		o.Fill(path)
	}
}
