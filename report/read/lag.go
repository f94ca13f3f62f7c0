package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// lags speaks against figures that only a cut some strikes earlier or later bears out, and
// not surely, where the text leaves no room for one: a total that is told with today's
// strike, the strikes of one day.
func (r *reading) lags() {
	newest := r.newestTold()
	for i := range r.Figures {
		f := &r.Figures[i]
		v := f.Answer.Verdict
		if f.Kind == Cumulative && f.Answer.Wrong() && v != nil {
			if _, today := r.Sentences[f.Sentence].within(0, f.number.at, "brings"); today && r.asOfTold(f, newest) {
				continue
			}
		}
		if f.Answer.Outcome != figure.Possible || f.Answer.Reason == ByTheDozen || v == nil || len(v.Readings) == 0 {
			continue
		}
		if f.Kind == Cumulative && r.broughtBefore(f) {
			f.Answer.Outcome, f.Answer.Reason = figure.Differs, NoRoom
			continue
		}
		cut := v.Readings[0].Cut
		if cut != figure.Earlier && cut != figure.Later {
			continue
		}
		switch f.Kind {
		case Window:
			if f.stretch.To != "" && f.bounded() {
				continue // at least seven more since the first
			}
			if p := r.Published.Day; f.stretch.To != "" || p != "" && f.Answer.Day.To < p.AddDays(-2) && f.Answer.Day.From != f.Answer.Day.To {
				if newest.Valid() {
					if a := r.ask(f.put, Span{f.Answer.Day.From, newest}); a.Outcome == figure.Agrees {
						f.Answer = a
						continue
					}
				}
				if f.stretch.To != "" && r.throughBefore(f, i) {
					continue // the second this month, of a strike told before it
				}
				break // a month that is over, or strikes that are counted up to this one
			}
			if f.Answer.Day.From != f.Answer.Day.To || len(r.Sentences[f.Sentence].days) == 0 && !r.yetToCome(f, 0) {
				continue // two of three boats, of a day that another sentence tells
			}
		case Cumulative:
			if r.yetToCome(f, zone) || cut == figure.Earlier && (f.Qualifier == "exact" && r.old(f) && r.fresh(f) || r.past(f) && r.saidBeside(f)) {
				break
			}
			s := &r.Sentences[f.Sentence]
			if _, today := s.within(0, f.number.at, "brings"); !today && !r.leavesOut(f, newest) || f.Excluding {
				continue
			}
		default:
			continue
		}
		if f.Kind == Cumulative && r.asOfTold(f, newest) {
			continue
		}
		if f.Kind == Window && r.inOneSea(f, f.Answer.Day) {
			continue
		}
		f.Answer.Outcome, f.Answer.Reason = figure.Differs, NoRoom
	}
}

// broughtBefore reports whether a total that may only hold by the day of publication is said to have been brought there by the
// strike of a day before, and another one became public since.
func (r *reading) broughtBefore(f *Figure) bool {
	day := r.broughtOn(&r.Sentences[f.Sentence], f)
	if !day.Valid() || day >= f.Answer.Day.To {
		return false
	}
	strikes := r.campaign.on(Span{day, day})
	if len(strikes) == 0 || strikes[0].Date != day || strikes[0].Public() >= f.Answer.Day.To {
		return false
	}
	since := r.campaign.on(Span{strikes[0].Public().AddDays(1), f.Answer.Day.To})
	return len(since) > 0
}

// leavesOut reports whether a total only holds without the newest strike of which its text tells, and does not say so.
func (r *reading) leavesOut(f *Figure, newest schema.Date) bool {
	for _, reading := range f.Answer.Verdict.Readings {
		if reading.Cut != figure.Earlier {
			return false
		}
	}
	if _, others := r.Sentences[f.Sentence].within(f.number.left, f.number.right, "another"); others {
		return false
	}
	return newest.Valid() && f.Answer.Day.To >= newest && !r.past(f) && !r.lastWeek(f) && !r.ofPast(f)
}

// throughBefore answers a stretch up to a strike that is told just before the i-th figure, if it
// holds so.
func (r *reading) throughBefore(f *Figure, i int) bool {
	for k := i - 1; k >= 0 && f.Sentence-r.Figures[k].Sentence <= nearest; k-- {
		told := &r.Figures[k]
		if told.Kind != Strike || told.Measure != figure.Deaths || told.Answer.Strike == nil || !told.Answer.Outcome.Held() || told.Answer.Strike.Date >= f.Answer.Day.To {
			continue
		}
		if a := r.ask(f.put, Span{f.Answer.Day.From, told.Answer.Strike.Public()}); a.Outcome == figure.Agrees {
			f.Answer = a
			return true
		}
	}
	return false
}

// yetToCome reports whether the strikes with which a figure would be right became public
// only when the text was out, by more than some days: nobody counts a strike before it.
func (r *reading) yetToCome(f *Figure, some int) bool {
	reading := &f.Answer.Verdict.Readings[0]
	p := r.Published.Day
	if reading.Cut != figure.Later || p == "" {
		return false
	}
	for i := range r.judge.Books.Data.Strikes.Rows {
		if s := &r.judge.Books.Data.Strikes.Rows[i]; s.ID == reading.Through {
			return s.Public() > p.AddDays(some)
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
