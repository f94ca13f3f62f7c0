package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
)

// What a sign of a kind weighs. Words of the clause weigh four times those of the rest of
// the sentence; the size of the number beside the rows' outweighs single words, since a
// toll in an emphatic sentence is worded like one strike's number.
const (
	inPattern  = 12
	inClause   = 4
	inSentence = 1
	bySize     = 10
	impossible = 40
)

// kind decides what a number is counted over.
func (r *reading) kind(s *Sentence, n *number, m figure.Measure, given Kind) Kind {
	score := map[Kind]int{given: inPattern}
	from, to := r.clause(s, n)
	for i := range s.tokens {
		for _, mark := range s.marks[i] {
			if mark.class != "cue" || Kind(mark.value) == Window && s.sinceAt(i) {
				continue
			}
			weight := inSentence
			if i >= from && i < to {
				weight = inClause
			}
			score[Kind(mark.value)] += weight
		}
	}
	behind := n.right
	if verb, ok := s.at(behind, "killed"); ok {
		behind += verb.size
	}
	if _, listed := s.at(behind, "carried"); listed {
		score[Strike] += inPattern // three in the first
	}
	if m == figure.Deaths && r.summed(s, n) {
		score[Window] += inPattern // eight in all: three in the first, five in the second
	}
	if m == figure.Deaths && r.oneOfSome(s, n) {
		score[Strike] += inPattern
	}
	for _, d := range s.days {
		if d.at >= from && d.at < to && d.Unit == "day" && !d.Since && !d.AsOf && m == figure.Deaths && n.value <= r.campaign.most && score[Strike] >= inClause && score[Cumulative] < inClause {
			score[Strike] += bySize // on 3 September a strike killed eleven
		}
		if (d.at >= from && d.at < to || len(s.days) == 1) && d.Unit == "day" && !d.Since && !d.AsOf && m == figure.Deaths && n.value > r.campaign.most && n.value <= 2*r.campaign.most && score[Cumulative] < inClause {
			score[Window] += bySize // on 27 October fourteen died
		}
	}
	for _, d := range s.days {
		if gap := n.left - d.at - d.size; gap >= 0 && gap <= nearPlace && d.Unit == "week" && !d.Since && !d.AsOf && m == figure.Deaths && n.value <= 2*r.campaign.most {
			score[Window] += 2 * bySize // attacks earlier this week that killed fourteen
		}
		if d.AsOf && d.at >= from && d.at < to {
			score[Cumulative] += inClause // by the evening of the 16th there were 38
		}
		if d.at >= from && d.at < to && d.Unit == "month" && !d.Since && !d.AsOf && !d.part && m == figure.Deaths && slices.ContainsFunc(d.Spans, func(month Span) bool { return r.ofMonth(month, n) }) {
			score[Window] += 2 * bySize // in September the strikes killed seventeen
		}
	}
	if (m == figure.Strikes || m == figure.Vessels) && r.oneOfThese(s, n) && !(given == Cumulative && r.toldAsNth(n.value)) {
		score[Window] += inPattern + bySize
	}
	if (m == figure.Strikes || m == figure.Vessels) && (r.besideToll(s, n) || r.sinceBegun(s, n)) || s.throughout() {
		score[Cumulative] += bySize
	}
	if _, other := s.within(n.left, n.headAt, "another"); other && (m == figure.Strikes || m == figure.Vessels) {
		for _, d := range s.days {
			if d.at >= from && d.at < to && !d.Since && !d.AsOf && d.Unit != "year" {
				score[Window] += bySize // last month it carried out three other strikes
				break
			}
		}
	}
	_, part := s.within(n.at+n.size, n.headAt, "part")
	switch {
	case m == figure.Missing && part:
		score[Cumulative] -= impossible // eight of those who are presumed dead
		if r.several(s, 0, len(s.tokens)) {
			score[Window] += bySize
		}
	case m == figure.Missing && n.value > r.campaign.mostLeft:
		score[Cumulative] += bySize
	case m == figure.Survivors && n.weak:
		score[Cumulative] -= impossible // the sole survivor
	case m == figure.Survivors && (n.value > r.campaign.mostLeft || n.value > 2 && n.value <= mostParts && !r.survivorsTold()[n.value]):
		score[Cumulative] += bySize // of no strike, and so of all
	}
	r.company(s, n, from, to, m, score)
	r.size(s, n, m, score)
	switch m {
	case figure.Strikes, figure.Vessels:
		score[Strike] -= impossible
		score[Window]++
	case figure.Deaths:
		if n.value <= r.campaign.most {
			score[Strike]++
		} else {
			score[Cumulative]++
		}
	default:
		score[Strike] += 2
	}
	best := Strike
	for _, k := range []Kind{Cumulative, Window} {
		if score[k] > score[best] {
			best = k
		}
	}
	return best
}

// sinceAt reports whether a token is one of a day since which something is counted.
func (s *Sentence) sinceAt(i int) bool {
	for _, m := range s.days {
		if m.Since && i >= m.at && i < m.at+m.size {
			return true
		}
	}
	return false
}

// ofMonth reports whether as many were killed at sea in a month of several strikes as a number says, and the
// month was over when the text was out.
func (r *reading) ofMonth(month Span, n *number) bool {
	if p := r.Published.Day; p != "" && month.To >= p {
		return false
	}
	before, now := r.campaign.dated(month.From.AddDays(-1)), r.campaign.dated(month.To)
	return now.Strikes > before.Strikes+1 && now.Deaths.Best-before.Deaths.Best == n.value
}

// summed reports whether at least two numbers behind one of people are of single strikes and together
// as many.
func (r *reading) summed(s *Sentence, n *number) bool {
	sum, parts := 0, 0
	for k := range s.numbers {
		part := &s.numbers[k]
		if part.at <= n.at || part.ordinal {
			continue
		}
		if _, carried := s.at(part.right, "carried"); carried {
			sum, parts = sum+part.value, parts+1
		}
	}
	return parts > 1 && sum == n.value
}

// oneOfSome reports whether the next number behind that of people is the place of a strike, or a
// boat, among some: three were killed on a third vessel.
func (r *reading) oneOfSome(s *Sentence, n *number) bool {
	for k := range s.numbers {
		if next := &s.numbers[k]; next.at > n.at {
			return next.ordinal && next.value <= mostParts && next.at-n.right <= nearPlace && (next.head == "strike" || next.head == "vessel")
		}
	}
	return false
}

// oneOfThese reports whether a small number of strikes or boats is that of some of which one is told just before it: the
// first of the three boats.
func (r *reading) oneOfThese(s *Sentence, n *number) bool {
	_, of := s.within(n.left-1, n.at, "part")
	if !of || n.ordinal || n.value > mostParts {
		return false
	}
	for k := range s.numbers {
		if one := &s.numbers[k]; one.ordinal && one.at < n.left && n.left-one.right <= 1 {
			return true
		}
	}
	return false
}

// nearPlace is how many words behind a number of people the place may stand.
const nearPlace = 5
