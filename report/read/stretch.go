package read

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
)

// stretches puts a number that none of the days of its clause has to all of them, from the first
// to the last: on 19 September and 3 October seven people died.
func (r *reading) stretches() {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind != Strike && f.Kind != Window || !f.Answer.Wrong() || f.Measure == Aboard {
			continue
		}
		days, ok := r.stretch(f)
		if !ok {
			days, ok = r.lasting(f)
		}
		if !ok {
			continue
		}
		if a := r.ask(f.put, days); a.Outcome == figure.Agrees || a.Outcome == figure.AgreesAsRead {
			f.Kind, f.Answer = Window, a
		}
	}
}

// stretch is from the first to the last of the days that a figure's clause names, where they are
// several.
func (r *reading) stretch(f *Figure) (Span, bool) {
	s := &r.Sentences[f.Sentence]
	from, to := r.clause(s, f.number)
	var all Span
	n := 0
	for _, m := range single(s.days) {
		if m.at >= to || m.at < from && r.Blocks[s.Block].Start != s.Start || m.Unit != "day" || len(m.Spans) == 0 {
			continue // a line of a list begins with its days, and a colon behind them
		}
		day := slices.MinFunc(m.Spans, func(a, b Span) int { return cmp.Compare(a.From, b.From) }) // of the years that it may be of the first
		if n == 0 || day.From < all.From {
			all.From = day.From
		}
		all.To = max(all.To, day.To)
		n++
	}
	return all, n > 1
}

// lasting is the stretch up to the newest strike that is as long as a figure's sentence says that the
// strikes went on: ten died over three days.
func (r *reading) lasting(f *Figure) (Span, bool) {
	last := r.campaign.newest(r.Published.Day)
	if !last.Valid() {
		return Span{}, false
	}
	s := &r.Sentences[f.Sentence]
	for k := range s.numbers {
		n := &s.numbers[k]
		if _, days := s.at(n.headAt, "days"); days && n.head == "unit" && n.value > 1 && n.value <= longestLasting && n.at > f.number.at {
			return Span{last.AddDays(1 - n.value), last}, true
		}
	}
	return Span{}, false
}

// longestLasting is how many days a stretch may have that a text tells by their number.
const longestLasting = 7

// onwards turns a number that is told from the day on that the sentence before names into a window: one
// strike killed eleven; since then ten more have died in three.
func (r *reading) onwards(s *Sentence, n *number, f *Figure, before *Figure) {
	if _, that := s.within(n.right, len(s.tokens), "that_month"); that && (f.Measure == figure.Strikes || f.Measure == figure.Vessels) {
		if month, ok := r.monthBefore(s); ok {
			f.Kind, f.stretch = Window, month
		}
		return
	}
	if _, then := s.within(0, n.at, "since_then"); !then || r.Published.Day == "" || f.Measure != figure.Deaths && f.Measure != figure.Strikes && f.Measure != figure.Vessels {
		return
	}
	if _, more := s.within(n.at+n.size, n.headAt, "more"); more && f.Measure != figure.Deaths {
		f.Kind, f.stretch = Window, Span{r.campaign.first.AddDays(1), r.Published.Day} // since the first, seven more
		return
	}
	if before != nil && before.stretch.To != "" && before.Kind == Window && f.Measure != figure.Deaths {
		f.Kind, f.stretch = Window, before.stretch
		return
	}
	last := r.previous(s)
	for back := 1; last != nil && back < nearest && len(single(last.days)) == 0; back++ {
		last = r.previous(last)
	}
	if last == nil || r.nearlyAll(f) {
		return
	}
	for _, m := range single(last.days) {
		if m.Unit == "day" && len(m.Spans) == 1 && m.Spans[0].To < r.Published.Day {
			f.Kind, f.stretch = Window, Span{m.Spans[0].To.AddDays(1), r.Published.Day}
		}
	}
}

// monthBefore is what is left of the month of the last day that the sentence before names: on 2 September
// a boat was hit; two others were later that month.
func (r *reading) monthBefore(s *Sentence) (Span, bool) {
	last := r.previous(s)
	if last == nil {
		return Span{}, false
	}
	for _, m := range slices.Backward(last.days) {
		if m.Unit == "day" && len(m.Spans) == 1 {
			day := m.Spans[0].To
			return Span{day.AddDays(1), monthEnd(day[:8] + "01")}, true
		}
	}
	return Span{}, false
}
