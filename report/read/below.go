package read

import "github.com/strike-tally/strike-tally/report/figure"

// below speaks against a number that is told as one that is not reached, where the rows have just that: fewer
// than 99 killed of 99.
func (r *reading) below() {
	for i := range r.Figures {
		f := &r.Figures[i]
		if !f.number.below || f.Answer.Wrong() || f.Kind != Cumulative && f.Kind != Window {
			continue
		}
		reached := *f.number
		reached.below = false
		other := *f
		other.number, other.Qualifier = &reached, "exact"
		day := f.Answer.Day
		if last := r.campaign.last; f.Kind == Cumulative && day.To > last && day.To <= last.AddDays(latest) {
			day.To = last // the rows end with the last strike, of some days before
		}
		if a := r.ask(other.put, day); a.Outcome == figure.Agrees || a.Outcome == figure.AgreesAsRead {
			f.Answer = a
			f.Answer.Outcome, f.Answer.Reason = figure.Differs, Reached
		}
	}
}
