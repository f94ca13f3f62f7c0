package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// asOfTold answers a total by the day of the strike whose killed the text tells beside it, or by
// that of the newest strike of which it tells, if it holds by then: a text may be out some strikes
// later.
func (r *reading) asOfTold(f *Figure, newest schema.Date) bool {
	var days []schema.Date
	if k := r.told(f); k >= 0 {
		days = append(days, r.Figures[k].Answer.Strike.Public())
	}
	switch {
	case newest >= r.Published.Day.AddDays(-latest) && newest.Valid():
		days = append(days, newest)
	case newest == "" && r.Published.Day != "":
		days = append(days, r.Published.Day.AddDays(-1)) // it tells of no strike that became public with it
	}
	for _, day := range days {
		a := r.ask(f.put, Span{"", day})
		if (a.Outcome == figure.Agrees || a.Outcome == figure.AgreesAsRead) && day < f.Answer.Day.To {
			f.Answer = a
			return true
		}
	}
	return r.throughTold(f)
}

// throughTold answers a total that only holds up to the strike whose killed the text tells beside it,
// where another one became public on the same day.
func (r *reading) throughTold(f *Figure) bool {
	v := f.Answer.Verdict
	if v == nil || len(v.Readings) == 0 || v.Readings[0].Cut != figure.Earlier {
		return false
	}
	if n := v.Readings[0].Presumed; n != 0 && n != v.Readings[0].PresumedOf {
		return false // it would count a part of the presumed dead besides
	}
	last := r.lastTold()
	if last == nil {
		last = r.earlierToday(v.Readings[0].Through) // it was out before the day's other news
	}
	if k := r.told(f); k >= 0 {
		last = r.Figures[k].Answer.Strike
	}
	if last == nil || v.Readings[0].Through != last.ID {
		return false
	}
	f.Answer.Outcome, f.Answer.Reason = figure.AgreesAsRead, NoReason
	f.Answer.Day.To = last.Public()
	return true
}

// earlierToday is a strike that became public on the day of publication; nil for another one.
func (r *reading) earlierToday(id schema.ID) *schema.Strike {
	for i := range r.judge.Books.Data.Strikes.Rows {
		if s := &r.judge.Books.Data.Strikes.Rows[i]; s.ID == id && s.Public() == r.Published.Day {
			return s
		}
	}
	return nil
}

// lastTold is the last strike of which the text tells the killed, as the rows have them; nil for none.
func (r *reading) lastTold() (last *schema.Strike) {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind != Strike || f.Measure != figure.Deaths || !f.Answer.Outcome.Held() {
			continue
		}
		if s := f.Answer.Strike; s != nil && (last == nil || s.Date > last.Date) {
			last = s
		}
	}
	return last
}

// eve is the day before the newest strike became public, where that was only just before a text was out
// that does not tell of it; empty where it does, or it was not.
func (r *reading) eve() schema.Date {
	last := schema.Date("")
	for _, strikes := range r.campaign.byDay {
		for _, s := range strikes {
			if p := s.Public(); p <= r.Published.Day && r.judge.Books.Data.InScope(s.Theater, schema.ScopeSea) {
				last = max(last, p)
			}
		}
	}
	if !last.Valid() || last < r.Published.Day.AddDays(-justBefore) || r.newestTold() >= last {
		return ""
	}
	return last.AddDays(-1)
}

// justBefore is how many days after a strike became public a text may be out that does not know of it.
const justBefore = 2

// zone is how many days more or less another zone makes.
const zone = 1

// latest is how many days after the newest strike of which it tells a text may be out.
const latest = 5

// newestTold is the day on which the newest strike became public of which the text tells, as the
// rows have it; empty where it tells of none.
func (r *reading) newestTold() (day schema.Date) {
	for i := range r.Figures {
		if f := &r.Figures[i]; f.stretch.To == "" && f.Measure == figure.Deaths && (f.Kind == Strike || f.Kind == Window) && f.Answer.Outcome.Held() {
			for _, s := range r.meant(f) {
				day = max(day, s.Public())
			}
		}
	}
	return day
}

// saidOn is the one day of the week before publication that a sentence names, where it is that on which
// somebody told: the military confirmed on Monday; empty for none.
func (r *reading) saidOn(s *Sentence) schema.Date {
	days := single(s.days)
	if len(days) != 1 || len(days[0].Spans) == 0 || !r.news(&days[0]) {
		return ""
	}
	day := days[0]
	if _, said := s.within(day.at-besideSaid, day.at+day.size+besideSaid, "said"); !said || day.Spans[0].To > r.Published.Day {
		return ""
	}
	return day.Spans[0].To
}

// besideSaid is how far from a day the word may stand that makes it surely that of telling.
const besideSaid = 2

// goesOn puts a total without a day to that of the total before it, which somebody told some days before
// publication, if it holds by then as well: confirmed on Monday; the figure includes 116 killed at once.
func (r *reading) goesOn() {
	moved := -1
	for i := 1; i < len(r.Figures); i++ {
		f, before := &r.Figures[i], &r.Figures[i-1]
		if f.Kind != Cumulative || before.Kind != Cumulative || f.Sentence-before.Sentence > 1 || f.Answer.Day.To != r.Published.Day || !f.Answer.Outcome.Held() {
			continue
		}
		day := before.Answer.Day
		if !day.To.Valid() || day.To >= r.Published.Day || day.To < r.Published.Day.AddDays(-latest) || len(single(r.Sentences[f.Sentence].days)) > 0 || moved != i-1 && r.saidOn(&r.Sentences[before.Sentence]) != day.To && r.broughtOn(&r.Sentences[before.Sentence], before) != day.To {
			continue
		}
		if a := r.ask(f.put, Span{"", day.To}); a.Outcome == f.Answer.Outcome {
			a.Decided = f.Answer.Decided
			f.Answer = a
			moved = i
		}
	}
}
