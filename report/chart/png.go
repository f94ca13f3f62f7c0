package chart

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"math"

	"gonum.org/v1/plot/vg/vgimg"
)

// Sharp is twice as many dots per inch as a screen has, so that the 640 pixels of a
// [Column] are drawn with 1280.
const Sharp = 2 * screen

// longestSide bounds a picture, in dots.
const longestSide = 10_000

// PNG writes the chart as a picture of so many dots per inch, which knows how large it is
// meant to be, and its title, description, source and copyright. The error says which
// numbers of dots there are.
func (c *Chart) PNG(w io.Writer, dpi int) error {
	if most := int(longestSide / (max(c.width, c.height).Dots(1))); dpi < screen/2 || dpi > most {
		return fmt.Errorf("chart %s: found %d dots per inch, want %d to %d at this size", c.Name, dpi, screen/2, most)
	}
	canvas := vgimg.NewWith(vgimg.UseWH(c.width, c.height), vgimg.UseDPI(dpi), vgimg.UseBackgroundColor(white))
	c.paint(c.outlines(canvas))
	var drawn bytes.Buffer
	if _, err := (vgimg.PngCanvas{Canvas: canvas}).WriteTo(&drawn); err != nil {
		return err
	}
	const head = 8 + 12 + 13 // signature and IHDR, the first chunk (PNG, third edition, 5)
	picture := drawn.Bytes()
	if len(picture) < head {
		return fmt.Errorf("chart %s: found a PNG of %d bytes, want its head", c.Name, len(picture))
	}
	perMetre := uint32(math.Round(float64(dpi) / 0.0254))
	size := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, perMetre), perMetre)
	out := chunk(bytes.Clone(picture[:head]), "pHYs", append(size, 1))
	for _, t := range [][2]string{{"Title", c.Title}, {"Description", c.Text}, {"Source", c.Source}, {"Copyright", c.Copyright}} {
		if t[1] != "" {
			out = chunk(out, "iTXt", []byte(t[0]+"\x00\x00\x00\x00\x00"+t[1])) // not packed, no language
		}
	}
	_, err := w.Write(append(out, picture[head:]...))
	return err
}

// chunk appends a part of a PNG: its length, kind, data and check.
func chunk(b []byte, kind string, data []byte) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
	start := len(b)
	b = append(append(b, kind...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[start:]))
}
