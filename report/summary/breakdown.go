package summary

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/report/corroboration"
	"github.com/strike-tally/strike-tally/schema"
)

// Breakdown is totals by one property of the strikes.
type Breakdown struct {
	By string `json:"by" words:"month,theater,group,target,evidence,confirmation,origin,announcer,origins" doc:"The property."`
	// A strike may stand in several groups: then the groups add up to more than the whole.
	Overlapping bool    `json:"overlapping" doc:"Whether a strike may stand in several groups, so that they add up to more than the whole."`
	Groups      []Group `json:"groups" doc:"The groups; months and coded words in their order, others by number of strikes."`
}

// Group is the total of one group.
type Group struct {
	Key Text `json:"key" doc:"Month (2025-10), theater, group, word, origin, announcer or number of independent origins. Null: nothing is said."`
	Total
	Share    float64 `json:"share" doc:"Its share of the strikes counted, 0 to 1, to four places."`
	Accounts *int    `json:"accounts" doc:"By origin: accounts of these strikes that stand and carry its reporting; else null."`
}

func (a *answer) breakdown(by string) Breakdown {
	b := Breakdown{By: by, Overlapping: by == ByEvidence || by == ByOrigin, Groups: []Group{}}
	index := map[string]int{}
	at := func(key string) *Group {
		i, ok := index[key]
		if !ok {
			i = len(b.Groups)
			index[key] = i
			b.Groups = append(b.Groups, Group{Key: Text(key), Total: nothing()})
		}
		return &b.Groups[i]
	}
	if by == ByMonth && len(a.strikes) > 0 {
		first, last := a.months()
		for m := first; m <= last; m = (m + "-28").AddDays(4)[:7] {
			at(string(m)) // months without a strike, too
		}
	}
	strikes := 0
	for i := range a.strikes {
		s := &a.strikes[i]
		total := a.total(s)
		strikes += total.Strikes
		for _, key := range a.keys(by, s) {
			at(key).add(total)
		}
		if by == ByOrigin {
			a.byOrigin(s, total, at)
		}
	}
	for i := range b.Groups {
		b.Groups[i].Share = share(b.Groups[i].Strikes, strikes)
		a.leaveOut(&b.Groups[i].Total)
	}
	order := canonical(by, a.known)
	slices.SortStableFunc(b.Groups, func(x, y Group) int {
		if order == nil {
			switch by {
			case ByMonth:
				return 0
			case ByOrigins: // fewest first
				return cmp.Or(len(x.Key)-len(y.Key), strings.Compare(string(x.Key), string(y.Key)))
			}
			return y.Strikes - x.Strikes
		}
		return place(order, string(x.Key)) - place(order, string(y.Key))
	})
	return b
}

// months are the first and the last month of the time asked for: from the first strike of
// all to the newest day of the dataset, where no days are asked for.
func (a *answer) months() (first, last schema.Date) {
	first, last = a.strikes[0].row.Date, a.strikes[len(a.strikes)-1].row.Date
	var newest schema.Date
	for i := range a.known.Strikes.Rows {
		if day := a.known.Strikes.Rows[i].Date; day.Valid() && day >= a.q.From && (a.q.AsOf == "" || day <= a.q.AsOf) {
			first, newest = min(first, day), max(newest, day)
		}
	}
	return first[:7], max(last, newest)[:7]
}

// place is a word's place in its order; an unknown word and none come last.
func place(order []string, word string) int {
	if i := slices.Index(order, word); i >= 0 {
		return i
	}
	return len(order)
}

// keys are the groups that a strike stands in.
func (a *answer) keys(by string, s *strike) []string {
	switch by {
	case ByMonth:
		return []string{string(s.row.Date[:7])}
	case ByTheater:
		return []string{s.row.Theater}
	case ByGroup:
		return []string{s.row.ClaimedGroup}
	case ByTarget:
		return []string{s.row.TargetType}
	case ByConfirmation:
		return []string{s.row.Confirmation}
	case ByAnnouncer:
		return []string{s.row.AnnouncedBy}
	case ByOrigins:
		return []string{strconv.Itoa(len(a.assessed.Corroboration.Of(s.row.ID).Origins))}
	case ByEvidence:
		if words := s.row.EvidenceOffered.Members(); len(words) > 0 {
			return words
		}
		return []string{""}
	}
	return nil
}

// byOrigin adds a strike to every origin that an account of it carries, and to that
// of documents whose origin is not told.
func (a *answer) byOrigin(s *strike, total Total, at func(string) *Group) {
	rests := a.assessed.Corroboration.Of(s.row.ID)
	carriers := rests.Origins
	if rests.OriginUnknown > 0 {
		carriers = append(carriers, corroboration.Origin{Name: schema.OriginNotTold, Accounts: rests.OriginUnknown})
	}
	for _, origin := range carriers {
		g := at(origin.Name)
		g.add(total)
		if g.Accounts == nil {
			g.Accounts = new(int)
		}
		*g.Accounts += origin.Accounts
	}
}

// canonical is the order of a breakdown's words; nil where there is none.
func canonical(by string, d *schema.Dataset) []string {
	switch by {
	case ByTheater:
		return inside(d, schema.ScopeAll)
	case ByTarget:
		return d.Words(schema.TargetType).Names()
	case ByEvidence:
		return d.Words(schema.Evidence).Names()
	case ByConfirmation:
		return schema.Confirmation.Names()
	}
	return nil
}
