package read

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
)

// undated takes back what was said against figures whose day the text does not tell, where that of
// publication is not known either: beside a weekday, or behind a sentence with one, the days that other
// sentences name are those of something else. Who reads is asked for the day.
func (r *reading) undated() {
	if r.Published.Day != "" {
		return
	}
	for i := range r.Figures {
		if f := &r.Figures[i]; f.Answer.Wrong() && f.Kind != Cumulative && f.Answer.Reason != TooEarly && !r.plainDay(f) {
			f.Answer = nothing(NoDay)
		}
	}
	for i := range r.Figures {
		if f := &r.Figures[i]; f.Kind == Strike && f.Answer.Reason == NoDay && f.Measure == figure.Deaths && !f.number.carried && !r.single(f) && !r.ofOne(f) && r.ofSome(f) {
			f.Kind = Window
		}
		if f := &r.Figures[i]; f.Kind == Strike && f.Answer.Reason == NoDay && f.Measure == figure.Deaths && !f.number.carried {
			if told := r.elsewhere(f, func(told *Figure) bool { return told.Kind == Window }); told != nil {
				f.Kind, f.Answer = Window, told.Answer
			}
		}
		if f := &r.Figures[i]; f.Kind == Cumulative && (f.given != Cumulative || f.Value <= 2*r.campaign.most) && f.Measure == figure.Deaths {
			if told := r.elsewhere(f, func(told *Figure) bool { return told.Kind == Window }); told != nil {
				f.Kind, f.Answer = Window, told.Answer // the headline of the day's fourteen
			}
		}
	}
}

// plainDay reports whether a figure's sentence, or one just before it of its block, names a day whole and
// none that only that of publication would tell.
func (r *reading) plainDay(f *Figure) bool {
	block := r.Sentences[f.Sentence].Block
	for back := 0; back <= nearest && back <= f.Sentence; back++ {
		s := &r.Sentences[f.Sentence-back]
		if s.Block != block && back > 0 {
			return false
		}
		plain := false
		for _, m := range s.days {
			switch {
			case m.Since || m.Unit == "year":
			case m.Unit != "day" && (m.guessed || len(m.Spans) == 0 || m.Unit != "month"):
				return false
			case m.Unit == "day":
				if _, relative := s.at(m.at, "relative"); relative && len(m.Spans) == 0 {
					return false // this morning
				}
				plain = true
			}
		}
		if plain {
			return true
		}
	}
	return false
}

// ofOne reports whether the last strike that a figure's sentence speaks of before it is one: the noun is not in
// the plural.
func (r *reading) ofOne(f *Figure) bool {
	s := &r.Sentences[f.Sentence]
	for i := f.number.left - 1; i >= 0 && i >= f.number.left-nearStrike; i-- {
		if _, strike := s.at(i, "strike"); strike {
			return !strings.HasSuffix(s.tokens[i].text, "s")
		}
	}
	return false
}

// nearStrike is how far before a number of killed the strike may stand.
const nearStrike = 5

// ofSome reports whether the strikes and boats that a text counts near a figure are several, and of no total.
func (r *reading) ofSome(f *Figure) bool {
	some := false
	for k := range r.Figures {
		of := &r.Figures[k]
		if abs(of.Sentence-f.Sentence) > nearest || of.Measure != figure.Strikes && of.Measure != figure.Vessels {
			continue
		}
		if of.Kind == Ordinal {
			return false
		}
		some = some || of.Kind == Window
	}
	return some
}
