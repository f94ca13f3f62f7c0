package chart

import (
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// A stack is one bar: parts from the bottom up, and a range about its end.
type stack struct {
	parts     []part
	lost      []part // presumed dead, on top
	low, high int    // killed
	marked    bool
	none      bool // nothing was counted: zero, not a gap
	unknown   bool // no number is known
}

// above is the number of presumed dead.
func (s *stack) above() int {
	n := 0
	for _, p := range s.lost {
		n += p.n
	}
	return n
}

type part struct {
	n    int
	fill fill
}

// stacks draws bars at 0, 1, 2 and so on.
type stacks struct {
	bars    []stack
	partial []bool // of the bars: whether coverage is partial then
	label   string // what the shading of these says; empty where it is told elsewhere
}

func (s *stacks) highest() float64 {
	most := 1
	for _, b := range s.bars {
		sum := b.above()
		for _, p := range b.parts {
			sum += p.n
		}
		most = max(most, sum, b.high)
	}
	return float64(most)
}

// Plot draws the bars.
func (s *stacks) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	half := (x(1) - x(0)) * 0.36
	s.shade(c, x)
	for i, b := range s.bars {
		low := 0
		box := func(f fill, n int, left vg.Length) {
			f.box(&c, vg.Rectangle{Min: vg.Point{X: x(float64(i)) + left, Y: y(float64(low))}, Max: vg.Point{X: x(float64(i)) + half, Y: y(float64(low + n))}})
			low += n
		}
		for _, part := range b.parts {
			box(part.fill, part.n, -half)
		}
		middle := x(float64(i))
		for _, part := range b.lost { // beside the range, which is of the killed alone
			box(part.fill.pale(), part.n, -half*0.15)
			middle = x(float64(i)) - half*0.6
		}
		if b.low < b.high {
			whisker(&c, vg.Point{X: middle, Y: y(float64(b.low))}, vg.Point{X: middle, Y: y(float64(b.high))})
		}
		if b.none || b.unknown {
			zero, text := style(smallSize, soft), "0"
			zero.XAlign, zero.YAlign = draw.XCenter, draw.YBottom
			if b.unknown {
				text = "?"
			}
			c.FillText(zero, vg.Point{X: x(float64(i)), Y: y(0) + vg.Points(2)}, text)
		}
		if b.marked {
			sign(&c, vg.Point{X: x(float64(i)), Y: y(float64(max(low, b.high)))})
		}
	}
}

// shade draws the times of partial coverage behind the bars.
func (s *stacks) shade(c draw.Canvas, x func(float64) vg.Length) {
	label := s.label
	for i := 0; i < len(s.partial); i++ {
		if !s.partial[i] {
			continue
		}
		first := i
		for i+1 < len(s.partial) && s.partial[i+1] {
			i++
		}
		shadeFrom(&c, max(c.Min.X, x(float64(first)-0.5)), min(c.Max.X, x(float64(i)+0.5)), label)
	}
}

// shadeFrom shades a part of a canvas where coverage is partial, and says so.
func shadeFrom(c *draw.Canvas, left, right vg.Length, label string) {
	c.SetColor(shade)
	c.Fill(vg.Rectangle{Min: vg.Point{X: left, Y: c.Min.Y}, Max: vg.Point{X: right, Y: c.Max.Y}}.Path())
	if label != "" {
		c.FillText(style(smallSize, soft), vg.Point{X: left + vg.Points(3), Y: c.Max.Y - vg.Points(2)}, label)
	}
}

// sign draws the mark of what was not told by the day asked for, above a point.
func sign(c *draw.Canvas, at vg.Point) {
	s := style(labelSize, ink)
	s.XAlign, s.YAlign = draw.XCenter, draw.YBottom
	c.FillText(s, vg.Point{X: at.X, Y: at.Y + vg.Points(2)}, known.Sign)
}

// whisker draws a range: a line with a bar across each end.
func whisker(c *draw.Canvas, a, b vg.Point) {
	for _, s := range []draw.LineStyle{{Color: white, Width: vg.Points(2.6)}, {Color: ink, Width: vg.Points(1)}} {
		bracket(c, s, a, b)
	}
}

func bracket(c *draw.Canvas, s draw.LineStyle, a, b vg.Point) {
	const cap = 2.5
	c.StrokeLine2(s, a.X, a.Y, b.X, b.Y)
	if a.X == b.X {
		c.StrokeLine2(s, a.X-cap, a.Y, a.X+cap, a.Y)
		c.StrokeLine2(s, b.X-cap, b.Y, b.X+cap, b.Y)
		return
	}
	c.StrokeLine2(s, a.X, a.Y-cap, a.X, a.Y+cap)
	c.StrokeLine2(s, b.X, b.Y-cap, b.X, b.Y+cap)
}

// ranged shows a whisker in a legend.
type ranged struct{}

// Thumbnail draws a whisker.
func (ranged) Thumbnail(c *draw.Canvas) {
	middle := (c.Min.Y + c.Max.Y) / 2
	whisker(c, vg.Point{X: c.Min.X + 4, Y: middle}, vg.Point{X: c.Max.X, Y: middle})
}

func (m *maker) months() *Chart {
	rows := m.strikes()
	if len(rows) == 0 {
		return nil
	}
	first, last := m.begin(rows[0].Date), max(m.until(), rows[0].Date)
	struckIn := map[string]int{}
	for i := range rows {
		first, last = min(first, rows[i].Date), max(last, rows[i].Date)
		struckIn[rows[i].Theater]++
	}
	axis := newPeriods(first, last)
	filled := m.fillTheaters(struckIn)
	dead, number := &stacks{}, &stacks{}
	upper, lower := newPlot("", m.Say("chart.running_y")), newPlot(m.Say("chart."+axis.noun+"_x"), m.Say("measure.strikes"))
	var told []string
	hasRange, hasMissing := false, false
	most, finding := 0, ""
	var values [][]string
	zero := 0
	nothing := summary.Range{Min: &zero, Best: &zero, Max: &zero}
	for _, period := range axis.all {
		var killed, struck stack
		var sum summary.Range
		strikes, summed, open := 0, 0, false
		for _, group := range filled {
			k, n, s, gone := 0, 0, 0, 0 // n rows, which stand for s strikes
			var own summary.Range
			for i := range rows {
				r := &rows[i]
				if !slices.Contains(group.theaters, r.Theater) || string(r.Date[:len(period)]) != period {
					continue
				}
				low, best, high := r.Killed.Ends()
				k, n, s = k+best, n+1, s+m.struckBy(r.StrikeID)
				if n == 1 {
					own = r.Killed
				} else {
					own = own.Plus(r.Killed)
				}
				killed.low, killed.high = killed.low+low, killed.high+high
				if summed++; summed == 1 {
					sum = r.Killed
				} else {
					sum = sum.Plus(r.Killed)
				}
				open = open || r.KilledOpen && r.Killed.Known()
				gone += r.Missing
				killed.marked = killed.marked || r.Killed.Marked
			}
			if s > 0 {
				killed.parts = append(killed.parts, part{k, group.fill})
				struck.parts = append(struck.parts, part{s, group.fill})
				strikes += s
			}
			if s == 0 {
				own = nothing
			}
			values = append(values, append(append([]string{period, strings.Join(group.theaters, schema.ListSeparator), strconv.Itoa(s)}, rangeCells(own)...), m.presumed(gone)))
			if gone > 0 {
				killed.lost = append(killed.lost, part{gone, group.fill})
			}
		}
		killed.none, struck.none = strikes == 0, strikes == 0
		hasRange, hasMissing = hasRange || killed.low < killed.high, hasMissing || killed.above() > 0
		partial := m.isPartial(period)
		dead.partial, number.partial = append(dead.partial, partial), append(number.partial, partial)
		dead.bars, number.bars = append(dead.bars, killed), append(number.bars, struck)
		name := language.Title(axis.name(m.Language, period))
		if strikes == 0 {
			told = append(told, m.Say("chart.month_none", name))
			continue
		}
		if _, best, _ := sum.Ends(); best > most {
			most, finding = best, m.Say("chart.most_killed", name, m.sum(sum, open), m.Count("strikes", strikes))
		}
		told = append(told, m.killedIn("chart.month_text", name, sum, killed.above(), strikes))
	}
	dead.label = m.Say("chart.partial")
	keys := m.fillKeys(filled)
	if hasMissing {
		keys = append(keys, key{m.Say("chart.pale"), filled[0].fill.pale()})
	}
	if hasRange {
		keys = append(keys, key{m.Say("chart.whiskers"), ranged{}})
	}
	for i, panel := range []*plot.Plot{upper, lower} {
		m.periodPanel(panel, []*stacks{dead, number}[i], axis)
	}
	return &Chart{Columns: append(append([]string{axis.noun, "theater", "strikes"}, rangeColumns...), "presumed_dead"), Rows: values, Title: m.Say("chart."+axis.noun+"s_title", m.within()), Subtitle: finding, partial: true, Text: m.Say("chart."+axis.noun+"s_text", strings.Join(told, " ")), height: 440, draw: func(c draw.Canvas) {
		c.Max.Y = legend(c, keys)
		panels(c, upper, lower)
	}}
}

// isPartial reports whether the rows are known to lack strikes of a month or year.
func (m *maker) isPartial(period string) bool {
	return slices.ContainsFunc(m.stretches(), func(s assess.Stretch) bool {
		return string(s.From[:len(period)]) <= period && string(s.To[:len(period)]) >= period
	})
}

// periodPanel lays out the bars of a panel.
func (m *maker) periodPanel(panel *plot.Plot, s *stacks, axis periods) {
	panel.Add(s)
	panel.X.Min, panel.X.Max = -0.6, float64(len(axis.all))-0.4
	panel.Y.Min, panel.Y.Max = 0, s.highest()*1.1
	panel.Y.Tick.Marker = whole{m.Language}
	panel.X.Tick.Marker = axis.ticks(m.Language, m.most(mostLabels))
	panel.X.Padding, panel.Y.Padding = 0, 0
}

// begin is the first day of the time that a chart spans: the one asked for, else that of
// the first strike of all, so that what lies before the first one of a scope is zero.
func (m *maker) begin(first schema.Date) schema.Date {
	if from := m.report.Question.From; from.Known() {
		return min(first, from)
	}
	for i := range m.Dataset.Strikes.Rows {
		if day := m.Dataset.Strikes.Rows[i].Date; day.Valid() {
			first = min(first, day)
		}
	}
	return first
}

// A key is a fill with what it means.
type key struct {
	text string
	mark plot.Thumbnailer
}

// legend writes keys in lines from the top of a canvas down, where they hide
// nothing, and answers where they end.
func legend(c draw.Canvas, keys []key) vg.Length {
	const mark, apart = 18, 14
	s := style(smallSize+0.5, ink)
	line := s.FontExtents().Height * 1.3
	at := vg.Point{X: c.Min.X, Y: c.Max.Y}
	for _, k := range keys {
		wide := mark + 4 + s.Width(k.text)
		if at.X > c.Min.X && at.X+wide > c.Max.X {
			at.X, at.Y = c.Min.X, at.Y-line
		}
		box := c
		box.Rectangle = vg.Rectangle{Min: vg.Point{X: at.X - 4, Y: at.Y - line*0.75}, Max: vg.Point{X: at.X + mark, Y: at.Y}}
		k.mark.Thumbnail(&box)
		c.FillText(s, vg.Point{X: at.X + mark + 4, Y: at.Y}, k.text)
		at.X += wide + apart
	}
	return at.Y - line - vg.Points(4)
}

// panels draws two plots, one above the other, their axes aligned.
func panels(c draw.Canvas, upper, lower *plot.Plot) {
	tiles := draw.Tiles{Rows: 2, Cols: 1, PadY: vg.Points(8)}
	plots := [][]*plot.Plot{{upper}, {lower}}
	for i, canvas := range plot.Align(plots, tiles, c) {
		plots[i][0].Draw(canvas[0])
	}
}

// struckBy is the number of strikes for which a row stands, best value.
func (m *maker) struckBy(id schema.ID) int {
	if s := m.Dataset.Strikes.Get(id); s != nil {
		_, best, _ := s.Struck()
		return best
	}
	return 1
}

// strikes are all strikes of the report's running totals, once each.
func (m *maker) strikes() []summary.RunningStrike {
	var rows []summary.RunningStrike
	for i := range m.report.Running {
		r := &m.report.Running[i]
		if r.Scope == m.report.Question.Scope {
			return r.Strikes
		}
		rows = append(rows, r.Strikes...)
	}
	return rows
}
