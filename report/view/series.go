package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// SeriesList writes one line for every series: how many figures, from when to
// when, how it counts, and how many of its figures its own method explains.
func SeriesList(w io.Writer, all []figure.Series) {
	t := newTable()
	t.AppendHeader(table.Row{"series", "scope", "figures", "first", "last", "explained", "how it counts"})
	t.SetColumnConfigs([]table.ColumnConfig{right(3), right(6)})
	for i := range all {
		s := &all[i]
		explained := 0
		for n := range s.Points {
			if s.Points[n].Follows {
				explained++
			}
		}
		var methods []string
		for _, m := range s.Methods {
			methods = append(methods, m.String())
		}
		t.AppendRow(table.Row{s.Name, s.Scope, len(s.Points), s.Points[0].Day, s.Points[len(s.Points)-1].Day, explained, strings.Join(methods, ", then ")})
	}
	render(w, t)
}

// SeriesText writes one series as a table: day, stated, computed under the
// series' method, difference, what happened; then the windows that moved
// otherwise than the rows.
func SeriesText(w io.Writer, d *schema.Dataset, s *figure.Series) {
	fmt.Fprintf(w, "%s, %s: %s\n", s.Name, strings.TrimSpace(ScopeLabel(d, s.Scope)), count(len(s.Points), "figure"))
	for i, m := range s.Methods {
		from := "Since " + string(m.Since)
		if i == 0 {
			from = "From its first figure, of " + string(m.Since)
		}
		fmt.Fprintf(w, "%s, %s %s.\n", from, s.Name, m)
	}
	if surprises := s.Surprises(); len(surprises) > 0 {
		fmt.Fprintf(w, "\nFigures that do not follow that: %d\n", len(surprises))
		for _, p := range surprises {
			var events []string
			for _, e := range p.Events {
				events = append(events, e.Text)
			}
			fmt.Fprintf(w, "  %s  %s  %s, where its method gives %d: %s\n", p.Verdict.Tally.ID, p.Day, p.Stated, p.Computed, strings.Join(events, "; "))
		}
	}
	fmt.Fprintln(w)
	t := newTable()
	t.AppendHeader(table.Row{"day", "figure", "stated", "rows", "difference", "what happened", "document"})
	t.SetColumnConfigs([]table.ColumnConfig{right(4), right(5)})
	for i := range s.Points {
		p := &s.Points[i]
		var events []string
		if p.Placed {
			events = append(events, "undated, placed by its numbers")
		}
		for _, e := range p.Events {
			events = append(events, e.Text)
		}
		t.AppendRow(table.Row{p.Day, p.Verdict.Tally.ID, p.Stated, p.Computed, signed(p.Difference()), strings.Join(events, "; "), Publisher(d, p.Verdict.Tally)})
	}
	render(w, t)
	windowsText(w, s)
}

// windowsText lists the windows between neighbouring figures whose rise differs
// from that of the rows.
func windowsText(w io.Writer, s *figure.Series) {
	windows := s.Windows()
	off := 0
	for i := range windows {
		if windows[i].Off() {
			off++
		}
	}
	fmt.Fprintf(w, "\nWindows between neighbouring figures: %d, of which %d rise otherwise than the rows.\n", len(windows), off)
	for i := range windows {
		win := &windows[i]
		if !win.Off() {
			continue
		}
		after, until := win.Days()
		fmt.Fprintf(w, "  %s to %s (%s, %s): stated %s, rows %s\n", after, until, win.From.Verdict.Tally.ID, win.To.Verdict.Tally.ID, signed(win.Stated), signed(win.Rows))
	}
}

func signed(n int) string {
	if n == 0 {
		return "0"
	}
	return fmt.Sprintf("%+d", n)
}

type jsonSeries struct {
	Series  string       `json:"series"`
	Scope   string       `json:"scope"`
	Methods []jsonMethod `json:"methods"`
	Points  []jsonPoint  `json:"points"`
	Windows []jsonWindow `json:"windows"`
}

type jsonMethod struct {
	From    schema.Date `json:"from"`
	Missing string      `json:"missing"`
	KnownBy schema.Date `json:"known_by"`
	Text    string      `json:"text"`
}

type jsonPoint struct {
	TallyID    schema.ID   `json:"tally_id"`
	Day        schema.Date `json:"day"`
	Placed     bool        `json:"placed"`
	Stated     int         `json:"stated"`
	Qualifier  string      `json:"qualifier"`
	Computed   int         `json:"computed"`
	Difference int         `json:"difference"`
	Follows    bool        `json:"follows"`
	Events     []jsonEvent `json:"events"`
}

type jsonEvent struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
}

type jsonWindow struct {
	From       schema.ID   `json:"from"`
	To         schema.ID   `json:"to"`
	After      schema.Date `json:"after"`
	Until      schema.Date `json:"until"`
	Stated     int         `json:"stated"`
	Rows       int         `json:"rows"`
	Difference int         `json:"difference"`
}

// SeriesJSON writes series as {"series": [{series, methods, points, windows}]}.
func SeriesJSON(w io.Writer, all []figure.Series) error {
	out := struct {
		Series []jsonSeries `json:"series"`
	}{[]jsonSeries{}}
	for i := range all {
		s := &all[i]
		js := jsonSeries{Series: s.Name, Scope: s.Scope, Points: []jsonPoint{}, Windows: []jsonWindow{}}
		for _, m := range s.Methods {
			js.Methods = append(js.Methods, jsonMethod{s.Points[m.First].Day, string(m.Missing), m.KnownBy, s.Name + " " + m.String()})
		}
		for n := range s.Points {
			p := &s.Points[n]
			events := []jsonEvent{}
			for _, e := range p.Events {
				events = append(events, jsonEvent(e))
			}
			js.Points = append(js.Points, jsonPoint{p.Verdict.Tally.ID, p.Day, p.Placed, p.Stated.Stated, p.Stated.Qualifier, p.Computed, p.Difference(), p.Follows, events})
		}
		for _, win := range s.Windows() {
			after, until := win.Days()
			js.Windows = append(js.Windows, jsonWindow{win.From.Verdict.Tally.ID, win.To.Verdict.Tally.ID, after, until, win.Stated, win.Rows, win.Difference()})
		}
		out.Series = append(out.Series, js)
	}
	return writeJSON(w, out)
}
