//go:build !js

package phrase

import (
	"strings"

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

// Caveat is what must be known beside a headline: [Words.Partial], where a first day is
// given, and the newest published totals, where there are some.
func (w *Words) Caveat(since, looked schema.Date, totals []string) string {
	var parts []string
	if since.Known() {
		parts = append(parts, w.Partial(since, looked))
	}
	if len(totals) > 0 {
		parts = append(parts, w.Say("headline.newest", joined(totals)))
	}
	return strings.Join(parts, " ")
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
