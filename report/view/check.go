package view

import (
	"fmt"
	"io"
	"strings"

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
