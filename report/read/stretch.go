package read

import "github.com/strike-tally/strike-tally/report/figure"

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
		if m.at >= to || m.at < from && r.Blocks[s.Block].Start != s.Start || m.Unit != "day" || len(m.Spans) != 1 {
			continue // a line of a list begins with its days, and a colon behind them
		}
		day := m.Spans[0]
		if n == 0 || day.From < all.From {
			all.From = day.From
		}
		all.To = max(all.To, day.To)
		n++
	}
	return all, n > 1
}
