package read

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// nearPlaced is how far behind a boat or a strike the sea may stand in which it was.
const nearPlaced = 9

// nearKilled is how far behind the killed the sea may stand in which they were.
const nearKilled = 9

// seas speaks against figures of strikes that their text puts into another sea than the rows and every account
// do: three killed on a boat in the Caribbean, where it was in the Pacific.
func (r *reading) seas() {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind == Cumulative || !f.Answer.Outcome.Held() {
			continue
		}
		if r.inOtherSea(f, r.seaOf(f)) {
			f.Answer.Outcome, f.Answer.Reason = figure.Differs, OtherSea
		}
	}
	if f := r.alone(); f != nil && f.Answer.Outcome.Held() && r.inOtherSea(f, r.seaBehind(f)) {
		f.Answer.Outcome, f.Answer.Reason = figure.Differs, OtherSea
	}
}

// inOtherSea reports whether the rows and every account have all strikes of a figure in another sea than one.
func (r *reading) inOtherSea(f *Figure, sea string) bool {
	strikes := r.strikesOf(f)
	if sea == "" || r.judge.Books.Ledger(sea) == nil {
		return false
	}
	for _, s := range strikes {
		if s.Theater == sea || s.Theater == seaUnstated || !r.judge.Books.Data.InScope(s.Theater, f.Scope) {
			return false
		}
		for _, a := range r.campaign.accounts[s.ID] {
			if a.Theater == sea {
				return false
			}
		}
	}
	return len(strikes) > 0
}

// seaBehind is the sea of the boat or strike of which a sentence just behind a figure tells that has no figure of its own;
// empty for none.
func (r *reading) seaBehind(f *Figure) string {
	for i := f.Sentence + 1; i < len(r.Sentences) && i <= f.Sentence+placedBefore; i++ {
		s := &r.Sentences[i]
		if slices.ContainsFunc(r.Figures, func(other Figure) bool { return other.Sentence == i }) {
			return ""
		}
		_, another := s.within(0, len(s.tokens), "another")
		_, earlier := s.within(0, len(s.tokens), "excluding")
		if sea := r.seaIn(s, f); sea != "" && !another && !earlier && len(s.days) == 0 {
			return sea
		}
	}
	return ""
}

// seaUnstated is the theater of strikes of which nobody says in which sea they were.
const seaUnstated = "sea_unstated"

// placedBefore is how many sentences before a figure the sea of its strike may be told.
const placedBefore = 3

// placing is the sentence that tells the sea of a figure's strikes: its own, or one of those before, which tell of no other
// killed, and of no other day than it.
func (r *reading) placing(f *Figure) *Sentence {
	own := &r.Sentences[f.Sentence]
	_, another := own.within(0, len(own.tokens), "another")
	_, earlier := own.within(0, len(own.tokens), "excluding")
	for s := own; s != nil && own.place-s.place <= placedBefore; s = r.previous(s) {
		switch _, named := s.within(0, len(s.tokens), "sea"); {
		case s != own && (another || earlier || len(own.days) > 0 && len(s.days) > 0 && !sameDay(own, s)):
			return own
		case s != own && slices.ContainsFunc(r.Figures, func(other Figure) bool {
			return other.Sentence == s.place && other.Measure == figure.Deaths && other.Kind != Cumulative
		}):
			return own
		case s != own && f.Kind == Ordinal && len(own.days) > 0:
			return own
		case s != own && r.ofOtherDay(f, s):
			return own
		case named && (s == own || !s.ofSeas()):
			return s
		}
	}
	return own
}

// ofOtherDay reports whether a sentence names days, of which none is that of a figure's strikes.
func (r *reading) ofOtherDay(f *Figure, s *Sentence) bool {
	days := single(s.days)
	return len(days) > 0 && !slices.ContainsFunc(days, func(m Moment) bool {
		return slices.ContainsFunc(r.strikesOf(f), func(strike *schema.Strike) bool {
			return slices.ContainsFunc(m.Spans, func(day Span) bool { return day.outside(strike) == 0 || day.From == strike.Public() })
		})
	})
}

// sameDay reports whether two sentences name one day, and the same.
func sameDay(a, b *Sentence) bool {
	x, y := single(a.days), single(b.days)
	return len(x) == 1 && len(y) == 1 && len(a.days) == 1 && len(b.days) == 1 && len(common([]Moment{x[0], y[0]})) > 0
}

// ofSeas reports whether a sentence names several seas, which are those of the campaign.
func (s *Sentence) ofSeas() bool {
	sea := ""
	for i := range s.marks {
		if m, ok := s.at(i, "sea"); ok {
			if sea != "" && sea != m.value {
				return true
			}
			sea = m.value
		}
	}
	return false
}

// seaOf is the sea into which a text puts the strikes of a figure; empty where it names several or none.
func (r *reading) seaOf(f *Figure) string {
	return r.seaIn(r.placing(f), f)
}

// seaIn is the sea into which a sentence puts the strikes of a figure.
func (r *reading) seaIn(s *Sentence, f *Figure) string {
	sea, at := "", -1
	for i := range s.marks {
		if m, ok := s.at(i, "sea"); ok {
			if sea != "" && sea != m.value {
				return ""
			}
			sea, at = m.value, i
			if !r.placed(s, f, i) {
				return ""
			}
		}
	}
	if at < 0 || s.place == f.Sentence && r.nearer(f, at) {
		return ""
	}
	return sea
}

// placed reports whether a sea is that of the strike or boat that stands before it, one for a strike's figure, and not
// that of the campaign.
func (r *reading) placed(s *Sentence, f *Figure, sea int) bool {
	for i := sea - 1; i >= max(0, sea-nearPlaced); i-- {
		if m, ok := s.at(i, "cue"); ok && m.value == string(Cumulative) {
			return false
		}
		_, killed := s.at(i, "killed")
		if _, kill := s.at(i, "kill"); (killed || kill) && sea-i <= nearKilled && f.Kind == Strike && f.number.at < sea {
			return true // when four were killed, also in the Caribbean
		}
		if m, ok := s.at(i, "anchor"); ok && (m.value == "boat" || m.value == "strike") {
			last := s.tokens[min(m.at+m.size, sea)-1].text
			return f.Kind == Window || !strings.HasSuffix(last, "s") && (r.grammar.language != "de" || !strings.HasSuffix(last, "e"))
		}
	}
	return false
}

// nearer reports whether another figure, of another strike, stands nearer to a word of the sentence than one does.
func (r *reading) nearer(f *Figure, at int) bool {
	for i := range r.Figures {
		other := &r.Figures[i]
		if other.Sentence == f.Sentence && (other.Kind == Strike || other.Kind == Window) && other.Answer.Strike != f.Answer.Strike && abs(other.number.at-at) < abs(f.number.at-at) {
			return true
		}
	}
	return false
}
