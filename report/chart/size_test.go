package chart_test

import (
	"bytes"
	"fmt"
	"image/color"
	"image/png"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/summary"
)

// A picture is as many dots wide as width and dots per inch say, tells its density, and
// no line of it lets shine through what lies behind.
func TestWidths(t *testing.T) {
	for i := range chart.Kinds {
		k := &chart.Kinds[i]
		for _, size := range []struct{ pixels, dpi, wide int }{{480, 96, 480}, {641, 96, 641}, {640, 300, 2000}, {1200, 72, 900}} {
			c, err := drawnWide(t, k, summary.Question{}, "es", size.pixels)
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := c.PNG(&b, size.dpi); err != nil {
				t.Fatal(err)
			}
			picture, err := png.Decode(&b)
			if err != nil {
				t.Fatal(err)
			}
			box := picture.Bounds()
			if box.Dx() != size.wide {
				t.Errorf("%s: found %d dots of width, want %d", k.Name, box.Dx(), size.wide)
			}
			for y := box.Min.Y; y < box.Max.Y; y++ {
				if a := color.NRGBAModel.Convert(picture.At(box.Max.X-1, y)).(color.NRGBA).A; a != 255 {
					t.Fatalf("%s, %d pixels, %d dots: found an opacity of %d at the edge, want 255", k.Name, size.pixels, size.dpi, a)
				}
			}
			element, err := c.Element(chart.Outlines)
			if err != nil || !strings.HasPrefix(element[strings.Index(element, "width="):], fmt.Sprintf(`width="%d"`, size.pixels)) {
				t.Errorf("%s: found %.90s (%v), want %d pixels", k.Name, element, err, size.pixels)
			}
		}
	}
	for _, pixels := range []int{-1, 0, chart.Narrowest - 1, chart.Widest + 1} {
		if _, err := drawnWide(t, chart.Named("months"), summary.Question{}, "en", pixels); err == nil || !strings.Contains(err.Error(), "want 480 to 2400") {
			t.Errorf("%d pixels: found %v, want an error with the bounds", pixels, err)
		}
	}
	c, err := drawnWide(t, chart.Named("months"), summary.Question{}, "en", chart.Widest)
	if err != nil {
		t.Fatal(err)
	}
	for _, dpi := range []int{-1, 0, 47, 401} {
		if err := c.PNG(io.Discard, dpi); err == nil || !strings.Contains(err.Error(), "want 48 to 400") {
			t.Errorf("%d dots per inch: found %v, want an error with the bounds", dpi, err)
		}
	}
}

// Letters that are text name a font that other machines have, too.
func TestLettersAsText(t *testing.T) {
	c, err := drawn(t, chart.Named("running-total"), summary.Question{}, "es")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := c.SVG(&b, chart.Text); err != nil {
		t.Fatal(err)
	}
	names, texts := elements(t, b.Bytes())
	if !slices.Contains(names, "text") || !slices.Contains(texts, "personas muertas") {
		t.Error("found no text in the SVG, want the words of the axes")
	}
	if n := strings.Count(b.String(), "<text"); strings.Count(b.String(), "font-family:Liberation Sans,Arial,Helvetica,sans-serif;") != n {
		t.Errorf("found texts of other fonts, want %d that name the same", n)
	}
}

// A PDF is the same each time; its words can be read out of it, accents and dashes too.
func TestPDF(t *testing.T) {
	for i := range chart.Kinds {
		c, err := drawn(t, &chart.Kinds[i], summary.Question{}, "es")
		if err != nil {
			t.Fatal(err)
		}
		var text, again, outlines bytes.Buffer
		for b, letters := range map[*bytes.Buffer]chart.Letters{&text: chart.Text, &again: chart.Text, &outlines: chart.Outlines} {
			if err := c.PDF(b, letters); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.HasPrefix(text.Bytes(), []byte("%PDF-")) || !bytes.Equal(text.Bytes(), again.Bytes()) {
			t.Errorf("%s: found two PDFs that differ", c.Name)
		}
		if bytes.Contains(outlines.Bytes(), []byte("/FontFile2")) || !bytes.Contains(text.Bytes(), []byte("/FontFile2")) {
			t.Errorf("%s: found a font among outlines, or none with text", c.Name)
		}
		if _, err := exec.LookPath("pdftotext"); err != nil {
			continue
		}
		read := exec.Command("pdftotext", "-", "-")
		read.Stdin = &text
		out, err := read.Output()
		if err != nil || !strings.Contains(strings.Join(strings.Fields(string(out)), " "), "Fuente: Strike Tally, versión") {
			t.Errorf("%s: found %q (%v), want the source line", c.Name, out, err)
		}
	}
}
