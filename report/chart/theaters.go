package chart

import (
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// labelWidth is how much room the label of a bar has.
func (m *maker) labelWidth() vg.Length { return m.width / 3 }

func (m *maker) theaters() *Chart {
	var killed, struck []bar
	var told []string
	most, finding := 0, ""
	var values [][]string
	strikes := map[string]int{}
	for i := range m.report.Headline.Totals {
		strikes[m.report.Headline.Totals[i].Scope] = m.report.Headline.Totals[i].Strikes
	}
	groups := m.fillTheaters(strikes)
	for i := range m.report.Headline.Totals {
		t := &m.report.Headline.Totals[i]
		at := slices.IndexFunc(groups, func(g group) bool { return slices.Contains(g.theaters, t.Scope) })
		if at < 0 {
			continue
		}
		f := groups[at].fill
		text := m.signed(m.OpenRange(t.Killed.Min, t.Killed.Best, t.Killed.Max), t.Killed.Marked)
		_, missing, _ := t.Missing.Ends()
		if missing > 0 {
			text += " + " + m.Number(missing)
		}
		if _, best, _ := t.Killed.Ends(); best > most {
			most, finding = best, m.Say("chart.most_killed", m.Scope(t.Scope), m.sum(t.Killed, t.KilledOpen > t.KilledUnknown), m.Count("strikes", t.Strikes))
		}
		label := strings.Join(Fit(style(smallSize+0.5, ink), m.Scope(t.Scope), m.labelWidth(), 2), "\n")
		killed = append(killed, newBar(label, t.Killed, missing, f, text))
		struck = append(struck, bar{label, t.Strikes, t.Strikes, t.Strikes, 0, f, m.Number(t.Strikes)})
		values = append(values, append(append([]string{t.Scope, strconv.Itoa(t.Strikes)}, rangeCells(t.Killed)...), m.presumed(missing)))
		told = append(told, m.killedIn("chart.theater_text", m.Scope(t.Scope), t.Killed, missing, t.Strikes))
	}
	if len(killed) == 0 {
		return nil
	}
	axis := m.Say("chart.killed_axis_plain")
	if m.presumes() {
		axis = m.Say("chart.killed_axis")
	}
	upper, lower := m.horizontal(killed, axis, 0.35), m.horizontal(struck, m.Say("measure.strikes"), 0.35)
	each := vg.Length(len(killed))*22 + 40
	return &Chart{Columns: append(append([]string{"theater", "strikes"}, rangeColumns...), "presumed_dead"), Rows: values, Title: m.Say("chart.theaters_title", m.within()), Subtitle: finding, partial: true, Text: m.Say("chart.theaters_text", strings.Join(told, " ")), height: 2*each + 70, draw: func(c draw.Canvas) {
		panels(c, upper, lower)
	}}
}

// sum is a number of killed, at least so many where best values are lacking, or an upper end.
func (m *maker) sum(r summary.Range, open bool) string {
	low, best, _ := r.Ends()
	if isLowest(r, open) || r.Max == nil && low == best {
		return m.Say("at_least", best)
	}
	return m.Number(best)
}

// presumes reports whether the dataset tells of people who are presumed dead.
func (m *maker) presumes() bool { return m.Dataset.Tells("strikes", "missing") }

// presumed are presumed dead as a cell; empty where the dataset tells of none.
func (m *maker) presumed(n int) string {
	if !m.presumes() {
		return ""
	}
	return strconv.Itoa(n)
}

// killedIn says how many were killed in a time or place, for readers who do not see the chart.
func (m *maker) killedIn(phrase, where string, killed summary.Range, missing, strikes int) string {
	if !m.presumes() {
		return m.Say("chart.month_text_plain", where, m.told(killed), m.Count("strikes", strikes))
	}
	return m.Say(phrase, where, m.told(killed), m.Count("presumed", missing), m.Count("strikes", strikes))
}

// told says a number with its range to readers who do not see the chart.
func (m *maker) told(r summary.Range) string {
	low, best, high := r.Ends()
	signed := m.signed(m.Number(best), r.Marked)
	switch {
	case !r.Known():
		return m.signed(m.Say("chart.killed_unknown"), r.Marked)
	case r.Max == nil:
		return m.Say("chart.killed_open", signed, low)
	}
	return m.Say("chart.killed_range", signed, low, high)
}

// signed is a text, with the mark of what was not told by the day asked for.
func (m *maker) signed(text string, marked bool) string {
	if marked {
		return text + " " + known.Sign
	}
	return text
}

func (m *maker) evidence() *Chart {
	e := m.report.Evidence
	if e == nil || e.Strikes == 0 { // a dataset without evidence has no such section
		return nil
	}
	var list []bar
	var told []string
	most, finding := 0, ""
	var values [][]string
	for _, o := range e.Offers {
		values = append(values, []string{string(o.Offered), strconv.Itoa(o.Strikes)})
		var words []string
		for _, word := range o.Offered.Members() {
			words = append(words, m.Word(schema.Evidence, word))
		}
		label := strings.Join(words, " +\n")
		if len(words) == 1 {
			label = m.Say("chart.only", label)
		}
		f := fills[0]
		switch o.Offered {
		case "":
			label, f = m.Say("report.silent"), fill{colour: lattice}
		case schema.NoneOffered:
			label, f = words[0], hollow
		}
		if o.Strikes > most {
			most, finding = o.Strikes, m.Say("chart.evidence_finding", strings.ReplaceAll(label, " +\n", " + "), m.Share(o.Strikes, e.Strikes))
		}
		list = append(list, bar{label, o.Strikes, o.Strikes, o.Strikes, 0, f, m.signed(m.Number(o.Strikes), o.Marked > 0)})
		told = append(told, strings.ReplaceAll(label, " +\n", " + ")+": "+m.signed(m.Number(o.Strikes), o.Marked > 0)+".")
	}
	p := m.horizontal(list, m.Say("chart.evidence_x"), 0.08)
	return &Chart{Columns: []string{"offered", "strikes"}, Rows: values, Title: m.Say("chart.evidence_title", m.within()), Subtitle: finding, partial: true, Text: m.Say("chart.evidence_text", strings.Join(told, " ")), height: vg.Length(len(list))*27 + 95, draw: p.Draw}
}
