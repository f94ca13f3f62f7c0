package summary

import (
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Total is what some strikes add up to.
type Total struct {
	Strikes         int   `json:"strikes" doc:"Strikes as separately announced or reported; a row that stands for several counts as many."`
	StrikesMin      *int  `json:"strikes_min,omitempty" doc:"Lowest number of strikes, where rows stand for several and their number is not sure; else left out."`
	StrikesMax      *int  `json:"strikes_max,omitempty" doc:"Highest number of strikes, likewise."`
	Vessels         Range `json:"vessels" doc:"Vessels hit. A strike at sea whose number is not known counts one. All null where the strikes have no column vessels."`
	Killed          Range `json:"killed" doc:"People killed outright."`
	KilledOpen      int   `json:"killed_open" doc:"Strikes without a best value of killed: they count their lowest, or nothing where there is none."`
	KilledUnknown   int   `json:"killed_unknown" doc:"Strikes of which no number of killed is known; they count nothing."`
	KilledUnended   int   `json:"killed_unended" doc:"Strikes whose number of killed has no upper end, those without a number among them."`
	KilledMarked    int   `json:"strikes_marked" doc:"Known by an earlier day: strikes whose numbers rest on accounts that are dated later or not at all, as none was public by then."`
	Missing         Range `json:"missing" doc:"Presumed dead, never inside killed. All null where the strikes have no column missing."`
	Dead            Range `json:"dead" doc:"Killed and presumed dead together; null likewise."`
	Survivors       Range `json:"survivors" doc:"Survivors seen or rescued alive."`
	SurvivorsOpen   int   `json:"survivors_open" doc:"Strikes for which nothing is known of survivors; while there is one, the survivors have no upper end."`
	SurvivorStrikes int   `json:"survivor_strikes" doc:"Strikes with survivors."`
}

// nothing is the total of no strike, of which all is known.
func nothing() Total {
	zero := span(0, 0, 0)
	return Total{Vessels: zero, Killed: zero, Missing: zero, Dead: zero, Survivors: zero}
}

// plusEnd adds an end of two numbers of strikes; nil where both are sure.
func plusEnd(end *int, sure int, other *int, surely int) *int {
	if end == nil && other == nil {
		return nil
	}
	if end == nil {
		end = &sure
	}
	if other == nil {
		other = &surely
	}
	return both(end, other)
}

func (t *Total) add(u Total) {
	if t.Strikes == 0 {
		*t = u
		return
	}
	t.StrikesMin, t.StrikesMax = plusEnd(t.StrikesMin, t.Strikes, u.StrikesMin, u.Strikes), plusEnd(t.StrikesMax, t.Strikes, u.StrikesMax, u.Strikes)
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

// leaveOut makes null of a sum what the strikes have no column for: not 0, which nobody said.
func (a *answer) leaveOut(t *Total) {
	if !a.whole.Tells("strikes", "vessels") {
		t.Vessels = Range{}
	}
	if !a.whole.Tells("strikes", "missing") {
		t.Missing, t.Dead = Range{}, Range{}
	}
	if !a.whole.Tells("strikes", "survivors") {
		t.Survivors = Range{}
	}
}

// total is one strike alone. What its ledger counts is the best value; the range of
// vessels, presumed dead and survivors is that of the accounts that stand.
func (a *answer) total(s *strike) Total {
	n := a.ledger.Total(ledger.Cut{First: s.entry, End: s.entry + 1}, a.q.KnownBy)
	t := Total{
		Strikes: n.Strikes, Killed: killed(&n), KilledOpen: n.OpenDeaths, KilledUnknown: n.UnknownDeaths, KilledUnended: n.UnendedDeaths,
		Vessels: s.around(n.Vessels, func(a *schema.Account) schema.Count { return a.Vessels }),
		Missing: s.around(n.Missing, func(a *schema.Account) schema.Count { return a.Missing }),
	}
	if n.StrikesMin != n.StrikesMax {
		t.StrikesMin, t.StrikesMax = &n.StrikesMin, &n.StrikesMax
	}
	if t.Killed.Known() {
		t.Dead = t.Killed.Plus(t.Missing)
	}
	if s.row.Survivors.Known() {
		t.Survivors = s.around(n.Survivors, func(a *schema.Account) schema.Count { return a.Survivors })
	} else {
		t.SurvivorsOpen = n.Strikes
	}
	mark := a.marks[s.row.ID]
	t.Killed.Marked, t.Dead.Marked, t.Survivors.Marked, t.Vessels.Marked = mark.Numbers, mark.Numbers, mark.Numbers && t.Survivors.Known(), mark.Vessels
	if mark.Numbers {
		t.KilledMarked = n.Strikes
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
