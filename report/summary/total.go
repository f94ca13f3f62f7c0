package summary

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Total is what some strikes add up to.
type Total struct {
	Strikes         int   `json:"strikes" doc:"Strikes as separately announced or reported."`
	Vessels         Range `json:"vessels" doc:"Vessels hit. A strike at sea whose number is not known counts one."`
	Killed          Range `json:"killed" doc:"People killed outright."`
	KilledOpen      int   `json:"killed_open" doc:"Strikes without a best value of killed: they count their lowest, or nothing where there is none."`
	KilledUnknown   int   `json:"killed_unknown" doc:"Strikes of which no number of killed is known; they count nothing."`
	KilledUnended   int   `json:"killed_unended" doc:"Strikes whose number of killed has no upper end, those without a number among them."`
	KilledMarked    int   `json:"killed_marked" doc:"Known by an earlier day: strikes whose numbers rest on accounts that are dated later or not at all, as none was public by then."`
	Missing         Range `json:"missing" doc:"Presumed dead, never inside killed."`
	Dead            Range `json:"dead" doc:"Killed and presumed dead together."`
	Survivors       Range `json:"survivors" doc:"Survivors seen or rescued alive."`
	SurvivorsOpen   int   `json:"survivors_open" doc:"Strikes for which nothing is known of survivors; while there is one, the survivors have no upper end."`
	SurvivorStrikes int   `json:"survivor_strikes" doc:"Strikes with survivors."`
}

// nothing is the total of no strike, of which all is known.
func nothing() Total {
	zero := span(0, 0, 0)
	return Total{Vessels: zero, Killed: zero, Missing: zero, Dead: zero, Survivors: zero}
}

func (t *Total) add(u Total) {
	if t.Strikes == 0 {
		*t = u
		return
	}
	t.Strikes += u.Strikes
	t.Vessels = t.Vessels.Plus(u.Vessels)
	t.Killed = t.Killed.Plus(u.Killed)
	t.KilledOpen += u.KilledOpen
	t.KilledUnknown += u.KilledUnknown
	t.KilledUnended += u.KilledUnended
	t.KilledMarked += u.KilledMarked
	t.Missing = t.Missing.Plus(u.Missing)
	t.Dead = t.Dead.Plus(u.Dead)
	t.Survivors = t.Survivors.Plus(u.Survivors)
	t.SurvivorsOpen += u.SurvivorsOpen
	t.SurvivorStrikes += u.SurvivorStrikes
}

// total is one strike alone. What its ledger counts is the best value; the range of
// vessels, presumed dead and survivors is that of the accounts that stand.
func (a *answer) total(s *strike) Total {
	n := a.ledger.Total(ledger.Cut{First: s.entry, End: s.entry + 1}, a.q.KnownBy)
	t := Total{
		Strikes: 1, Killed: killed(&n), KilledOpen: n.OpenDeaths, KilledUnknown: n.UnknownDeaths, KilledUnended: n.UnendedDeaths,
		Vessels: s.around(n.Vessels, func(a *schema.Account) schema.Count { return a.Vessels }),
		Missing: s.around(n.Missing, func(a *schema.Account) schema.Count { return a.Missing }),
	}
	if t.Killed.Known() {
		t.Dead = t.Killed.Plus(t.Missing)
	}
	if s.row.Survivors.Known() {
		t.Survivors = s.around(n.Survivors, func(a *schema.Account) schema.Count { return a.Survivors })
	} else {
		t.SurvivorsOpen = 1
	}
	if a.marked[s.row.ID] {
		t.KilledMarked = 1
	}
	if n.Survivors > 0 {
		t.SurvivorStrikes = 1
	}
	return t
}

// around is a best value with the range of the accounts that stand.
func (s *strike) around(best int, of func(*schema.Account) schema.Count) Range {
	low, high := best, best
	for _, account := range s.accounts {
		if n, ok := of(account).Int(); ok && account.Stands() {
			low, high = min(low, n), max(high, n)
		}
	}
	return span(low, best, high)
}

// Headline is the numbers that are quoted first.
type Headline struct {
	Totals    []ScopeTotal `json:"totals" doc:"The scope asked for, then each scope inside it that holds a strike."`
	Apart     []ScopeTotal `json:"apart" doc:"Where the scope is the sea: the strikes on land, and in each theater there, which no total above holds; else empty."`
	Intervals *Intervals   `json:"intervals" doc:"Days between strikes; null with fewer than two days."`
}

// ScopeTotal is the total of one scope.
type ScopeTotal struct {
	Scope string      `json:"scope" doc:"all, sea, land or a theater."`
	First schema.Date `json:"first" doc:"Day of the first strike."`
	Last  schema.Date `json:"last" doc:"Day of the last strike."`
	Total
}

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

func (a *answer) headline() *Headline {
	h := &Headline{Totals: a.totals(append([]string{a.q.Scope}, inside(a.known, a.q.Scope)...), a.strikes), Apart: []ScopeTotal{}, Intervals: a.intervals()}
	if a.q.Scope == schema.ScopeSea {
		apart := *a
		apart.cutOf(schema.ScopeLand)
		h.Apart = apart.totals(a.known.Inside(schema.ScopeLand), apart.strikes)
	}
	return h
}

// totals are those of the scopes that hold a strike; the scope asked for has one
// also without.
func (a *answer) totals(scopes []string, strikes []strike) []ScopeTotal {
	totals := []ScopeTotal{}
	for _, scope := range scopes {
		t := ScopeTotal{Scope: scope, Total: nothing()}
		for i := range strikes {
			s := &strikes[i]
			if !a.known.InScope(s.row.Theater, scope) {
				continue
			}
			if t.Strikes == 0 {
				t.First = s.row.Date
			}
			t.Last = s.row.Date
			t.add(a.total(s))
		}
		if t.Strikes > 0 || scope == a.q.Scope {
			totals = append(totals, t)
		}
	}
	return totals
}

// inside are the scopes inside a scope: the sea and its theaters, the land and its
// theaters.
func inside(d *schema.Dataset, scope string) []string {
	switch scope {
	case schema.ScopeAll:
		scopes := d.Scopes()
		return scopes[:len(scopes)-1]
	case schema.ScopeSea, schema.ScopeLand:
		return d.Inside(scope)[1:]
	}
	return nil
}

func (a *answer) intervals() *Intervals {
	v := &Intervals{All: []Interval{}}
	var last schema.Date
	var days []int
	var first schema.Date
	for i := range a.strikes {
		s := a.strikes[i].row
		if s.DatePrecision != "day" {
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
