package read

import "github.com/strike-tally/strike-tally/report/figure"

// ofEarlierStrike reports whether the strike just before a figure is told as an earlier one, of no day: an
// earlier attack that killed eleven.
func (r *reading) ofEarlierStrike(f *Figure) bool {
	s := &r.Sentences[f.Sentence]
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
	for day := r.campaign.first; day.Valid() && day < r.Published.Day; day = day.AddDays(1) {
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
