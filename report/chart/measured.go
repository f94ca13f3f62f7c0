package chart

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// Of is [Kind.New] of one of the dataset's own measures in the place of the killed; of the
// killed where none is named. The error also says which kinds draw a measure, or which there are to draw.
func (k *Kind) Of(measure string, r *summary.Report, d *schema.Dataset, l *language.Language, pixels int) (*Chart, error) {
	if measure == "" {
		return k.New(r, d, l, pixels)
	}
	if k.measured == nil {
		return nil, fmt.Errorf("chart %s: found the measure %q, want none, or one of the charts %q", k.Name, measure, MeasuredKinds())
	}
	var all []string
	for _, m := range d.SummedMeasures() {
		all = append(all, m.Measure)
	}
	switch {
	case len(all) == 0:
		return nil, fmt.Errorf("chart %s: found the measure %q, want none: measures.csv has no row of a measure that is added up", k.Name, measure)
	case !slices.Contains(all, measure):
		return nil, fmt.Errorf("chart %s: found the measure %q, want one of %q, which are added up", k.Name, measure, all)
	}
	return k.make(measure, func(m *maker) *Chart {
		if len(r.Running) == 0 {
			return nil
		}
		i := slices.IndexFunc(r.Running[0].Measures, func(of summary.RunningMeasure) bool { return of.Measure == measure })
		if i < 0 {
			return nil
		}
		return k.measured(m, &r.Running[0].Measures[i])
	}, r, d, l, pixels)
}

// MeasuredKinds are the names of the charts that draw one of the dataset's own measures.
func MeasuredKinds() (names []string) {
	for i := range Kinds {
		if Kinds[i].measured != nil {
			names = append(names, Kinds[i].Name)
		}
	}
	return names
}

// All are the charts for which a report has something to draw: of the killed in the order of
// [Kinds], then of each of the dataset's own measures.
func All(r *summary.Report, d *schema.Dataset, l *language.Language, pixels int) (all []*Chart) {
	var kinds []*Kind
	for i := range Kinds {
		if k := &Kinds[i]; !slices.ContainsFunc(k.Sections, func(s string) bool { return !slices.Contains(r.Question.Sections, s) }) {
			kinds = append(kinds, k)
		}
	}
	for _, k := range kinds {
		if c, err := k.New(r, d, l, pixels); err == nil { // else there is nothing to draw
			all = append(all, c)
		}
	}
	for _, measure := range d.SummedMeasures() {
		for _, k := range kinds {
			if c, err := k.Of(measure.Measure, r, d, l, pixels); err == nil {
				all = append(all, c)
			}
		}
	}
	return all
}

// MeasuredName is the name of a chart of a measure.
func MeasuredName(kind, measure string) string { return kind + "-" + measure }

// measuredColumns are the columns of a number of a measure, and of how many strikes one is
// given and none is.
var measuredColumns = []string{"number", "number_min", "number_max", "strikes_given", "strikes_without"}

func measuredCells(t *summary.MeasuredTotal) []string {
	return append(rangeCells(t.Total), strconv.Itoa(t.Given), strconv.Itoa(t.Lacking))
}

// of is the name of a measure.
func (m *maker) of(measure string) string { return m.Measure(figure.Measure(measure)) }

// number is a number of a measure in words, as sure as it is: 12 civilians, 12 (10–15)
// civilians, 10–15 civilians, at least 10 civilians.
func (m *maker) number(measure string, r summary.Range) string {
	low, best, high := r.Ends()
	of := figure.Measure(measure)
	switch {
	case r.Max == nil:
		return m.Say("at_least", m.Measured(of, m.signed(m.Number(low), r.Marked), low))
	case low == best && low < high: // no best value is known of some
		return m.Measured(of, m.signed(m.Ends(low, high), r.Marked), high)
	}
	return m.Measured(of, m.signed(m.Range(low, best, high), r.Marked), best)
}

// given says of how many strikes a number is given, and that the others count nothing.
func (m *maker) given(measure string, t *summary.MeasuredTotal) string {
	if t.Lacking == 0 {
		return ""
	}
	return m.Say("chart.measured_given", m.of(measure), m.Number(t.Given), m.Count("strikes", t.Given+t.Lacking))
}
