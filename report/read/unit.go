package read

import "github.com/strike-tally/strike-tally/report/figure"

// units speaks against a number that is not of what the text says that it counts: strikes,
// where only the vessels are as many, and vessels of some days, where only the strikes are.
// A total of an outlet that is known to count so is left to the judge.
func (r *reading) units() {
	for i := range r.Figures {
		f := &r.Figures[i]
		a := &f.Answer
		if a.Verdict != nil && f.Kind == Cumulative && f.Measure == figure.Vessels && a.Outcome == figure.AgreesAsRead && only(a.Verdict, figure.StrikesAsVessels) && r.strikesToo(f) {
			total := a.Verdict.Totals
			a.Outcome, a.Reason, a.Low, a.Best, a.High = figure.Differs, ByStrikes, total.Vessels, total.Vessels, total.Vessels
			continue
		}
		if a.Verdict == nil || !a.Outcome.Held() || f.Kind != Window && (f.Kind != Cumulative || f.Measure != figure.Strikes || a.Outcome == figure.AgreesAsRead) {
			continue
		}
		total := a.Verdict.Totals
		switch {
		case f.Measure == figure.Strikes && only(a.Verdict, figure.VesselsAsStrikes) && f.Value == total.Vessels:
			a.Outcome, a.Reason, a.Low, a.Best, a.High = figure.Differs, ByVessels, total.Strikes, total.Strikes, total.Strikes
		case f.Measure == figure.Vessels && only(a.Verdict, figure.StrikesAsVessels) && f.Value == total.Strikes:
			a.Outcome, a.Reason, a.Low, a.Best, a.High = figure.Differs, ByStrikes, total.Vessels, total.Vessels, total.Vessels
		}
	}
}

// strikesToo reports whether the sentence of a number of vessels tells the strikes apart from them.
func (r *reading) strikesToo(f *Figure) bool {
	for i := range r.Figures {
		if other := &r.Figures[i]; other.Sentence == f.Sentence && other.Kind == Cumulative && other.Measure == figure.Strikes && other.Qualifier == "exact" && other.Answer.Outcome.Held() {
			return true
		}
	}
	return false
}

// only reports whether every reading that gives a figure counts in a unit, or strikes that were
// yet to come.
func only(v *figure.Verdict, unit figure.Unit) bool {
	for i := range v.Readings {
		if v.Readings[i].Unit != unit && v.Readings[i].Cut != figure.Later {
			return false
		}
	}
	return len(v.Readings) > 0 && v.Readings[0].Unit == unit
}
