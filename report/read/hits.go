package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
)

// ofOneBoat reports whether a sentence speaks of hits on one boat: all days that it names are those of a
// boat that was hit again, and no other was hit on them.
func (r *reading) ofOneBoat(s *Sentence) bool {
	days := r.ofNoOther(s)
	for i := range days {
		if len(days[i].Spans) == 0 || !r.hitAgain(days[i].Spans[0]) {
			return false
		}
	}
	return len(days) > 0
}

// afterHits reports whether a sentence without a day speaks of further hits on a boat that was hit again, or
// the one before it does: it launched two more strikes, which sank what was left.
func (r *reading) afterHits(s *Sentence) bool {
	if len(single(s.days)) > 0 {
		return false
	}
	again := s.furtherHit()
	for before := r.previous(s); before != nil && before.Block == s.Block; before = r.previous(before) {
		again = again || before.furtherHit() && before.place == s.place-1
		if days := r.ofNoOther(before); len(days) > 0 {
			return again && slices.ContainsFunc(days, func(m Moment) bool { return len(m.Spans) > 0 && r.hitAgain(m.Spans[0]) })
		}
	}
	return false
}

// killedOn are the killed of the day that stands beside a number, as the rows have them; 0 for none.
func (r *reading) killedOn(s *Sentence, n *number) int {
	for _, m := range r.ofNoOther(s) {
		_, these := s.at(n.left, "article") // on 2 September, which killed the two
		if abs(m.at-n.right) > nearPlace && !(these && n.left >= m.at+m.size && n.left-m.at-m.size <= nearPlace) || len(m.Spans) == 0 {
			continue
		}
		for _, strike := range r.on(m.Spans[0]) {
			return strike.Killed().Best
		}
	}
	return 0
}

// hitAgain reports whether the rows have one strike in some days, on a boat that was hit again.
func (r *reading) hitAgain(days Span) bool {
	strikes := 0
	for _, s := range r.on(days) {
		if days.outside(s) > 0 {
			continue
		}
		if strikes++; s.FollowUp != "yes" {
			return false
		}
	}
	return strikes == 1
}

// nearHit is how many sentences away the further hit may stand on those who survived the first.
const nearHit = 2

// leftOnWreck takes away survivors of a first hit, who did not survive the next one: of the boat that was
// hit again the text tells beside them, and of no rescue.
func (r *reading) leftOnWreck() {
	r.Figures = slices.DeleteFunc(r.Figures, func(f Figure) bool {
		s := &r.Sentences[f.Sentence]
		if _, then := s.within(f.number.right, len(s.tokens), "hit_again"); then && f.Measure == figure.Survivors && f.Value <= mostParts && !r.early(2) {
			return true // two survived the first hit before they were killed
		}
		if f.Measure != figure.Survivors || f.Kind == Cumulative || f.Value == 0 || f.Value > mostParts || len(single(s.days)) > 0 && !r.ofOneBoat(s) {
			return false
		}
		if _, search := s.within(0, len(s.tokens), "search"); search {
			return false
		}
		if r.killedBeside(&f) {
			return false
		}
		for i := max(0, f.Sentence-nearHit); i <= min(len(r.Sentences)-1, f.Sentence+nearHit); i++ {
			if near := &r.Sentences[i]; near.furtherHit() && (len(single(near.days)) == 0 || r.ofOneBoat(near)) {
				return true
			}
		}
		return false
	})
}

// ofFurtherHit reports whether a number of killed is of a further hit on one boat, as its clause tells
// behind it: two were flipping the boat when they were killed in a second strike.
func (r *reading) ofFurtherHit(s *Sentence, n *number) bool {
	_, to := r.clause(s, n)
	hit, again := s.within(n.right, to, "hit_again")
	if other, another := s.within(hit.at+hit.size, to, "another"); again && another {
		if _, boat := s.at(other.at+other.size, "vessel"); boat {
			return false // in a subsequent strike on another boat
		}
	}
	return again && n.value <= mostParts && !r.early(2) && !r.severalTold(s) && (len(single(s.days)) == 0 || r.ofOneBoat(s))
}

// furtherHit reports whether a sentence speaks of a hit on a boat that is not the first one.
func (s *Sentence) furtherHit() bool {
	for _, marks := range s.marks {
		for _, m := range marks {
			if m.class == "hit_again" || m.class == "again" && m.value != "first" {
				return true
			}
		}
	}
	return false
}

// killedBeside reports whether the sentence of a figure tells of killed of a strike or some.
func (r *reading) killedBeside(f *Figure) bool {
	return slices.ContainsFunc(r.Figures, func(k Figure) bool {
		return k.Sentence == f.Sentence && k.Measure == figure.Deaths && k.Kind != Cumulative
	})
}

// ofHitAgain answers a number of killed beside a further hit on one boat by a strike that had one, if it is that of its dead.
func (r *reading) ofHitAgain(f *Figure) {
	for i := range r.judge.Books.Data.Strikes.Rows {
		s := &r.judge.Books.Data.Strikes.Rows[i]
		if day := (Span{s.Date, s.Date}); s.FollowUp == "yes" && r.put(f, s, day).Outcome == figure.Agrees {
			f.Answer = r.put(f, s, day)
			return
		}
	}
}

// severalTold reports whether a text tells of several strikes or boats just before a sentence, of which it then tells one by one.
func (r *reading) severalTold(s *Sentence) bool {
	return slices.ContainsFunc(r.Figures, func(f Figure) bool {
		return (f.Measure == figure.Strikes || f.Measure == figure.Vessels) && f.Kind != Cumulative && f.Value > 1 && s.place-f.Sentence <= partsBehind
	})
}
