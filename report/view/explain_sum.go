package view

import (
	"fmt"
	"io"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
)

// rowsShown bounds the strikes listed under a figure: the newest ones, with the
// sum of the earlier ones in front.
const rowsShown = 16

// summed lists the strikes that the first reading sums, and the sum as it can be
// checked by hand.
func summed(w io.Writer, a *assess.Assessment, say *phrase.Words, v *figure.Verdict) {
	title := "explain.summed"
	if !v.Outcome.Held() {
		title = "explain.summed_nearest"
	}
	fmt.Fprintf(w, "%s\n", say.Say(title, say.FirstReading(v)))
	lines, earlier, newest := assess.Shown(a.Summed(v), rowsShown)
	t := newTable()
	columns := []string{"report.col.strike", "explain.date", "explain.public", "explain.theater", "report.col.killed", "report.col.missing", "report.col.vessels", "explain.running"}
	t.AppendHeader(setOff(header(say, columns...)))
	var configs []table.ColumnConfig
	for i, column := range columns[4:] {
		config := right(i + 5)
		config.Hidden = !say.Sums(column)
		configs = append(configs, config)
	}
	t.SetColumnConfigs(configs)
	marked := false
	for _, l := range lines {
		if l.Folded > 0 {
			t.AppendRow(table.Row{"  " + say.Say("explain.more", l.Folded), "", "", "", "", "", "", signed(say.Perhaps(l.Running), l.Marked || marked)})
			marked = marked || l.Marked
			continue
		}
		t.AppendRow(table.Row{"  " + l.ID, l.Date, l.Public(), say.Theater(l.Theater), signed(say.Killed(l.Strike), l.Marked), say.PresumedOf(l.Presumed, l.Counted), l.Vessels, signed(say.Perhaps(l.Running), l.Marked || marked)})
		marked = marked || l.Marked
	}
	render(w, t)
	fmt.Fprintf(w, "  %s\n", say.Say("explain.killed", say.Sum(v, assess.Bests(newest), earlier, a.IsToldLater(v))))
	line := say.Say("explain.strikes", v.Totals.Strikes)
	if say.Sums("report.col.vessels") {
		line = say.Say("explain.counts", v.Totals.Strikes, v.Totals.Vessels)
	}
	switch d := v.Totals.Deaths; {
	case !v.Totals.Known():
	case !v.Totals.Ended():
		line += say.Say("explain.range", fmt.Sprintf("%d–?", d.Min))
	case d.Min != d.Max:
		line += say.Say("explain.range", say.Ends(d.Min, d.Max))
	}
	fmt.Fprintf(w, "  %s\n", line)
	for i := range v.Measures {
		m := &v.Measures[i]
		if !m.Measure.Further() {
			continue
		}
		line := say.Measure(m.Measure) + ": " + say.Given(m)
		if m.Lacking > 0 {
			line += " (" + say.Count("explain.lacking", m.Lacking) + ")"
		}
		fmt.Fprintf(w, "  %s\n", line)
	}
	if later := a.Later(v); len(later) > 0 {
		fmt.Fprintf(w, "  %s\n", say.Later(later))
	}
}

// setOff is a row set off from the left.
func setOff(row table.Row) table.Row {
	row[0] = fmt.Sprint("  ", row[0])
	return row
}
