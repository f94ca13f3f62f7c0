// Package chart draws the charts of a report, as SVG, PNG and PDF: each with title,
// axis labels, units, source line and a text for readers who do not see it. Letters
// are text, which can be edited and searched, or outlines of an embedded font, so that
// a chart looks the same everywhere. The same values give the same bytes.
//
// The drawing library is heavy: only programs that draw should import this package.
package chart

import (
	"fmt"
	"image/color"
	"math"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// Chart is a chart ready to be drawn.
type Chart struct {
	Name  string
	Title string
	// Subtitle is what the chart shows in a sentence, and what must be known beside it.
	Subtitle string
	Text     string // what the chart shows, for readers who do not see it
	Source   string
	// Columns and Rows are the values that it shows, as a table for other programs: plain
	// numbers and ISO days, empty where nothing is known. What a column holds says the phrase
	// chart.column.NAME.
	Columns []string
	Rows    [][]string
	// Copyright names who made the dataset and its licence, as far as either is told.
	Copyright     string
	width, height vg.Length
	newest        schema.Date // in the dataset
	draw          func(draw.Canvas)
	partial       bool // what is lacking changes what it shows
}

// Kind is a sort of chart.
type Kind struct {
	Name     string
	Sections []string // sections of the report that it draws
	counts   bool     // it draws what accounts tell of strikes, not their days alone
	new      func(*maker) *Chart
	measured func(*maker, *summary.RunningMeasure) *Chart // nil: of no measure but the killed
}

// Kinds are all charts, in the order of a report.
var Kinds = []Kind{
	{"running-total", []string{summary.SectionRunning}, true, (*maker).runningTotal, (*maker).measuredTotal},
	{"outlets", []string{summary.SectionRunning}, true, (*maker).outlets, nil},
	{"months", []string{summary.SectionRunning}, true, (*maker).months, (*maker).measuredMonths},
	{"theaters", []string{summary.SectionHeadline}, true, (*maker).theaters, nil},
	{"days-between", []string{summary.SectionHeadline}, false, (*maker).daysBetween, nil},
	{"evidence", []string{summary.SectionEvidence}, true, (*maker).evidence, nil},
}

// Named is a sort of chart; nil if there is none.
func Named(name string) *Kind {
	for i := range Kinds {
		if Kinds[i].Name == name {
			return &Kinds[i]
		}
	}
	return nil
}

// A maker makes charts of one report.
type maker struct {
	*phrase.Words
	report *summary.Report
	width  vg.Length
}

// New makes a chart of a report that has the sections which the kind draws, as wide as
// so many pixels of a screen (see [Column]): what it shows is laid out anew for the room,
// letters and lines keep their size. The error says what the report lacks, or which
// widths there are.
func (k *Kind) New(r *summary.Report, d *schema.Dataset, l *language.Language, pixels int) (*Chart, error) {
	return k.make("", k.new, r, d, l, pixels)
}

// make makes a chart of a measure, or of none, by what lays it out.
func (k *Kind) make(measure string, layOut func(*maker) *Chart, r *summary.Report, d *schema.Dataset, l *language.Language, pixels int) (*Chart, error) {
	if pixels < Narrowest || pixels > Widest {
		return nil, fmt.Errorf("chart %s: found a width of %d pixels, want %d to %d", k.Name, pixels, Narrowest, Widest)
	}
	m := &maker{phrase.In(l, d), r, vg.Length(pixels) * vg.Inch / screen}
	c := layOut(m)
	switch {
	case c == nil && measure != "":
		return nil, fmt.Errorf("chart %s: found nothing to draw, want a strike that answers to the question, and of which a number of %q is given", k.Name, measure)
	case c == nil:
		return nil, fmt.Errorf("chart %s: found nothing to draw, want a strike that answers to the question", k.Name)
	}
	if c.Name = k.Name; measure != "" {
		c.Name = MeasuredName(k.Name, measure)
	}
	c.Source, c.width, c.newest = m.source(), m.width, r.Dataset.Newest
	c.Copyright = strings.Trim(string(r.Dataset.Authors)+", "+string(r.Dataset.Licence), ", ")
	if n := len(r.Marks.Numbers); n > 0 && k.counts {
		c.Source = m.Say("report.later_mark", known.Sign, m.Count("strikes", n)) + " " + c.Source
	}
	c.Subtitle = strings.Join(append(m.conditions(), c.Subtitle), " ")
	if c.partial {
		c.Subtitle = strings.TrimSpace(c.Subtitle + " " + m.lacking())
	}
	c.Subtitle = strings.TrimSpace(c.Subtitle)
	c.Text = strings.TrimSpace(c.Subtitle + " " + c.Text)
	c.height += vg.Length(len(Fit(subtitle, c.Subtitle, m.width-2*margin, mostLines))) * subtitle.FontExtents().Height
	c.height = vg.Length(3 * math.Ceil(float64(c.height)/3)) // whole pixels: no half-transparent line at an edge
	return c, nil
}

// Widths of a chart in pixels of a screen, of which an inch has 96.
const (
	Column    = 640 // the width of a column, at which a chart is meant to be read
	Narrowest = 480
	Widest    = 2400
	screen    = 96 // pixels per inch
)

// Measures of a chart in points.
const (
	margin    = vg.Length(8)
	titleSize = vg.Length(12.5)
	labelSize = vg.Length(9.5)
	smallSize = vg.Length(8)
)

// subtitle is the style of what stands below a title.
var subtitle = style(labelSize, ink)

var (
	ink     = color.RGBA{0x1a, 0x1a, 0x1a, 0xff}
	soft    = color.RGBA{0x59, 0x59, 0x59, 0xff}
	lattice = color.RGBA{0xdd, 0xdd, 0xdd, 0xff}
	white   = color.RGBA{0xff, 0xff, 0xff, 0xff}
	green   = color.RGBA{0x1b, 0x5e, 0x20, 0xff}
	blue    = color.RGBA{0x0b, 0x4a, 0x8f, 0xff}
	red     = color.RGBA{0xc0, 0x2d, 0x0f, 0xff}
	ochre   = color.RGBA{0x6a, 0x4b, 0x00, 0xff}
	shade   = color.RGBA{0xf1, 0xee, 0xe7, 0xff}
	band    = color.RGBA{0xd9, 0xd3, 0xc3, 0xff}
	orange  = color.RGBA{0xe6, 0x9f, 0x00, 0xff}
	sky     = color.RGBA{0x56, 0xb4, 0xe9, 0xff}
	rose    = color.RGBA{0xcc, 0x79, 0xa7, 0xff}
	sand    = color.RGBA{0xf0, 0xe4, 0x42, 0xff}
	teal    = color.RGBA{0x00, 0x9e, 0x73, 0xff}
)

func sans(size vg.Length, bold bool) font.Font {
	f := font.Font{Typeface: "Liberation", Variant: "Sans", Size: size}
	if bold {
		f.Weight = xfont.WeightBold
	}
	return f
}

func style(size vg.Length, c color.Color) text.Style {
	return text.Style{Color: c, Font: sans(size, false), Handler: plot.DefaultTextHandler, XAlign: text.XLeft, YAlign: text.YTop}
}

// newPlot is an empty plot in the manner of the house.
func newPlot(x, y string) *plot.Plot {
	p := plot.New()
	p.BackgroundColor = nil
	for _, axis := range []*plot.Axis{&p.X, &p.Y} {
		axis.Label.TextStyle.Font = sans(labelSize, false)
		axis.Label.TextStyle.Color = ink
		axis.Tick.Label.Font = sans(smallSize+0.5, false)
		axis.Tick.Label.Color = ink
		axis.LineStyle.Color, axis.Tick.LineStyle.Color = soft, soft
		axis.Label.Padding = vg.Points(2)
	}
	p.X.Label.Text, p.Y.Label.Text = x, y
	p.Legend.TextStyle.Font = sans(smallSize+0.5, false)
	p.Legend.TextStyle.Color = ink
	p.Legend.ThumbnailWidth = vg.Points(18)
	p.Legend.Padding = vg.Points(1.5)
	return p
}
