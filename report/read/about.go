package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// about is the verdict on the number one more or less, for one of killed, strikes or vessels
// that is told as "about" so many; nil where that does not agree either.
func (r *reading) about(t schema.Tally) *figure.Verdict {
	for _, step := range []int{1, -1} {
		near := t
		for _, n := range []struct {
			count     *schema.Count
			qualifier *string
		}{{&near.Deaths, &near.DeathsQualifier}, {&near.Strikes, &near.StrikesQualifier}, {&near.Vessels, &near.VesselsQualifier}} {
			if stated, ok := n.count.Int(); ok && *n.qualifier == "about" && stated > 1 {
				*n.count, *n.qualifier = schema.NewCount(stated+step), "exact"
			}
		}
		if near == t {
			return nil
		}
		if v := r.judge.Figure(near); v.Outcome == figure.Agrees || v.Outcome == figure.AgreesAsRead {
			return &v
		}
	}
	return nil
}
