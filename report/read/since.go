package read

import "github.com/strike-tally/strike-tally/report/figure"

// farSince is how many days from the first strike a day may lie from which on a text counts the whole campaign.
const farSince = 62

// sinces speaks against totals and ordinals of the whole campaign that are counted from another day on than that of
// its first strike: the 16th strike since 2 August. The day before may be the first of the month.
func (r *reading) sinces() {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind != Cumulative && f.Kind != Ordinal || f.Excluding || !f.Answer.Outcome.Held() || f.stretch.To != "" {
			continue
		}
		s := &r.Sentences[f.Sentence]
		for _, m := range s.days {
			if !m.Since || m.AsOf || m.Unit != "day" || len(m.Spans) != 1 {
				continue
			}
			_, began := s.within(m.at-nearBegin, m.at, "begin")
			gap := m.Spans[0].From.DaysSince(r.campaign.first)
			if abs(gap) > farSince || gap == 0 || gap == -zone && !began {
				continue
			}
			f.Answer.Outcome, f.Answer.Reason = figure.Differs, OtherFirst
			break
		}
	}
}
