package summary

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Intervals are the days between one day with strikes and the next.
type Intervals struct {
	Days     int         `json:"days" doc:"Days on which there was a strike."`
	Shortest int         `json:"shortest" doc:"Shortest interval in days."`
	Median   float64     `json:"median" doc:"Median interval in days."`
	Mean     float64     `json:"mean" doc:"Mean interval in days: from the first to the last day, divided by the number of intervals."`
	Longest  int         `json:"longest" doc:"Longest interval in days; of several the first."`
	After    schema.Date `json:"after" doc:"Day before the longest interval."`
	Until    schema.Date `json:"until" doc:"Day that ended it."`
	Inexact  int         `json:"inexact" doc:"Strikes whose day is known to the week or month only."`
	All      []Interval  `json:"all" doc:"Every interval in order."`
}

// Interval is the time between two days with strikes.
type Interval struct {
	Until schema.Date `json:"until" doc:"Day with strikes that ended it."`
	Days  int         `json:"days" doc:"Days since the day with strikes before."`
}

func (a *answer) intervals() *Intervals {
	v := &Intervals{All: []Interval{}}
	var last schema.Date
	var days []int
	var first schema.Date
	for i := range a.strikes {
		s := a.strikes[i].row
		if !s.DayKnown() {
			v.Inexact++
		}
		if s.Date == last {
			continue
		}
		if v.Days++; v.Days == 1 {
			first = s.Date
		} else {
			n := s.Date.DaysSince(last)
			v.All = append(v.All, Interval{s.Date, n})
			days = append(days, n)
			if n > v.Longest {
				v.Longest, v.After, v.Until = n, last, s.Date
			}
		}
		last = s.Date
	}
	if len(days) == 0 {
		return nil
	}
	v.Mean = float64(last.DaysSince(first)) / float64(len(days))
	slices.SortFunc(days, cmp.Compare[int])
	v.Shortest = days[0]
	v.Median = float64(days[(len(days)-1)/2]+days[len(days)/2]) / 2
	return v
}
