package summary

import (
	"math"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Distribution is how strikes spread over the numbers, and how much the totals hang on
// what is counted.
type Distribution struct {
	Killed   Spread    `json:"killed" doc:"Strikes by how many people they killed outright: the best value, in its place the lowest."`
	Aboard   Spread    `json:"aboard" doc:"Strikes that hit one vessel, by how many people are told to have been aboard: the killed, the presumed dead, and the survivors where some are told of."`
	Lag      Spread    `json:"lag" doc:"Strikes whose day is known to the day, by how many days later they became public."`
	Variants []Variant `json:"variants" doc:"The total under other choices of what is counted."`
}

// Spread is how many strikes have each value.
type Spread struct {
	Strikes   int           `json:"strikes" doc:"Strikes that have a value; every share is of them."`
	LeftOut   int           `json:"left_out" doc:"Strikes without one."`
	Marked    int           `json:"marked" doc:"Known by an earlier day: strikes, of either, whose value was not told by then."`
	Mean      *float64      `json:"mean" doc:"Mean, to four places. Null: no strike has a value."`
	Deviation *float64      `json:"deviation" doc:"Standard deviation of these strikes, to four places."`
	Median    *float64      `json:"median" doc:"Median."`
	First     *Placed       `json:"first" doc:"The first of these strikes among them."`
	Values    []SpreadValue `json:"values" doc:"Every value that some strike has, ascending."`
}

// SpreadValue is one value.
type SpreadValue struct {
	Value   int         `json:"value" doc:"The value."`
	Strikes int         `json:"strikes" doc:"Strikes that have it."`
	Share   float64     `json:"share" doc:"Their share, 0 to 1, to four places."`
	Of      []schema.ID `json:"of" doc:"These strikes."`
	Marked  int         `json:"marked" doc:"Known by an earlier day: those of them whose value was not told by then."`
}

// Placed is where a strike lies among others.
type Placed struct {
	StrikeID schema.ID `json:"strike_id" doc:"The strike."`
	Value    int       `json:"value" doc:"Its value."`
	Marked   bool      `json:"marked" doc:"Known by an earlier day: whether its value was not told by then."`
	Lower    int       `json:"lower" doc:"Strikes with a lower one."`
	Same     int       `json:"same" doc:"Other strikes with the same."`
	Higher   int       `json:"higher" doc:"Strikes with a higher one."`
}

// Variant is a total under another choice.
type Variant struct {
	Choice  string `json:"choice" words:"as_counted,presumed_dead,without_one_origin,without_two_origins,land_too" doc:"As counted; the presumed dead counted as killed; strikes left out that are told by at most one, or two, independent origins; the strikes on land counted, too."`
	Strikes int    `json:"strikes" doc:"Strikes that it counts."`
	Killed  Range  `json:"killed" doc:"People killed."`
}

func (a *answer) distribution() *Distribution {
	d := &Distribution{Variants: []Variant{}}
	var all, more, most Total // all strikes, those of more than one origin, and of more than two
	var killed, aboard, lag spreading
	for i := range a.strikes {
		s := &a.strikes[i]
		total := a.total(s)
		all.add(total)
		switch origins := len(a.assessed.Corroboration.Of(s.row.ID).Origins); {
		case origins > 2:
			most.add(total)
			fallthrough
		case origins > 1:
			more.add(total)
		}
		killed.add(s.row.ID, total.Killed.Best, total.Killed.Marked)
		aboard.add(s.row.ID, told(&total), total.Killed.Marked || total.Vessels.Marked)
		if s.row.DayKnown() {
			days := s.row.Public().DaysSince(s.row.Date)
			lag.add(s.row.ID, &days, false)
		} else {
			lag.add(s.row.ID, nil, false)
		}
	}
	d.Killed, d.Aboard, d.Lag = killed.spread(), aboard.spread(), lag.spread()
	for _, v := range []struct {
		choice string
		total  *Total
	}{{"as_counted", &all}, {"presumed_dead", &all}, {"without_one_origin", &more}, {"without_two_origins", &most}} {
		one := Variant{v.choice, v.total.Strikes, v.total.Killed}
		if v.choice == "presumed_dead" {
			one.Killed = v.total.Dead
		}
		if v.total.Strikes == 0 {
			one.Killed = span(0, 0, 0)
		}
		d.Variants = append(d.Variants, one)
	}
	if a.q.Scope == schema.ScopeSea {
		land := *a
		land.cutOf(schema.ScopeLand)
		for i := range land.strikes {
			all.add(land.total(&land.strikes[i]))
		}
		if len(land.strikes) > 0 {
			d.Variants = append(d.Variants, Variant{"land_too", all.Strikes, all.Killed})
		}
	}
	return d
}

// told are the people told to have been aboard of a strike that hit one vessel; nil for
// other strikes, and where no number of killed is known.
func told(t *Total) *int {
	if *t.Vessels.Best != 1 || t.Dead.Best == nil {
		return nil
	}
	n := *t.Dead.Best
	if t.Survivors.Best != nil {
		n += *t.Survivors.Best
	}
	return &n
}

// spreading gathers the values of strikes, in their order.
type spreading struct {
	ids     []schema.ID
	values  []int
	marked  []bool
	leftOut int
	later   int // of all
}

func (s *spreading) add(id schema.ID, value *int, marked bool) {
	if marked {
		s.later++
	}
	if value == nil {
		s.leftOut++
		return
	}
	s.ids, s.values, s.marked = append(s.ids, id), append(s.values, *value), append(s.marked, marked)
}

func (s *spreading) spread() Spread {
	n := len(s.values)
	out := Spread{Strikes: n, LeftOut: s.leftOut, Marked: s.later, Values: []SpreadValue{}}
	if n == 0 {
		return out
	}
	sorted := slices.Sorted(slices.Values(s.values))
	sum := 0
	for _, v := range sorted {
		sum += v
		if k := len(out.Values); k == 0 || out.Values[k-1].Value != v {
			out.Values = append(out.Values, SpreadValue{Value: v, Of: []schema.ID{}})
		}
		out.Values[len(out.Values)-1].Strikes++
	}
	for i := range out.Values {
		v := &out.Values[i]
		v.Share = share(v.Strikes, n)
		for k, id := range s.ids {
			if s.values[k] != v.Value {
				continue
			}
			v.Of = append(v.Of, id)
			if s.marked[k] {
				v.Marked++
			}
		}
	}
	mean := float64(sum) / float64(n)
	squares := 0.0
	for _, v := range sorted {
		squares += (float64(v) - mean) * (float64(v) - mean)
	}
	places := func(x float64) *float64 {
		x = math.Round(x*1e4) / 1e4
		return &x
	}
	out.Mean, out.Deviation = places(mean), places(math.Sqrt(squares/float64(n)))
	out.Median = places(float64(sorted[(n-1)/2]+sorted[n/2]) / 2)
	first := Placed{StrikeID: s.ids[0], Value: s.values[0], Marked: s.marked[0], Same: -1}
	for _, v := range sorted {
		switch {
		case v < first.Value:
			first.Lower++
		case v > first.Value:
			first.Higher++
		default:
			first.Same++
		}
	}
	out.First = &first
	return out
}
