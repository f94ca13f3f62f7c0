package site

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// mark is one figure on the chart.
type mark struct {
	ID      schema.ID
	Outcome figure.Outcome
	X, Y    string // per cent
	Aside   string // beside other marks of the same place, units of the drawing
	Story   string
	Series  string
	Shape   string // of the verdict, or that of a lower end that the rows exceed
}

// outletMarks is an outlet with its marks on the chart.
type outletMarks struct {
	Name  string
	Marks int
}

// beyond is how many days before and behind the rows a figure may speak of to be on the chart.
const beyond = 60

// point is where a figure stands on the chart.
type point struct {
	day    schema.Date
	deaths int
}

// placed is a figure with its place.
type placed struct {
	point
	*figure.Verdict
}

// marks places the figures in the order of their days, side by side where they
// would hide each other.
func (r *running) marks(w *phrase.Words, p plane, all []placed) {
	crowd := map[point]int{}
	for _, one := range all {
		crowd[one.point]++
	}
	slices.SortStableFunc(all, func(a, b placed) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.deaths, b.deaths)) })
	met, of := map[point]int{}, map[string]int{}
	for _, one := range all {
		v := one.Verdict
		m := mark{ID: v.Tally.ID, Outcome: v.Outcome, X: percent(p.x(one.day)), Y: percent(p.y(one.deaths)), Story: w.Story(v, one.day), Series: v.Tally.Series, Shape: string(v.Outcome)}
		if d := v.Measures[0]; d.Known && d.Under > d.Stated && d.Holds() && figure.LowerBound(d.Qualifier) {
			m.Shape = "bound"
		}
		of[m.Series]++
		if n := crowd[one.point]; n > 1 {
			gap := min(4, 16/float64(n-1))
			m.Aside = chart.Short((float64(met[one.point])-float64(n-1)/2)*gap, 1)
		}
		met[one.point]++
		r.Marks = append(r.Marks, m)
	}
	for name, n := range of {
		if name != "" {
			r.Outlets = append(r.Outlets, outletMarks{name, n})
		}
	}
	slices.SortFunc(r.Outlets, func(x, y outletMarks) int { return cmp.Or(cmp.Compare(y.Marks, x.Marks), cmp.Compare(x.Name, y.Name)) })
}
