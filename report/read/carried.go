package read

import "github.com/strike-tally/strike-tally/report/figure"

// carries reports whether the verb of the number before goes on with a number that counts
// nothing named: two in the first and three in the second.
func (r *reading) carries(s *Sentence, n *number, before *Figure) bool {
	_, behind := s.at(n.right, "carried")
	if other, ok := s.at(n.right, "adjective"); ok && !behind { // quatre autres dans la deuxième
		_, behind = s.at(n.right+other.size, "carried")
	}
	_, ahead := s.before(n.left, "carried")
	if _, place := s.before(n.at, "place"); place && before.Measure == figure.Deaths && before.Kind == Strike {
		ahead = true // the first boat suffered three fatalities, the second two
	}
	for _, class := range []string{"strike", "vessel"} {
		if noun, ok := s.before(n.left, class); ok && !ahead {
			_, ahead = s.before(noun.at, "carried") // in the second strike two
		}
	}
	_, sea := s.at(n.right, "theater") // and three in the Caribbean
	if before.Kind != Ordinal && (before.Measure == figure.Vessels || before.Measure == figure.Strikes) && r.onDays(s, n, before) {
		return true
	}
	return behind || ahead || sea && before.Measure == figure.Deaths && before.Kind != Cumulative || r.dayBehind(s, n, before)
}

// ofTheater reads a number of strikes or boats that stands beside a sea, behind their
// number in all: 13 strikes, five in the Pacific and eight in the Caribbean.
func (r *reading) ofTheater(s *Sentence, n *number, f *Figure, before *Figure) bool {
	at := n.right
	if m, dated := s.at(at, "of_kind"); dated && m.value == "dated" { // eight occurred in the Caribbean
		at += m.size
	}
	if m, part := s.at(at, "part"); part { // seven of them in the Caribbean
		at += m.size
	}
	theater, ok := s.at(at, "theater")
	if !ok || n.head != "" || n.weak || before == nil || before.Kind != Cumulative || before.Measure != figure.Strikes && before.Measure != figure.Vessels {
		return false
	}
	f.Measure, f.Kind, f.Scope = before.Measure, Cumulative, theater.value
	return true
}

// ofThisWeek reads some of the strikes of a week as those of one sea, if the sentence names one: two of
// the strikes this week were in the Pacific.
func (r *reading) ofThisWeek(s *Sentence, n *number, f *Figure) bool {
	_, part := s.within(n.at+n.size, n.headAt, "part")
	theater, sea := s.within(n.right, len(s.tokens), "theater")
	if !part || !sea || n.head != "strike" || n.ordinal || n.value < 2 || len(s.days) != 1 {
		return false
	}
	switch s.days[0].Unit {
	case "week", "days", "month":
		f.Measure, f.Kind, f.Scope = figure.Strikes, Window, theater.value
		return true
	}
	return false
}

// dayBehind reports whether a number is followed by the day of strikes, behind the dead of
// another: three died on 13 February, eleven on 16 February.
func (r *reading) dayBehind(s *Sentence, n *number, before *Figure) bool {
	if before == nil || before.Measure != figure.Deaths || before.Kind == Cumulative {
		return false
	}
	for _, d := range s.days {
		if (d.Unit == "day" || d.Unit == "weekday") && !d.Since && d.at >= n.right && d.at <= n.right+2 && len(r.campaignDays(d)) > 0 {
			return true
		}
	}
	return false
}

// onDays reports whether a number and the one before it are both followed by days: three boats on 30
// December and two on 31 December.
func (r *reading) onDays(s *Sentence, n *number, before *Figure) bool {
	behind := func(right int) bool {
		for _, m := range single(s.days) {
			if m.at >= right && m.at <= right+2 {
				return true
			}
		}
		return false
	}
	last := before.number
	return last != nil && &s.tokens[last.at] == &r.Sentences[before.Sentence].tokens[last.at] && n.at-last.right <= 8 && behind(last.right) && behind(n.right)
}

// campaignDays are the days that a moment may mean on which the rows have strikes.
func (r *reading) campaignDays(m Moment) (all []Span) {
	for _, span := range m.Spans {
		if len(r.on(span)) > 0 {
			all = append(all, span)
		}
	}
	return all
}

// deadIn is the last number of killed that a sentence tells so far; nil for none.
func (r *reading) deadIn(s *Sentence) *Figure {
	for k := len(r.Figures) - 1; k >= 0 && r.Figures[k].Sentence == s.place; k-- {
		if r.Figures[k].Measure == figure.Deaths {
			return &r.Figures[k]
		}
	}
	return nil
}
