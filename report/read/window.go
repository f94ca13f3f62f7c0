package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// window answers a figure of several strikes or of a stretch of days.
func (r *reading) window(f *Figure, all []candidate) {
	best, chosen := nothing(NoDay), -1
	if f.Days != nil && f.Days[0].From != "" && len(all) > 0 && f.Days[0] != all[0].Span {
		all = append([]candidate{{f.Days[0], ofClause}}, all...)
	}
	for i, c := range all {
		if c.From == "" || c.To < r.campaign.first {
			continue
		}
		a := r.ask(f.put, c.Span)
		if c.rank == ofPublication && !a.Outcome.Held() && f.Sentence >= leading {
			continue // a day that is not beside the figure only explains it
		}
		if next := better(best, a); next.Verdict != best.Verdict {
			best, chosen = next, i
		}
	}
	if chosen < 0 || !best.Outcome.Held() && all[chosen].rank > ofSentence {
		if f.Measure == figure.Deaths && r.strikeFits(f, all) || r.recent(f) {
			return
		}
	}
	if chosen < 0 {
		f.Answer = nothing(OpenDay)
		if len(all) == 0 {
			f.Answer = nothing(NoDay)
		}
		return
	}
	s := &r.Sentences[f.Sentence]
	if !best.Outcome.Held() && f.Measure == figure.Missing && len(single(s.days)) > 1 && len(common(single(s.days))) == 0 {
		f.Answer = nothing(OpenDay) // one of each of the days
		return
	}
	if !best.Outcome.Held() && f.Measure != figure.Strikes && r.strikeFits(f, all) {
		return
	}
	if one := r.on(best.Day); best.Wrong() && len(one) == 1 && best.Day.From == best.Day.To && f.Value <= 2*r.campaign.most && (f.Measure == figure.Deaths || f.Measure == figure.Survivors) {
		f.Kind, best = Strike, r.put(f, one[0], best.Day) // of a day with one strike no number is that of several
	}
	if one := r.on(best.Day); best.Outcome.Held() && len(one) == 1 && one[0].Date == best.Day.To && best.Day.From == best.Day.To && (all[chosen].rank <= ofSentence || !r.several(s, 0, len(s.tokens))) && f.Measure == figure.Deaths {
		f.Kind, best = Strike, r.put(f, one[0], best.Day) // the same, of the one strike of the day
	}
	if f.Measure == figure.Deaths && best.Wrong() {
		best = r.lostOn(f, best)
	}
	if best.Wrong() && f.Measure == figure.Vessels {
		best = r.boatsOfOne(f, best)
	}
	if best.Wrong() && r.inOneSea(f, best.Day) {
		return
	}
	if _, recent := s.within(f.number.left, f.number.right+1, "recent"); recent && best.Wrong() {
		best.Outcome, best.Reason = figure.NotComparable, OpenDay // two recent strikes, of whatever days
	}
	if f.Measure == figure.Strikes && best.Wrong() && best.Day == (Span{r.campaign.first, r.campaign.first}) {
		best.Outcome, best.Reason = figure.NotComparable, OpenDay // hits on the one boat
	}
	if best.Wrong() && f.Measure != figure.Deaths && (all[chosen].rank == ofBefore && len(r.on(best.Day)) == 0 || all[chosen].rank == ofPublication && r.onNone(all)) {
		best = nothing(OpenDay) // the day of another sentence, or of the text, is none of the boats'
	}
	if best.Outcome == figure.NotComparable {
		best = r.announcedOn(f, best)
	}
	best.Decided = chosen > 0 && best.Outcome.Held()
	r.struck(&best)
	if best.Wrong() && all[chosen].rank == ofPublication && f.Sentence >= leading {
		best.Outcome, best.Reason = figure.NotComparable, OpenDay
	}
	f.Answer = best
	if _, search := s.within(0, f.number.at, "search"); search && best.Wrong() && all[chosen].rank <= ofSentence {
		f.Answer = r.lastFew(f) // on Wednesday a search ended for who survived strikes on four boats
	}
	if best.Outcome == figure.NotComparable {
		r.ofOneStrike(f, all)
	}
}

// announcedOn answers a number of a day without strikes by the strikes that were announced on it: the rows do not tell
// whether they have all of the day's, but the text speaks of these.
func (r *reading) announcedOn(f *Figure, a Answer) Answer {
	var struck Span
	for _, s := range r.on(a.Day) {
		if a.Day.outside(s) == 0 {
			return a
		}
		if struck.From == "" || s.Date < struck.From {
			struck.From = s.Date
		}
		struck.To = max(struck.To, s.Date)
	}
	if struck.From == "" {
		return a
	}
	as := r.ask(f.put, struck)
	if as.Outcome == figure.NotComparable {
		return a
	}
	as.Day, as.Struck = a.Day, struck
	return as
}

// inOneSea answers a number of some days that is that of the sea beside it: last week two boats in the
// eastern Pacific.
func (r *reading) inOneSea(f *Figure, days Span) bool {
	sea, beside := r.Sentences[f.Sentence].within(f.number.right, f.number.right+nearSea, "theater")
	if !beside || f.Scope == sea.value || r.campaign.books.Ledger(sea.value) == nil {
		return false
	}
	other := *f
	other.Scope = sea.value
	a := r.ask(other.put, days)
	if a.Outcome == figure.Agrees || a.Outcome == figure.AgreesAsRead {
		other.Answer = a
		*f = other
		return true
	}
	return false
}

// lostOn is the answer to a number of killed of some days as to one of those who were lost in them: of
// eight who jumped overboard some say that they were killed.
func (r *reading) lostOn(f *Figure, a Answer) Answer {
	if r.presumedLater(a.Day) {
		return a
	}
	lost := *f
	lost.Measure = figure.Missing
	if as := r.ask(lost.put, a.Day); as.Outcome == figure.Agrees {
		return as
	}
	return a
}

// struck says of a window that its strikes were announced on its days when they were.
func (r *reading) struck(a *Answer) {
	if a.Verdict == nil || len(a.Verdict.Readings) == 0 || a.Verdict.Readings[0].Cut != figure.Announced {
		return
	}
	for _, s := range r.on(a.Day) {
		if p := s.Public(); p < a.Day.From || p > a.Day.To {
			continue
		}
		if a.Struck.From == "" || s.Date < a.Struck.From {
			a.Struck.From = s.Date
		}
		a.Struck.To = max(a.Struck.To, s.Date)
	}
}

// ofOneStrike speaks against a number that is too large for any strike where its clause says
// that it is that of one: a strike killed twelve, where the rows have two.
func (r *reading) ofOneStrike(f *Figure, all []candidate) {
	s := &r.Sentences[f.Sentence]
	from, to := r.clause(s, f.number)
	one := false
	for i := from; i < to; i++ {
		for _, m := range s.marks[i] {
			if m.class == "cue" && m.value == string(Window) {
				return
			}
			one = one || m.class == "cue" && m.value == string(Strike)
		}
	}
	if !one || f.Measure != figure.Deaths {
		return
	}
	other := *f
	other.Kind = Strike
	if r.strike(&other, all); other.Kind == Strike && other.Answer.Wrong() {
		*f = other
	}
}

// recently is how many days before publication a window without a day of its own is
// looked for.
const recently = 14

// recent answers a window that names no day: it is that of the last day before
// publication on which several strikes have the number together.
func (r *reading) recent(f *Figure) bool {
	if f.Measure != figure.Deaths || r.Published.Day == "" {
		return false
	}
	for back := range recently {
		day := r.Published.Day.AddDays(-back)
		if a, ok := r.together(f, Span{day, day}); ok {
			f.Answer, f.Answer.Decided = a, true
			return true
		}
	}
	return false
}

// strikeFits turns a window into the figure of one strike where the rows have one with
// that number on a day of the text.
func (r *reading) strikeFits(f *Figure, all []candidate) bool {
	s := &r.Sentences[f.Sentence]
	if from, to := r.clause(s, f.number); r.several(s, from, to) {
		return false
	}
	other := *f
	other.Kind = Strike
	r.strike(&other, all)
	if !other.Answer.Outcome.Held() || other.Kind != Strike {
		return false
	}
	*f = other
	return true
}

// operations reports whether a number of strikes of some days is that of their announcements, and departs from
// the rows in nothing else: three operations in three days, each of them of several boats.
func operations(t schema.Tally, v *figure.Verdict) bool {
	return t.From.Known() && t.Strikes != "" && slices.ContainsFunc(v.Readings, func(r figure.Reading) bool {
		return r.Unit == figure.AnnouncementsAsStrikes && len(r.Deviations) == 1
	})
}
