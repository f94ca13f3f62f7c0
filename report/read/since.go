package read

import "github.com/strike-tally/strike-tally/report/figure"

// farSince is how many days from the first strike a day may lie from which on a text counts the whole campaign.
const farSince = 62

// sinces speaks against totals and ordinals of the whole campaign that are counted from another day on than that of
// its first strike: the 16th strike since 2 August.
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
			if r.otherFirst(&m) && !r.fromEve(s, &m) {
				f.Answer.Outcome, f.Answer.Reason = figure.Differs, OtherFirst
				break
			}
		}
	}
	for i := range r.Sentences {
		s := &r.Sentences[i]
		for _, m := range s.days {
			_, began := s.within(m.at-nearBegin, m.at, "begin")
			if f := r.wholeNear(i); (began || s.firstStrike(&m)) && f != nil && m.Unit == "day" && len(m.Spans) == 1 && len(r.campaign.on(m.Spans[0])) == 0 && r.otherFirst(&m) {
				f.Answer.Outcome, f.Answer.Reason = figure.Differs, OtherFirst
			}
		}
	}
}

// otherFirst reports whether a day from which on the campaign is counted is not that of its first strike, but may be taken
// for it.
func (r *reading) otherFirst(m *Moment) bool {
	gap := m.Spans[0].From.DaysSince(r.campaign.first)
	return abs(gap) <= farSince && gap != 0
}

// fromEve reports whether a day from which on the campaign is counted is the one before its first strike, and not told as
// that on which it began: all that was since is all of the campaign.
func (r *reading) fromEve(s *Sentence, m *Moment) bool {
	_, began := s.within(m.at-nearBegin, m.at, "begin")
	return !began && !s.firstStrike(m) && r.campaign.first.DaysSince(m.Spans[0].From) == 1
}

// wholeNear is the total or ordinal of the campaign that stands nearest to a sentence without figures, if it holds; nil for
// none.
func (r *reading) wholeNear(sentence int) (near *Figure) {
	for i := range r.Figures {
		f := &r.Figures[i]
		gap := abs(f.Sentence - sentence)
		switch {
		case gap == 0:
			return nil
		case f.Kind != Cumulative && f.Kind != Ordinal || f.Excluding || !f.Answer.Outcome.Held() || f.stretch.To != "" || gap > nearest:
		case near == nil || gap < abs(near.Sentence-sentence):
			near = f
		}
	}
	return near
}

// firstStrike reports whether a day is told as that of a first strike: the first documented strike occurred on 2 September.
func (s *Sentence) firstStrike(m *Moment) bool {
	return m.Unit == "day" && len(m.Spans) == 1 && s.says(m.at-nearBegin, m.at, "ordinal", "1") && s.says(m.at-nearBegin, m.at, "numbered", "strike")
}
