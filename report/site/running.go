package site

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// running is the chart of running totals at sea: what the rows held on each day, as
// they were known on it, and every figure with a level of deaths as a mark. Places
// are shares of the chart's width and height, so that the drawing fills any width
// while text and marks keep their size.
type running struct {
	Killed, Both, Range, Presumed string // paths in a square of 1000 by 1000
	Marks                         []mark
	Days                          []tick // first days of months
	Levels                        []tick
	Partial                       []share // times for which the dataset does not claim to be complete
	LastKilled, LastBoth          tick
	End                           string // both in words
	First, Last                   schema.Date
	Left                          int // figures that the chart leaves out
	Outlets                       []outletMarks
}

// tick is a labelled place on an axis.
type tick struct {
	At, Label string
	Minor     bool // left out where there is little room
}

// share is a stretch of the width.
type share struct{ From, Width string }

// plane turns days and numbers into shares.
type plane struct {
	first schema.Date
	days  float64
	most  float64
}

func (p plane) x(d schema.Date) float64 { return float64(d.DaysSince(p.first)) / p.days }

func (p plane) y(n int) float64 { return 1 - float64(n)/p.most }

func percent(share float64) string { return chart.Short(100*share, 2) + "%" }

// running draws the chart in a language; nil if there is nothing to draw.
func (b *builder) running(w *phrase.Words) *running {
	f := b.facts
	scope := f.Headline()
	all := f.levels(scope)
	if len(all) == 0 || !all[len(all)-1].Known() {
		return nil
	}
	first, last, most := all[0].day, max(all[len(all)-1].day, f.Until()), 10
	for _, l := range all {
		most = max(most, l.Deaths.Max, l.Deaths.Best+l.Missing)
	}
	r := &running{First: first, Last: last}
	var shown []placed
	highest := most
	for i := range f.Verdicts() {
		v := &f.Verdicts()[i]
		day, deaths, ok := levelOf(v, scope)
		// A number of quite another size or time is a slip or a hoax: it would flatten all
		// others, and has its own page.
		if !ok || f.rowPath(v.Tally.ID) == "" || deaths > 3*most || day.DaysSince(r.Last) > beyond || r.First.DaysSince(day) > beyond {
			r.Left++
			continue
		}
		shown = append(shown, placed{point{day, deaths}, v})
		last, first, highest = max(last, day), min(first, day), max(highest, deaths)
	}
	step := stepFor(highest)
	p := plane{first: first.AddDays(-3), most: float64((highest/step + 1) * step)}
	p.days = float64(last.AddDays(4).DaysSince(p.first))
	r.lines(p, all, last)
	r.axes(w, p, last, step)
	r.marks(w, p, shown)
	for _, c := range assess.PartialStretches(f.Data, scope) {
		from, to := max(0, p.x(c.From)), min(1, p.x(c.To.AddDays(1)))
		if to > from {
			r.Partial = append(r.Partial, share{percent(from), percent(to - from)})
		}
	}
	end := all[len(all)-1]
	r.LastKilled = tick{At: percent(p.y(end.Deaths.Best)), Label: w.Count("killed", end.Deaths.Best)}
	if !end.Ended() {
		r.LastKilled.Label = w.OpenRange(end.Killed()) + " " + w.Say("measure.deaths")
	}
	if end.Missing > 0 {
		r.LastBoth = tick{At: percent(p.y(end.Deaths.Best + end.Missing)), Label: w.Say("chart.both", end.Deaths.Best+end.Missing)}
	}
	r.End = r.LastKilled.Label
	if r.LastBoth.Label != "" {
		r.End += ", " + r.LastBoth.Label
	}
	return r
}

// stepFor is how far apart levels are of which some six lie below a number: 5, 10, 20, 50 and so on.
func stepFor(most int) int {
	step := 5
	for n := 0; most/step > 6; n++ {
		step = step * []int{2, 2, 5}[n%3] / []int{1, 1, 2}[n%3]
	}
	return step
}

// lines draws the steps and the areas between them.
func (r *running) lines(p plane, all []level, last schema.Date) {
	stairs := func(value func(*level) int) []string {
		var points []string
		y := chart.Short(1000*p.y(0), 1)
		points = append(points, chart.Short(1000*p.x(all[0].day), 1)+" "+y)
		for i := range all {
			x := chart.Short(1000*p.x(all[i].day), 1)
			next := chart.Short(1000*p.y(value(&all[i])), 1)
			points = append(points, x+" "+y, x+" "+next)
			y = next
		}
		return append(points, chart.Short(1000*p.x(last), 1)+" "+y)
	}
	line := func(points []string) string { return "M" + strings.Join(points, "L") }
	area := func(upper, lower []string) string {
		back := slices.Clone(lower)
		slices.Reverse(back)
		return line(upper) + "L" + strings.Join(back, "L") + "Z"
	}
	killed := stairs(func(l *level) int { return l.Deaths.Best })
	both := stairs(func(l *level) int { return l.Deaths.Best + l.Missing })
	r.Killed, r.Both, r.Presumed = line(killed), line(both), area(both, killed)
	r.Range = area(stairs(func(l *level) int { return l.Deaths.Max }), stairs(func(l *level) int { return l.Deaths.Min }))
}

// monthlyYears is for how many years months are named below the chart, and yearsShown how
// many years are where they are not.
const monthlyYears, yearsShown = 3, 9

func (r *running) axes(w *phrase.Words, p plane, last schema.Date, step int) {
	for n := 0; float64(n) < p.most; n += step {
		r.Levels = append(r.Levels, tick{At: percent(p.y(n)), Label: w.Number(n)})
	}
	month := string(p.first)[:7]
	years := last.DaysSince(p.first)/365 + 1
	for {
		day := schema.Date(month + "-01")
		if day > last {
			break
		}
		switch {
		case day < p.first:
		case years > monthlyYears: // years alone, some of many
			if n := day.DaysSince("2000-01-01") / 365; month[5:] == "01" && n%((years+yearsShown-1)/yearsShown) == 0 {
				r.Days = append(r.Days, tick{At: percent(p.x(day)), Label: month[:4]})
			}
		default:
			label := w.ShortMonth(month)
			if len(r.Days) == 0 || month[5:] == "01" {
				label += " " + month[:4]
			}
			r.Days = append(r.Days, tick{At: percent(p.x(day)), Label: label, Minor: month[5:] != "01" && month[5:] != "05" && month[5:] != "09"})
		}
		month = string(day.AddDays(31))[:7]
	}
}
