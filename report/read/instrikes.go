package read

import "github.com/strike-tally/strike-tally/report/figure"

// inStrikes is how many words may stand between a number of killed and that of the strikes in which they were.
const inStrikes = 3

// killedIn takes a number of killed that is below that of the campaign's strikes just behind it for one of the campaign, too: it
// has killed five people in ten strikes. No strikes have fewer dead than there were strikes.
func (r *reading) killedIn() {
	for i := 1; i < len(r.Figures); i++ {
		f, n := &r.Figures[i-1], &r.Figures[i]
		if f.Measure != figure.Deaths || f.Kind == Cumulative || n.Measure != figure.Strikes || n.Kind != Cumulative || !n.Answer.Outcome.Held() || n.Excluding {
			continue
		}
		if between := n.number.left - f.number.right; f.Sentence != n.Sentence || between < 0 || between > inStrikes || f.Value >= n.Value {
			continue
		}
		f.Kind, f.Scope = Cumulative, n.Scope
		f.Days = nil
		r.resolve(f)
	}
}

// fewOthers reports whether strikes to which one is added are some of the last days, and not all before it: it joins the two
// strikes that were announced on Sunday.
func (r *reading) fewOthers(f *Figure) bool {
	return f.Excluding && f.Measure == figure.Strikes && f.Value <= mostParts && f.Value*mostParts < r.whole(f, r.Published.Day)
}

// lastFew answers a number of strikes by those of the last day before publication on which there were so many; where none is,
// it is open which they were.
func (r *reading) lastFew(f *Figure) Answer {
	for back := range recently {
		day := r.Published.Day.AddDays(-back)
		if a := r.ask(f.put, Span{day, day}); r.Published.Day.Valid() && a.Outcome == figure.Agrees {
			return a
		}
	}
	return nothing(OpenDay)
}
