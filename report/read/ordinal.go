package read

import "github.com/strike-tally/strike-tally/report/figure"

// ordinal reads the n-th strike.
func (r *reading) ordinal(s *Sentence, n *number, f *Figure, before *Figure) bool {
	f.Measure, f.Kind = figure.Strikes, Ordinal
	if _, taken := s.within(n.right, len(s.tokens), "interdict"); taken && n.head == "strike" && !s.says(n.headAt, len(s.tokens), "anchor", "strike") {
		return false // in a third incident the navy boarded a boat
	}
	if stretch, anew := r.countedAnew(s, n); anew && stretch.To != "" && (n.head == "strike" || n.head == "" && r.ofKind(s, n)) {
		f.Kind, f.stretch = Window, stretch // the fourth strike this year: four so far
		return true
	} else if anew && r.Published.Day == "" && n.value > 1 && n.head == "strike" {
		f.Kind, f.nowhere = Window, true // the third strike this month, whatever month
		return true
	}
	if m, beside := s.within(n.right, n.right+nearSea, "theater"); beside {
		f.theater = m.value
	}
	switch {
	case n.head == "strike":
	case n.head == "vessel" && (n.value > 3 || n.value > 1 && r.early(n.value)): // the second boat, of the first weeks
		f.Measure = figure.Vessels
	case n.head == "" && before != nil && before.Kind == Ordinal && n.value == before.Value+1:
	case n.head == "" && r.destroyed(s, n):
		f.Measure = figure.Vessels
	case n.head == "" && r.ofKind(s, n):
	case n.head == "" && n.value > 2 && r.afterNoun(s, n, f):
	default:
		// the 18th and 19th strikes: the noun stands behind the second
		if next := n.at + n.size; next+1 < len(s.tokens) && r.grammar.has("and", s.tokens[next].text) {
			for k := range s.numbers {
				if m := &s.numbers[k]; m.at >= next && m.at <= next+2 && m.ordinal && m.value > n.value && m.value <= n.value+3 && (m.head == "strike" || r.ofKind(s, m)) {
					return r.ordinalFits(s, n)
				}
			}
		}
		return false
	}
	if n.value > 1 && n.value <= mostParts && f.Measure == figure.Strikes && r.ofOneBoat(s) {
		return false // the third and the fourth hit on 2 September
	}
	if f.Measure == figure.Strikes && n.value <= mostParts && r.goesOnFrom(s, n) {
		return false // eight in the first strike, four in the second; of a third there are no numbers
	}
	if _, again := s.within(n.at, n.right, "again"); again && n.value <= 2 && !r.early(n.value) && !r.goesOnWith(s, n.value+1) && !r.ofDay(s, n.value, 0) && !r.belowDay(s, n.value, 0) {
		return false
	}
	return r.ordinalFits(s, n)
}

// goesOnFrom reports whether an ordinal is the next one behind those of a sentence without days that tells of the
// first and some more.
func (r *reading) goesOnFrom(s *Sentence, n *number) bool {
	last := r.previous(s)
	if last == nil || len(last.days) > 0 || len(s.days) > 0 {
		return false
	}
	first, before := false, false
	for k := range last.numbers {
		if o := &last.numbers[k]; o.ordinal && (o.head == "strike" || o.head == "") {
			first, before = first || o.value == 1, before || o.value == n.value-1
		}
	}
	return first && before && n.value > 2
}

// goesOnWith reports whether the sentence behind one tells of the n-th strike: a second attack was on the
// 6th. A third one was announced on the 16th.
func (r *reading) goesOnWith(s *Sentence, n int) bool {
	next := r.next(s)
	if next == nil || len(single(s.days)) == 0 || len(single(next.days)) == 0 {
		return false
	}
	for k := range next.numbers {
		if o := &next.numbers[k]; o.ordinal && o.value == n && o.head == "strike" {
			return true
		}
	}
	return false
}

// ofKind reports whether an ordinal without a noun counts the strike that its sentence
// speaks of: the fifth of its kind, the 26th since, the fifth time that there is such a strike.
func (r *reading) ofKind(s *Sentence, n *number) bool {
	behind, ok := s.at(n.right, "of_kind")
	end := n.at
	switch {
	case !ok:
		return false
	case behind.value == "dated":
		return r.onItsDay(s, n.right+behind.size)
	case behind.value == string(figure.Strikes):
		end = len(s.tokens)
	}
	if _, strike := s.within(0, end, "strike"); strike {
		return true
	}
	if behind.value != string(figure.Strikes) {
		return false
	}
	return s.says(0, len(s.marks), "anchor", "strike") // the 26th time that forces have struck a boat
}

// onItsDay reports whether a day on which the rows have strikes stands at a token, or a few
// behind it: the fifth came on 14 October.
func (r *reading) onItsDay(s *Sentence, at int) bool {
	for _, m := range single(s.days) {
		if m.at >= at && m.at <= at+2 && len(r.campaignDays(m)) > 0 {
			return true
		}
	}
	return false
}

// destroyed reports whether an ordinal without a noun counts the vessel that its sentence
// speaks of: the boat is the 22nd destroyed.
func (r *reading) destroyed(s *Sentence, n *number) bool {
	m, behind := s.at(n.right, "of_kind")
	_, vessel := s.within(0, n.at, "vessel")
	return behind && vessel && m.value == string(figure.Vessels)
}

// afterNoun reports whether an ordinal stands behind the noun that it counts: another
// boat, the tenth.
func (r *reading) afterNoun(s *Sentence, n *number, f *Figure) bool {
	i := n.left
	for ; i > 0 && !isWord(s.tokens[i-1].text); i-- {
	}
	if i == n.left {
		return false
	}
	if _, ok := s.before(i, "strike"); ok {
		return true
	}
	_, ok := s.before(i, "vessel")
	if ok {
		f.Measure = figure.Vessels
	}
	return ok
}

// early reports whether an article can be as old as the n-th strike.
func (r *reading) early(n int) bool {
	return r.Published.Day != "" && r.campaign.by(r.Published.Day).Strikes <= n+2
}

// ordinalFits reports whether an ordinal can be one of the campaign: not the second of
// this year, nor the first of a day. What is small must be of its time.
func (r *reading) ordinalFits(s *Sentence, n *number) bool {
	if n.value == 1 {
		_, numbered := s.within(n.left, n.at, "numbered")
		return numbered || r.onItsDay(s, n.right) // no count else, but the place of what is told: the first strike
	}
	if _, anew := r.countedAnew(s, n); anew {
		return false
	}
	if n.value > 5 || n.value > 3 && n.head != "vessel" {
		return true
	}
	if r.ofDay(s, n.value, 1) || r.belowDay(s, n.value, 1) {
		return true
	}
	if r.Published.Day == "" {
		return s.sinceTold() || r.toldSince(n.value)
	}
	most := r.campaign.by(r.Published.Day).Strikes
	return most <= n.value+2
}

// countedAnew reports whether an ordinal counts others than the strikes of the campaign, and, where
// these are those of a stretch of days, which: the fourth this year, the second of his term. The
// year in which the campaign began counts as the campaign does, and so does an ordinal that is
// about the number of all strikes: the twentieth, earlier this week.
func (r *reading) countedAnew(s *Sentence, n *number) (stretch Span, anew bool) {
	if _, numbered := s.within(n.left, n.at, "numbered"); numbered {
		return Span{}, false
	}
	if n.value > mostParts && r.Published.Day != "" && n.value*2 > r.campaign.by(r.Published.Day).Strikes {
		return Span{}, false
	}
	for _, m := range s.days {
		if p := r.Published.Day; m.Since && m.at >= n.right && n.value > 1 && len(m.Spans) == 1 && m.Spans[0].From > r.campaign.first.AddDays(60) && p != "" && m.Spans[0].From < p {
			return Span{m.Spans[0].From, p}, true // the seventh since the commander took over
		}
		if m.at < n.right || m.at >= n.right+nearAnew || m.Since || m.AsOf || m.part || len(m.Spans) == 0 {
			continue
		}
		switch m.Unit {
		case "year":
			if m.Spans[0].From <= r.campaign.first && m.Spans[0].To >= r.campaign.first {
				return Span{}, false
			}
		case "month", "week", "weekend", "days":
			if n.value == 1 {
				continue
			}
		default:
			continue
		}
		stretch = m.Spans[0]
		if p := r.Published.Day; p != "" {
			stretch.To = min(stretch.To, p)
		}
		if _, sea := s.within(n.right, len(s.tokens), "theater"); sea && n.value == 1 {
			stretch = Span{}
		}
		return stretch, true
	}
	_, anew = s.within(n.right, n.right+nearAnew, "counted_anew")
	return Span{}, anew
}

// longestHead is how many words a line may have that names the day of what stands below it.
const longestHead = 8

// nearAnew is how far behind an ordinal the stretch may stand in which it counts.
const nearAnew = 10

// ofDay reports whether a sentence names a day by which the rows have n strikes, or some
// more or less.
func (r *reading) ofDay(s *Sentence, n, some int) bool {
	for _, m := range s.days {
		for _, span := range m.Spans {
			if span.From == span.To && abs(r.campaign.by(span.To).Strikes-n) <= some {
				return true
			}
		}
	}
	return false
}

// belowDay reports whether a sentence without a day stands below a line that names one by which the rows
// have n strikes, or some more or less: 15 September: second strike.
func (r *reading) belowDay(s *Sentence, n, some int) bool {
	head := r.previous(s)
	return len(s.days) == 0 && head != nil && len(head.tokens) <= longestHead && r.ofDay(head, n, some)
}

// nearSea is how far behind an ordinal the sea may stand of which it is.
const nearSea = 3

// toldSince reports whether another sentence calls a strike the n-th since a day: a fourth boat, the fourth attack since
// 2 September.
func (r *reading) toldSince(n int) bool {
	for i := range r.Sentences {
		s := &r.Sentences[i]
		for k := range s.numbers {
			if o := &s.numbers[k]; o.ordinal && o.value == n && o.head == "strike" && s.sinceTold() {
				return true
			}
		}
	}
	return false
}

// sinceTold reports whether a sentence has a word for since, with whatever day.
func (s *Sentence) sinceTold() bool {
	return s.says(0, len(s.marks), "since", "since")
}
