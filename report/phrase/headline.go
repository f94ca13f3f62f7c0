package phrase

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Published is a total as it was published, with its day: CBS at least 235 (4 October
// 2026). A range has its upper end in to, else to is 0.
func (w *Words) Published(series, qualifier string, number, to int, day schema.Date) string {
	stated := w.Number(number)
	if to > number {
		stated = w.Say("to", number, to)
	}
	return w.Say("headline.total", w.Name(series), w.Qualified(qualifier, stated), day)
}

// Newest lists newest published totals in a sentence; empty for none.
func (w *Words) Newest(totals []string) string {
	if len(totals) == 0 {
		return ""
	}
	return w.Say("headline.newest", joined(totals))
}

// PublishedOf is [Words.Published] of a figure, whose first number is that of deaths.
func (w *Words) PublishedOf(v *figure.Verdict) string {
	s := v.Measures[0].Statement
	return w.Published(v.Tally.Series, s.Qualifier, s.Stated, s.StatedTo, v.Tally.AsOf)
}

// Partial says since when strikes are known to be lacking, and when they were last
// looked for, if that is told.
func (w *Words) Partial(since, looked schema.Date) string {
	text := w.Say("headline.partial", since)
	if looked.Known() {
		text += " " + w.Say("headline.looked", looked)
	}
	return text
}
