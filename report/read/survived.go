package read

import "github.com/strike-tally/strike-tally/report/figure"

// survivals speaks against survivors of the strikes of some days that are more than the rows and all accounts have together,
// where the killed told beside them, or just before, say which strikes these are.
func (r *reading) survivals() {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind != Window || f.Measure != figure.Survivors || f.Answer.Outcome != figure.NotComparable {
			continue
		}
		told := r.killedTold(i)
		if told == nil {
			continue
		}
		most := 0
		for _, s := range r.strikesOf(told) {
			left := s.Survivors.Or(0) + s.Missing.Or(0)
			for _, account := range r.campaign.accounts[s.ID] {
				left = max(left, account.Survivors.Or(0))
			}
			most += left
		}
		if most > 0 && f.Value > most && !f.number.below && f.Qualifier != "at_most" {
			f.Answer.Outcome, f.Answer.Reason, f.Answer.Low, f.Answer.Best, f.Answer.High = figure.Differs, NotTold, most, most, most
		}
	}
}

// killedTold is the number of killed of some strikes that stands last before a figure, in its sentence, or in the one before
// if its own names no day, and is borne out; else the next one in its sentence; nil for none.
func (r *reading) killedTold(i int) *Figure {
	f := &r.Figures[i]
	is := func(told *Figure) bool {
		return told.Measure == figure.Deaths && told.Kind == Window && told.Answer.Outcome.Held()
	}
	for k := i - 1; k >= 0 && f.Sentence-r.Figures[k].Sentence <= 1; k-- {
		if told := &r.Figures[k]; is(told) && (told.Sentence == f.Sentence || len(single(r.Sentences[f.Sentence].days)) == 0) {
			return told
		}
	}
	for k := i + 1; k < len(r.Figures) && r.Figures[k].Sentence == f.Sentence; k++ {
		if is(&r.Figures[k]) {
			return &r.Figures[k]
		}
	}
	return nil
}

// leftOn are those who survived the strikes of some days at first, whatever became of them.
func (r *reading) leftOn(days Span) (n int) {
	for _, s := range r.on(days) {
		if days.outside(s) == 0 {
			n += s.Survivors.Or(0) + s.Missing.Or(0)
		}
	}
	return n
}
