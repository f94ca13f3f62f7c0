package site

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// month is a month of the calendar.
type month struct {
	Name string
	Days []calendarDay
}

// calendarDay is a day with the one whose page tells of it: itself, or the last day before on which
// something changed.
type calendarDay struct {
	Day, Told schema.Date
	Number    int // of the month
	Totals    int // published for the day
}

// longestPause is for how many days without a change a calendar still has each.
const longestPause = 400

// months are all days from the first to the last, but for longer pauses.
func months(c *assess.Calendar, w *phrase.Words) []month {
	var all []month
	if len(c.Days) == 0 {
		return nil
	}
	next := 0
	of := ""
	for day := c.Days[0]; day <= c.Days[len(c.Days)-1]; day = day.AddDays(1) {
		for next < len(c.Days) && c.Days[next] <= day {
			next++
		}
		if next < len(c.Days) && c.Days[next].DaysSince(c.Days[next-1]) > longestPause && day > c.Days[next-1] {
			day = c.Days[next]
			next++
		}
		if of != string(day[:7]) {
			of = string(day[:7])
			all = append(all, month{Name: language.Title(w.Month(of))})
		}
		number := int(day[8]-'0')*10 + int(day[9]-'0')
		last := &all[len(all)-1]
		last.Days = append(last.Days, calendarDay{day, c.Days[next-1], number, len(c.Figures[day])})
	}
	slices.Reverse(all)
	return all
}

// days is the calendar, with a page for each day on which something changed.
func (b *builder) days(w *phrase.Words) error {
	c := b.facts.calendar()
	err := b.render("days", page{b: b, Words: w, Path: "days/", Section: "days", Title: w.Say("days.title"), Description: w.Say("days.description"), Data: months(c, w)})
	for _, day := range c.Days {
		path := "days/" + string(day) + "/"
		b.later("day", w, path, func() *page {
			p, d := b.day(w, c, day)
			p.Data = d
			return p
		})
		b.listBeside(w, path, func() listed {
			p, d := b.day(w, c, day)
			return listed{p.Title, p.Description, figureColumns, b.figureRows(w, append(slices.Clone(d.Figures), d.Before...)), nil}
		})
	}
	return err
}

// day is the page of one day, and what it shows.
func (b *builder) day(w *phrase.Words, c *assess.Calendar, day schema.Date) (*page, *assess.Day) {
	d := c.Of(day)
	killed := w.KilledIn(&d.Then.Totals)
	return &page{b: b, Words: w, Path: "days/" + string(d.Day) + "/", Section: "days", Title: w.Say("day.title", d.Day, killed, w.Scope(d.Scope)),
		Description: w.Say("day.description", d.Day, killed, w.Count("strikes", d.Then.Strikes), w.Count("published_figures", len(d.Figures)))}, d
}

// TollOf is the killed of a total with the range.
func (p *page) TollOf(t ledger.Totals) string { return p.OpenRange(t.Killed()) }
