package figure

import "fmt"

// Event is something that happened to a series at a point.
type Event struct {
	Kind string // method, lag, ahead, falls, offset, reading, unexplained
	Fact
}

// tell notes what happened at each point.
func (s *Series) tell() {
	next := 1 // of the methods
	for i := range s.Points {
		p := &s.Points[i]
		add := func(kind, name string, values ...any) {
			p.Events = append(p.Events, Event{kind, fact(name, values...)})
		}
		if next < len(s.Methods) && s.Methods[next].First == i {
			add("method", "method", s.Methods[next])
			next++
		}
		if i > 0 && own(p.Stated) && own(s.Points[i-1].Stated) && p.Stated.Stated < s.Points[i-1].Stated.Stated {
			add("falls", "falls", s.Points[i-1].Stated.Stated-p.Stated.Stated)
		}
		if p.Follows {
			continue
		}
		r := &p.Verdict.Readings[0]
		reads := p.Verdict.Outcome == AgreesAsRead || p.Verdict.Outcome == Possible
		perhaps := ""
		if p.Verdict.Outcome == Possible {
			perhaps = "perhaps_"
		}
		switch {
		case i > 0 && !s.Points[i-1].Follows && p.sameOffset(&s.Points[i-1]):
			add("offset", "offset", p.offset())
		case reads && r.Cut == Earlier:
			add("lag", perhaps+"lags", Number{r.Strikes, "strikes"})
		case reads && (r.Cut == Later || r.Cut == ByDate):
			add("ahead", perhaps+"ahead")
		case reads:
			add("reading", perhaps+"reads", r)
		case p.Stated.Range():
			add("unexplained", "off", p.offset())
		case p.Difference() == 0:
			add("unexplained", "excluded")
		case p.Difference() > 0:
			add("unexplained", "more", p.Difference())
		default:
			add("unexplained", "fewer", -p.Difference())
		}
	}
}

func (p *Point) sameOffset(q *Point) bool {
	return own(p.Stated) && own(q.Stated) && p.Difference() == q.Difference() && p.DifferenceTo() == q.DifferenceTo()
}

// offset is the difference in writing, of both ends where a range is stated.
func (p *Point) offset() string {
	if p.Stated.Range() {
		return fmt.Sprintf("%+d/%+d", p.Difference(), p.DifferenceTo())
	}
	return fmt.Sprintf("%+d", p.Difference())
}

// own reports whether a statement is the source's own count and not a rounded
// number.
func own(s Statement) bool {
	return (s.Qualifier == "exact" || s.Qualifier == "at_least") && s.Band.width() == 1 && s.BandTo.width() == 1
}
