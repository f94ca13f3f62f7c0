package chart

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"

	"gonum.org/v1/plot/vg/vgimg"
)

// pixels per inch of a PNG: twice the 96 of a screen, so that 640 pixels of a
// column are drawn with 1280.
const pixels = 192

// PNG writes the chart as a picture of 1280 pixels' width, which knows how large it is
// meant to be, and its title, description and source.
func (c *Chart) PNG(w io.Writer) error {
	canvas := vgimg.NewWith(vgimg.UseWH(width, c.height), vgimg.UseDPI(pixels), vgimg.UseBackgroundColor(white))
	c.paint(&outlined{Canvas: canvas, height: c.height})
	var drawn bytes.Buffer
	if _, err := (vgimg.PngCanvas{Canvas: canvas}).WriteTo(&drawn); err != nil {
		return err
	}
	const head = 8 + 12 + 13 // signature and IHDR, the first chunk (PNG, third edition, 5)
	picture := drawn.Bytes()
	if len(picture) < head {
		return fmt.Errorf("chart %s: found a PNG of %d bytes, want its head", c.Name, len(picture))
	}
	perMetre := uint32(pixels * 10000 / 254)
	size := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, perMetre), perMetre)
	out := chunk(bytes.Clone(picture[:head]), "pHYs", append(size, 1))
	for _, t := range [][2]string{{"Title", c.Title}, {"Description", c.Text}, {"Source", c.Source}} {
		out = chunk(out, "iTXt", []byte(t[0]+"\x00\x00\x00\x00\x00"+t[1])) // not packed, no language
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
