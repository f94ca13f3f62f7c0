package chart

import (
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
)

// measuredTotal is the running total of a measure with its range, and the figures that state it.
func (m *maker) measuredTotal(of *summary.RunningMeasure) *Chart {
	r := &summary.Running{Scope: m.report.Running[0].Scope}
	for i := range of.Curve {
		r.Curve = append(r.Curve, summary.CurvePoint{Day: of.Curve[i].Day, Killed: of.Curve[i].Total})
	}
	last := &of.Curve[len(of.Curve)-1]
	name := language.Title(m.of(of.Measure))
	var all []spot
	var rows [][]string
	for i := range of.Curve {
		rows = append(rows, append(append([]string{"rows", string(of.Curve[i].Day)}, measuredCells(&of.Curve[i].MeasuredTotal)...), "", "", "", ""))
	}
	verdicts := map[string]int{}
	for i := range of.Figures {
		f := &of.Figures[i]
		verdicts[f.Verdict]++
		at := spot{f.AsOf, f.Stated, f.Verdict, f.Exceeded()}
		if !slices.Contains(all, at) {
			all = append(all, at)
		}
		upper := ""
		if f.StatedTo != nil {
			upper = strconv.Itoa(*f.StatedTo)
		}
		rows = append(rows, []string{"figure", string(f.AsOf), strconv.Itoa(f.Stated), "", upper, "", "", string(f.Series), string(f.TallyID), string(f.Qualifier), f.Verdict})
	}
	p := newPlot(m.Say("chart.running_x"), m.of(of.Measure))
	first, until, highest := reach(r, all, m.until())
	first, until = first.AddDays(-4), until.AddDays(6)
	m.timeAxis(p, first, until)
	p.Y.Min, p.Y.Max = 0, float64(max(1, highest))*1.04
	p.Y.Tick.Marker = whole{m.Language}
	p.Add(partialTimes{m, until, true})
	keys := addLines(p, lineNames{m.Say("chart.range_of", m.of(of.Measure)), m.of(of.Measure), ""}, r, until)
	e := ends{until: until}
	_, e.killed, _ = last.Total.Ends()
	e.both = e.killed
	e.lines[0] = m.fitEnd(m.number(of.Measure, last.Total))
	p.Add(e)
	m.endRoom(p)
	p.Add(signs{r.Curve})
	p.Add(marks{all, 0.85})
	keys = append(keys, m.keysOf(all)...)
	told := m.number(of.Measure, last.Total)
	subtitle := []string{m.Say("chart.running_finding", language.Title(told), last.Day) + ".", m.given(of.Measure, &last.MeasuredTotal)}
	return &Chart{
		Title: m.Say("chart.measured_title", name, m.withinScope(r.Scope)), Subtitle: strings.TrimSpace(strings.Join(subtitle, " ")), partial: true,
		Text: m.Say("chart.measured_text", m.of(of.Measure), m.Scope(r.Scope), m.OpenRange(last.Total.Min, last.Total.Best, last.Total.Max), last.Day, len(of.Figures),
			verdicts["agrees"], verdicts["agrees_as_read"], verdicts["possible"], verdicts["differs"], verdicts["not_comparable"]),
		Columns: append(append([]string{"kind", "day"}, measuredColumns...), "series", "tally_id", "qualifier", "verdict"), Rows: rows,
		height: 400, draw: func(c draw.Canvas) {
			c.Max.Y = legend(c, keys)
			p.Draw(c)
		},
	}
}

// fitEnd is a text in the room behind the lines of a running total.
func (m *maker) fitEnd(text string) []string {
	return Fit(style(smallSize+0.5, ink), text, vg.Points(86), 3)
}

// endRoom leaves room behind the lines of a running total for what stands there.
func (m *maker) endRoom(p *plot.Plot) {
	const room = vg.Length(92)
	p.X.Max = p.X.Min + (p.X.Max-p.X.Min)/(1-float64(room/(m.width-vg.Points(60))))
}
