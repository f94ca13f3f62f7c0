package chart

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
)

var (
	daysTitle   = language.Phrase{EN: "Days between strikes%v", ES: "Días entre ataques%v"}
	daysText    = language.Phrase{EN: "A stem for each day with strikes, as high as the number of days since the day with strikes before. Strikes fell on %v days; shortest interval %v, median %v, mean %v, longest %v, from %v to %v.", ES: "Un trazo por cada día con ataques, tan alto como los días pasados desde el anterior día con ataques. Hubo ataques en %v días; intervalo más corto %v, mediana %v, media %v, más largo %v, del %v al %v."}
	daysY       = language.Phrase{EN: "days since the last day with strikes", ES: "días desde el último día con ataques"}
	daysX       = language.Phrase{EN: "day with strikes", ES: "día con ataques"}
	daysLongest = language.Phrase{EN: "%v days, to %v", ES: "%v días, hasta el %v"}
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
	text := s.Say(daysLongest, s.v.Longest, s.v.Until)
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
	p := newPlot(m.Say(daysX), m.Say(daysY))
	p.Add(&stems{m, v})
	timeAxis(p, m.Language, v.All[0].Until.AddDays(-6), v.All[len(v.All)-1].Until.AddDays(6))
	p.Y.Min, p.Y.Max = 0, float64(v.Longest)*1.16
	p.Y.Tick.Marker = whole{m.Language}
	return &Chart{Title: m.Say(daysTitle, m.known()),
		Text:   m.Say(daysText, v.Days, v.Shortest, m.Decimal(v.Median), m.Decimal(v.Mean), v.Longest, v.After, v.Until),
		height: 265, draw: p.Draw}
}
