package read

import "strconv"

// before are the days on which the strikes of a figure were that is told as that of some days or weeks
// before: he spoke on Monday, less than two weeks after a strike killed eleven.
func (r *reading) before(s *Sentence, f *Figure) (Span, bool) {
	lapse, at, ok := mark{}, 0, false
	for i := 0; i < f.number.left; i++ {
		if m, found := s.at(i, "lapse"); found {
			lapse, at, ok = m, i, true
		}
	}
	if !ok {
		return Span{}, false
	}
	day := r.Published.Day
	for _, m := range single(s.days) {
		switch {
		case m.at > at:
			return Span{}, false // it says when
		case len(m.Spans) > 0:
			day = m.Spans[0].To
		default:
			return Span{}, false // 9 November: he said on Monday, of whatever week, that a day earlier a boat was hit
		}
	}
	if last := r.previous(s); !day.Valid() && last != nil { // of a text whose day of publication is not known
		for _, m := range single(last.days) {
			if len(m.Spans) > 0 {
				day = m.Spans[0].To
			}
		}
	}
	if !day.Valid() {
		return Span{}, false
	}
	times, one := 1, false
	for k := range s.numbers {
		if n := &s.numbers[k]; n.at < at && n.at+n.size == at {
			times, one = min(n.value, mostLapse), n.weak
		}
	}
	days, err := strconv.Atoi(lapse.value)
	if one && days == 1 && len(single(s.days)) > 0 {
		return Span{day.AddDays(-1), day.AddDays(-1)}, err == nil // one day after
	}
	return Span{day.AddDays(-days*times - lapseLeast), day.AddDays(-1)}, err == nil
}

// lapseLeast is how many days longer ago than a text counts a strike may have been.
const lapseLeast = 2

// mostLapse bounds the days or weeks that are counted back.
const mostLapse = 30
