package chart

import (
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

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
