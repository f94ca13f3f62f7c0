package chart

import (
	"gonum.org/v1/plot"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

// day is a day as a number on an axis.
func day(d schema.Date) float64 { return float64(d.DaysSince("1970-01-01")) }

// timeAxis marks the months between two days; the year stands below the first
// month and each January. Of many years each January is marked.
func (m *maker) timeAxis(p *plot.Plot, from, to schema.Date) {
	l := m.Language
	p.X.Min, p.X.Max = day(from), day(to)
	var ticks []plot.Tick
	months := monthsBetween(from, to)
	most := m.most(8)
	every := max(1, (len(months)+most-1)/most)
	for i, month := range months {
		t := plot.Tick{Value: day(schema.Date(month + "-01"))}
		if t.Value < p.X.Min {
			continue
		}
		if len(months) > mostMonths { // years: January of each, of some with its name
			if month[5:] == "01" {
				if year := (i + 12) / 12; year%((every+11)/12) == 0 {
					t.Label = month[:4]
				}
				ticks = append(ticks, t)
			}
			continue
		}
		if len(months) <= 2 || i%every == len(months)%every || month[5:] == "01" && every == 1 {
			t.Label = l.ShortMonth(month) + "\n" + month[:4]
		}
		ticks = append(ticks, t)
	}
	if len(ticks) == 0 {
		ticks = []plot.Tick{{Value: p.X.Min, Label: l.ShortDate(from)}, {Value: p.X.Max, Label: l.ShortDate(to)}}
	}
	p.X.Tick.Marker = plot.ConstantTicks(ticks)
}

// monthsBetween are the months that two days span: 2025-09, 2025-10.
func monthsBetween(from, to schema.Date) []string {
	var months []string
	for m := from[:7]; m <= to[:7]; m = (m + "-28").AddDays(4)[:7] {
		months = append(months, string(m))
	}
	return months
}

// whole are ticks at whole numbers, in the language's manner.
type whole struct{ *language.Language }

// Ticks marks some five round numbers.
func (w whole) Ticks(low, high float64) []plot.Tick {
	step := 1
	for n := 0; float64(step)*6 < high-low; n++ {
		step = step * []int{2, 5, 2}[n%3] / []int{1, 2, 1}[n%3]
	}
	var ticks []plot.Tick
	for n := 0; float64(n) <= high; n += step {
		if float64(n) >= low {
			ticks = append(ticks, plot.Tick{Value: float64(n), Label: w.Number(n)})
		}
	}
	return ticks
}

var _ plot.Ticker = whole{}
