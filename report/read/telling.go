package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// tellings speaks against figures whose clause names a day that cannot be: somebody told of the strikes
// before they happened, or they are those of some other day than is said.
func (r *reading) tellings() {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind != Strike && f.Kind != Window || !f.Answer.Outcome.Held() {
			continue
		}
		strikes := r.meant(f)
		if len(strikes) == 0 {
			continue
		}
		day, told := r.toldOn(f)
		first := strikes[0]
		for _, s := range strikes {
			if s.Date < first.Date {
				first = s
			}
		}
		if !told || day.To >= first.Date {
			if day, told = r.saidOtherwise(f, strikes); !told {
				continue
			}
		}
		f.Answer = Answer{Outcome: figure.Differs, Reason: OtherDay, Day: day, Strike: first, Low: -1, Best: -1, High: -1, Other: first.Date}
	}
}

// meant are the strikes for which a figure holds, if the day of all of them is known.
func (r *reading) meant(f *Figure) []*schema.Strike {
	all := r.strikesOf(f)
	if slices.ContainsFunc(all, func(s *schema.Strike) bool { return !s.DayKnown() }) {
		return nil
	}
	return all
}

// strikesOf are the strikes for which a figure holds.
func (r *reading) strikesOf(f *Figure) []*schema.Strike {
	if f.Kind == Ordinal {
		day := f.Answer.Day
		if f.Answer.Struck.From != "" {
			day = f.Answer.Struck
		}
		of := slices.DeleteFunc(r.on(day), func(s *schema.Strike) bool {
			return day.outside(s) > 0 || !r.judge.Books.Data.InScope(s.Theater, f.Scope)
		})
		if len(of) != 1 {
			return nil // the 18th or the 19th
		}
		return of
	}
	if f.Kind == Strike {
		if s := f.Answer.Strike; s != nil {
			return []*schema.Strike{s}
		}
		return nil
	}
	var all []*schema.Strike
	for _, s := range r.on(f.Answer.Day) {
		if f.Answer.Struck.From == "" && f.Answer.Day.outside(s) == 0 || f.Answer.Struck.From != "" && f.Answer.Struck.outside(s) == 0 {
			all = append(all, s)
		}
	}
	return all
}

// toldOn is the one day of a figure's clause beside which somebody tells of the strike.
func (r *reading) toldOn(f *Figure) (Span, bool) {
	s := &r.Sentences[f.Sentence]
	from, to := r.clause(s, f.number)
	var on []Moment
	for _, m := range single(s.days) {
		if m.at < from || m.at >= to || len(m.Spans) == 0 {
			continue
		}
		on = append(on, m)
	}
	if len(on) != 1 {
		return Span{}, false
	}
	m := on[0]
	if !s.toldOfOn(&m) {
		return Span{}, false
	}
	return m.Spans[0], true // the latest that may be meant
}

// saidOtherwise is the day of its clause on which the strikes of a window plainly were by the
// text, if they were on another one.
func (r *reading) saidOtherwise(f *Figure, strikes []*schema.Strike) (Span, bool) {
	if f.Kind != Window || !f.Named || len(f.Days) == 0 {
		return Span{}, false
	}
	day := f.Days[0]
	least := r.leastGap(f, day)
	if least == 0 || !day.From.Valid() {
		return Span{}, false
	}
	for _, s := range strikes {
		if gap := abs(s.Date.DaysSince(day.From)); gap < least || gap > 7 || s.Public() == day.From {
			return Span{}, false
		}
	}
	return day, true
}
