package read

import "github.com/strike-tally/strike-tally/report/figure"

// together answers a number of killed that is the sum of the strikes of a day.
func (r *reading) together(f *Figure, s Span) (Answer, bool) {
	strikes := r.on(s)
	if len(strikes) < 2 || s.From == "" {
		return Answer{}, false
	}
	onDay, lost, announced, days, n := 0, 0, 0, 0, 0
	for _, each := range strikes {
		if each.Date >= s.From && each.Date <= s.To {
			onDay += each.Killed().Best
			lost += each.Missing.Or(0)
			days++
		}
		if p := each.Public(); p >= s.From && p <= s.To {
			announced += each.Killed().Best
			n++
		}
	}
	if row := &r.Sentences[f.Sentence]; lost > 0 && r.listed(row, f.number) {
		onDay = max(onDay, min(onDay+lost, f.Value)) // a table that counts the presumed dead
	}
	if lost > 0 && f.Value == onDay+lost && !r.presumedLater(s) {
		onDay = f.Value
	}
	if (onDay != f.Value || days < 2) && (announced != f.Value || n < 2) {
		return Answer{}, false
	}
	a := r.ask(f.put, s)
	return a, a.Outcome.Held()
}

// ofSeveral answers survivors that no strike of a day has, but all of them have together.
func (r *reading) ofSeveral(f *Figure, all []candidate) bool {
	for _, c := range all {
		if c.From != c.To && r.single(f) {
			continue // in one operation of October
		}
		if c.rank == ofPublication || len(r.on(c.Span)) < 2 {
			continue
		}
		if a := r.ask(f.put, c.Span); a.Outcome.Held() {
			f.Kind, f.Answer = Window, a
			return true
		}
	}
	return false
}

// ofTheBoats puts the killed of a strike whose day the text leaves open to the boats of which it told just
// before: three boats were hit; three people died on the first.
func (r *reading) ofTheBoats() {
	for i := 1; i < len(r.Figures); i++ {
		f, boats := &r.Figures[i], &r.Figures[i-1]
		if f.Kind != Strike || f.Measure != figure.Deaths || f.Named || !f.Answer.Outcome.Held() || f.Sentence-boats.Sentence > 2 {
			continue
		}
		day := boats.Answer.Day
		if boats.Kind != Window || boats.Measure != figure.Vessels || !boats.Answer.Outcome.Held() || day.From != day.To || day == f.Answer.Day || len(single(r.Sentences[f.Sentence].days)) > 0 {
			continue
		}
		for _, s := range r.on(day) {
			if a := r.put(f, s, day); day.outside(s) == 0 && a.Outcome == figure.Agrees {
				a.Decided = f.Answer.Decided
				f.Answer = a
				break
			}
		}
	}
}
