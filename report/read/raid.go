package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// onLand reports whether a number is of the raid on land: its sentence speaks of it before the
// number, or its clause behind it, and of no boat.
func (r *reading) onLand(s *Sentence, n *number) bool {
	if p := r.Published.Day; p != "" && !slices.ContainsFunc(r.campaign.land, func(day Span) bool { return day.From <= p }) {
		return false
	}
	if _, before := s.within(0, n.at, "land"); before {
		return true
	}
	from, to := r.clause(s, n)
	if _, behind := s.within(n.right, to, "land"); !behind {
		return false
	}
	return !s.says(from, to, "anchor", "boat")
}

// raid leaves of the killed of the raid on land only those of all sides: the soldiers of one are a
// part of them, and of no strike the toll.
func (r *reading) raid() {
	toll := 0
	for i := range r.Figures {
		if f := &r.Figures[i]; f.Scope == schema.ScopeLand {
			toll = max(toll, f.Value)
		}
	}
	if toll == 0 {
		return
	}
	told := map[int]bool{}
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Measure != figure.Deaths {
			continue
		}
		told[f.Value] = true
		if f.Kind == Cumulative && f.Value == toll {
			f.Kind, f.Scope = Strike, schema.ScopeLand // in all the dead were as many
		}
	}
	r.Figures = slices.DeleteFunc(r.Figures, func(f Figure) bool {
		return f.Measure == figure.Deaths && f.Value < toll && (f.Scope == schema.ScopeLand || told[toll-f.Value])
	})
}
