package summary

import "github.com/strike-tally/strike-tally/schema"

// Marks are the strikes of which a report of an earlier day holds what was not told by
// then. Every number that holds such a value is marked itself, too.
type Marks struct {
	Numbers  []schema.ID `json:"numbers" doc:"Strikes whose killed, survivors and evidence are those of later accounts, or of such without a day, as none was public by then."`
	Vessels  []schema.ID `json:"vessels" doc:"Strikes whose number of vessels no account that was public by then states, so that it is that of now."`
	FollowUp []schema.ID `json:"follow_up" doc:"Strikes after which nobody was hit again, of which no row tells when that was known."`
}

// Any reports whether something is marked.
func (m *Marks) Any() bool { return len(m.Numbers)+len(m.Vessels)+len(m.FollowUp) > 0 }

func (m *Marks) add(a *answer) {
	for i := range a.strikes {
		id := a.strikes[i].row.ID
		mark := a.marks[id]
		if mark.Numbers {
			m.Numbers = append(m.Numbers, id)
		}
		if mark.Vessels {
			m.Vessels = append(m.Vessels, id)
		}
		if mark.FollowUp {
			m.FollowUp = append(m.FollowUp, id)
		}
	}
}

// marked are the marks of the strikes counted, and of those on land that a report of the
// strikes at sea tells apart.
func (a *answer) marked() Marks {
	m := Marks{[]schema.ID{}, []schema.ID{}, []schema.ID{}}
	m.add(a)
	if a.q.Scope == schema.ScopeSea {
		land := *a
		land.cutOf(schema.ScopeLand)
		m.add(&land)
	}
	return m
}
