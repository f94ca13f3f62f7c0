package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Contradiction is two figures of one text of which only one can be true, whatever the
// rows say: by their place in [Article.Figures].
type Contradiction struct {
	First, Second int
	// Parts are figures of single strikes, the last of which is Second, whose sum is not
	// First; none where the two speak of the same.
	Parts []int
	Sum   int
}

// mostStated bounds how many different numbers of one measure are put beside each other.
const mostStated = 20

// contradict looks for figures of one text that cannot both be true.
func (r *reading) contradict() {
	r.contradictTotals()
	r.contradictStrikes()
	r.contradictHeadline()
	r.contradictSums()
	r.contradictSeas()
	r.contradictBefore()
	r.contradictMissing()
}

// contradictTotals looks for totals of one measure and day that differ, both without a
// word that leaves room. Each pair of numbers is told once, at its first places.
func (r *reading) contradictTotals() {
	type what struct {
		measure figure.Measure
		scope   string
		series  string
	}
	stated := map[what][]int{}
	for k := range r.Figures {
		f := &r.Figures[k]
		if f.Kind != Cumulative || f.Named || f.Excluding || r.past(f) || r.lastWeek(f) || r.ofPast(f) {
			continue
		}
		key := what{f.Measure, f.Scope, f.Series}
		known := false
		for _, i := range stated[key] {
			known = known || r.Figures[i].Value == f.Value && r.Figures[i].Qualifier == f.Qualifier
		}
		if known || len(stated[key]) == mostStated {
			continue
		}
		for _, i := range stated[key] {
			if apart(&r.Figures[i], f) && !r.bridgedByMissing(&r.Figures[i], f) {
				r.Contradictions = append(r.Contradictions, Contradiction{First: i, Second: k})
			}
		}
		stated[key] = append(stated[key], k)
	}
}

// past reports whether the clause of a total names a day some days before publication: on
// 10 February the Pentagon spoke of 130.
func (r *reading) past(f *Figure) bool {
	s := &r.Sentences[f.Sentence]
	from, to := r.clause(s, f.number)
	for _, m := range s.days {
		if m.at >= from && m.at < to && (m.Unit == "day" || m.Unit == "weekday") && !m.Since && len(m.Spans) > 0 && m.Spans[0].To < r.Published.Day.AddDays(-2) {
			return true
		}
	}
	return false
}

// lastWeek reports whether the clause of a total says that it was told in a week before that of publication.
func (r *reading) lastWeek(f *Figure) bool {
	s := &r.Sentences[f.Sentence]
	from, to := r.clause(s, f.number)
	for _, m := range s.days {
		if m.at >= from && m.at < to && r.weekBefore(&m) {
			return true
		}
	}
	return false
}

// weekBefore reports whether a moment is a week that was over when the text was out.
func (r *reading) weekBefore(m *Moment) bool {
	return m.Unit == "week" && !m.Since && len(m.Spans) > 0 && r.Published.Day != "" && m.Spans[0].To < r.Published.Day
}

// ofPast reports whether a total is the part without the presumed dead of one that the text tells of some
// days before.
func (r *reading) ofPast(f *Figure) bool {
	for i := range r.Figures {
		if whole := &r.Figures[i]; whole.Kind == Cumulative && whole.Measure == f.Measure && whole.Value > f.Value && (r.past(whole) || r.lastWeek(whole)) && r.bridgedByMissing(whole, f) {
			return true
		}
	}
	return false
}

// bridgedByMissing reports whether two totals of killed differ by the presumed dead that the
// text tells of: 126 in all, of whom 116 were killed at once and ten are presumed dead.
func (r *reading) bridgedByMissing(a, b *Figure) bool {
	for i := range r.Figures {
		if m := &r.Figures[i]; m.Measure == figure.Missing && a.Measure == figure.Deaths && m.Value == abs(a.Value-b.Value) {
			return true
		}
	}
	return false
}

// apart reports whether no number is meant by both of two figures.
func apart(a, b *Figure) bool {
	if a.Value == b.Value {
		return false
	}
	x, y := figure.Allows(a.Value, a.Qualifier), figure.Allows(b.Value, b.Qualifier)
	if a.Qualifier == "at_least" && b.Qualifier == "at_least" {
		return a.Value != b.Value
	}
	return x.High < y.Low || y.High < x.Low
}

// contradictStrikes looks for numbers of one strike that differ, of which the rows have one
// at most: a headline that says three and a text that says four.
func (r *reading) contradictStrikes() {
	type what struct {
		measure figure.Measure
		strike  schema.ID
	}
	first := map[what]int{}
	for k := range r.Figures {
		f := &r.Figures[k]
		if f.Kind != Strike || f.Answer.Strike == nil || f.Answer.Reason != NoReason && f.Answer.Reason != Announced {
			continue
		}
		key := what{f.Measure, f.Answer.Strike.ID}
		i, told := first[key]
		if !told {
			first[key] = k
			continue
		}
		if other := &r.Figures[i]; other.Sentence != f.Sentence && apart(other, f) && !(r.partOf(other) && r.partOf(f)) && (other.Answer.Wrong() || f.Answer.Wrong()) {
			r.Contradictions = append(r.Contradictions, Contradiction{First: i, Second: k})
		}
	}
}
