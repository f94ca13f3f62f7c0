package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// speaks reports whether a figure can speak of a moment: a strike of a day or two, a
// window of any stretch, a total of the last day of one.
func (r *reading) speaks(f *Figure, m *Moment) bool {
	if len(m.Spans) == 0 {
		return false
	}
	switch f.Kind {
	case Cumulative:
		return !m.Since && (m.AsOf || m.Unit == "day" || m.Unit == "weekday" || r.weekBefore(m) && r.saidBeside(f))
	case Window:
		return !m.Since
	}
	return !m.Since && !m.whole && m.Unit != "year"
}

// resolve finds out of which days a figure speaks, and what the rows say of it.
func (r *reading) resolve(f *Figure) {
	s := &r.Sentences[f.Sentence]
	from, to := r.clause(s, f.number)
	if m, ok := s.within(from, to, "series"); ok {
		f.Series = m.value
	}
	_, f.Excluding = s.within(from, to, "excluding")
	if f.Kind == Window && f.nowhere {
		f.Answer = nothing(NoDay)
		return
	}
	r.anew(f, s, from, to)
	all := r.bound(f, r.candidates(f))
	if f.stretch.To != "" {
		all = []candidate{{f.stretch, ofClause}}
		if slices.ContainsFunc(s.days, func(m Moment) bool { return m.Since && m.Unit == "day" }) {
			all = append(all, candidate{Span{f.stretch.From.AddDays(1), f.stretch.To}, ofClause}) // since the day, or from it on
		}
	}
	for _, c := range all {
		f.Days = append(f.Days, c.Span)
	}
	f.Named = len(all) > 0 && all[0].rank == ofClause
	switch f.Kind {
	case Cumulative:
		r.total(f, all)
		if f.Answer.Wrong() && f.stretch.To == "" && r.inMonth(f, s, from, to) {
			break
		}
		if f.Answer.Wrong() && r.fewOthers(f) {
			f.Kind = Window
			f.Answer = r.lastFew(f)
		}
	case Window:
		r.window(f, all)
	case Ordinal:
		r.nth(f, all)
	default:
		r.strike(f, all)
		if f.Answer.Wrong() && f.Measure == figure.Deaths && len(r.nthDays(s, f)) > 0 {
			r.withoutNth(f)
		}
		if f.Answer.Wrong() && f.Measure == figure.Deaths && len(s.days) == 0 && s.furtherHit() {
			r.ofHitAgain(f)
		}
	}
	if f.Kind == Window {
		r.struck(&f.Answer)
	}
	if f.Kind != Cumulative && f.Answer.Wrong() && f.Measure == figure.Survivors && f.bounded() && f.Value <= r.leftOn(f.Answer.Day) {
		f.Answer.Outcome, f.Answer.Reason = figure.AgreesAsRead, ByAccount // at least six of the eight of two boats
	}
}

// inMonth answers a number that is no total as to the strikes of the month that its clause names: in October the strikes
// killed 45.
func (r *reading) inMonth(f *Figure, s *Sentence, from, to int) bool {
	for i := range s.days {
		m := &s.days[i]
		if m.Unit != "month" || m.Since || m.AsOf || m.part || m.at < from || m.at >= to {
			continue
		}
		for _, month := range m.Spans {
			if a := r.ask(f.put, month); a.Outcome == figure.Agrees || a.Outcome == figure.AgreesAsRead {
				f.Kind, f.Answer = Window, a
				return true
			}
		}
	}
	return false
}

// withoutNth answers a number of killed that no strike has whose place in the campaign its sentence
// tells by the days of the text alone: one of the two is wrong, and it is the place if the rows have
// the killed on such a day.
func (r *reading) withoutNth(f *Figure) {
	for i := range r.Figures {
		if n := &r.Figures[i]; n.Kind == Ordinal && n.Sentence == f.Sentence && r.laterToo(n) {
			return // it is told of an earlier one
		}
	}
	other := *f
	other.nowhere = true
	all := r.bound(&other, r.candidates(&other))
	if r.strike(&other, all); other.Kind == Strike && other.Answer.Outcome == figure.Agrees && other.Answer.Strike != nil && r.newestDay(other.Answer.Strike) {
		f.Answer = other.Answer
	}
}

// newestDay reports whether a strike was one of the last to become public before the text was out.
func (r *reading) newestDay(s *schema.Strike) bool {
	return r.Published.Day != "" && s.Date == r.campaign.newest(r.Published.Day)
}

// nearlyAll reports whether a number is about that of the whole campaign.
func (r *reading) nearlyAll(f *Figure) bool {
	return f.Value*10 >= r.whole(f, r.Published.Day)*7
}

// anew turns a total since a later day than the campaign's first month into a window.
func (r *reading) anew(f *Figure, s *Sentence, from, to int) {
	if f.Kind != Cumulative || r.campaign.first == "" {
		return
	}
	for _, m := range s.days {
		if m.Since && m.at >= from && m.at < to && len(m.Spans) > 0 && m.Spans[0].From > r.campaign.first.AddDays(60) && r.Published.Day != "" && m.Spans[0].From <= r.Published.Day && !r.nearlyAll(f) {
			f.Kind = Window
			f.Days = append(f.Days, Span{m.Spans[0].From, r.Published.Day})
			return
		}
	}
}

// on are the strikes of a stretch of days, and behind them those that were announced on
// one of them.
func (c *campaign) on(s Span) []*schema.Strike {
	var all []*schema.Strike
	for day, n := s.From, 0; day <= s.To && day.Valid() && n < 31; day, n = day.AddDays(1), n+1 {
		for _, strike := range c.byDay[day] {
			if !slices.Contains(all, strike) {
				all = append(all, strike)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *schema.Strike) int { return s.outside(a) - s.outside(b) })
	return all
}

// on are the strikes of a stretch of days that were public when the text was out: nobody tells of
// another one.
func (r *reading) on(s Span) []*schema.Strike {
	all := r.campaign.on(s)
	p := r.Published.Day
	if p == "" {
		return all
	}
	return slices.DeleteFunc(all, func(strike *schema.Strike) bool { return strike.Public() > p.AddDays(1) }) // a day of another zone
}

// nthDays are the days of the strikes at sea whose places in the campaign the ordinals of a sentence
// tell: in the fifth attack six people died.
func (r *reading) nthDays(s *Sentence, f *Figure) (all []Span) {
	if f.Kind != Strike || f.nowhere {
		return nil
	}
	for k := range r.Figures {
		n := &r.Figures[k]
		if n.Kind != Ordinal || n.Measure != figure.Strikes || n.Sentence != f.Sentence || n.Start > f.Start {
			continue
		}
		if day := r.campaign.dayOf(n.Value); day.Valid() {
			all = append(all, Span{day, day})
		}
	}
	return all
}

// dayOf is the day of the n-th strike at sea; empty where there is none.
func (c *campaign) dayOf(n int) schema.Date {
	for day := c.first; day.Valid() && day <= c.last; day = day.AddDays(1) {
		if len(c.byDay[day]) > 0 && c.dated(day).Strikes >= n {
			return day
		}
	}
	return ""
}

// outside is 1 for a strike that was on none of the days, 0 for one that was.
func (s Span) outside(strike *schema.Strike) int {
	if strike.Date < s.From || strike.Date > s.To {
		return 1
	}
	return 0
}
