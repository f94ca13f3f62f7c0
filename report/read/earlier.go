package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// ofEarlierStrike reports whether the strike just before a figure is told as an earlier one, of no day: an
// earlier attack that killed eleven.
func (r *reading) ofEarlierStrike(f *Figure) bool {
	s := &r.Sentences[f.Sentence]
	if f.Measure == figure.Survivors {
		for k := range r.Figures {
			if told := &r.Figures[k]; told.Sentence == f.Sentence && told.Measure == figure.Deaths && told.Kind == Strike && told.Start < f.Start && r.ofEarlierStrike(told) {
				return true // a previous strike killed two and left one survivor
			}
		}
	}
	from, _ := r.clause(s, f.number)
	for i := f.number.left - 1; i >= max(from-1, 0) && i >= f.number.left-nearEarlier; i-- {
		noun, ok := s.at(i, "strike")
		if !ok {
			continue
		}
		_, before := s.before(noun.at, "excluding")
		_, behind := s.at(noun.at+noun.size, "excluding") // un ataque anterior
		return before || behind
	}
	return false
}

// earlier answers the number of an earlier strike of which the text tells no day: that of the one strike
// with it, else that it could be any.
func (r *reading) earlier(f *Figure) Answer {
	answer, found := nothing(OpenDay), 0
	newest := r.newestBy()
	for day := r.campaign.first; day.Valid() && day < newest; day = day.AddDays(1) {
		for _, s := range r.campaign.byDay[day] {
			if s.Date != day || s.Public() > r.Published.Day {
				continue
			}
			if a := r.put(f, s, Span{day, day}); a.Outcome == figure.Agrees {
				answer, found = a, found+1
			}
		}
	}
	if found != 1 {
		return nothing(OpenDay)
	}
	answer.Decided = true
	return answer
}

// newestBy is the day of the newest strike of which a text can tell: one of its day of publication may have
// become public a day later, in another zone; empty where that day is not known.
func (r *reading) newestBy() schema.Date {
	if r.Published.Day == "" {
		return ""
	}
	return r.campaign.newest(r.Published.Day.AddDays(1))
}
