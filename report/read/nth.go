package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// nth answers an ordinal: the n-th strike is one of the day of which the text speaks, as
// the rows count them, by the day or by the day of announcement.
func (r *reading) nth(f *Figure, all []candidate) {
	if len(all) == 0 {
		f.Answer = nothing(NoDay)
		return
	}
	best, chosen := nothing(OpenDay), -1
	for i, c := range all {
		a := r.counted(f, c.Span)
		if a.Outcome == figure.NotComparable {
			continue
		}
		if chosen < 0 || rank(a.Outcome) < rank(best.Outcome) {
			best, chosen = a, i
		}
	}
	if !best.Outcome.Held() && (r.saidIn(f) || f.Sentence == 0 && len(single(r.Sentences[0].days)) == 0) {
		for _, c := range all { // announced on a day on which there was another one
			for _, strike := range r.on(c.Span) {
				if a := r.counted(f, Span{strike.Date, strike.Date}); strike.Date < c.From && a.Outcome.Held() {
					best = a
				}
			}
		}
	}
	best.Decided = chosen > 0 && best.Outcome.Held()
	if newest := r.campaign.newest(r.Published.Day); !best.Outcome.Held() && f.Sentence < leading && len(single(r.Sentences[f.Sentence].days)) == 0 && newest.Valid() {
		// A headline that names no day speaks of the newest strike.
		if a := r.counted(f, Span{newest, newest}); a.Outcome.Held() {
			best, best.Decided = a, true
		}
	}
	if best.Wrong() && all[chosen].rank > ofSentence && f.Sentence >= leading {
		best.Outcome, best.Reason = figure.NotComparable, OpenDay
	}
	if best.Reason == InTheater {
		f.Scope = f.theater
	}
	f.Answer = best
}

// nthIn reports whether an ordinal beside a sea is that of the strikes, or the vessels, in it.
func (r *reading) nthIn(f *Figure, s Span) bool {
	l := r.campaign.books.Ledger(f.theater)
	if f.theater == "" || l == nil {
		return false
	}
	up := func(day schema.Date) int {
		t := l.Total(l.Cut("", day, ""), "")
		if f.Measure == figure.Vessels {
			return t.Vessels
		}
		return t.Strikes
	}
	return f.Value > up(s.From.AddDays(-1)) && f.Value <= up(s.To)
}

// counted puts an ordinal to the strikes of a day.
func (r *reading) counted(f *Figure, s Span) Answer {
	a := nothing(NoStrike)
	if !s.To.Valid() || s.From == "" {
		return a
	}
	before, now := r.campaign.dated(s.From.AddDays(-1)), r.campaign.dated(s.To)
	a.Day = s
	first, last := before.Strikes+1, now.Strikes
	if last < first {
		for _, strike := range r.on(s) { // announced on the day
			if strike.Date < s.From {
				a = r.counted(f, Span{strike.Date, strike.Date})
				a.Struck, a.Day = a.Day, s
			}
		}
		return a
	}
	a.Low, a.Best, a.High = first, last, last
	for _, strike := range r.on(s) {
		if r.judge.Books.Data.InScope(strike.Theater, schema.ScopeSea) {
			a.Strike = strike
		}
	}
	a.Reason = NoReason
	told := 0 // by how many accounts more than the rows' own number
	for _, strike := range r.on(s) {
		for _, account := range r.campaign.accounts[strike.ID] {
			switch n, ok := account.Ordinal.Int(); {
			case !ok || s.outside(strike) > 0:
			case n == f.Value:
				told++
			case n >= first && n <= last:
				told--
			}
		}
	}
	switch {
	case f.Measure == figure.Vessels && f.Value > before.Vessels && f.Value <= now.Vessels:
		a.Outcome, a.Low, a.Best, a.High = figure.Agrees, before.Vessels+1, now.Vessels, now.Vessels
	case f.Value >= first && f.Value <= last:
		a.Outcome = figure.Agrees
	case f.Qualifier == "at_least" && f.Value <= last:
		a.Outcome = figure.Agrees
	case told > 0:
		a.Outcome, a.Reason = figure.AgreesAsRead, ByAccount
	case r.nthIn(f, s):
		a.Outcome, a.Reason = figure.Agrees, InTheater
	case f.Value > before.Vessels && f.Value <= now.Vessels:
		a.Outcome, a.Reason = figure.Differs, ByVessels
	default:
		a.Outcome = figure.Differs
	}
	return a
}

// toldAsNth reports whether the text told of a strike before that it is the n-th of the campaign: the fifth strike; the first
// of these five.
func (r *reading) toldAsNth(n int) bool {
	for i := range r.Figures {
		if f := &r.Figures[i]; f.Kind == Ordinal && f.Measure == figure.Strikes && f.Value == n {
			return true
		}
	}
	return false
}
