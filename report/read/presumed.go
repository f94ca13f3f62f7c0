package read

import "github.com/strike-tally/strike-tally/report/figure"

// presumed speaks against a number of the killed of some days that counts who was presumed dead
// only when the text was out, or whom the text itself tells among the survivors.
func (r *reading) presumed() {
	for i := range r.Figures {
		f := &r.Figures[i]
		a := &f.Answer
		if f.Kind != Window || f.Measure != figure.Deaths || a.Verdict == nil || !a.Outcome.Held() || len(a.Verdict.Readings) == 0 || a.Verdict.Readings[0].Presumed == 0 {
			continue
		}
		if r.survivors(f, a.Verdict.Readings[0].Presumed) || r.presumedLater(a.Day) {
			a.Outcome, a.Reason = figure.Differs, NotYet
			a.Best = a.Verdict.Totals.Deaths.Best
			a.Low, a.High = a.Verdict.Totals.Deaths.Min, a.Verdict.Totals.Deaths.Max
		}
	}
}

// survivors reports whether a text tells of so many survivors beside the killed of some days.
func (r *reading) survivors(killed *Figure, n int) bool {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Measure == figure.Survivors && f.Value == n && abs(f.Sentence-killed.Sentence) <= nearest && f.Kind != Cumulative {
			return true
		}
	}
	return false
}

// presumedLater reports whether those lost in the strikes of some days were presumed dead only
// when the text was out.
func (r *reading) presumedLater(days Span) bool {
	p := r.Published.Day
	if p == "" {
		return false
	}
	later := false
	for _, s := range r.on(days) {
		if n, ok := s.Missing.Int(); !ok || n == 0 {
			continue
		}
		if !s.MissingKnown.Valid() || s.MissingKnown <= p {
			return false
		}
		later = true
	}
	return later
}
