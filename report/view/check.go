package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	prettytext "github.com/jedib0t/go-pretty/v6/text"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// CheckText writes the screen of `tally check`: what was checked, the totals,
// how the published figures stand to them, which differ, and the open findings, as they
// are to be told.
func CheckText(w io.Writer, prefix string, a *assess.Assessment, told validate.Result, say *phrase.Words) {
	d := a.Data
	holds := say.Say("check.holds_none", held(d, say))
	if until := a.Until(); until != "" {
		holds = say.Say("check.holds", held(d, say), string(until))
	}
	fmt.Fprintf(w, "%s\n\n", holds)
	totals(w, a, say)
	coverageLines(w, d, say)
	gapLines(w, a, say)
	fmt.Fprintln(w)
	figures(w, a, say)
	if open := told.Summary.Open(); open > 0 {
		fmt.Fprintln(w)
		Findings(w, prefix, told.Findings)
	}
	fmt.Fprintf(w, "\n%s\n", say.Say("check.findings", Summary(say, told.Summary)))
	LeftOut(w, told.LeftOut, say)
}

// LeftOut writes on one line which columns the files lack because they may; nothing where
// they have all that most files have.
func LeftOut(w io.Writer, all []validate.LeftOut, say *phrase.Words) {
	if left := leftOut(all, say); left != "" {
		fmt.Fprintln(w, left)
	}
}

// leftOut is that line; empty where there is nothing to tell.
func leftOut(all []validate.LeftOut, say *phrase.Words) string {
	if len(all) == 0 {
		return ""
	}
	var parts []string
	for _, left := range all {
		parts = append(parts, left.Table+" "+strings.Join(left.Columns, ", "))
	}
	return say.Say("check.left_out", strings.Join(parts, "; "))
}

// held is what a dataset holds.
func held(d *schema.Dataset, say *phrase.Words) string {
	return strings.Join([]string{say.Strikes(), say.Count("accounts", d.Accounts.Len()), say.Count("sources", d.Sources.Len()),
		say.Count("claims", d.Claims.Len()), say.Count("published_figures", d.Tallies.Len())}, ", ")
}

// header are the titles of a table's columns.
func header(say *phrase.Words, keys ...string) table.Row {
	var row table.Row
	for _, key := range keys {
		row = append(row, strings.TrimSuffix(say.Say(key), ">"))
	}
	return row
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
func ScopeLabel(d *schema.Dataset, scope string) string { return scopeLabel(phrase.English(d), scope) }

func scopeLabel(say *phrase.Words, scope string) string {
	label := say.Scope(scope)
	if say.Dataset.Theaters.Get(schema.ID(scope)) != nil {
		return "  " + label
	}
	return label
}

func coverageLines(w io.Writer, d *schema.Dataset, say *phrase.Words) {
	var parts []string
	for _, c := range d.Coverage.Rows {
		parts = append(parts, say.Say("check.covered", say.Scope(c.Scope), say.Word(schema.Completeness, c.Completeness), string(c.From), string(c.To)))
	}
	if len(parts) > 0 {
		fmt.Fprintln(w, say.Say("check.coverage", strings.Join(parts, "; ")))
	}
}

// gapLines names the gaps in deaths that published totals show.
func gapLines(w io.Writer, a *assess.Assessment, say *phrase.Words) {
	gaps := a.Gaps()
	for i := range gaps {
		if g := &gaps[i]; g.Measure == figure.Deaths {
			fmt.Fprintln(w, say.Say("check.gap", say.Gap(g)))
		}
	}
}

// figures writes how the published figures stand to the rows.
func figures(w io.Writer, a *assess.Assessment, say *phrase.Words) {
	verdicts := a.Verdicts()
	by := map[figure.Outcome]int{}
	for i := range verdicts {
		by[verdicts[i].Outcome]++
	}
	fmt.Fprintln(w, say.Say("check.figures", len(verdicts)))
	for _, outcome := range figure.Outcomes {
		key := "check." + string(outcome)
		if outcome == figure.AgreesAsRead && by[outcome] > 0 {
			key = "check.agrees_as_read_with"
		}
		fmt.Fprintf(w, "%6d %s\n", by[outcome], say.Say(key))
		if outcome == figure.AgreesAsRead {
			readings(w, verdicts, say)
		}
	}
	if by[figure.Possible] > 0 {
		fmt.Fprintf(w, "\n%s\n", say.Say("check.possible_list"))
		for i := range verdicts {
			if v := &verdicts[i]; v.Outcome == figure.Possible {
				fmt.Fprintf(w, "%s  %-10s  %s: %s\n", v.Tally.ID, or(string(v.Tally.AsOf), say.Say("period.undated")), say.Publisher(v.Tally), say.FirstReading(v))
			}
		}
	}
	if by[figure.Differs] == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", say.Say("check.differing"))
	for i := range verdicts {
		if v := &verdicts[i]; v.Outcome == figure.Differs {
			fmt.Fprintf(w, "%s  %-10s  %s: %s\n", v.Tally.ID, or(string(v.Tally.AsOf), say.Say("period.undated")), say.Publisher(v.Tally), say.Reason(v))
			if waiver := a.Waiver(v.Tally.ID); waiver != nil {
				fmt.Fprintf(w, "       %s\n", say.Say("waived", waiver.Reason))
			}
		}
	}
	if n := by[figure.Differs] - told(a); n > 0 {
		fmt.Fprintln(w, say.Count("check.untold", n))
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

// readings counts the kinds of readings under which figures agree.
func readings(w io.Writer, verdicts []figure.Verdict, say *phrase.Words) {
	for _, kind := range figure.Kinds {
		n := 0
		for i := range verdicts {
			if v := &verdicts[i]; v.Outcome == figure.AgreesAsRead && v.Readings[0].Kind() == kind {
				n++
			}
		}
		if n > 0 {
			fmt.Fprintf(w, "%12d  %s\n", n, say.Say("reading.kind."+kind))
		}
	}
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
