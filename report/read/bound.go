package read

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// bound narrows the days of a figure to those of the one day that its text leaves: that
// of its sentence, or of the nearest one before it that names a day (behind it, for a
// headline), if the rows have a strike on it. Without this any strike of the weeks around
// would bear out a slip.
func (r *reading) bound(f *Figure, all []candidate) []candidate {
	if f.Kind == Cumulative || len(all) == 0 {
		return all
	}
	own := &r.Sentences[f.Sentence]
	days := r.ofIts(own, f)
	if part, ok := r.ofStretch(own, f); ok {
		inside := slices.DeleteFunc(slices.Clone(all), func(c candidate) bool { return c.From < part.From || c.To > part.To || len(r.on(c.Span)) == 0 })
		if len(inside) > 0 && f.Kind == Strike {
			return inside
		}
		return all
	}
	said := false
	var tellings []Moment
	if len(own.days) == 0 {
		if _, another := own.within(0, len(own.tokens), "another"); another {
			return all
		}
		if _, before := own.within(0, len(own.tokens), "excluding"); before {
			return all
		}
		for back := f.Sentence - 1; back >= 0 && back >= f.Sentence-nearest && len(days) == 0; back-- {
			before := &r.Sentences[back]
			_, search := before.within(0, len(before.tokens), "search")
			for _, m := range r.ofNoOther(before) {
				if search && len(m.Spans) > 0 && !before.beforeStrike(&m) && len(r.on(m.Spans[0])) == 0 {
					continue // the day on which survivors were sent home
				}
				if before.toldOfOn(&m) && len(tellings) == 0 && back > f.Sentence-nearest {
					tellings = append(tellings, m) // the strike may have been on the day of a sentence before
				} else {
					days = append(days, m)
				}
			}
			_, told := before.within(0, len(before.tokens), "said")
			said = said || told && len(tellings)+len(days) > 0
		}
		for ahead := f.Sentence + 1; f.Sentence < leading && ahead < len(r.Sentences) && ahead <= f.Sentence+nearest && len(days) == 0; ahead++ {
			if _, search := r.Sentences[ahead].within(0, len(r.Sentences[ahead].tokens), "search"); search && !r.strikes(ahead) {
				continue // the day on which the search began, or ended
			}
			m := r.ofNoOther(&r.Sentences[ahead])
			if len(m) > 1 {
				break // what is told first is of one of them
			}
			if _, told := r.Sentences[ahead].within(0, len(r.Sentences[ahead].tokens), "said"); len(m) == 1 && told && r.Sentences[ahead].toldOfOn(&m[0]) {
				said = true
			}
			if len(m) == 1 && r.news(&m[0]) && !r.Sentences[ahead].sinceThen(m[0].at) && !r.Sentences[ahead].afterThat(m[0].at) {
				days = m // a headline speaks of what is told first
			}
		}
	}
	spans := common(days)
	for _, m := range tellings {
		spans = append(spans, m.Spans...)
	}
	if len(spans) == 0 {
		return all
	}
	if said {
		for _, span := range slices.Clone(spans) {
			day := span.From.AddDays(-1)
			spans = append(spans, Span{day, day}) // it was told of the day after
		}
	}
	spans = append(spans, r.nthDays(own, f)...)
	var left []candidate
	of := func(s *schema.Strike) bool { return r.judge.Books.Data.InScope(s.Theater, f.Scope) }
	for _, c := range all {
		if (slices.Contains(spans, c.Span) || f.Kind == Window && r.announcedIn(c.Span, own, days, f)) && slices.ContainsFunc(r.on(c.Span), of) {
			left = append(left, c)
		}
	}
	if len(left) == 0 {
		return all
	}
	return left
}

// announcedIn reports whether the strikes of a day became public on another one, on which a sentence says that somebody told: it
// announced on Wednesday that three boats were hit, and, in the evening, two more.
func (r *reading) announcedIn(day Span, s *Sentence, told []Moment, f *Figure) bool {
	return len(told) == 1 && (s.toldOfOn(&told[0]) || s.begunTelling(&told[0], f)) && slices.ContainsFunc(r.on(day), func(strike *schema.Strike) bool {
		public := strike.Public()
		return day == Span{strike.Date, strike.Date} && public > strike.Date && slices.Contains(told[0].Spans, Span{public, public})
	})
}

// strikes reports whether a sentence speaks of strikes at all.
func (r *reading) strikes(i int) bool { return r.anchors(i)["strike"] }

// common are the days that all of some moments may mean: the 20th of February, this Friday.
func common(moments []Moment) (all []Span) {
	for i, m := range moments {
		if i == 0 {
			all = slices.Clone(m.Spans)
			continue
		}
		all = slices.DeleteFunc(all, func(s Span) bool { return !slices.Contains(m.Spans, s) })
	}
	return all
}

// ofNoOther are the single days of a sentence, without those of an earlier strike that it speaks
// of: a previous attack, on 2 September.
func (r *reading) ofNoOther(s *Sentence) (days []Moment) {
	for _, m := range single(s.days) {
		_, earlier := s.within(m.at-nearEarlier, m.at, "excluding")
		_, begun := s.within(m.at-nearBegin, m.at, "begin") // strikes that began on 2 September
		begun = begun && (len(m.Spans) == 0 || m.Spans[0].From <= r.campaign.first.AddDays(nearFirst))
		if !earlier && !begun {
			days = append(days, m)
		}
	}
	return days
}

// ofIts are the single days of a figure's sentence, without those behind it of an earlier strike:
// five died, after a debate on earlier strikes, of 2 September.
func (r *reading) ofIts(s *Sentence, f *Figure) (days []Moment) {
	for _, m := range single(s.days) {
		if !s.ofEarlier(&m, f) {
			days = append(days, m)
		}
	}
	return days
}

// ofEarlier reports whether a day behind a figure is that of an earlier strike.
func (s *Sentence) ofEarlier(m *Moment, f *Figure) bool {
	_, earlier := s.within(m.at-nearEarlier-2, m.at, "excluding")
	return earlier && m.at >= f.number.right+nearEarlier
}

// ofStretch is the nearest moment before a figure, if it is a part of a month: one at the
// beginning of December, in which four died.
func (r *reading) ofStretch(s *Sentence, f *Figure) (Span, bool) {
	nearest := -1
	for i := range s.days {
		if m := &s.days[i]; m.at < f.number.at && !m.Since && !m.AsOf {
			nearest = i
		}
	}
	if nearest < 0 || !s.days[nearest].part || len(s.days[nearest].Spans) == 0 {
		return Span{}, false
	}
	return s.days[nearest].Spans[0], true
}

// sinceThen reports whether a day is that of something earlier, since which others happened: the first
// since those of Wednesday.
func (s *Sentence) sinceThen(day int) bool {
	for i := day - 1; i >= 0 && day-i <= widestGap && !strings.ContainsAny(s.tokens[i].text, ",;:"); i-- {
		if m, ok := s.at(i, "since"); ok && m.value == "since" {
			return true
		}
	}
	return false
}

// afterThat reports whether a day is that of something after which the others happened: it comes after
// a strike on Monday.
func (s *Sentence) afterThat(day int) bool {
	for i := day - 1; i > 0 && day-i <= widestGap && !strings.ContainsAny(s.tokens[i].text, ",;:"); i-- {
		if _, ok := s.at(i, "after"); ok {
			return true
		}
	}
	return false
}

// nearFirst is how many days from the first strike a text may have the campaign begin.
const nearFirst = 30

// nearBegin is how far before a day the word may stand that makes it that on which the campaign began.
const nearBegin = 8

// nearEarlier is how far before a day the word may stand that makes it that of an earlier strike.
const nearEarlier = 5

// single are the single days among some: those from which on or up to which something is
// counted, and longer stretches, are none of a strike.
func single(all []Moment) (days []Moment) {
	for _, m := range all {
		if !m.Since && !m.AsOf && (m.Unit == "day" || m.Unit == "weekday") {
			days = append(days, m)
		}
	}
	return days
}

// news reports whether a day is one of the week before publication.
func (r *reading) news(m *Moment) bool {
	p := r.Published.Day
	return p != "" && len(m.Spans) > 0 && m.Spans[0].From >= p.AddDays(-7)
}

// nearest is how many sentences away the day of an undated one may stand.
const nearest = 3
