package read

import "github.com/strike-tally/strike-tally/report/figure"

// lags speaks against figures that only a cut some strikes earlier or later bears out, and
// not surely, where the text leaves no room for one: a total that is told with today's
// strike, the strikes of one day.
func (r *reading) lags() {
	for i := range r.Figures {
		f := &r.Figures[i]
		v := f.Answer.Verdict
		if f.Answer.Outcome != figure.Possible || v == nil || len(v.Readings) == 0 {
			continue
		}
		if cut := v.Readings[0].Cut; cut != figure.Earlier && cut != figure.Later {
			continue
		}
		switch f.Kind {
		case Window:
			if f.Answer.Day.From != f.Answer.Day.To {
				continue
			}
		case Cumulative:
			s := &r.Sentences[f.Sentence]
			if _, today := s.within(0, f.number.at, "brings"); !today || f.Excluding {
				continue
			}
		default:
			continue
		}
		f.Answer.Outcome, f.Answer.Reason = figure.Differs, NoRoom
	}
}
