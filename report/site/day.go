package site

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// calendar is what pages by day rest on: the days on which a strike or a presumed death
// became public or for which a total was published, and the figures of each.
type calendar struct {
	days    []schema.Date
	figures map[schema.Date][]int // rows of tallies by as_of
	counts  [][]int               // of each outlet and scope, the rows of its totals by as_of
	strikes map[schema.Date][]int // rows of strikes by the day on which they became public
}

// calendarOf makes the calendar of the scope on top, once for both languages.
func (f *facts) calendarOf() *calendar {
	c := &calendar{figures: map[schema.Date][]int{}, strikes: map[schema.Date][]int{}}
	for _, l := range f.levels(f.headline()) {
		c.days = append(c.days, l.day)
	}
	type count struct{ series, scope string }
	at := map[count]int{}
	for i := range f.Verdicts() {
		t := f.Verdicts()[i].Tally
		if !t.AsOf.Valid() || f.rowPath(t.ID) == "" {
			continue
		}
		c.days = append(c.days, t.AsOf)
		c.figures[t.AsOf] = append(c.figures[t.AsOf], i)
		if t.Series == "" || t.From.Known() || !t.Deaths.Known() {
			continue
		}
		key := count{t.Series, t.FullScope()}
		n, ok := at[key]
		if !ok {
			n = len(c.counts)
			at[key] = n
			c.counts = append(c.counts, nil)
		}
		c.counts[n] = append(c.counts[n], i)
	}
	for _, rows := range c.counts {
		slices.SortStableFunc(rows, func(x, y int) int {
			return cmp.Compare(f.Verdicts()[x].Tally.AsOf, f.Verdicts()[y].Tally.AsOf)
		})
	}
	if l := f.Ledgers.Ledger(schema.ScopeAll); l != nil {
		for _, e := range l.Entries {
			c.days = append(c.days, e.Public)
			c.strikes[e.Public] = append(c.strikes[e.Public], e.Row)
		}
	}
	slices.Sort(c.days)
	c.days = slices.Compact(c.days)
	return c
}

// before are the newest totals that the outlets had published by a day, for days before it,
// the newest first; none of an outlet that published one for the day itself.
func (c *calendar) before(f *facts, day schema.Date) []*figure.Verdict {
	var found []*figure.Verdict
	for _, rows := range c.counts {
		for i := len(rows) - 1; i >= 0; i-- {
			v := &f.Verdicts()[rows[i]]
			public := f.PublicOn(v.Tally)
			if v.Tally.AsOf > day || public > day || !public.Known() {
				continue
			}
			if v.Tally.AsOf < day {
				found = append(found, v)
			}
			break
		}
	}
	slices.SortStableFunc(found, func(x, y *figure.Verdict) int {
		return cmp.Or(cmp.Compare(y.Tally.AsOf, x.Tally.AsOf), cmp.Compare(x.Row, y.Row))
	})
	return found
}

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
func (c *calendar) months(w *phrase.Words) []month {
	var all []month
	if len(c.days) == 0 {
		return nil
	}
	next := 0
	of := ""
	for day := c.days[0]; day <= c.days[len(c.days)-1]; day = day.AddDays(1) {
		for next < len(c.days) && c.days[next] <= day {
			next++
		}
		if next < len(c.days) && c.days[next].DaysSince(c.days[next-1]) > longestPause && day > c.days[next-1] {
			day = c.days[next]
			next++
		}
		if of != string(day[:7]) {
			of = string(day[:7])
			all = append(all, month{Name: capital(w.Month(of))})
		}
		number := int(day[8]-'0')*10 + int(day[9]-'0')
		last := &all[len(all)-1]
		last.Days = append(last.Days, calendarDay{day, c.days[next-1], number, len(c.figures[day])})
	}
	slices.Reverse(all)
	return all
}

// days is the calendar, with a page for each day on which something changed.
func (b *builder) days(w *phrase.Words) error {
	c := b.facts.calendar()
	err := b.render("days", page{b: b, Words: w, Path: "days/", Section: "days", Title: w.Say("days.title"), Description: w.Say("days.description"), Data: c.months(w)})
	for n := range c.days {
		path := "days/" + string(c.days[n]) + "/"
		b.later("day", w, path, func() *page {
			p, d := b.day(w, c, n)
			if d.summed.Ledger != nil {
				d.Later = b.facts.ToldAfter(d.summed.Ledger, d.summed.Cut, d.Day)
			}
			p.Data = *d
			return p
		})
		b.listBeside(w, path, func() listed {
			p, d := b.day(w, c, n)
			return listed{p.Title, p.Description, figureColumns, b.figureRows(w, append(slices.Clone(d.Figures), d.Before...))}
		})
	}
	return err
}

// dayOf is what a page of a day shows.
type dayOf struct {
	Day          schema.Date
	Then, Now    ledger.Totals // as it was known on the day, and as it is known now
	Later        []schema.ID   // strikes in Then whose number was told later
	Figures      []*figure.Verdict
	Before       []*figure.Verdict
	Strikes      []*schema.Strike
	Prior, Next  schema.Date
	Until        schema.Date // last day on which this holds, if it is another
	NowHasOthers bool
	summed       ledger.Answer // Then
}

// day is the page of one day, but for what was told later, and what it shows.
func (b *builder) day(w *phrase.Words, c *calendar, n int) (*page, *dayOf) {
	f, scope := b.facts, b.facts.headline()
	d := &dayOf{Day: c.days[n], Before: c.before(f, c.days[n])}
	then, _ := f.Ledgers.Ask(ledger.Question{Scope: scope, AsOf: d.Day, KnownBy: d.Day})
	now, _ := f.Ledgers.Ask(ledger.Question{Scope: scope, AsOf: d.Day})
	d.Then, d.Now, d.summed = then.Totals, now.Totals, then
	d.NowHasOthers = d.Then.Deaths != d.Now.Deaths || d.Then.Missing != d.Now.Missing || d.Then.Strikes != d.Now.Strikes
	for _, row := range c.figures[d.Day] {
		d.Figures = append(d.Figures, &f.Verdicts()[row])
	}
	slices.SortStableFunc(d.Figures, func(x, y *figure.Verdict) int { // of the scope on top first, whole times before parts
		return cmp.Or(first(x.Tally.FullScope() == scope, y.Tally.FullScope() == scope), first(!x.Tally.From.Known(), !y.Tally.From.Known()), cmp.Compare(x.Row, y.Row))
	})
	for _, row := range c.strikes[d.Day] {
		d.Strikes = append(d.Strikes, &f.Data.Strikes.Rows[row])
	}
	if n > 0 {
		d.Prior = c.days[n-1]
	}
	if n+1 < len(c.days) {
		d.Next = c.days[n+1]
		if last := d.Next.AddDays(-1); last > d.Day {
			d.Until = last
		}
	}
	killed := b.killedOf(w, &d.Then)
	return &page{b: b, Words: w, Path: "days/" + string(d.Day) + "/", Section: "days", Title: w.Say("day.title", d.Day, killed, w.Scope(scope)),
		Description: w.Say("day.description", d.Day, killed, w.Count("strikes", d.Then.Strikes), w.Count("published_figures", len(d.Figures)))}, d
}

// first orders what a reader looks for before the rest.
func first(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return -1
	}
	return 1
}

// killedOf is the killed of a total with its noun.
func (b *builder) killedOf(w *phrase.Words, t *ledger.Totals) string {
	switch {
	case !t.Known():
		return w.Say("rows.unknown")
	case t.UnendedDeaths > 0:
		return w.Say("at_least", w.Count("killed", t.Deaths.Min))
	}
	return w.Count("killed", t.Deaths.Best)
}

// KilledOf is the killed of a total with its noun, for templates.
func (p *page) KilledOf(t ledger.Totals) string { return p.b.killedOf(p.Words, &t) }

// TollOf is the killed of a total with the range.
func (p *page) TollOf(t ledger.Totals) string { return p.OpenRange(t.Killed()) }
