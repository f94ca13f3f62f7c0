package chart_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/png"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

var dataset = sync.OnceValue(func() *schema.Dataset { return schema.Read(sample.Files) })

// assessed is what is asked of the dataset, computed once for all tests, and identity what a
// report says of the dataset.
var assessed = sync.OnceValue(func() *assess.Assessment { return assess.New(dataset(), assess.Options{}) })
var identity = sync.OnceValues(func() (summary.Identity, error) { return summary.Identify(dataset(), sample.Files) })

func drawn(t *testing.T, k *chart.Kind, q summary.Question, code string) (*chart.Chart, error) {
	t.Helper()
	return drawnWide(t, k, q, code, chart.Column)
}

func drawnWide(t *testing.T, k *chart.Kind, q summary.Question, code string, pixels int) (*chart.Chart, error) {
	t.Helper()
	l, err := language.Named(code)
	if err != nil {
		t.Fatal(err)
	}
	id, err := identity()
	if err != nil {
		t.Fatal(err)
	}
	q.Sections = k.Sections
	r, err := summary.New(assessed(), id, q)
	if err != nil {
		t.Fatal(err)
	}
	return k.New(r, dataset(), l, pixels)
}

// elements are the names and texts of an SVG document; it must be well-formed.
func elements(t *testing.T, svg []byte) (names, texts []string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return names, texts
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			names = append(names, token.Name.Local)
			for _, a := range token.Attr {
				if a.Name.Local == "href" {
					t.Errorf("found a reference to %q, want none", a.Value)
				}
			}
		case xml.CharData:
			texts = append(texts, string(token))
		}
	}
}

func TestSVG(t *testing.T) {
	for i := range chart.Kinds {
		k := &chart.Kinds[i]
		for _, code := range language.Codes {
			c, err := drawn(t, k, summary.Question{KnownBy: "2026-01-26"}, code)
			if err != nil {
				t.Fatal(err)
			}
			var first, second bytes.Buffer
			for _, b := range []*bytes.Buffer{&first, &second} {
				if err := c.SVG(b, chart.Outlines); err != nil {
					t.Fatal(err)
				}
			}
			if !bytes.Equal(first.Bytes(), second.Bytes()) {
				t.Errorf("%s: found two runs that differ", k.Name)
			}
			var wide, high, across, down float64
			head := first.String()[strings.Index(first.String(), `width="`):]
			if _, err := fmt.Sscanf(head, `width="%g" height="%g" viewBox="0 0 %g %g"`, &wide, &high, &across, &down); err != nil || wide*down != high*across {
				t.Errorf("%s: found %.60s (%v), want one proportion", k.Name, head, err)
			}
			names, texts := elements(t, first.Bytes())
			if slices.Contains(names, "text") || slices.Contains(names, "image") {
				t.Errorf("%s: found letters or a picture, want outlines only", k.Name)
			}
			whole := strings.Join(texts, "")
			for _, want := range []string{c.Title, c.Text, c.Source} {
				if !strings.Contains(whole, want) || want == "" {
					t.Errorf("%s: found no %q in title and description", k.Name, want)
				}
			}
			if strings.Contains(whole, "%!") || strings.Contains(whole, "%v") {
				t.Errorf("%s: found an open phrase in %q", k.Name, whole)
			}
		}
	}
}

// The text of a chart says the numbers that the chart shows.
func TestText(t *testing.T) {
	c, err := drawn(t, chart.Named("running-total"), summary.Question{KnownBy: "2025-10-14"}, "en")
	if err != nil {
		t.Fatal(err)
	}
	if want := "27 killed (range 27 to 27) on 14 October 2025, and 27 with those presumed dead"; !strings.Contains(c.Text, want) {
		t.Errorf("found %q, want %q in it", c.Text, want)
	}
	c, err = drawn(t, chart.Named("theaters"), summary.Question{KnownBy: "2025-10-14"}, "es")
	if err != nil {
		t.Fatal(err)
	}
	if want := "Mar Caribe: 27 muertos (intervalo 27 a 27) y 0 dados por muertos en 5 ataques."; !strings.Contains(c.Text, want) {
		t.Errorf("found %q, want %q in it", c.Text, want)
	}
}

func TestPNG(t *testing.T) {
	for i := range chart.Kinds {
		k := &chart.Kinds[i]
		c, err := drawn(t, k, summary.Question{}, "en")
		if err != nil {
			t.Fatal(err)
		}
		var first, second bytes.Buffer
		for _, b := range []*bytes.Buffer{&first, &second} {
			if err := c.PNG(b, chart.Sharp); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s: found two runs that differ", k.Name)
		}
		for _, want := range []string{"pHYs\x00\x00\x1d\x87\x00\x00\x1d\x87\x01", "iTXtTitle\x00\x00\x00\x00\x00" + c.Title, "iTXtSource\x00\x00\x00\x00\x00" + c.Source, "iTXtCopyright\x00\x00\x00\x00\x00The Strike Tally contributors, CC-BY-4.0"} {
			if !bytes.Contains(first.Bytes(), []byte(want)) {
				t.Errorf("%s: found no %q in the PNG", k.Name, want)
			}
		}
		picture, err := png.Decode(&first)
		if err != nil {
			t.Fatal(err)
		}
		if w := picture.Bounds().Dx(); w != 1280 {
			t.Errorf("%s: found a width of %d pixels, want 1280", k.Name, w)
		}
	}
}

// Questions with few or no strikes: a chart or an error, never a panic.
func TestSmallQuestions(t *testing.T) {
	for _, q := range []summary.Question{
		{KnownBy: "2025-01-01"}, {KnownBy: "2025-09-02"}, {KnownBy: "2025-09-15"}, {Scope: "ecuador"}, {Scope: "land"},
		{Where: []summary.Condition{{Column: "theater", Value: "ecuador"}}}, {From: "2026-03-01", AsOf: "2026-03-07"},
	} {
		for i := range chart.Kinds {
			c, err := drawn(t, &chart.Kinds[i], q, "es")
			if err != nil {
				continue
			}
			if err := c.SVG(io.Discard, chart.Text); err != nil {
				t.Errorf("%+v: %s: %v", q, c.Name, err)
			}
		}
	}
	if _, err := drawn(t, chart.Named("evidence"), summary.Question{KnownBy: "2025-01-01"}, "en"); err == nil {
		t.Error("nothing to draw: found no error, want one")
	}
	if chart.Named("pie") != nil {
		t.Error("found a chart named pie, want none")
	}
}
