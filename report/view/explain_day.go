package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

type jsonDay struct {
	Day     schema.Date `json:"day"`
	Scope   string      `json:"scope"`
	Then    jsonDayRows `json:"then"`    // by the day, as it was public on it
	Now     jsonDayRows `json:"now"`     // the same days' strikes, as they are known now
	Marked  []schema.ID `json:"marked"`  // strikes in then whose numbers rest on accounts that were not public by the day
	Strikes []schema.ID `json:"strikes"` // those that became public on the day
	Figures []jsonTally `json:"figures"` // totals published for the day
	Before  []jsonTally `json:"before"`  // the newest total of each other outlet before the day
}

type jsonDayRows struct {
	Deaths  jsonDeaths `json:"deaths"`
	Missing *int       `json:"missing"` // null: the strikes have no such column
	Strikes int        `json:"strikes"`
	Vessels *int       `json:"vessels"` // null likewise
}

// Day tells what the rows and the sources said on a day: the total at sea, or of all where
// no strike is, what became public, and every total published for the day beside the rows.
func Day(w io.Writer, format string, a *assess.Assessment, say *phrase.Words, day schema.Date) error {
	d := a.Calendar(a.Headline(), nil).Of(day)
	if format == "json" {
		return writeJSON(w, dayJSON(a, say, d))
	}
	fmt.Fprintf(w, "%s\n%s\n", language.Title(say.Date(d.Day)), say.OnDay(d.Day, d.Scope, &d.Then.Totals, &d.Now.Totals, d.Until()))
	if later := d.Later(); len(later) > 0 {
		fmt.Fprintf(w, "%s\n", say.Later(later))
	}
	if len(d.Strikes) > 0 {
		fmt.Fprintf(w, "\n%s\n", say.Say("day.strikes"))
		for _, s := range d.Strikes {
			fmt.Fprintf(w, "  %s  %s  %s\n", s.ID, s.Date, say.Told(s))
		}
	}
	fmt.Fprintf(w, "\n%s\n", say.Say("day.figures", d.Day))
	if len(d.Figures) == 0 {
		fmt.Fprintf(w, "  %s\n", say.Say("day.nofigure"))
	} else {
		dayFigures(w, say, d.Figures, false)
	}
	if len(d.Before) > 0 {
		fmt.Fprintf(w, "\n%s\n", say.Say("day.before"))
		dayFigures(w, say, d.Before, true)
	}
	return nil
}

// dayFigures lists figures, each beside what the rows give; with its day where it is another.
func dayFigures(w io.Writer, say *phrase.Words, figures []*figure.Verdict, dated bool) {
	t := newTable()
	t.AppendHeader(setOff(header(say, "report.col.figure", "col.who", "col.stated", "report.col.scope", "day.gives", "col.verdict")))
	t.SetColumnConfigs([]table.ColumnConfig{right(5)})
	for _, v := range figures {
		gives, place := "–", say.Scope(v.Tally.FullScope())
		if v.Ledger != nil && len(v.Measures) > 0 {
			gives = say.Given(&v.Measures[0])
		}
		switch {
		case v.Tally.From.Known():
			place += ", " + say.Period(v.Tally)
		case dated:
			place += ", " + string(v.Tally.AsOf)
		}
		t.AppendRow(table.Row{"  " + string(v.Tally.ID), say.Publisher(v.Tally), strings.Join(say.Stated(v), ", "), place, gives, join(": ", say.Verdict(v.Outcome), say.Brief(v))})
	}
	render(w, t)
}

func dayJSON(a *assess.Assessment, say *phrase.Words, d *assess.Day) jsonDay {
	rows := func(t *ledger.Totals) jsonDayRows {
		low, best, high := t.Killed()
		return jsonDayRows{jsonDeaths{low, best, high}, sumOf(a.Data, "missing", t.Missing), t.Strikes, sumOf(a.Data, "vessels", t.Vessels)}
	}
	out := jsonDay{Day: d.Day, Scope: d.Scope, Then: rows(&d.Then.Totals), Now: rows(&d.Now.Totals), Marked: append([]schema.ID{}, d.Later()...), Strikes: []schema.ID{}, Figures: []jsonTally{}, Before: []jsonTally{}}
	for _, s := range d.Strikes {
		out.Strikes = append(out.Strikes, s.ID)
	}
	for _, v := range d.Figures {
		out.Figures = append(out.Figures, tallyJSON(a, say, v))
	}
	for _, v := range d.Before {
		out.Before = append(out.Before, tallyJSON(a, say, v))
	}
	return out
}
