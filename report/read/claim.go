package read

import (
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
			if before == nil && n.left <= 1 {
				before = r.lineBefore(s)
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

// wholeOfPart reports whether a number of people is the whole of which another is a part: two of the
// four were killed.
func (r *reading) wholeOfPart(s *Sentence, n *number) bool {
	if n.head != "person" && n.head != "" || !r.grammar.has("of", s.tokens[n.left].text) {
		return false
	}
	for k := range s.numbers {
		if part := &s.numbers[k]; part.at+part.size == n.left && !part.ordinal && part.value > 1 && part.value < n.value {
			return true
		}
	}
	return false
}

// nearFilm is how many words before a number of strikes the film may stand that shows them.
const nearFilm = 4

// nearCrime is how many words before a number the crime may stand of which it counts the victims.
const nearCrime = 2

// other keeps a number of people who are none of the figures', for those that speak of them again.
func (r *reading) other(people int) {
	if r.others == nil {
		r.others = map[int]bool{}
	}
	r.others[people] = true
}

// claim is the figure that a number states, if it states one; before is the one before
// it in the sentence.
func (r *reading) claim(s *Sentence, n *number, before *Figure) (Figure, bool) {
	f := Figure{Value: n.value, To: n.to, Qualifier: n.qualifier}
	if n.head == "unit" {
		return f, false
	}
	if s.age(n) {
		return f, false
	}
	if r.ofThisWeek(s, n, &f) {
		return f, true
	}
	if _, part := s.within(n.at+n.size, n.headAt, "part"); part && (n.head == "strike" || n.head == "vessel" || n.head == "missing" && len(single(s.days)) == 0 || n.head == "survivor") {
		return f, false // two of the boats
	}
	if _, part := s.within(n.at+n.size, n.headAt, "part"); part && n.head == "dead" && n.value > 0 {
		return f, false // four of the dead
	}
	if _, rest := s.within(n.at+n.size, n.headAt, "another"); rest && n.head == "vessel" && n.value <= mostParts && before == nil {
		return f, false // the two other boats
	}
	if _, earlier := s.before(n.left, "excluding"); earlier && n.value < fewest && (before == nil || before.Kind != Cumulative) && (n.head == "strike" || n.head == "vessel") {
		return f, false // the previous two strikes
	}
	if r.amongMore(s, n) || r.ofElsewhere(s, n) || !n.ordinal && r.ofEarlierYears(s, n) || r.wholeOfPart(s, n) {
		return f, false
	}
	if n.weak && n.value == 1 && n.head == "dead" && s.counted[n.right] {
		return f, false // another one killed four
	}
	if _, behind := s.at(n.at+n.size, "of"); n.weak && n.value == 1 && n.head == "dead" && (behind || r.grammar.has("of", s.tokens[n.at+n.size].text)) {
		return f, false // one of the people killed
	}
	if _, crime := s.at(n.headAt, "crime"); n.weak && n.value == 1 && n.head == "dead" && crime {
		return f, false // they have committed a murder
	}
	if _, taken := s.within(0, len(s.tokens), "interdict"); n.value == 0 && (taken || r.ofOwn(s, n)) {
		return f, false // no American casualties; interdiction without any deaths
	}
	if _, toll := s.at(n.right, "toll"); toll && n.weak {
		return f, false // um saldo de
	}
	if _, lost := s.at(n.right, "lost"); lost && n.ordinal && n.value <= mostParts && (n.head == "" || n.head == "person") {
		f.Value, f.To, f.Measure, f.Kind = 1, 1, figure.Missing, Strike // the third is presumed dead
		if k := len(r.Figures) - 1; k >= 0 && r.Figures[k].Kind == Cumulative {
			f.Kind = Cumulative // of three survivors in all
		}
		return f, true
	}
	if n.ordinal {
		return f, r.ordinal(s, n, &f, before)
	}
	var given Kind
	measure := ""
	_, another := s.within(n.left, n.at, "another")
	_, happened := s.at(n.right, "killed") // another three died
	if carried := another && n.head == "" && !happened && before != nil && (before.Measure == figure.Strikes || before.Measure == figure.Vessels) && before.Kind != Ordinal; carried {
		measure, given = string(before.Measure), before.Kind // nine strikes in the one sea, another ten in the other
	}
	if r.ofTheater(s, n, &f, before) {
		return f, true
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
	if measure == string(Aboard) && n.head == "" && before != nil && before.Measure == figure.Deaths && before.Kind != Cumulative && r.carries(s, n, before) {
		measure, given, n.carried = string(figure.Deaths), Strike, true // eight dead: three aboard the first
	}
	if measure == "" && (n.head == "" || n.head == "person") && r.listed(s, n) {
		f.Measure, f.Kind = figure.Deaths, Strike
		return f, true
	}
	behind := n.right
	if behind < len(s.tokens) && s.tokens[behind].text == "\"" {
		behind++ // eight "narco-terrorists" in the first
	}
	if _, part := s.at(behind, "carried"); part && measure == "" && n.head == "person" && before != nil && before.Measure == figure.Deaths && before.Kind != Cumulative {
		measure, given, n.carried = string(figure.Deaths), Strike, true // fourteen died: eight men in the first
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
			_, part := s.at(n.right, "carried")
			if one := n.weak && n.value == 1 && part && before != nil && before.Measure == figure.Deaths; before == nil || n.weak && !one || !r.carries(s, n, before) {
				return f, false // three in the first and one in the second, but not: three, and one whatever it is
			}
			if dead := r.deadIn(s); dead != nil && part && (before.Measure == figure.Strikes || before.Measure == figure.Vessels) {
				before = dead // five were killed in the two strikes, three on one boat
			}
			measure, n.carried = string(before.Measure), true
			if before.Kind == Strike {
				given = Strike
			}
		}
	}
	if _, each := s.within(0, n.left, "each"); each && measure == "other" && n.head == "person" && r.allKilled(s, n) {
		measure, given = string(Aboard), Strike // each boat had three people aboard; all of them died
	}
	if measure == "other" && n.head == "person" {
		r.other(n.value)
	}
	if measure == "" || measure == "other" {
		return f, false
	}
	if these, ok := s.within(n.left, n.at, "these"); ok && these.at >= n.left && n.head == "person" && r.others[n.value] {
		return f, false // these two men: of the two whose families were told of
	}
	f.Measure = figure.Measure(measure)
	if film, ok := s.within(0, n.at, "footage"); ok && (f.Measure == figure.Vessels || f.Measure == figure.Strikes && n.left-film.at <= nearFilm) && n.value < 5 {
		if _, said := s.within(film.at+film.size, n.at, "telling"); !said { // images with which it told that two boats were hit
			return f, false
		}
	}
	if f.Measure == figure.Deaths && r.ofOneBoat(s) && n.value*2 < r.killedOn(s, n) {
		r.other(n.value)
		return f, false // the murder of the two men on 2 September, of the eleven of that day
	}
	if _, crime := s.within(n.left-nearCrime, n.at, "crime"); crime && n.head == "person" && r.others[n.value] {
		return f, false // the killing of the two men: of those told before
	}
	if f.Measure == figure.Deaths && (r.ofFirstHit(s, n) || r.ofFurtherHit(s, n)) {
		return f, false
	}
	if f.Measure == Aboard && r.allKilled(s, n) {
		f.Measure = figure.Deaths
		f.Kind = Strike
		return f, true
	}
	if f.Measure == Aboard {
		f.Kind = Strike
		return f, !n.weak
	}
	if n.weak && n.head == "" && f.Measure == figure.Deaths && !n.carried {
		// One killed, killed one; not: one strike of many killed three.
		_, behind := s.at(n.right, "killed")
		_, ahead := s.before(n.left, "kill")
		if n.right < len(s.tokens) && isWord(s.tokens[n.right].text) {
			_, stop := s.at(n.right, "stop")
			ahead = ahead && stop // not: leaving one whatever it is
		}
		if !behind && !ahead {
			return f, false
		}
	}
	if n.weak && n.value == 1 && n.head == "" && measure != string(figure.Survivors) && measure != string(figure.Deaths) && measure != string(figure.Missing) {
		return f, false
	}
	switch f.Measure {
	case figure.Strikes, figure.Vessels:
		if n.value <= 1 {
			return f, false // a strike is no count
		}
		if f.Measure == figure.Strikes && n.value <= mostParts && !(given == Cumulative && r.toldAsNth(n.value)) && (r.ofOneBoat(s) || r.afterHits(s)) {
			return f, false // the operation of 2 September, of four strikes in all
		}
	case figure.Deaths, figure.Missing:
		if n.value == 0 && n.head != "dead" {
			return f, false
		}
	}
	f.given = given
	f.Kind = r.kind(s, n, f.Measure, given)
	r.toldAgain(&f)
	if n.box && r.nearlyAll(&f) {
		f.Kind = Cumulative
	}
	if r.Blocks[s.Block].Role == Row && f.Measure == figure.Deaths && n.value <= r.campaign.most*2 && len(s.days) > 0 {
		f.Kind = Strike
	}
	r.inTheater(s, n, &f)
	r.onwards(s, n, &f, before)
	if r.onLand(s, n) && f.Measure == figure.Deaths && !r.several(s, 0, len(s.tokens)) {
		f.Kind, f.Scope = Strike, schema.ScopeLand
	}
	if f.Measure == figure.Survivors {
		r.ofTheSame(s, n, &f, before)
	}
	return f, true
}
