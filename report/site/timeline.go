package site

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// told is one strike on the timeline.
type told struct {
	*schema.Strike
	Sentence string
	Total    ledger.Totals // of the scope on top, with this strike
	In       bool          // the strike is in that scope
}

// chapter is a month of the timeline.
type chapter struct {
	Month, Name string
	Strikes     []told
}

// timeline tells all strikes in their order, a sentence each, with the running total of
// the scope on top.
func (b *builder) timeline(w *phrase.Words) error {
	f, scope := b.facts, b.facts.Headline()
	l := f.Ledgers.Ledger(scope)
	var chapters []chapter
	for _, row := range b.ordered() {
		s := &f.Data.Strikes.Rows[row]
		if !s.Date.Valid() {
			continue
		}
		one := told{Strike: s, Sentence: b.sentence(w, s)}
		if l != nil {
			var cut ledger.Cut
			if cut, one.In = l.Through("", row, f.Data.Strikes); one.In {
				one.Total = l.Total(cut, "")
			}
		}
		month := string(s.Date[:7])
		if n := len(chapters); n == 0 || chapters[n-1].Month != month {
			chapters = append(chapters, chapter{month, language.Title(w.Month(month)), nil})
		}
		last := &chapters[len(chapters)-1]
		last.Strikes = append(last.Strikes, one)
	}
	b.listBeside(w, "timeline/", func() listed {
		l := listed{w.Say("timeline.title"), w.Say("timeline.description", w.ForScope(scope)), []string{"strike_id", "date", "theater", "sentence", "in_total", "total", "presumed_dead_total"}, nil, nil}
		for _, c := range chapters { // reversed by then, as on the page
			for i := range c.Strikes {
				s := &c.Strikes[i]
				row := []string{string(s.ID), string(s.Date), s.Theater, s.Sentence, "no", "", ""}
				if _, best, _ := s.Total.Killed(); s.In {
					row[4], row[5], row[6] = "yes", cell(best), b.sum("missing", &s.Total.Missing)
				}
				l.Rows = append(l.Rows, row)
			}
		}
		return l
	})
	slices.Reverse(chapters) // the newest month first, each from its first day on
	return b.render("timeline", page{b: b, Words: w, Path: "timeline/", Section: "timeline", Title: w.Say("timeline.title"), Description: w.Say("timeline.description", w.ForScope(scope)), Data: chapters})
}

// sentence tells a strike, and whether what is claimed of it is at odds.
func (b *builder) sentence(w *phrase.Words, s *schema.Strike) string {
	text := w.Told(s)
	if b.evidenceOf(s.ID).Contradicts() {
		text += " " + w.Say("timeline.at_odds")
	}
	return text
}
