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
			if r.yetToCome(f) {
				break
			}
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

// yetToCome reports whether the strikes with which a total would be right became public
// only when the text was out: nobody counts a strike before it.
func (r *reading) yetToCome(f *Figure) bool {
	reading := &f.Answer.Verdict.Readings[0]
	p := r.Published.Day
	if reading.Cut != figure.Later || p == "" {
		return false
	}
	for i := range r.judge.Books.Data.Strikes.Rows {
		if s := &r.judge.Books.Data.Strikes.Rows[i]; s.ID == reading.Through {
			return s.Public() > p.AddDays(1) // a day of another zone
		}
	}
	return false
}
