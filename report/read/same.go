package read

import "github.com/strike-tally/strike-tally/report/figure"

// toldAgain takes a number that is far too small for a total, and was told of a strike or
// some before, for the same again: in all the dead were fourteen.
func (r *reading) toldAgain(f *Figure) {
	most := 4*r.campaign.most - 1
	if r.Published.Day != "" {
		most = r.campaign.by(r.Published.Day).Deaths.Best
	}
	if f.Kind != Cumulative || f.Measure != figure.Deaths || f.Value*2 >= most {
		return
	}
	if told := r.elsewhere(f, func(told *Figure) bool { return told.Kind != Cumulative }); told != nil {
		f.Kind = told.Kind
	}
}

// elsewhere is the first figure that has the measure and the number of another one and is of some
// kind; nil if none is.
func (r *reading) elsewhere(f *Figure, is func(told *Figure) bool) *Figure {
	for k := range r.Figures {
		if told := &r.Figures[k]; told.Measure == f.Measure && told.Value == f.Value && is(told) {
			return told
		}
	}
	return nil
}

// agrees reports whether a figure is of a kind and as the rows are.
func agrees(kind Kind) func(*Figure) bool {
	return func(told *Figure) bool { return told.Kind == kind && told.Answer.Outcome == figure.Agrees }
}

// again takes a number that no strike of its day has for that of some strikes, told elsewhere in
// the text, with which the rows agree: as a result of the operation eight died.
func (r *reading) again() {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind == Ordinal && f.Answer.Wrong() && len(single(r.Sentences[f.Sentence].days)) == 0 {
			if told := r.elsewhere(f, agrees(Ordinal)); told != nil {
				f.Answer = told.Answer // the twentieth strike was first reported elsewhere
			}
		}
		if f.Kind != Strike || f.Measure != figure.Deaths || !f.Answer.Wrong() || f.Answer.Reason == OtherDay {
			continue
		}
		if r.onBoats(f) {
			continue
		}
		if f.Value*2 > r.campaign.most && len(single(r.Sentences[f.Sentence].days)) == 0 {
			if told := r.elsewhere(f, agrees(Strike)); told != nil {
				f.Answer = told.Answer // the boat on which, as was told, eleven died
			}
		}
		if told := r.elsewhere(f, func(told *Figure) bool {
			return told.Kind == Window && told.Qualifier == f.Qualifier && told.Answer.Outcome.Held()
		}); told != nil {
			f.Kind, f.Answer = Window, told.Answer
		}
	}
}

// ofWhole puts the killed of one of some strikes to those of the day of all of them, which the sentence
// tells before: fourteen died: eight in the first, four in the second.
func (r *reading) ofWhole() {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind != Strike || f.Measure != figure.Deaths || !f.number.carried {
			continue
		}
		for k := i - 1; k >= 0 && r.Figures[k].Sentence == f.Sentence; k-- {
			whole := &r.Figures[k]
			if whole.Kind != Window || whole.Measure != figure.Deaths || !whole.Answer.Outcome.Held() || whole.Answer.Day == f.Answer.Day || whole.Answer.Day.From == "" {
				continue
			}
			for _, s := range r.on(whole.Answer.Day) {
				if a := r.put(f, s, whole.Answer.Day); a.Outcome.Held() {
					f.Answer = a
					break
				}
			}
			break
		}
	}
}

// onBoats answers killed of a strike, as the text has it, that are all of those of its day where the
// text counts several boats, or strikes, near by: five died in a strike; its targets were two boats.
func (r *reading) onBoats(f *Figure) bool {
	for k := range r.Figures {
		of := &r.Figures[k]
		if of.Kind != Window || of.Measure != figure.Vessels && of.Measure != figure.Strikes || abs(of.Sentence-f.Sentence) > nearest || of.Answer.Day != f.Answer.Day || !of.Answer.Outcome.Held() {
			continue
		}
		if a, ok := r.together(f, of.Answer.Day); ok {
			f.Kind, f.Answer = Window, a
			return true
		}
	}
	return false
}

// withThese takes survivors told in the sentence of the killed of some strikes, or of several boats, for
// those of all of them, where the rows bear that out.
func (r *reading) withThese() {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Measure != figure.Survivors || f.Kind != Strike || r.single(f) {
			continue
		}
		for k := range r.Figures {
			of := &r.Figures[k]
			if of.Sentence != f.Sentence || of.Kind != Window || of.Measure != figure.Deaths && of.Measure != figure.Vessels || !of.Answer.Outcome.Held() || of.Answer.Day.From == "" {
				continue
			}
			if a := r.ask(f.put, of.Answer.Day); a.Outcome.Held() {
				f.Kind, f.Answer = Window, a
				break
			}
		}
	}
}

// ofTheSame takes survivors for those of the strike, or the strikes, whose dead were told
// before: in the same sentence whatever they are, else those of strikes, unless the
// sentence speaks of one.
func (r *reading) ofTheSame(s *Sentence, n *number, f *Figure, before *Figure) {
	if before != nil && before.Measure == figure.Deaths && (before.Kind != Cumulative || f.Value*2 >= r.campaign.by(r.Published.Day).Survivors) {
		f.Kind = before.Kind
		return
	}
	if f.Kind == Cumulative {
		return
	}
	if _, to := r.clause(s, n); s.says(0, to, "cue", string(Strike)) {
		return
	}
	if len(s.days) == 0 && f.Value > 1 && r.wholeBefore(s.place) {
		f.Kind = Cumulative // the strikes killed 83; three people survived them
		return
	}
	for k := len(r.Figures) - 1; k >= 0; k-- {
		if told := &r.Figures[k]; told.Measure == figure.Deaths && told.Kind != Cumulative {
			f.Kind = told.Kind
			return
		}
	}
}

// besideDead takes survivors that no strike of their day has for those of the strikes whose dead their sentence tells before
// them, on whatever days these were found.
func (r *reading) besideDead() {
	for i := 1; i < len(r.Figures); i++ {
		f, dead := &r.Figures[i], &r.Figures[i-1]
		if f.Measure != figure.Survivors || f.Kind == Cumulative || !f.Answer.Wrong() || dead.Sentence != f.Sentence || dead.Measure != figure.Deaths || dead.Kind != Window || !dead.Answer.Outcome.Held() || dead.Answer.Day.From == "" {
			continue
		}
		days := dead.Answer.Day
		if dead.Answer.Struck.From != "" {
			days = dead.Answer.Struck
		}
		if a := r.ask(f.put, days); a.Outcome.Held() {
			a.Day, a.Struck = dead.Answer.Day, dead.Answer.Struck
			f.Kind, f.Answer = Window, a
		}
	}
}

// wholeBefore reports whether the last sentence with figures is the one before, and all of them are of the whole
// campaign.
func (r *reading) wholeBefore(sentence int) bool {
	whole := false
	for k := len(r.Figures) - 1; k >= 0 && r.Figures[k].Sentence >= sentence-1; k-- {
		if r.Figures[k].Kind != Cumulative {
			return false
		}
		whole = true
	}
	return whole
}

// fewest is the smallest number that is taken for the total of a theater: fewer may be the
// strikes of a day.
const fewest = 8

// inTheater narrows the scope of a number that is too small for the sea and right in size
// for the theater beside it.
func (r *reading) inTheater(s *Sentence, n *number, f *Figure) {
	own, beside := s.at(n.right, "theater") // eight strikes in the Caribbean
	if r.Published.Day == "" && beside && (f.Measure == figure.Strikes || f.Measure == figure.Vessels) && s.otherSea(n, own) {
		f.Kind, f.Scope = Cumulative, own.value
		return
	}
	if r.Published.Day == "" || f.Measure != figure.Strikes && f.Measure != figure.Vessels || n.value < fewest || r.nearlyAll(f) && !beside {
		return
	}
	best := mark{}
	for i := max(0, n.at-8); i < min(len(s.tokens), n.right+8); i++ {
		if m, ok := s.at(i, "theater"); ok && (best.value == "" || abs(i-n.at) < abs(best.at-n.at)) {
			best = m
		}
	}
	l := r.campaign.books.Ledger(best.value)
	if best.value == "" || l == nil {
		return
	}
	all := l.Total(l.Cut("", r.Published.Day, r.Published.Day), r.Published.Day)
	whole := map[figure.Measure]int{figure.Strikes: all.Strikes, figure.Vessels: all.Vessels}[f.Measure]
	if r.nearlyAll(f) && f.Value != whole {
		return // ten boats in the Caribbean and the Pacific
	}
	if f.Value*10 >= whole*7 && f.Value*10 <= whole*13 {
		f.Kind, f.Scope = Cumulative, best.value
	}
}

// otherSea reports whether the next number behind one stands beside another sea than its own: eight strikes
// in the one and two in the other.
func (s *Sentence) otherSea(n *number, own mark) bool {
	for k := range s.numbers {
		if next := &s.numbers[k]; next.at > n.at {
			other, beside := s.at(next.right, "theater")
			return beside && other.value != own.value && next.left-own.at-own.size <= nearPlace
		}
	}
	return false
}
