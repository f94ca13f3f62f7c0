package read

import "github.com/strike-tally/strike-tally/report/figure"

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
