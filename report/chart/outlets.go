package chart

import (
	"cmp"
	"slices"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// mostOutlets is how many outlets have a panel of their own: those with most figures.
const mostOutlets = 9

// outlets draws the running total once for each outlet with its figures alone, so that one
// can be followed where all together hide each other.
func (m *maker) outlets() *Chart {
	if len(m.report.Running) == 0 || len(m.report.Running[0].Curve) == 0 {
		return nil
	}
	r := &m.report.Running[0]
	last := r.Curve[len(r.Curve)-1]
	if !last.Killed.Known() {
		return nil
	}
	count := map[summary.Text]int{}
	_, figures := spots(r, func(f *summary.Beside) bool { return f.Series != "" })
	for _, f := range figures {
		count[f.Series]++
	}
	var names []summary.Text
	for name := range count {
		names = append(names, name)
	}
	slices.SortFunc(names, func(x, y summary.Text) int { return cmp.Or(cmp.Compare(count[y], count[x]), cmp.Compare(x, y)) })
	names = names[:min(len(names), mostOutlets)]
	if len(names) == 0 {
		return nil
	}
	shown, inPanels := spots(r, func(f *summary.Beside) bool { return slices.Contains(names, f.Series) })
	first, until, highest := reach(r, shown, m.until())
	across := max(2, min(len(names), int(m.width/vg.Points(155))))
	down := (len(names) + across - 1) / across
	var panels []*plot.Plot
	var told []string
	var keys []key
	for i, name := range names {
		p := newPlot("", "")
		p.Title.Text = m.Say("chart.outlet", m.Name(string(name)), m.Count("figures", count[name]))
		p.Title.TextStyle.Font, p.Title.TextStyle.Color = sans(smallSize+0.5, true), ink
		m.timeAxis(p, first.AddDays(-4), until.AddDays(6))
		p.X.Tick.Marker = m.panelTicks(first, until)
		p.Y.Min, p.Y.Max = 0, float64(highest)*1.04
		p.Y.Tick.Marker = whole{m.Language}
		p.X.Tick.Label.Font, p.Y.Tick.Label.Font = sans(smallSize-0.5, false), sans(smallSize-0.5, false)
		p.Add(partialTimes{m, until, false})
		lines := addLines(p, m.killedLines(), r, until)
		own, figures := spots(r, func(f *summary.Beside) bool { return f.Series == name })
		p.Add(marks{own, 1})
		panels = append(panels, p)
		if i == 0 {
			keys = append(lines, m.keysOf(shown)...)
			if len(m.stretches()) > 0 {
				keys = append(keys, key{m.Say("chart.partial"), fill{colour: shade}})
			}
		}
		fits, newest := 0, figures[0]
		for _, f := range figures {
			if v := f.Verdict; v == "agrees" || v == "agrees_as_read" {
				fits++
			}
			if f.AsOf >= newest.AsOf {
				newest = f
			}
		}
		told = append(told, m.Say("chart.outlet_text", m.Name(string(name)), m.Count("figures", len(figures)), fits, m.Qualified(string(newest.Qualifier), m.Number(*newest.Deaths)), m.dayOr(newest.AsOf)))
	}
	return &Chart{Title: m.Say("chart.outlets_title", m.withinScope(r.Scope)), Subtitle: m.finding(&last, r.Scope, endsLowest(r)), partial: true,
		Text: m.Say("chart.outlets_text", strings.Join(told, " ")), Columns: runningColumns, Rows: m.runningRows(r, inPanels), height: vg.Length(down)*125 + 75, draw: func(c draw.Canvas) {
			c.Max.Y = legend(c, keys)
			tiles := draw.Tiles{Rows: down, Cols: across, PadX: vg.Points(8), PadY: vg.Points(8)}
			grid := make([][]*plot.Plot, down)
			for i := range grid {
				grid[i] = make([]*plot.Plot, across)
				copy(grid[i], panels[min(len(panels), i*across):min(len(panels), (i+1)*across)])
			}
			for i, row := range plot.Align(grid, tiles, c) {
				for n, canvas := range row {
					if grid[i][n] != nil {
						grid[i][n].Draw(canvas)
					}
				}
			}
		}}
}

// dayOr is a day, or that there is none.
func (m *maker) dayOr(day schema.Date) string {
	if !day.Known() {
		return m.Say("period.undated")
	}
	return m.Date(day)
}

// panelTicks mark the first day of each year and the middle of it, as far as the panel's
// width has room for words.
func (m *maker) panelTicks(first, until schema.Date) plot.ConstantTicks {
	var ticks plot.ConstantTicks
	months := monthsBetween(first, until)
	every := max(1, (len(months)+3)/4)
	for i, month := range months {
		at := schema.Date(month + "-01")
		if at < first {
			continue
		}
		t := plot.Tick{Value: day(at)}
		if i%every == len(months)%every {
			t.Label = m.ShortMonth(month) + "\n" + month[:4]
		}
		ticks = append(ticks, t)
	}
	return ticks
}
