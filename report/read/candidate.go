package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// candidate is a stretch of days that a figure may speak of.
type candidate struct {
	Span
	rank int // 0 in the clause, 1 in the sentence, 2 in one before, 3 by the day of publication
}

// Ranks of candidates.
const (
	ofClause = iota
	ofSentence
	ofBefore
	ofPublication
)

// leading is how many sentences at the beginning speak of the newest strike.
const leading = 4

// nearBehind is how many words may stand between a number's noun and its day.
const nearBehind = 2

// mostBefore is how many sentences before a figure's own are looked through for a day.
const mostBefore = 6

// mostBack is how many days before publication somebody said what a text calls said before.
const mostBack = 7

// mostCandidates bounds the days that are asked of one figure.
const mostCandidates = 12

// candidates are the days that a figure may speak of, the likeliest first, each once.
func (r *reading) candidates(f *Figure) []candidate {
	var all []candidate
	add := func(s Span, rank int) {
		if len(all) < mostCandidates && !slices.ContainsFunc(all, func(c candidate) bool { return c.Span == s }) {
			all = append(all, candidate{s, rank})
		}
	}
	s := &r.Sentences[f.Sentence]
	from, to := r.clause(s, f.number)
	near := slices.Clone(s.days)
	away := func(m *Moment) int {
		if gap := m.at - f.number.right; gap >= 0 && gap <= nearBehind && !r.counts(s, f.number.right, m.at) {
			return 0 // three boats on Monday, and two boats on Wednesday
		}
		return abs(m.at - f.number.at)
	}
	slices.SortStableFunc(near, func(a, b Moment) int { return away(&a) - away(&b) })
	named := func(asOf bool) {
		for _, rank := range []int{ofClause, ofSentence} {
			for _, m := range near {
				if inside := m.at >= from && m.at < to; inside != (rank == ofClause) || !r.speaks(f, &m) || f.Kind != Cumulative && s.ofEarlier(&m, f) || asOf && !m.AsOf {
					continue
				}
				for _, span := range r.likely(s, &m) {
					add(span, rank)
					if day := span.To; f.Kind == Window && m.Unit == "week" && s.toldOfOn(&m) {
						for ; day >= span.From; day = day.AddDays(-1) {
							if len(r.on(Span{day, day})) > 0 {
								add(Span{day, day}, rank) // it said early this week that three boats were hit
							}
						}
					}
					if f.Kind == Window && span.From == span.To && (s.toldOfOn(&m) || s.begunTelling(&m, f)) {
						for _, strike := range r.on(span) {
							if strike.Date < span.From {
								add(Span{strike.Date, strike.Date}, rank) // it announced on Wednesday that three boats were hit
							}
						}
					}
					for day := span.To; m.part && day >= span.From; day = day.AddDays(-1) {
						switch {
						case f.Kind == Cumulative:
							add(Span{"", day}, rank)
						case f.Kind == Window && len(r.on(Span{day, day})) > 0:
							add(Span{day, day}, rank) // two boats at the end of December
						}
					}
				}
			}
		}
	}
	if f.Kind == Cumulative {
		// A total speaks of the day of which it says so, else of that of publication, else of
		// the day on which somebody told it.
		named(true)
		for _, m := range near {
			for _, span := range m.Spans {
				if f.Excluding && !m.Since && m.Unit != "year" && span.From.Valid() {
					add(Span{"", span.From.AddDays(-1)}, ofSentence) // the seven attacks before last week
				}
			}
		}
		if r.Published.Day != "" {
			if day := r.broughtOn(s, f); day.Valid() {
				add(Span{"", day}, ofPublication)
			}
			if _, before := s.within(from, to, "said_before"); before { // he previously said that it was 14
				for back := 1; back <= mostBack; back++ {
					add(Span{"", r.Published.Day.AddDays(-back)}, ofPublication)
				}
			}
			if day := r.saidOn(s); day.Valid() && !f.Excluding {
				add(Span{"", day}, ofPublication)
			}
			add(Span{"", r.Published.Day}, ofPublication)
			if r.Published.Before != "" {
				add(Span{"", r.Published.Before}, ofPublication)
			}
			named(false)
		} else {
			named(true)
			asOf := slices.ContainsFunc(all, func(c candidate) bool { return c.From == c.To })
			named(false)
			if !asOf { // else it is of that day, whenever the text is out
				add(Span{}, ofPublication)
			}
		}
		if f.Sentence > 0 && r.Sentences[f.Sentence-1].Block == s.Block {
			for _, m := range r.Sentences[f.Sentence-1].days {
				if m.AsOf {
					for _, span := range m.Spans {
						add(span, ofBefore)
					}
				}
			}
		}
		return all
	}
	if span, ok := r.before(s, f); ok {
		for _, day := range []schema.Date{span.From.AddDays(lapseLeast), span.From.AddDays(lapseLeast - 1)} {
			if f.Kind == Window && day < span.To && slices.ContainsFunc(r.on(Span{day, day}), func(strike *schema.Strike) bool { return strike.Date == day }) {
				add(Span{day, day}, ofClause)
			}
		}
		add(span, ofClause)
		return all
	}
	if span, ok := r.previousTo(s, f); ok {
		add(span, ofClause)
		return all
	}
	if span, ok := r.dayOfPart(s, f); ok {
		add(span, ofClause)
		return all
	}
	named(false)
	if day, ok := r.begunOn(s, f); ok {
		add(day, ofSentence)
	}
	for _, span := range r.nthDays(s, f) {
		add(span, ofSentence)
	}
	if f.Scope == schema.ScopeLand {
		for _, span := range r.campaign.land {
			add(span, ofSentence)
		}
	}
	for back := 1; back <= mostBefore && f.Sentence-back >= 0; back++ {
		for _, m := range slices.Backward(r.Sentences[f.Sentence-back].days) {
			if r.speaks(f, &m) && (m.Unit == "day" || m.Unit == "weekday") {
				for _, span := range r.likely(&r.Sentences[f.Sentence-back], &m) {
					add(span, ofBefore)
				}
			}
		}
	}
	for back := 1; back <= mostBefore && f.Sentence-back >= 0 && f.Kind == Strike; back++ {
		for _, m := range r.Sentences[f.Sentence-back].days {
			if r.speaks(f, &m) && m.part {
				for _, span := range m.Spans {
					add(span, ofBefore) // in early September a boat was hit; eleven died
				}
			}
		}
	}
	behind := func(news bool) {
		for i := f.Sentence + 1; i < min(len(r.Sentences), f.Sentence+8); i++ {
			if f.Sentence >= leading && r.Sentences[i].Block != s.Block {
				continue
			}
			days := slices.Clone(r.Sentences[i].days)
			if r.Published.Day == "" {
				slices.Reverse(days) // what is told first is the newest
			}
			for _, m := range days {
				_, earlier := r.Sentences[i].within(m.at-nearEarlier, m.at, "excluding")
				if (m.Unit == "day" || m.Unit == "weekday") && !m.Since && !m.whole && !earlier {
					spans := m.Spans
					if len(spans) > 1 && m.Unit == "weekday" && r.Sentences[i].saidOf(&m) && len(r.on(spans[0])) == 0 {
						spans = spans[:1]
					}
					for _, span := range spans {
						if r.news(&m) == news {
							add(span, ofBefore)
						}
					}
				}
			}
		}
	}
	behind(true)
	if p := r.Published.Day; p != "" {
		for back := range 4 {
			day := p.AddDays(-back)
			add(Span{day, day}, ofPublication)
		}
	}
	behind(false) // what begins with the news goes on with what was before
	if len(all) == 0 && f.Kind == Strike && r.ofFirst(s, f) {
		add(Span{r.campaign.first, r.campaign.first}, ofBefore)
	}
	return all
}

// previousTo is the day of the last strike before the newest that has a figure's number, where its sentence names no day
// and speaks of a previous strike: Thursday's strike was the second this year; a previous one killed two, too.
func (r *reading) previousTo(s *Sentence, f *Figure) (Span, bool) {
	newest := r.campaign.newest(r.Published.Day)
	if f.Kind != Strike || len(s.days) > 0 || !newest.Valid() || !s.speaksOfPrevious(f.number.at) {
		return Span{}, false
	}
	for back := 1; back <= mostPrevious; back++ {
		day := newest.AddDays(-back)
		for _, strike := range r.on(Span{day, day}) {
			survivors, known := strike.Survivors.Int()
			if strike.Date == day && (f.Measure == figure.Deaths && strike.Killed().Best == f.Value || f.Measure == figure.Survivors && known && survivors == f.Value) {
				return Span{day, day}, true
			}
		}
	}
	return Span{}, false
}

// speaksOfPrevious reports whether a previous strike stands before a token.
func (s *Sentence) speaksOfPrevious(before int) bool {
	for i := range before {
		if m, ok := s.at(i, "excluding"); ok {
			if _, strike := s.at(m.at+m.size, "strike"); strike {
				return true
			}
		}
	}
	return false
}

// mostPrevious is how many days before the newest strike the one before it may be.
const mostPrevious = 45

// ofFirst reports whether a number of killed, in a text without a day for it, is that of the campaign's first strike
// and told as such: the eleven killed in the first strike.
func (r *reading) ofFirst(s *Sentence, f *Figure) bool {
	if f.Measure != figure.Deaths || f.Value != r.campaign.dated(r.campaign.first).Deaths.Best {
		return false
	}
	from, to := r.clause(s, f.number)
	for k := range s.numbers {
		if n := &s.numbers[k]; n.ordinal && n.value == 1 && n.at >= from && n.at < to && (n.head == "strike" || n.head == "vessel") {
			return true
		}
	}
	return false
}

// likely are the days that a moment may mean: of a weekday that is that of publication not the one a week
// before, if the rows have a strike, or the news of one, on that day, or somebody told of it then.
func (r *reading) likely(s *Sentence, m *Moment) []Span {
	if m.Unit == "weekday" && len(m.Spans) > 1 && (len(r.on(m.Spans[0])) > 0 || s.saidOf(m)) {
		return m.Spans[:1]
	}
	return m.Spans
}

// counts reports whether a number stands in a stretch of a sentence.
func (r *reading) counts(s *Sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if s.counted[i] {
			return true
		}
	}
	return false
}

// saidOf reports whether a day stands just behind the word that makes it that of telling: the navy said on Friday.
func (s *Sentence) saidOf(m *Moment) bool {
	for i := m.at; i > 0 && i > m.at-2; i-- {
		if _, said := s.before(i, "said"); said {
			return true
		}
	}
	return false
}

// toldOfOn reports whether somebody told of something beside a day.
func (s *Sentence) toldOfOn(m *Moment) bool {
	_, said := s.within(m.at-nearSaid, m.at+m.size+nearSaid, "said")
	return said
}

// begunTelling reports whether a sentence begins with a day and goes on, before any strike, with who told of it then what is
// counted behind.
func (s *Sentence) begunTelling(m *Moment, f *Figure) bool {
	said, told := s.within(m.at+m.size, f.number.left, "said")
	_, strike := s.within(0, said.at, "strike")
	return told && !strike && m.at <= nearHead
}

// nearHead is how many words a sentence may begin with before its day.
const nearHead = 3

// broughtOn is the day of the strike that brings a total where it is by its sentence, if that names
// one day of the week before publication: Friday's attack raises the toll; empty for none.
func (r *reading) broughtOn(s *Sentence, f *Figure) schema.Date {
	if _, brings := s.within(0, f.number.at, "brings"); !brings || f.Excluding {
		return ""
	}
	days := single(s.days)
	if len(days) != 1 || days[0].at > f.number.at || !r.news(&days[0]) || days[0].Spans[0].From != days[0].Spans[0].To {
		return ""
	}
	return days[0].Spans[0].To
}

// begunOn is the day on which the campaign began, where the sentence of one strike's figure names it as
// that, or the day since which there was no strike, told just before: it began on 2 September with a strike that killed
// eleven; it is the first since 25 August, when four died.
func (r *reading) begunOn(s *Sentence, f *Figure) (Span, bool) {
	for _, m := range s.days {
		if !m.Since || m.Unit != "day" || m.at > f.number.at || len(m.Spans) != 1 {
			continue
		}
		if _, when := s.within(m.at+m.size, m.at+m.size+2, "when"); f.Kind == Window && when {
			return m.Spans[0], true // none since 31 December, when two strikes killed five
		}
		if f.Kind != Strike {
			continue
		}
		if _, strike := s.within(m.at+m.size, f.number.left, "strike"); m.Spans[0] == (Span{r.campaign.first, r.campaign.first}) || f.number.left-m.at-m.size <= nearWhen && !strike {
			return m.Spans[0], true
		}
	}
	return Span{}, false
}

// nearWhen is how far behind a day the killed of the strike may stand that was on it.
const nearWhen = 3
