package read

// How many words may stand between a day and a number of killed before it (on 2 September killed eleven), and between such a
// number's noun and a day (three killed on 13 February), that are of each other alone.
const (
	ownBefore = 2
	ownBehind = 1
)

// ownDay is the day that stands just behind a number, or just before it, as the one of its strikes; nil for none.
func (r *reading) ownDay(f *Figure) (own *Moment) {
	s := &r.Sentences[f.Sentence]
	days := single(s.days)
	for i, m := range days {
		if len(m.Spans) == 0 || m.Spans[0].From != m.Spans[0].To || i+1 < len(days) && days[i+1].at-m.at-m.size <= nearBehind {
			continue // on Tuesday and Wednesday
		}
		behind, before := m.at-f.number.right, f.number.left-m.at-m.size
		if behind >= 0 && behind <= ownBehind && !s.counts(f.number.right, m.at) {
			return &m
		}
		if _, said := s.within(m.at+m.size, f.number.left, "said"); before >= 0 && before <= ownBefore && !said && f.Kind == Strike {
			own = &m
		}
	}
	return own
}
