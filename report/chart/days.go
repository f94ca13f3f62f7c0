package chart

import (
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/summary"
)

// stems draws a line with a dot at its end for each interval.
type stems struct {
	*maker
	v *summary.Intervals
}

// Plot draws the stems and names the longest.
func (s *stems) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	line := draw.LineStyle{Color: blue, Width: vg.Points(1)}
	dot := draw.GlyphStyle{Color: blue, Radius: vg.Points(1.8), Shape: draw.CircleGlyph{}}
	for _, i := range s.v.All {
		at := vg.Point{X: x(day(i.Until)), Y: y(float64(i.Days))}
		c.StrokeLine2(line, at.X, y(0), at.X, at.Y)
		c.DrawGlyph(dot, at)
	}
	label := style(labelSize-0.5, ink)
	label.XAlign, label.YAlign = draw.XRight, draw.YBottom
	at := vg.Point{X: x(day(s.v.Until)) + vg.Points(3), Y: y(float64(s.v.Longest)) + vg.Points(5)}
	text := s.Say("chart.days_longest", s.v.Longest, s.v.Until)
	if at.X-label.Width(text) < c.Min.X {
		label.XAlign, at.X = draw.XLeft, at.X-vg.Points(6)
	}
	c.FillText(label, at, text)
}

func (m *maker) daysBetween() *Chart {
	v := m.report.Headline.Intervals
	if v == nil {
		return nil
	}
	p := newPlot(m.Say("chart.days_x"), m.Say("chart.days_y"))
	p.Add(&stems{m, v})
	m.timeAxis(p, v.All[0].Until.AddDays(-6), v.All[len(v.All)-1].Until.AddDays(6))
	p.Y.Min, p.Y.Max = 0, float64(v.Longest)*1.16
	p.Y.Tick.Marker = whole{m.Language}
	var values [][]string
	for _, i := range v.All {
		values = append(values, []string{string(i.Until), strconv.Itoa(i.Days)})
	}
	return &Chart{Columns: []string{"until", "days"}, Rows: values, Title: m.Say("chart.days_title", m.within()), Subtitle: m.Say("chart.days_finding", v.Longest, v.After, v.Until, m.Decimal(v.Median)), partial: true,
		Text:   m.Say("chart.days_text", v.Days, v.Shortest, m.Decimal(v.Median), m.Decimal(v.Mean), v.Longest, v.After, v.Until),
		height: 265, draw: p.Draw}
}
