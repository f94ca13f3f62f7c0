package read

import "github.com/strike-tally/strike-tally/report/figure"

// lags speaks against figures that only a cut some strikes earlier or later bears out, and
// not surely, where the text leaves no room for one: a total that is told with today's
// strike, the strikes of one day.
func (r *reading) lags() {
	for i := range r.Figures {
		f := &r.Figures[i]
		v := f.Answer.Verdict
		if f.Kind == Cumulative && f.Answer.Wrong() && v != nil {
			if _, today := r.Sentences[f.Sentence].within(0, f.number.at, "brings"); today && r.asOfTold(f) {
				continue
			}
		}
		if f.Answer.Outcome != figure.Possible || v == nil || len(v.Readings) == 0 {
			continue
		}
		cut := v.Readings[0].Cut
		if cut != figure.Earlier && cut != figure.Later {
			continue
		}
		switch f.Kind {
		case Window:
			if f.Answer.Day.From != f.Answer.Day.To || len(r.Sentences[f.Sentence].days) == 0 {
				continue // two of three boats, of a day that another sentence tells
			}
		case Cumulative:
			if r.yetToCome(f) || cut == figure.Earlier && (f.Qualifier == "exact" && r.old(f) && r.fresh(f) || r.past(f) && r.saidBeside(f)) {
				break
			}
			s := &r.Sentences[f.Sentence]
			if _, today := s.within(0, f.number.at, "brings"); !today || f.Excluding {
				continue
			}
		default:
			continue
		}
		if f.Kind == Cumulative && r.asOfTold(f) {
			continue
		}
		f.Answer.Outcome, f.Answer.Reason = figure.Differs, NoRoom
	}
}

// asOfTold answers a total by the day of the strike whose killed the text tells beside it, if it
// holds by then: a text may be out some strikes later.
func (r *reading) asOfTold(f *Figure) bool {
	k := r.told(f)
	if k < 0 {
		return false
	}
	day := r.Figures[k].Answer.Strike.Public()
	a := r.ask(f.put, Span{"", day})
	if a.Outcome != figure.Agrees && a.Outcome != figure.AgreesAsRead || day >= f.Answer.Day.To {
		return false
	}
	f.Answer = a
	return true
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

// stale is how many strikes a total must lag behind to be an old one beside a new one, where it is
// of the killed, whom outlets count up more slowly; one strike else.
const stale = 2

// old reports whether a total can only be one that is some strikes old: no other way to count
// gives it.
func (r *reading) old(f *Figure) bool {
	v := f.Answer.Verdict
	for i := range v.Readings {
		if v.Readings[i].Cut != figure.Earlier || f.Measure == figure.Deaths && v.Readings[i].Strikes < stale {
			return false
		}
	}
	return true
}

// saidBeside reports whether the clause of a figure says that somebody told of it.
func (r *reading) saidBeside(f *Figure) bool {
	s := &r.Sentences[f.Sentence]
	from, to := r.clause(s, f.number)
	_, said := s.within(from, to, "said")
	return said
}

// fresh reports whether another total of the text, of the same day, holds with the newest
// strike: whoever wrote that counted strikes and killed up to it.
func (r *reading) fresh(f *Figure) bool {
	for i := range r.Figures {
		other := &r.Figures[i]
		if other.Kind != Cumulative || other.Measure == f.Measure || other.Scope != f.Scope || other.Answer.Verdict == nil || other.Answer.Day.To != f.Answer.Day.To {
			continue
		}
		if other.Measure != figure.Deaths && other.Measure != figure.Strikes && other.Measure != figure.Vessels || other.Qualifier != "exact" && other.Qualifier != "at_least" {
			continue
		}
		v := other.Answer.Verdict
		if (other.Answer.Outcome == figure.Agrees || other.Answer.Outcome == figure.AgreesAsRead) && len(v.Readings) > 0 && v.Readings[0].Cut != figure.Earlier {
			return true
		}
	}
	return false
}
