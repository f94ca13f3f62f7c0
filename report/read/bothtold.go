package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// bothTold puts numbers of some strikes to those that were told before, one by one, where their sentence names no day: a
// strike on Sunday killed two, one on Tuesday four; the two strikes killed six. What does not add up is a contradiction.
func (r *reading) bothTold() {
	for i := range r.Figures {
		n := &r.Figures[i]
		if n.Kind != Window || n.Measure != figure.Strikes || n.Value < 2 || n.Value > mostParts || n.Qualifier != "exact" || !r.theseStrikes(n) {
			continue
		}
		parts, days, sum := r.toldOneByOne(i)
		if len(parts) != n.Value {
			continue
		}
		for k := range r.Figures {
			f := &r.Figures[k]
			if f.Sentence != n.Sentence || f.Measure != figure.Strikes && f.Measure != figure.Deaths || f.Kind != Window && f.Kind != Strike || f.Qualifier != "exact" {
				continue
			}
			f.Kind = Window
			a := r.ask(f.put, days)
			switch {
			case a.Outcome.Held():
				f.Answer = a
			case f.Measure == figure.Deaths && f.Value != sum:
				r.Contradictions = append(r.Contradictions, Contradiction{First: k, Second: parts[len(parts)-1], Parts: parts, Sum: sum})
			}
		}
	}
}

// theseStrikes reports whether a number of strikes is that of some told before: the two strikes, in a sentence without a day.
func (r *reading) theseStrikes(n *Figure) bool {
	s := &r.Sentences[n.Sentence]
	before := n.number.at - 1
	if len(s.days) > 0 || before < 0 {
		return false
	}
	for _, class := range []string{"article", "these", "fill"} {
		if _, ok := s.at(before, class); ok {
			return true
		}
	}
	return false
}

// toldOneByOne are the numbers of killed of single strikes that a text tells before a figure, one of each, if the rows bear all
// of them out, with the days from the first of them to the last, and their sum.
func (r *reading) toldOneByOne(before int) (parts []int, days Span, sum int) {
	seen := map[schema.ID]bool{}
	for k := range r.Figures[:before] {
		f := &r.Figures[k]
		switch {
		case f.Measure != figure.Deaths || f.Kind == Cumulative || f.Sentence == r.Figures[before].Sentence:
			continue
		case f.Kind != Strike || f.Answer.Strike == nil || f.Answer.Outcome != figure.Agrees || f.Qualifier != "exact":
			return nil, Span{}, 0
		case seen[f.Answer.Strike.ID]:
			continue
		}
		strike := f.Answer.Strike
		seen[strike.ID] = true
		if days.From == "" || strike.Date < days.From {
			days.From = strike.Date
		}
		days.To = max(days.To, strike.Date)
		parts = append(parts, k)
		sum += f.Value
	}
	return parts, days, sum
}

// belowLists puts a number of killed below some lines, each with its day and the killed of it, to the days of all of them; what
// is neither their sum nor what the rows have is a contradiction.
func (r *reading) belowLists() {
	for i := range r.Figures {
		whole := &r.Figures[i]
		if whole.Measure != figure.Deaths || whole.Qualifier != "exact" || whole.Kind != Strike && (whole.Kind != Window || whole.Answer.Outcome.Held()) || len(single(r.Sentences[whole.Sentence].days)) > 0 {
			continue
		}
		parts, days, sum := r.linesBefore(i)
		if len(parts) < fewLines {
			continue
		}
		whole.Kind = Window
		if whole.Answer = r.ask(whole.put, days); whole.Answer.Outcome.Held() || sum == whole.Value {
			continue
		}
		r.Contradictions = append(r.Contradictions, Contradiction{First: i, Second: parts[len(parts)-1], Parts: parts, Sum: sum})
	}
}

// fewLines is how many lines of days make a list.
const fewLines = 3

// linesBefore are the numbers of killed of the lines just before the sentence of a figure, each headed by its day, that the rows
// bear out, with the days from the first line to the last, and their sum.
func (r *reading) linesBefore(before int) (parts []int, days Span, sum int) {
	k := before - 1
	for line := r.Figures[before].Sentence - 1; line >= 0; line-- {
		s := &r.Sentences[line]
		killed, several := -1, false
		for ; k >= 0 && r.Figures[k].Sentence >= line; k-- {
			if f := &r.Figures[k]; f.Sentence == line && f.Measure == figure.Deaths {
				several = killed >= 0
				killed = k
			}
		}
		if killed < 0 || several || len(s.days) != 1 || !s.heads(&s.days[0]) || len(s.days[0].Spans) == 0 || !r.Figures[killed].Answer.Outcome.Held() || r.Figures[killed].Qualifier != "exact" {
			break
		}
		day := s.days[0].Spans[0]
		days.From = day.From
		days.To = max(days.To, day.To)
		parts = append([]int{killed}, parts...)
		sum += r.Figures[killed].Value
	}
	return parts, days, sum
}
