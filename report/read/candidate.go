package read

import (
	"slices"

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
		if gap := m.at - f.number.right; gap >= 0 && gap <= nearBehind && !s.counts(f.number.right, m.at) {
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
