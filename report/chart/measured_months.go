package chart

import (
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
)

// measuredPeriod is what the strikes of one month or year, in some theaters, have of a measure.
type measuredPeriod struct {
	summary.MeasuredTotal
	strikes int
}

// add counts a strike, which may be a row of several.
func (p *measuredPeriod) add(s *summary.MeasuredStrike, struck int) {
	p.strikes += struck
	if !s.Number.Known() {
		p.Lacking += struck
		p.Total.Max = nil // and none from here on
		return
	}
	p.Given += struck
	if p.Given == struck { // the first number
		p.Total = s.Number
		if p.Lacking > 0 {
			p.Total.Max = nil
		}
		return
	}
	p.Total = p.Total.Plus(s.Number)
}

// measuredMonths are bars of a measure by month or year and theater, with the range, and below
// them the strikes, those of which no number is given pale.
func (m *maker) measuredMonths(of *summary.RunningMeasure) *Chart {
	begin := m.begin(of.Strikes[0].Date)
	last := max(m.until(), of.Strikes[0].Date)
	struckIn := map[string]int{}
	for i := range of.Strikes {
		begin, last = min(begin, of.Strikes[i].Date), max(last, of.Strikes[i].Date)
		struckIn[of.Strikes[i].Theater]++
	}
	axis := newPeriods(begin, last)
	groups := m.fillTheaters(struckIn)
	dead, number := &stacks{}, &stacks{}
	var told []string
	var values [][]string
	hasRange, hasLacking := false, false
	most, finding := 0, ""
	for _, period := range axis.all {
		var counted, struck stack
		var silent []part // strikes without a number
		var whole measuredPeriod
		for _, g := range groups {
			var own measuredPeriod
			for i := range of.Strikes {
				s := &of.Strikes[i]
				if !strings.HasPrefix(string(s.Date), period) || !slices.Contains(g.theaters, s.Theater) {
					continue
				}
				n := m.struckBy(s.StrikeID)
				own.add(s, n)
				whole.add(s, n)
			}
			values = append(values, append([]string{period, strings.Join(g.theaters, ";"), strconv.Itoa(own.strikes)}, measuredCells(&own.MeasuredTotal)...))
			if own.strikes == 0 {
				continue
			}
			_, best, _ := own.Total.Ends()
			counted.parts = append(counted.parts, part{best, g.fill})
			struck.parts = append(struck.parts, part{own.Given, g.fill})
			if own.Lacking > 0 {
				silent = append(silent, part{own.Lacking, g.fill.pale()})
			}
		}
		struck.parts = append(struck.parts, silent...)
		low, best, high := whole.Total.Ends()
		counted.low, counted.high, counted.marked = low, high, whole.Total.Marked
		counted.none, struck.none = whole.strikes == 0 || whole.Total.Known() && high == 0, whole.strikes == 0
		counted.unknown = whole.strikes > 0 && !whole.Total.Known()
		hasRange, hasLacking = hasRange || low < high, hasLacking || whole.Lacking > 0
		partial := m.isPartial(period)
		dead.partial, number.partial = append(dead.partial, partial), append(number.partial, partial)
		dead.bars, number.bars = append(dead.bars, counted), append(number.bars, struck)
		name := language.Title(axis.name(m.Language, period))
		switch {
		case whole.strikes == 0:
			told = append(told, m.Say("chart.month_none", name))
			continue
		case best > most:
			most, finding = best, m.Say("chart.measured_most", name, m.number(of.Measure, whole.Total), m.Count("strikes", whole.strikes))
		}
		told = append(told, m.Say("chart.measured_month", name, m.of(of.Measure), m.OpenRange(whole.Total.Min, whole.Total.Best, whole.Total.Max), m.Number(whole.Given), m.Count("strikes", whole.strikes)))
	}
	dead.label = m.Say("chart.partial")
	keys := m.fillKeys(groups)
	if hasLacking {
		keys = append(keys, key{m.Say("chart.measured_pale"), groups[0].fill.pale()})
	}
	if hasRange {
		keys = append(keys, key{m.Say("chart.range_of", m.of(of.Measure)), ranged{}})
	}
	upper, lower := newPlot("", m.of(of.Measure)), newPlot(m.Say("chart."+axis.noun+"_x"), m.Say("measure.strikes"))
	for i, panel := range []*plot.Plot{upper, lower} {
		m.periodPanel(panel, []*stacks{dead, number}[i], axis)
	}
	whole := &of.Strikes[len(of.Strikes)-1].MeasuredTotal
	return &Chart{Columns: append([]string{axis.noun, "theater", "strikes"}, measuredColumns...), Rows: values,
		Title:    m.Say("chart.measured_"+axis.noun+"s_title", language.Title(m.of(of.Measure)), m.withinScope(m.report.Running[0].Scope)),
		Subtitle: strings.TrimSpace(finding + " " + m.given(of.Measure, whole)), partial: true,
		Text:   m.Say("chart.measured_months_text", m.of(of.Measure), strings.Join(told, " ")),
		height: 440, draw: func(c draw.Canvas) {
			c.Max.Y = legend(c, keys)
			panels(c, upper, lower)
		}}
}
