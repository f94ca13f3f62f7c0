package read

import "github.com/strike-tally/strike-tally/report/figure"

// allKilled reports whether all who were aboard died, as the rest of the sentence tells or
// the one behind it: three men were aboard; all were killed.
func (r *reading) allKilled(s *Sentence, n *number) bool {
	if _, all := s.within(n.right, len(s.tokens), "all_killed"); all {
		return true
	}
	next := r.next(s)
	if next == nil || next.Block != s.Block {
		return false
	}
	_, all := next.within(0, 3, "all_killed")
	return all
}

// amongMore reports whether a number of people is that of some among more, of whom the next number tells: two brothers
// were among the six who were killed.
func (r *reading) amongMore(s *Sentence, n *number) bool {
	among, found := s.within(n.right, n.right+nearAmong, "among")
	if !found || n.head != "person" && n.head != "" {
		return false
	}
	for k := range s.numbers {
		if of := &s.numbers[k]; of.left == among.at+among.size && !of.ordinal && of.value > n.value {
			r.other(n.value)
			return true
		}
	}
	return false
}

// nearAmong is how far behind a number of people the word may stand that makes them some of others.
const nearAmong = 4

// named takes back what was said against killed of a strike that are fewer than it had, and of whom the text speaks as of
// some people, or their sentence as of somebody's family: it sues over the strike that killed two fishermen.
func (r *reading) named() {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind != Strike || f.Measure != figure.Deaths || !f.Answer.Wrong() || f.Value >= f.Answer.Best {
			continue
		}
		s := &r.Sentences[f.Sentence]
		_, kin := s.within(0, len(s.tokens), "kin")
		_, nation := s.within(f.number.left, f.number.right+1, "nation") // of four, two Colombians
		if kin || nation || r.others[f.Value] && len(single(s.days)) == 0 {
			f.Answer.Outcome, f.Answer.Reason = figure.NotComparable, SomeOf
		}
	}
}

// ofOwn reports whether a number counts people of those who strike.
func (r *reading) ofOwn(s *Sentence, n *number) bool {
	to := n.right
	for n.head == "dead" && n.value == 0 && to < min(len(s.tokens), n.right+nearOwn) && s.tokens[to].text != "," {
		to++ // no casualties were reported among U.S. forces
	}
	return s.says(n.at+n.size, n.headAt, "anchor", "actor") || s.says(n.right, to, "anchor", "actor")
}

// nearOwn is how many words behind a number of nobody may stand whose people it counts.
const nearOwn = 8

// ofElsewhere reports whether the stretch between commas in which a number stands speaks of
// another place, and of no boat: strikes in Somalia killed 15, as those on boats went on.
func (r *reading) ofElsewhere(s *Sentence, n *number) bool {
	from, to := n.left, n.right
	for from > 0 && s.tokens[from-1].text != "," {
		from--
	}
	for to < len(s.tokens) && s.tokens[to].text != "," {
		to++
	}
	if _, search := s.within(from, to, "search"); search {
		return false // after a search by the navy of another country
	}
	if _, other := s.within(from, to, "elsewhere"); !other {
		return false
	}
	_, vessel := s.within(from, to, "vessel")
	return s.says(from, to, "elsewhere", "war") || !vessel && !s.says(from, to, "anchor", "boat") // on boats, too, but on others
}

// ofEarlierYears reports whether the clause of a number speaks of years before the campaign: in 2024 eighty
// boats were stopped.
func (r *reading) ofEarlierYears(s *Sentence, n *number) bool {
	if r.campaign.first == "" {
		return false
	}
	from, to := r.clause(s, n)
	for i := range s.days {
		if m := &s.days[i]; m.Unit == "year" && m.at >= from && m.at < to && len(m.Spans) > 0 && m.Spans[0].To != "" && m.Spans[0].To.AddDays(200) < r.campaign.first {
			return true
		}
	}
	return false
}

// ofFirstHit reports whether a number of killed is of the first of two hits on one boat: the first strike
// killed nine; the second one was aimed at two survivors.
func (r *reading) ofFirstHit(s *Sentence, n *number) bool {
	first, ok := s.within(0, n.at, "again")
	if _, second := s.within(first.at+first.size, len(s.tokens), "again"); !ok || second {
		return false
	}
	next := r.next(s)
	if next == nil || n.value == r.campaign.dated(r.campaign.first).Deaths.Best {
		return false // in all
	}
	_, again := next.within(0, len(next.tokens), "again")
	_, left := next.within(0, len(next.tokens), "survivor")
	return again && left
}

// age reports whether a number is that of the years of the person whose name stands before it, between
// commas.
func (s *Sentence) age(n *number) bool {
	i := n.at
	if n.head != "" || n.ordinal || n.left != i || n.right != i+n.size || n.value < 14 || n.value > 99 || i < 2 || i+n.size >= len(s.tokens) {
		return false
	}
	return s.tokens[i-1].text == "," && s.tokens[i-2].capital && (s.tokens[i+n.size].text == "," || s.tokens[i+n.size].text == ".")
}
