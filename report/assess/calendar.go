package assess

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Headline is the scope of the totals on top: the strikes at sea, which published totals
// count, or all where there is none. A raid on land is no part of their toll.
func (a *Assessment) Headline() string {
	if a.Total(schema.ScopeSea).Strikes > 0 {
		return schema.ScopeSea
	}
	return schema.ScopeAll
}

// Calendar is the dataset by day: the days on which a strike or a presumed death became
// public or for which a total was published, and what each has.
type Calendar struct {
	of      *Assessment
	scope   string
	Days    []schema.Date         // ascending, each once
	Figures map[schema.Date][]int // rows of tallies by as_of
	counts  [][]int               // of each outlet and scope, the rows of its totals by as_of
	strikes map[schema.Date][]int // rows of strikes by the day on which they became public
}

// Calendar makes the calendar of a scope; figures and strikes are those of all scopes.
// Figures that are not shown are left out; nil shows all.
func (a *Assessment) Calendar(scope string, shown func(schema.ID) bool) *Calendar {
	c := &Calendar{of: a, scope: scope, Figures: map[schema.Date][]int{}, strikes: map[schema.Date][]int{}}
	if l := a.Ledgers.Ledger(scope); l != nil {
		c.Days = append(c.Days, l.KnownDays()...)
	}
	type count struct{ series, scope string }
	at := map[count]int{}
	verdicts := a.Verdicts()
	for i := range verdicts {
		t := verdicts[i].Tally
		if !t.AsOf.Valid() || shown != nil && !shown(t.ID) {
			continue
		}
		c.Days = append(c.Days, t.AsOf)
		c.Figures[t.AsOf] = append(c.Figures[t.AsOf], i)
		if t.Series == "" || t.From.Known() || !t.Deaths.Known() {
			continue
		}
		key := count{t.Series, t.FullScope()}
		n, ok := at[key]
		if !ok {
			n = len(c.counts)
			at[key] = n
			c.counts = append(c.counts, nil)
		}
		c.counts[n] = append(c.counts[n], i)
	}
	for _, rows := range c.counts {
		slices.SortStableFunc(rows, func(x, y int) int {
			return cmp.Compare(verdicts[x].Tally.AsOf, verdicts[y].Tally.AsOf)
		})
	}
	if l := a.Ledgers.Ledger(schema.ScopeAll); l != nil {
		for _, e := range l.Entries {
			c.Days = append(c.Days, e.Public)
			c.strikes[e.Public] = append(c.strikes[e.Public], e.Row)
		}
	}
	slices.Sort(c.Days)
	c.Days = slices.Compact(c.Days)
	return c
}

// before are the newest totals that the outlets had published by a day, for days before it,
// the newest first; none of an outlet that published one for the day itself.
func (c *Calendar) before(day schema.Date) []*figure.Verdict {
	var found []*figure.Verdict
	verdicts := c.of.Verdicts()
	for _, rows := range c.counts {
		for i := len(rows) - 1; i >= 0; i-- {
			v := &verdicts[rows[i]]
			public := c.of.PublicOn(v.Tally)
			if v.Tally.AsOf > day || public > day || !public.Known() {
				continue
			}
			if v.Tally.AsOf < day {
				found = append(found, v)
			}
			break
		}
	}
	slices.SortStableFunc(found, func(x, y *figure.Verdict) int {
		return cmp.Or(cmp.Compare(y.Tally.AsOf, x.Tally.AsOf), cmp.Compare(x.Row, y.Row))
	})
	return found
}
