package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
)

// single reports whether the words of a figure say that it is that of one strike: it is
// worded so, or its sentence speaks of a strike or a boat, and of no several.
func (r *reading) single(f *Figure) bool {
	if r.partOf(f) || f.given == Strike && !f.number.carried {
		return true
	}
	s := &r.Sentences[f.Sentence]
	if f.number.carried || r.several(s, 0, len(s.tokens)) {
		return false
	}
	one := false
	for k := range s.numbers {
		n := &s.numbers[k]
		one = one || n.weak && n.value == 1 && n.head == "strike" // in one operation of October
	}
	for i := range s.tokens {
		for _, m := range s.marks[i] {
			if m.class != "cue" {
				continue
			}
			if m.value == string(Window) {
				return false
			}
			one = one || m.value == string(Strike)
		}
	}
	return one
}

// several reports whether a stretch of a sentence counts two strikes or vessels, or more.
func (r *reading) several(s *Sentence, from, to int) bool {
	for k := range s.numbers {
		if n := &s.numbers[k]; n.at >= from && n.at < to && !n.ordinal && n.value > 1 && (n.head == "strike" || n.head == "vessel") {
			return true
		}
	}
	return false
}

// partOf reports whether a figure is told of one of several: four in the second, two
// were killed in the first strike.
func (r *reading) partOf(f *Figure) bool {
	s := &r.Sentences[f.Sentence]
	from, to := r.clause(s, f.number)
	for k := range s.numbers {
		n := &s.numbers[k]
		if n.at <= f.number.at || n.at < from || n.at >= to {
			continue
		}
		if n.ordinal && n.value <= mostParts && (n.head == "strike" || n.head == "vessel") && f.Measure == figure.Deaths {
			return true
		}
		if r.survivorsAre(n) {
			continue // two were killed, and one survived the first strike
		}
		break // what stands behind another number belongs to that
	}
	end := f.number.right
	for end < f.number.right+4 && end < len(s.counted) && !s.counted[end] {
		end++
	}
	carried, behind := s.within(f.number.right, end, "carried")
	if _, of := s.at(carried.at+carried.size, "of"); behind && of {
		_, days := s.within(carried.at+carried.size, carried.at+carried.size+nearPlace, "days")
		behind = !days // in one of the deadliest days
	}
	_, ahead := s.within(f.number.left-4, f.number.left, "carried")
	return behind || ahead
}

// survivorsAre reports whether a number is that of survivors.
func (r *reading) survivorsAre(n *number) bool {
	return slices.ContainsFunc(r.Figures, func(f Figure) bool { return f.number == n && f.Measure == figure.Survivors })
}

// dayOfPart is the day of one of several strikes that a sentence tells with their places, where it
// names as many days before: boats were hit on 30 and on 31 December, three died in the first and
// five in the second.
func (r *reading) dayOfPart(s *Sentence, f *Figure) (Span, bool) {
	days := single(s.days)
	if f.Measure != figure.Deaths || len(days) != 2 || days[1].at > f.number.at || len(days[0].Spans) == 0 || len(days[1].Spans) == 0 {
		return Span{}, false
	}
	for k := range s.numbers {
		n := &s.numbers[k]
		if n.at <= f.number.at || n.at > f.number.right+nearPlace {
			continue
		}
		if n.ordinal && n.value <= len(days) {
			return days[n.value-1].Spans[0], true
		}
		break
	}
	return Span{}, false
}

// mostParts is how many strikes a text tells one by one, with their places.
const mostParts = 5
