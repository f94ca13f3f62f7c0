package view

import (
	"fmt"
	"io"
	"slices"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// totalColumn is a column of a table of totals: its title, a phrase, what stands in it, and
// which totals have a mark there, for what was not told by the day asked for; nil for none.
type totalColumn struct {
	title  string
	cell   func(*phrase.Words, *ledger.Totals) string
	marked func(*assess.Total) bool
}

// totalColumns are the columns of a table of totals of which the dataset tells something.
func totalColumns(say *phrase.Words) []totalColumn {
	numbers := func(t *assess.Total) bool { return t.Mark.Numbers }
	return slices.DeleteFunc([]totalColumn{
		{"report.col.killed", func(_ *phrase.Words, t *ledger.Totals) string { killed, _, _ := killedOf(t); return killed }, numbers},
		{"check.range", func(_ *phrase.Words, t *ledger.Totals) string { _, ends, _ := killedOf(t); return ends }, numbers},
		{"report.col.missing", func(_ *phrase.Words, t *ledger.Totals) string { return fmt.Sprint(t.Missing) }, nil},
		{withMissing, func(_ *phrase.Words, t *ledger.Totals) string { _, _, both := killedOf(t); return both }, numbers},
		{"report.col.survivors", func(_ *phrase.Words, t *ledger.Totals) string { return aliveOf(t) }, func(t *assess.Total) bool { return t.Mark.Numbers && t.SurvivorsKnown() }},
		{"report.col.strikes", (*phrase.Words).Struck, nil},
		{"report.col.vessels", func(_ *phrase.Words, t *ledger.Totals) string { return fmt.Sprint(t.Vessels) }, func(t *assess.Total) bool { return t.Mark.Vessels }},
	}, func(c totalColumn) bool { return !say.Sums(c.title) })
}

// withMissing is the title of the column of killed and presumed dead together.
const withMissing = "check.both"

func totals(w io.Writer, a *assess.Assessment, say *phrase.Words) {
	title := say.Say("check.totals")
	if a.Options.AsOf != "" {
		title = say.Say("check.totals_as_of", string(a.Options.AsOf))
	}
	t := newTable()
	columns := totalColumns(say)
	head := table.Row{title}
	var configs []table.ColumnConfig
	for i, column := range columns {
		head = append(head, header(say, column.title)...)
		configs = append(configs, right(i+2))
	}
	t.AppendHeader(head)
	t.SetColumnConfigs(configs)
	anyVessels := false
	for _, total := range a.Totals() {
		if total.Strikes == 0 {
			continue
		}
		if total.Scope == schema.ScopeAll && a.Data.MainScope() != schema.ScopeAll {
			continue // no published total can be compared with it
		}
		row := table.Row{scopeLabel(say, total.Scope)}
		for _, column := range columns {
			row = append(row, signed(column.cell(say, &total.Totals), column.marked != nil && column.marked(&total)))
		}
		anyVessels = anyVessels || total.Mark.Vessels
		t.AppendRow(row)
	}
	render(w, t)
	all := a.Total(schema.ScopeAll)
	if all.OpenDeaths > 0 {
		fmt.Fprintln(w, say.Say("check.open", say.Count("strikes", all.OpenDeaths)))
	}
	if all.UnendedDeaths > 0 {
		fmt.Fprintln(w, say.Say("check.unended", say.Count("strikes", all.UnendedDeaths), all.UnknownDeaths))
	}
	if marked := a.Marked(); len(marked) > 0 {
		var ids []string
		for _, id := range marked {
			ids = append(ids, string(id))
		}
		fmt.Fprintln(w, say.Say("check.marked", say.IDs(ids)))
	}
	if anyVessels {
		fmt.Fprintln(w, say.Say("check.marked_vessels"))
	}
	measures(w, a, say)
}

// measures are the totals of the measures of measures.csv; nothing where the dataset has
// none.
func measures(w io.Writer, a *assess.Assessment, say *phrase.Words) {
	t := newTable()
	t.AppendHeader(append(table.Row{say.Say("check.measures")}, header(say, "report.col.scope", "report.col.measured", "check.range", "report.col.given")...))
	t.SetColumnConfigs([]table.ColumnConfig{right(3), right(4), right(5)})
	for _, measure := range a.Data.SummedMeasures() {
		for _, total := range a.Totals() {
			m := total.Measured(measure.Measure)
			if m.Given == 0 || total.Scope == schema.ScopeAll && a.Data.MainScope() != schema.ScopeAll {
				continue
			}
			ends := rangeOf(m.Min, m.Max)
			if !m.Ended() {
				ends = fmt.Sprintf("%d–?", m.Min)
			}
			t.AppendRow(table.Row{measure.In(say.Code), scopeLabel(say, total.Scope), m.Best, ends, say.Say("check.given_of", m.Given, total.Strikes)})
		}
	}
	if t.Length() > 0 {
		fmt.Fprintln(w)
		render(w, t)
		fmt.Fprintln(w)
	}
}

// signed is a cell with the mark of what was not told by the day asked for.
func signed(cell string, marked bool) string {
	if marked && cell != "" {
		return cell + " " + known.Sign
	}
	return cell
}

// killedOf are the killed of a total, their range and the sum with the presumed dead:
// a question mark for what is not known.
func killedOf(t *ledger.Totals) (killed, ends, both string) {
	switch {
	case !t.Known():
		return "?", "", "?"
	case !t.Ended():
		ends = fmt.Sprintf("%d–?", t.Deaths.Min)
	default:
		ends = rangeOf(t.Deaths.Min, t.Deaths.Max)
	}
	return fmt.Sprint(t.Deaths.Best), ends, fmt.Sprint(t.Deaths.Best + t.Missing)
}

// aliveOf are the survivors of a total, as [killedOf] has the killed.
func aliveOf(t *ledger.Totals) string {
	switch _, best, high := t.Alive(); {
	case best == nil:
		return "?"
	case high == nil:
		return fmt.Sprintf("%d–?", *best)
	default:
		return fmt.Sprint(*best)
	}
}
