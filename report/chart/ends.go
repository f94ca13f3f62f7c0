package chart

import (
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// ends label the lines of a running total behind their ends.
type ends struct {
	until        schema.Date
	killed, both int
	lines        [2][]string // of killed and of both, from the top down
}

// Plot writes the labels, apart from each other.
func (e ends) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	s := style(smallSize+0.5, ink)
	line := s.FontExtents().Height
	height := func(lines []string) vg.Length { return line * vg.Length(len(lines)) }
	killed, both := y(float64(e.killed)), y(float64(e.both))
	low, high := killed+height(e.lines[0])/2, both+height(e.lines[1])/2 // upper ends
	if gap := low - (high - height(e.lines[1])); gap > 0 && len(e.lines[1]) > 0 {
		low, high = low-gap/2, high+gap/2
	}
	for i, top := range []vg.Length{low, high} {
		for n, text := range e.lines[i] {
			c.FillText(s, vg.Point{X: x(day(e.until)) + vg.Points(4), Y: top - line*vg.Length(n)}, text)
		}
	}
}

// isLowest reports whether a sum is no more than that of the lowest numbers, as of some of
// what it sums no best value is known: "at least", never a best count.
func isLowest(sum summary.Range, open bool) bool {
	low, best, high := sum.Ends()
	return open && low == best && (sum.Max == nil || low < high)
}

// endsLowest reports whether a running total ends so.
func endsLowest(r *summary.Running) bool {
	open := slices.ContainsFunc(r.Strikes, func(s summary.RunningStrike) bool { return s.KilledOpen && s.Killed.Known() })
	return isLowest(r.Curve[len(r.Curve)-1].Killed, open)
}

// endsOf are the labels of the lines of a running total; lowest says that it is one of the
// lowest numbers.
func (m *maker) endsOf(last *summary.CurvePoint, until schema.Date, lowest bool) ends {
	low, best, _ := last.Killed.Ends()
	e := ends{until: until, killed: best, both: best + last.Missing}
	e.lines[0] = m.fitEnd(m.signed(m.Count("killed", best), last.Killed.Marked))
	if last.Killed.Max == nil || lowest {
		e.lines[0] = m.fitEnd(m.signed(m.Say("at_least", m.Count("killed", low)), last.Killed.Marked))
	}
	if last.Missing > 0 {
		e.lines[1] = m.fitEnd(m.Say("chart.both", best+last.Missing))
	}
	return e
}

// finding says the total on the last day; at least so much where strikes are known to be
// lacking, an upper end is, or best values are.
func (m *maker) finding(last *summary.CurvePoint, scope string, lowest bool) string {
	if !last.Killed.Known() {
		return ""
	}
	low, best, _ := last.Killed.Ends()
	killed := m.signed(m.Count("killed", best), last.Killed.Marked)
	switch {
	case last.Killed.Max == nil || lowest:
		killed = language.Title(m.Say("at_least", m.signed(m.Count("killed", low), last.Killed.Marked)))
	case m.since() != "" && scope == m.report.Question.Scope:
		killed = language.Title(m.Say("at_least", killed))
	}
	text := m.Say("chart.running_finding", killed, last.Day)
	if last.Missing > 0 && last.Killed.Max != nil {
		text += m.Say("strike.total.both", best+last.Missing)
	}
	return text + "."
}
