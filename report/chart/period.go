package chart

import (
	"slices"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

// periods are the bars of a chart in time: months, or years where months could not be
// told from each other.
type periods struct {
	noun string   // month or year
	all  []string // 2025-09 or 2025: what their days begin with
}

// mostMonths is how many months stand side by side, and mostLabels how many words have room
// below them in a [Column].
const (
	mostMonths = 48
	mostLabels = 18
)

// most is how many have room of what stands side by side, by how many have it in a column.
func (m *maker) most(inColumn int) int {
	return max(2, int(float64(inColumn)*float64(m.width/(Column*vg.Inch/screen))))
}

func newPeriods(first, last schema.Date) periods {
	months := monthsBetween(first, last)
	if len(months) <= mostMonths {
		return periods{"month", months}
	}
	var years []string
	for _, month := range months {
		years = append(years, month[:4])
	}
	return periods{"year", slices.Compact(years)}
}

// name is a period in words.
func (p periods) name(l *language.Language, period string) string {
	if p.noun == "year" {
		return period
	}
	return l.Month(period)
}

// ticks mark the periods, as many with words as can be read: every month, else those that
// begin a quarter, the year below the first and each January; or some years.
func (p periods) ticks(l *language.Language, most int) plot.ConstantTicks {
	var ticks plot.ConstantTicks
	for i, period := range p.all {
		label := ""
		switch every := (len(p.all) + most - 1) / most; {
		case p.noun == "year" && i%every == 0:
			label = period
		case p.noun == "year":
		default:
			month := period[5:]
			if every == 1 || strings.Contains("01 04 07 10", month) {
				label = l.ShortMonth(period)
			}
			label += "\n" // all labels of two lines, so that they stand at one height
			if i == 0 || month == "01" {
				label += period[:4]
			}
		}
		ticks = append(ticks, plot.Tick{Value: float64(i), Label: label})
	}
	return ticks
}
