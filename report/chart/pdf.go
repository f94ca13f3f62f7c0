package chart

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"codeberg.org/go-pdf/fpdf"
	xfont "golang.org/x/image/font"
	"golang.org/x/text/encoding/charmap"
	plotfont "gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgpdf"
)

// makingPDF is held while a PDF is begun: its library takes the day from what is set
// for all of them.
var makingPDF sync.Mutex

// PDF writes the chart as a page of its size, whose day is the newest of the dataset.
func (c *Chart) PDF(w io.Writer, letters Letters) error {
	day, err := time.Parse(time.DateOnly, string(c.newest))
	if err != nil {
		day = time.Unix(0, 0) // a dataset without a day
	}
	makingPDF.Lock()
	fpdf.SetDefaultCatalogSort(true)
	fpdf.SetDefaultCreationDate(day.UTC())
	fpdf.SetDefaultModificationDate(day.UTC())
	canvas := vgpdf.New(c.width, c.height)
	makingPDF.Unlock()
	drawn := c.outlines(canvas)
	if letters == Outlines {
		c.paint(drawn)
	} else {
		c.paint(western{drawn, canvas})
	}
	if _, err := canvas.WriteTo(w); err != nil {
		return fmt.Errorf("chart %s: %w", c.Name, err)
	}
	return nil
}

// western writes texts of Windows code page 1252 as text, all that the PDF library can
// encode and in its bytes, and other ones as outlines; bold ones too, since the library
// gives the letters of a document's first font to all of them.
type western struct {
	*outlined
	text *vgpdf.Canvas
}

// FillString draws a text with its lower left corner at a point.
func (c western) FillString(face plotfont.Face, at vg.Point, text string) {
	encoded, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil || face.Font.Weight != xfont.WeightNormal || strings.TrimSpace(text) == "" {
		c.outlined.FillString(face, at, text)
		return
	}
	c.text.FillString(face, at, encoded)
}
