package read

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// claims finds the figures of an article.
func (r *reading) claims() {
	if !r.anchored() {
		return
	}
	r.boxed()
	for i := range r.Sentences {
		s := &r.Sentences[i]
		if len(s.numbers) == 0 {
			continue
		}
		concerned := r.concerns(i)
		var before *Figure
		for k := range s.numbers {
			n := &s.numbers[k]
			if !concerned && !n.box && !r.listed(s, n) {
				continue
			}
			f, ok := r.claim(s, n, before)
			if !ok {
				continue
			}
			if len(r.Figures) == MostFigures {
				r.Cut = true
				return
			}
			f.Sentence, f.number = i, n
			f.Start, f.End = s.tokens[n.left].start, s.tokens[n.right-1].end
			if f.Scope == "" {
				f.Scope = schema.ScopeSea
			}
			r.Figures = append(r.Figures, f)
			before = &r.Figures[len(r.Figures)-1]
		}
	}
}

// claim is the figure that a number states, if it states one; before is the one before
// it in the sentence.
func (r *reading) claim(s *Sentence, n *number, before *Figure) (Figure, bool) {
	f := Figure{Value: n.value, To: n.to, Qualifier: n.qualifier}
	if n.head == "unit" {
		return f, false
	}
	if _, part := s.within(n.at+n.size, n.headAt, "part"); part && (n.head == "strike" || n.head == "vessel" || n.head == "missing" || n.head == "survivor") {
		return f, false // two of the boats
	}
	if _, rest := s.within(n.at+n.size, n.headAt, "another"); rest && n.head == "vessel" && before == nil {
		return f, false // the two other boats
	}
	if n.ordinal {
		return f, r.ordinal(s, n, &f, before)
	}
	var given Kind
	measure := ""
	_, another := s.within(n.left, n.at, "another")
	if carried := another && n.head == "" && before != nil && (before.Measure == figure.Strikes || before.Measure == figure.Vessels) && before.Kind != Ordinal; carried {
		measure, given = string(before.Measure), before.Kind // nine strikes in the one sea, another ten in the other
	}
	for i := range r.grammar.patterns {
		if measure != "" {
			break
		}
		if p := &r.grammar.patterns[i]; p.matches(s, n) {
			measure, given = p.measure, p.kind
			break
		}
	}
	if measure == "" {
		switch n.head {
		case "strike":
			measure = string(figure.Strikes)
		case "vessel":
			measure = string(figure.Vessels)
		case "survivor":
			measure = string(figure.Survivors)
		case "missing":
			measure = string(figure.Missing)
		case "dead", "life":
			measure = string(figure.Deaths)
		case "":
			// two in the first and three in the second: the verb is carried over
			_, behind := s.at(n.right, "carried")
			_, ahead := s.before(n.left, "carried")
			if r.listed(s, n) {
				f.Measure, f.Kind = figure.Deaths, Strike
				return f, true
			}
			if !behind && !ahead || before == nil || n.weak {
				return f, false
			}
			measure = string(before.Measure)
		}
	}
	if measure == "" || measure == "other" {
		return f, false
	}
	f.Measure = figure.Measure(measure)
	if _, film := s.within(0, n.at, "footage"); film && f.Measure == figure.Vessels && n.value < 5 {
		return f, false
	}
	if f.Measure == Aboard {
		f.Kind = Strike
		return f, !n.weak
	}
	if n.weak && n.head == "" && f.Measure == figure.Deaths {
		// One killed, killed one; not: one strike of many killed three.
		_, behind := s.at(n.right, "killed")
		_, ahead := s.before(n.left, "kill")
		if !behind && !ahead {
			return f, false
		}
	}
	if n.weak && n.value == 1 && n.head == "" && measure != string(figure.Survivors) && measure != string(figure.Deaths) {
		return f, false
	}
	switch f.Measure {
	case figure.Strikes, figure.Vessels:
		if n.value <= 1 {
			return f, false // a strike is no count
		}
	case figure.Deaths, figure.Missing:
		if n.value == 0 && n.head != "dead" {
			return f, false
		}
	}
	f.Kind = r.kind(s, n, f.Measure, given)
	r.toldAgain(&f)
	if n.box && r.nearlyAll(&f) {
		f.Kind = Cumulative
	}
	if r.Blocks[s.Block].Role == Row && f.Measure == figure.Deaths && n.value <= r.campaign.most*2 && len(s.days) > 0 {
		f.Kind = Strike
	}
	r.inTheater(s, n, &f)
	if _, land := s.within(0, n.at, "land"); land && f.Measure == figure.Deaths && f.Kind != Window {
		f.Kind, f.Scope = Strike, schema.ScopeLand
	}
	if f.Measure == figure.Survivors {
		r.ofTheSame(s, n, &f, before)
	}
	return f, true
}

// toldAgain takes a number that is far too small for a total, and was told of a strike or
// some before, for the same again: in all the dead were fourteen.
func (r *reading) toldAgain(f *Figure) {
	if f.Kind != Cumulative || r.Published.Day == "" || f.Measure != figure.Deaths || f.Value*2 >= r.campaign.by(r.Published.Day).Deaths.Best {
		return
	}
	for k := range r.Figures {
		if told := &r.Figures[k]; told.Measure == f.Measure && told.Value == f.Value && told.Kind != Cumulative {
			f.Kind = told.Kind
			return
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
	for i := range n.at {
		for _, m := range s.marks[i] {
			if m.class == "cue" && m.value == "strike" {
				return
			}
		}
	}
	for k := len(r.Figures) - 1; k >= 0; k-- {
		if told := &r.Figures[k]; told.Measure == figure.Deaths && told.Kind != Cumulative {
			f.Kind = told.Kind
			return
		}
	}
}

// fewest is the smallest number that is taken for the total of a theater: fewer may be the
// strikes of a day.
const fewest = 8

// inTheater narrows the scope of a number that is too small for the sea and right in size
// for the theater beside it.
func (r *reading) inTheater(s *Sentence, n *number, f *Figure) {
	if r.Published.Day == "" || f.Measure != figure.Strikes && f.Measure != figure.Vessels || n.value < fewest || r.nearlyAll(f) {
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
	if f.Value*10 >= whole*7 && f.Value*10 <= whole*13 {
		f.Kind, f.Scope = Cumulative, best.value
	}
}

// listed reports whether a number stands behind the day with which its line begins, in a
// list whose head says that it is of days and of the dead.
func (r *reading) listed(s *Sentence, n *number) bool {
	if len(s.days) == 0 || s.days[0].at > 1 || s.days[0].Unit != "day" || n.at != s.days[0].at+s.days[0].size {
		return false
	}
	for block := s.Block - 1; block >= 0 && block >= s.Block-furthestHead; block-- {
		b := r.Blocks[block]
		head := Sentence{tokens: tokenize(r.Plain[b.Start:min(b.End, b.Start+200)], b.Start)}
		if len(head.tokens) > 12 {
			continue
		}
		r.grammar.look(&head)
		_, date := head.within(0, len(head.tokens), "dateline")
		_, toll := head.within(0, len(head.tokens), "toll")
		_, dead := head.within(0, len(head.tokens), "dead")
		if date && (toll || dead) {
			return true
		}
	}
	return false
}

// furthestHead is how many lines below its head a list may go on.
const furthestHead = 100

// anchored reports whether an article speaks of the campaign at all: of boats, of
// strikes, and of who strikes or where.
func (r *reading) anchored() bool {
	seen := map[string]bool{}
	for i := range r.Sentences {
		for value := range r.anchors(i) {
			seen[value] = true
		}
	}
	return seen["strike"] && (seen["boat"] || seen["sea"]) && (seen["actor"] || seen["sea"])
}

// anchors are the sorts of words for the campaign in a sentence.
func (r *reading) anchors(i int) map[string]bool {
	seen := map[string]bool{}
	if i < 0 || i >= len(r.Sentences) {
		return seen
	}
	for _, marks := range r.Sentences[i].marks {
		for _, m := range marks {
			if m.class == "anchor" {
				seen[m.value] = true
			}
		}
	}
	return seen
}

// concerns reports whether the numbers of a sentence can belong to the campaign: it has
// an anchor near it, and no other war or accident in it.
func (r *reading) concerns(i int) bool {
	s := &r.Sentences[i]
	near := r.anchors(i)
	_, elsewhere := s.within(0, len(s.tokens), "elsewhere")
	if elsewhere && !near["boat"] {
		return false
	}
	if r.Blocks[s.Block].Role == Row {
		return true // a table of the article
	}
	for _, other := range []int{i - 3, i - 2, i - 1, i + 1} {
		for value := range r.anchors(other) {
			near[value] = true
		}
	}
	return near["strike"] && (near["boat"] || near["sea"] || near["actor"])
}

// ordinal reads the n-th strike.
func (r *reading) ordinal(s *Sentence, n *number, f *Figure, before *Figure) bool {
	f.Measure, f.Kind = figure.Strikes, Ordinal
	switch {
	case n.head == "strike":
	case n.head == "vessel" && n.value > 3:
		f.Measure = figure.Vessels
	case n.head == "" && before != nil && before.Kind == Ordinal && n.value == before.Value+1:
	case n.head == "" && r.ofKind(s, n):
	case n.head == "" && n.value > 2 && r.afterNoun(s, n, f):
	default:
		// the 18th and 19th strikes: the noun stands behind the second
		if next := n.at + n.size; next+1 < len(s.tokens) && r.grammar.has("and", s.tokens[next].text) {
			for k := range s.numbers {
				if m := &s.numbers[k]; m.at >= next && m.at <= next+2 && m.ordinal && m.value == n.value+1 && (m.head == "strike" || r.ofKind(s, m)) {
					return r.ordinalFits(s, n)
				}
			}
		}
		return false
	}
	if _, again := s.within(n.at, n.at+1, "again"); again && n.value <= 2 && !r.early(n.value) && !r.ofDay(s, n.value, 0) {
		return false
	}
	return r.ordinalFits(s, n)
}

// ofKind reports whether an ordinal without a noun counts the strike that its sentence
// speaks of: the fifth of its kind, the 26th since.
func (r *reading) ofKind(s *Sentence, n *number) bool {
	_, behind := s.at(n.right, "of_kind")
	_, strike := s.within(0, n.at, "strike")
	return behind && strike
}

// afterNoun reports whether an ordinal stands behind the noun that it counts: another
// boat, the tenth.
func (r *reading) afterNoun(s *Sentence, n *number, f *Figure) bool {
	i := n.left
	for ; i > 0 && !isWord(s.tokens[i-1].text); i-- {
	}
	for class, measure := range map[string]figure.Measure{"strike": figure.Strikes, "vessel": figure.Vessels} {
		if _, ok := s.before(i, class); ok && i < n.left {
			f.Measure = measure
			return true
		}
	}
	return false
}

// early reports whether an article can be as old as the n-th strike.
func (r *reading) early(n int) bool {
	return r.Published.Day != "" && r.campaign.by(r.Published.Day).Strikes <= n+2
}

// ordinalFits reports whether an ordinal can be one of the campaign: not the second of
// this year, nor the first of a day. What is small must be of its time.
func (r *reading) ordinalFits(s *Sentence, n *number) bool {
	for i := n.right; i < min(n.right+8, len(s.tokens)); i++ {
		if _, ok := s.at(i, "counted_anew"); ok {
			return false
		}
	}
	if n.value > 5 || n.value > 3 && n.head != "vessel" {
		return true
	}
	if r.ofDay(s, n.value, 1) {
		return true
	}
	if r.Published.Day == "" {
		_, since := s.within(0, len(s.tokens), "since")
		return since
	}
	most := r.campaign.by(r.Published.Day).Strikes
	return most <= n.value+2
}

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

func abs(n int) int { return max(n, -n) }

// clause is the clause of a number: the tokens between the marks and words that end one.
func (r *reading) clause(s *Sentence, n *number) (from, to int) {
	from, to = n.left, n.right
	for from > 0 && !r.breaks(s, from-1) {
		if _, begins := s.at(from, "clause"); begins {
			break
		}
		from--
	}
	for to < len(s.tokens) && !r.breaks(s, to) {
		if _, begins := s.at(to, "clause"); begins {
			break
		}
		to++
	}
	return from, to
}

// breaks reports whether a token ends a clause: a strong mark, or a comma before a word
// that begins one.
func (r *reading) breaks(s *Sentence, i int) bool {
	text := s.tokens[i].text
	return strings.ContainsAny(text, ";:—()") && len(text) <= 3
}
