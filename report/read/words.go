package read

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// Words word what was read; the phrases stand in package phrase.
type Words struct{ *phrase.Words }

// Figure is what a text was read to say: at least 27 killed, in all.
func (w Words) Figure(f *Figure) string {
	number := w.Number(f.Value)
	if f.To > f.Value {
		number = w.Say("to", f.Value, f.To)
	}
	number = w.Qualified(f.Qualifier, number)
	if f.Kind == Ordinal {
		return w.Say("read.kind.ordinal") + " " + number
	}
	return w.Measured(f.Measure, number, f.To) + ", " + w.Say("read.kind."+string(f.Kind))
}

// Answer says how a figure of a text stands to the rows.
func (w Words) Answer(f *Figure) string {
	a := &f.Answer
	var parts []string
	add := func(text string) { parts = append(parts, text) }
	switch {
	case a.Reason == NoDay:
		add(w.Say("read.no_day"))
	case a.Reason == OpenDay: // what the rows have of some strike is no answer
	case a.Reason == TooEarly:
		add(w.Say("read.too_early", w.firstDay()))
	case a.Reason == OtherDay:
		add(w.Say("read.other_day", a.Other, string(a.Strike.ID), a.Day.From))
	case a.Reason == ByVessels && a.Verdict != nil, a.Reason == ByStrikes, a.Reason == NotYet:
		add(w.Say("read.rows", w.Period(a.Verdict.Tally), w.rowsSay(f)))
	case a.Verdict != nil:
		if held := w.Holding(a.Verdict); held != "" {
			add(held + ", " + w.Period(a.Verdict.Tally) + ": " + w.Reason(a.Verdict))
		} else {
			add(w.Reason(a.Verdict))
		}
	case f.Kind == Ordinal && a.Best >= 0:
		if a.Low == a.High {
			add(w.Say("read.nth.one", w.span(a.Day), a.Best))
		} else {
			add(w.Say("read.nth.many", w.span(a.Day), a.Low, a.High))
		}
	case a.Strike != nil && a.Best < 0 && a.Accounts == 0:
		add(w.Say("read.not_told", a.Strike.Date, string(a.Strike.ID)))
	case a.Strike != nil:
		add(w.Say("read.strike", a.Strike.Date, string(a.Strike.ID), w.rowsSay(f)))
		if a.Accounts > 0 {
			add(w.Say("read.accounts", a.Saying, a.Accounts))
		}
	case a.Reason == NoStrike:
		add(w.Say("read.no_strike", w.span(a.Day)))
	}
	switch a.Reason {
	case OpenDay:
		add(w.Say("read.open_day"))
	case ByAccount:
		add(w.Say("read.by_account"))
	case MeantAtLeast:
		add(w.Say("read.meant_at_least"))
	case NoRoom:
		add(w.Say("read.no_room"))
	case ByTheDozen:
		add(w.Say("read.by_the_dozen"))
	case ByVessels:
		add(w.Say("read.by_vessels"))
	case NoSuchDay:
		add(w.Say("read.no_such_day"))
	case Reached:
		add(w.Say("read.reached"))
	case AboveAll:
		add(w.Say("read.above_all"))
	case Unlikely:
		add(w.Say("read.unlikely"))
	case OtherSea:
		add(w.Say("read.other_sea"))
	case OtherFirst:
		add(w.Say("read.other_first", w.firstDay()))
	case SomeOf:
		add(w.Say("read.some_of"))
	case OfCountry:
		add(w.Say("read.of_country"))
	case Between:
		add(w.Say("read.between"))
	case AboutSo:
		add(w.Say("read.about"))
	case ByStrikes:
		add(w.Say("read.by_strikes"))
	case NotYet:
		add(w.Say("read.not_yet"))
	case InTheater:
		add(w.Say("read.in_theater", w.Scope(f.Scope)))
	case Announced:
		add(w.Say("read.announced", a.Strike.Public()))
	}
	if a.Decided {
		add(w.Say("read.decided", w.span(a.Day)))
	}
	return strings.Join(parts, "; ")
}

// rowsSay is what the rows give for a strike's figure: 11 killed.
func (w Words) rowsSay(f *Figure) string {
	a := &f.Answer
	if a.Best < 0 {
		return w.Say("not_known")
	}
	if f.Measure == Aboard {
		return w.Say("read.fate", a.Best)
	}
	return w.Measured(f.Measure, w.Range(a.Low, a.Best, a.High), a.High)
}

func (w Words) span(s Span) string {
	switch {
	case s.From == s.To, s.From == "":
		return w.Date(s.To)
	}
	return w.Date(s.From) + "–" + w.Date(s.To)
}

func (w Words) firstDay() schema.Date {
	first := schema.Date("")
	for i := range w.Dataset.Strikes.Rows {
		if d := w.Dataset.Strikes.Rows[i].Date; d.Valid() && (first == "" || d < first) {
			first = d
		}
	}
	return first
}

// AnswerVerdict names how a figure of a text stands to the rows.
func (w Words) AnswerVerdict(a *Answer) string {
	if a.Outcome == "" {
		return w.Verdict(figure.NotComparable)
	}
	return w.Verdict(a.Outcome)
}

// Published is the day of publication of a text and where it stands.
func (w Words) Published(a *Article) string {
	if a.Published.Day == "" {
		return w.Say("read.published.unknown")
	}
	if a.Published.Place == Given {
		return w.Say("read.published.given", a.Published.Day)
	}
	return w.Say("read.published", a.Published.Day, a.Published.Place)
}

// Found is how many figures a text has.
func (w Words) Found(a *Article) string {
	if len(a.Figures) == 0 {
		return w.Say("read.none")
	}
	return w.Count("read.figures", len(a.Figures))
}

// Remarks are what is to be said of a text as a whole: contradictions in it, days of
// publication that differ, a text that was cut.
func (w Words) Remarks(a *Article) []string {
	var all []string
	if a.Cut {
		all = append(all, w.Say("read.cut"))
	}
	if a.Disputed() {
		var days []string
		for _, d := range a.Dates {
			place := d.Place
			if place == Given {
				place = w.Say("read.given")
			}
			days = append(days, w.Date(d.Day)+" ("+place+")")
		}
		all = append(all, w.Say("read.dates.differ", w.List(days)))
	}
	for _, c := range a.Contradictions {
		first, second := &a.Figures[c.First], &a.Figures[c.Second]
		if c.Parts != nil {
			all = append(all, w.Say("read.contradiction.sum", w.Figure(first), a.PlaceText(first), a.PlaceText(&a.Figures[c.Parts[0]]), c.Sum))
			continue
		}
		all = append(all, w.Say("read.contradiction", w.Figure(first), a.PlaceText(first), w.Figure(second), a.PlaceText(second)))
	}
	return all
}
