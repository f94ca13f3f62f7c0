package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	prettytext "github.com/jedib0t/go-pretty/v6/text"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// CheckText writes the screen of `tally check`: what was checked, the totals,
// how the published figures stand to them, which differ, and the open findings.
func CheckText(w io.Writer, prefix string, a *assess.Assessment) {
	d := a.Data
	fmt.Fprintf(w, "%s; rows to %s\n\n", held(d), a.Until())
	totals(w, a)
	coverageLines(w, d)
	gapLines(w, a)
	fmt.Fprintln(w)
	figures(w, a)
	if open := a.Result().Summary.Open(); open > 0 {
		fmt.Fprintln(w)
		Findings(w, prefix, a.Result().Findings)
	}
	fmt.Fprintf(w, "\nFindings: %s\n", Summary(a.Result().Summary))
}

// held is what a dataset holds.
func held(d *schema.Dataset) string {
	return strings.Join([]string{count(d.Strikes.Len(), "strike"), count(d.Accounts.Len(), "account"), count(d.Sources.Len(), "source"),
		count(d.Claims.Len(), "claim"), counted(d.Tallies.Len(), "published figure", "published figures")}, ", ")
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func newTable() table.Writer {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	style := t.Style()
	style.Options = table.OptionsNoBordersAndSeparators
	style.Format.Header = prettytext.FormatDefault
	style.Box.PaddingLeft, style.Box.PaddingRight = "", "  "
	return t
}

// render writes a table without trailing blanks.
func render(w io.Writer, t table.Writer) {
	for line := range strings.Lines(t.Render() + "\n") {
		fmt.Fprintln(w, strings.TrimRight(line, " \n"))
	}
}

func totals(w io.Writer, a *assess.Assessment) {
	title := "Totals"
	if a.Options.AsOf != "" {
		title += " as of " + string(a.Options.AsOf)
	}
	t := newTable()
	t.AppendHeader(table.Row{title, "killed", "range", "presumed dead", "both", "survivors", "strikes", "vessels"})
	t.SetColumnConfigs([]table.ColumnConfig{right(2), right(3), right(4), right(5), right(6), right(7), right(8)})
	for _, total := range a.Totals() {
		if total.Strikes == 0 {
			continue
		}
		if total.Scope == schema.ScopeAll && a.Data.MainScope() != schema.ScopeAll {
			continue // no published total can be compared with it
		}
		killed, ends, both := killedOf(&total.Totals)
		survivors := fmt.Sprint(total.Survivors)
		if !total.SurvivorsKnown() {
			survivors = "?"
		}
		t.AppendRow(table.Row{ScopeLabel(a.Data, total.Scope), killed, ends, total.Missing, both, survivors, total.Strikes, total.Vessels})
	}
	render(w, t)
	all := a.Total(schema.ScopeAll)
	if all.OpenDeaths > 0 {
		fmt.Fprintf(w, "No best value of killed: %s, counted with the lowest, or not at all where no number is known.\n", count(all.OpenDeaths, "strike"))
	}
	if all.UnendedDeaths > 0 {
		fmt.Fprintf(w, "No upper end: %s, of which %d without any number; a sum that holds one ends in “?”.\n", count(all.UnendedDeaths, "strike"), all.UnknownDeaths)
	}
	if marked := a.Marked(); len(marked) > 0 {
		var ids []string
		for _, id := range marked {
			ids = append(ids, string(id))
		}
		fmt.Fprintf(w, "No account was public by then, so that the numbers are those of the first that was, or of now where none has a day: %s.\n", strings.Join(ids, ", "))
	}
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

func right(column int) table.ColumnConfig {
	return table.ColumnConfig{Number: column, Align: prettytext.AlignRight, AlignHeader: prettytext.AlignRight}
}

func rangeOf(low, high int) string {
	if low == high {
		return ""
	}
	return fmt.Sprintf("%d–%d", low, high)
}

// ScopeLabel is a scope for readers, set off where it is a part of another one.
func ScopeLabel(d *schema.Dataset, scope string) string {
	label := phrase.English(d).Scope(scope)
	if d.Theaters.Get(schema.ID(scope)) != nil {
		return "  " + label
	}
	return label
}

func coverageLines(w io.Writer, d *schema.Dataset) {
	var parts []string
	for _, c := range d.Coverage.Rows {
		parts = append(parts, fmt.Sprintf("%s %s from %s to %s", strings.TrimSpace(ScopeLabel(d, c.Scope)), c.Completeness, c.From, c.To))
	}
	if len(parts) > 0 {
		fmt.Fprintf(w, "Coverage: %s.\n", strings.Join(parts, "; "))
	}
}

// gapLines names the gaps in deaths that published totals show.
func gapLines(w io.Writer, a *assess.Assessment) {
	gaps := a.Gaps()
	for i := range gaps {
		if g := &gaps[i]; g.Measure == figure.Deaths {
			fmt.Fprintf(w, "Gap: %s.\n", phrase.English(a.Data).Gap(g))
		}
	}
}

// figures writes how the published figures stand to the rows.
func figures(w io.Writer, a *assess.Assessment) {
	verdicts := a.Verdicts()
	by := map[figure.Outcome]int{}
	for i := range verdicts {
		by[verdicts[i].Outcome]++
	}
	fmt.Fprintf(w, "Published figures: %d\n", len(verdicts))
	fmt.Fprintf(w, "%6d agree\n", by[figure.Agrees])
	fmt.Fprintf(w, "%6d agree as read", by[figure.AgreesAsRead])
	if by[figure.AgreesAsRead] > 0 {
		fmt.Fprint(w, ", that is with")
	}
	fmt.Fprintln(w)
	for _, line := range readings(verdicts) {
		fmt.Fprintf(w, "%12d  %s\n", line.n, line.text)
	}
	fmt.Fprintf(w, "%6d possible: a reading gives them, but a wrong number would be met nearly as easily\n", by[figure.Possible])
	fmt.Fprintf(w, "%6d differ\n", by[figure.Differs])
	fmt.Fprintf(w, "%6d not comparable\n", by[figure.NotComparable])
	if by[figure.Possible] > 0 {
		fmt.Fprintln(w, "\nPossible figures (a notice, no finding), with the reading that gives them")
		for i := range verdicts {
			if v := &verdicts[i]; v.Outcome == figure.Possible {
				fmt.Fprintf(w, "%s  %s  %s: %s\n", v.Tally.ID, or(string(v.Tally.AsOf), "undated   "), Publisher(a.Data, v.Tally), v.Readings[0].String())
			}
		}
	}
	if by[figure.Differs] == 0 {
		return
	}
	fmt.Fprintln(w, "\nDiffering figures, with the nearest reading")
	for i := range verdicts {
		if v := &verdicts[i]; v.Outcome == figure.Differs {
			fmt.Fprintf(w, "%s  %s  %s: %s\n", v.Tally.ID, or(string(v.Tally.AsOf), "undated   "), Publisher(a.Data, v.Tally), v.Reason)
			if waiver := a.Waiver(v.Tally.ID); waiver != nil {
				fmt.Fprintf(w, "       waived: %s\n", waiver.Reason)
			}
		}
	}
	if n := by[figure.Differs] - told(a); n > 0 {
		fmt.Fprintf(w, "Of these, %s told: what was summed, or the figure's own row, holds other findings.\n", map[bool]string{true: "1 is not", false: fmt.Sprintf("%d are not", n)}[n == 1])
	}
}

// told is how many differing figures are findings.
func told(a *assess.Assessment) (n int) {
	for i := range a.Findings() {
		if a.Findings()[i].Rule == assess.RuleName {
			n++
		}
	}
	return n
}

type readingLine struct {
	n    int
	text string
}

// readings counts the kinds of readings under which figures agree.
func readings(verdicts []figure.Verdict) []readingLine {
	var lines []readingLine
	for _, kind := range figure.Kinds {
		n := 0
		for i := range verdicts {
			if v := &verdicts[i]; v.Outcome == figure.AgreesAsRead && v.Readings[0].Kind() == kind.Name {
				n++
			}
		}
		if n > 0 {
			lines = append(lines, readingLine{n, kind.Text})
		}
	}
	return lines
}

// Publisher names who states a figure: the outlet, and whose count it is where that
// is another's.
func Publisher(d *schema.Dataset, t *schema.Tally) string { return phrase.English(d).Publisher(t) }

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
