package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// about is the verdict on one of the numbers that a wording with room may mean: the ends of
// "69 to 70" killed, and one more or less for killed, strikes or vessels that are told as
// "about" so many; nil where none of them agrees.
func (r *reading) about(t schema.Tally) *figure.Verdict {
	if to, ok := t.DeathsTo.Int(); ok {
		low, high := t, t
		low.DeathsTo, low.DeathsQualifier = "", "exact"
		high.DeathsTo, high.DeathsQualifier = "", "exact"
		high.Deaths = schema.NewCount(to)
		return r.agreed(low, high)
	}
	var near []schema.Tally
	for _, step := range []int{1, -1} {
		one := t
		for _, n := range []struct {
			count     *schema.Count
			qualifier *string
		}{{&one.Deaths, &one.DeathsQualifier}, {&one.Strikes, &one.StrikesQualifier}, {&one.Vessels, &one.VesselsQualifier}} {
			if stated, ok := n.count.Int(); ok && *n.qualifier == "about" && stated > 1 {
				*n.count, *n.qualifier = schema.NewCount(stated+step), "exact"
			}
		}
		if one != t {
			near = append(near, one)
		}
	}
	return r.agreed(near...)
}

// ranges takes back what was said against ranges in which the rows' number lies: between 60 and 70 where it is 64.
func (r *reading) ranges() {
	for i := range r.Figures {
		f := &r.Figures[i]
		v := f.Answer.Verdict
		if !f.Answer.Wrong() || f.To <= f.Value || v == nil || len(v.Readings) == 0 {
			continue
		}
		rows := f.Answer.Best
		if cut := v.Readings[0].Cut; cut == figure.Earlier || cut == figure.Later {
			rows = r.whole(f, f.Answer.Day.To)
		}
		if f.Value <= rows && rows <= f.To {
			f.Answer.Outcome, f.Answer.Reason = figure.Possible, Between
		}
	}
}

// agreed is the verdict on the first of some figures with which the rows agree; nil for none.
func (r *reading) agreed(figures ...schema.Tally) *figure.Verdict {
	for _, t := range figures {
		if v := r.judge.Figure(t); v.Outcome == figure.Agrees || v.Outcome == figure.AgreesAsRead {
			return &v
		}
	}
	return nil
}
