package view

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// SeriesList writes one line for every series: how many figures, from when to
// when, how it counts, and how many of its figures its own method explains.
func SeriesList(w io.Writer, say *phrase.Words, all []figure.Series) {
	t := newTable()
	t.AppendHeader(header(say, "series.series", "report.col.scope", "series.figures", "series.first", "series.last", "series.explained", "series.how"))
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
		for n := range s.Methods {
			methods = append(methods, say.Method(&s.Methods[n]))
		}
		t.AppendRow(table.Row{s.Name, say.Scope(s.Scope), len(s.Points), s.Points[0].Day, s.Points[len(s.Points)-1].Day, explained, strings.Join(methods, say.Say("series.then"))})
	}
	render(w, t)
}

// SeriesText writes one series as a table: day, stated, computed under the
// series' method, difference, what happened; then the windows that moved
// otherwise than the rows.
func SeriesText(w io.Writer, a *assess.Assessment, say *phrase.Words, s *figure.Series) {
	fmt.Fprintf(w, "%s, %s: %s\n", s.Name, say.Scope(s.Scope), say.Count("figures", len(s.Points)))
	for i := range s.Methods {
		key := "series.since"
		if i == 0 {
			key = "series.from_first"
		}
		fmt.Fprintln(w, say.Say(key, string(s.Methods[i].Since), s.Name, say.Method(&s.Methods[i])))
	}
	if surprises := s.Surprises(); len(surprises) > 0 {
		surprising, would := "series.surprises", "series.would"
		if len(s.Methods) == 0 { // nobody is presumed dead
			surprising, would = "series.surprises_rows", "series.would_rows"
		}
		fmt.Fprintf(w, "\n%s\n", say.Say(surprising, len(surprises)))
		for _, p := range surprises {
			fmt.Fprintf(w, "  %s  %s  %s: %s\n", p.Verdict.Tally.ID, p.Day, say.Say(would, say.Statement(p.Stated), computed(say, p)), events(say, p))
		}
	}
	fmt.Fprintln(w)
	t := newTable()
	t.AppendHeader(header(say, "report.col.day", "report.col.figure", "series.stated", "series.rows", "series.difference", "series.happened", "series.document"))
	t.SetColumnConfigs([]table.ColumnConfig{right(4), right(5)})
	var later []schema.ID
	for i := range s.Points {
		p := &s.Points[i]
		marked := a.Later(p.Verdict)
		later = append(later, marked...)
		happened := events(say, p)
		if p.Placed {
			happened = join("; ", say.Say("series.placed"), happened)
		}
		t.AppendRow(table.Row{p.Day, p.Verdict.Tally.ID, say.Statement(p.Stated), signed(computed(say, p), len(marked) > 0), rise(say, p.Difference(), p.DifferenceTo(), p.Stated.Range()), happened, say.Publisher(p.Verdict.Tally)})
	}
	render(w, t)
	if len(later) > 0 {
		slices.Sort(later)
		fmt.Fprintln(w, say.Later(slices.Compact(later)))
	}
	windowsText(w, say, s)
}

// computed is what the rows give at a point: both ends where the figure states both.
func computed(say *phrase.Words, p *figure.Point) string {
	if p.Stated.Range() {
		return say.Say("to", p.Computed, p.ComputedTo)
	}
	return say.Number(p.Computed)
}

// rise is how far a window's numbers rise: both ends where both figures state both.
func rise(say *phrase.Words, low, high int, ranges bool) string {
	if ranges {
		return say.Signed(low) + "/" + say.Signed(high)
	}
	return say.Signed(low)
}

// events is what happened at a point.
func events(say *phrase.Words, p *figure.Point) string {
	var parts []string
	for _, e := range p.Events {
		parts = append(parts, say.Event(e))
	}
	return strings.Join(parts, "; ")
}

// windowsText lists the windows between neighbouring figures whose rise differs
// from that of the rows.
func windowsText(w io.Writer, say *phrase.Words, s *figure.Series) {
	windows := s.Windows()
	off := 0
	for i := range windows {
		if windows[i].Off() {
			off++
		}
	}
	fmt.Fprintf(w, "\n%s\n", say.Say("series.windows", len(windows), off))
	for i := range windows {
		win := &windows[i]
		if !win.Off() {
			continue
		}
		after, until := win.Days()
		ranges := win.To.Stated.Range()
		fmt.Fprintf(w, "  %s\n", say.Say("series.window", string(after), string(until), string(win.From.Verdict.Tally.ID), string(win.To.Verdict.Tally.ID), rise(say, win.Stated, win.StatedTo, ranges), rise(say, win.Rows, win.RowsTo, ranges)))
	}
}
