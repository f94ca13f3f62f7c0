package chart

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/summary"
)

// A bar lies; its label stands at the left, its number behind it.
type bar struct {
	label           string
	low, best, high int
	above           int // presumed dead, behind it
	fill            fill
	text            string
}

func newBar(label string, n summary.Range, above int, f fill, text string) bar {
	low, best, high := n.Ends()
	return bar{label, low, best, high, above, f, text}
}

// bars draws bars from the top down.
type bars struct{ list []bar }

// Plot draws the bars.
func (b *bars) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	half := min((y(1)-y(0))*0.34, vg.Points(9))
	numbers := style(labelSize-0.5, ink)
	numbers.YAlign = draw.YCenter
	for i, one := range b.list {
		at := y(float64(len(b.list) - 1 - i))
		box := func(f fill, from, to int, low vg.Length) {
			f.box(&c, vg.Rectangle{Min: vg.Point{X: x(float64(from)), Y: at + low}, Max: vg.Point{X: x(float64(to)), Y: at + half}})
		}
		box(one.fill, 0, one.best, -half)
		end, middle := max(one.best+one.above, one.high), at
		if one.above > 0 { // above the range, which is of the killed alone
			box(one.fill.pale(), one.best, one.best+one.above, -half*0.1)
			middle = at - half*0.55
		}
		if one.low < one.high {
			whisker(&c, vg.Point{X: x(float64(one.low)), Y: middle}, vg.Point{X: x(float64(one.high)), Y: middle})
		}
		c.FillText(numbers, vg.Point{X: x(float64(end)) + vg.Points(4), Y: at + vg.Points(1.2)}, one.text)
	}
}

// horizontal is a plot of bars; wide is how much room the numbers behind the bars
// need, as a part of the longest bar.
func (m *maker) horizontal(list []bar, axis string, wide float64) *plot.Plot {
	p := newPlot(axis, "")
	b := &bars{list}
	p.Add(b)
	most := 1
	var ticks plot.ConstantTicks
	for i, one := range list {
		most = max(most, one.best+one.above, one.high)
		ticks = append(ticks, plot.Tick{Value: float64(len(list) - 1 - i), Label: one.label})
	}
	p.X.Min, p.X.Max = 0, float64(most)*(1+wide)
	p.X.Tick.Marker = upTo{whole{m.Language}, float64(most)}
	p.Y.Min, p.Y.Max = -0.6, float64(len(list))-0.4
	p.Y.Tick.Marker = ticks
	p.Y.Tick.Length = 0
	p.Y.LineStyle.Width = vg.Points(0.5)
	p.X.Padding, p.Y.Padding = 0, vg.Points(2)
	return p
}

// upTo are ticks that end with the longest bar.
type upTo struct {
	whole
	most float64
}

// Ticks marks round numbers up to the longest bar.
func (u upTo) Ticks(low, _ float64) []plot.Tick { return u.whole.Ticks(low, u.most) }
