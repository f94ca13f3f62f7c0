package view

import (
	"fmt"
	"io"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
)

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
