package read

import "slices"

// begun reports whether a day is that on which the campaign began: since the U.S. began its
// strikes on 2 September.
func (s *Sentence) begun(m *Moment) bool {
	day := m.at
	for i := day - 1; i >= 0 && day-i <= widestGap; i-- {
		if text := s.tokens[i].text; text == "," || text == ";" || text == ":" {
			return false
		}
		if _, begin := s.at(i, "begin"); begin {
			for k := i - 1; k >= 0 && i-k <= 10; k-- {
				if m, since := s.at(k, "since"); since {
					return m.value == "since"
				}
			}
			return m.Unit == "month" && s.strikesBetween(i, day)
		}
	}
	return false
}

// strikesBetween reports whether a stretch of a sentence speaks of strikes, and of no number of them: it
// launched its strikes on boats last month.
func (s *Sentence) strikesBetween(from, to int) bool {
	_, strikes := s.within(from, to, "strike")
	for i := from; i < to; i++ {
		_, number := s.at(i, "number")
		strikes = strikes && !number && !s.tokens[i].digits
	}
	return strikes
}

// sinceWhat reports whether a day, or a month, is that of something else since which is counted: the
// seventh strike since the commander took over on 5 February.
func (s *Sentence) sinceWhat(day *Moment) bool {
	if day.Unit != "day" && day.Unit != "month" {
		return false
	}
	for i := day.at - 1; i >= 0 && day.at-i <= widestGap; i-- {
		if m, since := s.at(i, "since"); since && m.value == "since" {
			return true
		}
		if text := s.tokens[i].text; s.dated[i] || s.tokens[i].digits || text == "," || text == ";" || text == ":" {
			return false
		}
		for _, m := range s.marks[i] {
			switch m.class {
			case "kill", "killed", "strike", "number", "clause", "begin":
				return false
			}
		}
	}
	return false
}

// sinceBegun reports whether a number is counted from the month in which the campaign began, right behind its
// noun: at least four strikes since early September.
func (r *reading) sinceBegun(s *Sentence, n *number) bool {
	for _, m := range s.days {
		if gap := m.at - n.right; gap < 0 || gap > nearSince || !m.Since || len(m.Spans) == 0 {
			continue
		}
		return slices.ContainsFunc(m.Spans, func(span Span) bool {
			return span.From <= r.campaign.first && span.To >= r.campaign.first.AddDays(-zone)
		})
	}
	return false
}

// throughout reports whether the only days of a sentence are the first of the campaign and one up to which all
// is counted: between 2 and 19 September it bombed three boats.
func (s *Sentence) throughout() bool {
	return len(s.days) == 2 && s.days[1].whole
}

// nearSince is how far behind a number's noun the day may stand since which it is counted.
const nearSince = 3
