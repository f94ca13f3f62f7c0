package summary

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// RunningMeasure is the running total of one of the dataset's own measures.
type RunningMeasure struct {
	Measure string           `json:"measure" doc:"The word of measures.csv."`
	Strikes []MeasuredStrike `json:"strikes" doc:"Strikes in order, with the totals up to each."`
	Curve   []MeasuredPoint  `json:"curve" doc:"The totals by the day on which strikes became public."`
	Figures []MeasuredFigure `json:"figures" doc:"Figures of this scope that state a number of the measure from the beginning on, by day. None where days before are left out or strikes are filtered."`
}

// MeasuredStrike is a strike with its number of a measure and the totals up to it.
type MeasuredStrike struct {
	StrikeID schema.ID   `json:"strike_id" doc:"The strike."`
	Date     schema.Date `json:"date" doc:"Day on which it happened."`
	Public   schema.Date `json:"public" doc:"Day on which it became public."`
	Theater  string      `json:"theater" doc:"Where."`
	Number   Range       `json:"number" doc:"The number of this strike. Null: none is given."`
	MeasuredTotal
}

// MeasuredPoint is a day on which strikes became public, with the total by that day.
type MeasuredPoint struct {
	Day schema.Date `json:"day" doc:"A day on which a strike became public."`
	MeasuredTotal
}

// MeasuredTotal is what some strikes add up to in a measure.
type MeasuredTotal struct {
	Total   Range `json:"total" doc:"What the strikes so far add up to of which a number is given."`
	Given   int   `json:"strikes_given" doc:"Strikes so far of which a number is given."`
	Lacking int   `json:"strikes_without" doc:"Strikes so far of which none is; they count nothing, and while there is one the total has no upper end."`
}

// MeasuredFigure is a sourced figure beside the running total of a measure.
type MeasuredFigure struct {
	TallyID   schema.ID   `json:"tally_id" doc:"The figure."`
	Publisher string      `json:"publisher" doc:"Who printed it."`
	Series    Text        `json:"series" doc:"Whose running count it is."`
	AsOf      schema.Date `json:"as_of" doc:"Day for which it speaks. Null: undated."`
	Stated    int         `json:"stated" doc:"The number as stated; the lower end, where a range is stated."`
	StatedTo  *int        `json:"stated_to" doc:"Upper end, where a range is stated."`
	Qualifier Text        `json:"qualifier" doc:"How the source words it: exact, at_least, more_than, about, nearly, at_most."`
	Under     *int        `json:"under_reading" doc:"What the rows give under the first reading; the lower end, where a range is stated."`
	Verdict   string      `json:"verdict" words:"agrees,agrees_as_read,possible,differs,not_comparable" doc:"Whether the rows give this number."`
}

// Exceeded reports whether the figure is a lower end that the rows exceed, and holds.
func (f *MeasuredFigure) Exceeded() bool {
	return exceeded(&f.Stated, f.Under, f.Qualifier, f.Verdict)
}

// measuredTotal is a sum as a report holds it: its own numbers, whatever is added to the sum later.
func measuredTotal(m ledger.Measured) MeasuredTotal {
	t := MeasuredTotal{Given: m.Given, Lacking: m.Lacking}
	t.Total.Min, t.Total.Best, t.Total.Max = m.Values()
	return t
}

// runningMeasures are the running totals of the dataset's own measures over the strikes of a
// cut, each of which a number is given of some strike.
func (a *answer) runningMeasures(r *Running, l *ledger.Ledger, cut ledger.Cut) (all []RunningMeasure) {
	for _, measure := range a.known.SummedMeasures() {
		if whole := l.Measured(measure.Measure, cut); whole.Given > 0 {
			all = append(all, a.runningMeasure(measure.Measure, r, l, cut))
		}
	}
	return all
}

func (a *answer) runningMeasure(measure string, r *Running, l *ledger.Ledger, cut ledger.Cut) RunningMeasure {
	m := RunningMeasure{Measure: measure, Strikes: []MeasuredStrike{}, Curve: []MeasuredPoint{}, Figures: a.measuredFigures(measure, r.Scope)}
	var sum ledger.Measured
	marked, n := false, 0
	var days []schema.Date
	for i := cut.First; i < cut.End; i++ {
		if !cut.Has(i) {
			continue
		}
		s := &r.Strikes[n]
		n++
		own := l.Measured(measure, ledger.Cut{First: i, End: i + 1})
		sum = sum.Plus(own)
		one := MeasuredStrike{StrikeID: s.StrikeID, Date: s.Date, Public: s.Public, Theater: s.Theater, MeasuredTotal: measuredTotal(sum)}
		one.Number.Min, one.Number.Best, one.Number.Max = own.Values()
		one.Number.Marked = s.Killed.Marked && own.Given > 0
		marked = marked || one.Number.Marked
		one.Total.Marked = marked
		m.Strikes, days = append(m.Strikes, one), append(days, s.Public)
	}
	slices.Sort(days)
	for _, day := range slices.Compact(days) {
		then := l.Measured(measure, l.Cut(a.q.From, a.q.AsOf, day))
		point := MeasuredPoint{day, measuredTotal(then)}
		for i := range m.Strikes {
			point.Total.Marked = point.Total.Marked || m.Strikes[i].Number.Marked && m.Strikes[i].Public <= day
		}
		m.Curve = append(m.Curve, point)
	}
	return m
}

// measuredFigures are the figures that state a number of a measure in a scope.
func (a *answer) measuredFigures(measure, scope string) []MeasuredFigure {
	found := []MeasuredFigure{}
	if a.q.From.Known() || len(a.q.Where) > 0 {
		return found
	}
	all := a.assessed.Verdicts()
	for i := range all {
		v := &all[i]
		t := v.Tally
		if t.FullScope() != scope || t.From.Known() || !t.AsOf.Known() || len(v.Readings) == 0 || !a.inTime(v) {
			continue
		}
		for n := range v.Measures {
			stated := &v.Measures[n]
			if string(stated.Measure) != measure {
				continue
			}
			f := MeasuredFigure{TallyID: t.ID, Publisher: a.publisher(t.SourceID), Series: Text(t.Series), AsOf: t.AsOf,
				Stated: stated.Stated, Qualifier: Text(stated.Qualifier), Verdict: string(stated.Outcome)}
			if stated.Range() {
				f.StatedTo = &stated.StatedTo
			}
			if stated.Known {
				f.Under = &stated.Under
			}
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(x, y MeasuredFigure) int { return cmp.Compare(x.AsOf, y.AsOf) })
	return found
}
