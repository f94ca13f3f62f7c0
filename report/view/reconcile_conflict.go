package view

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/reconcile"
	"github.com/strike-tally/strike-tally/schema"
)

// conflict writes figures and rows that cannot all be true.
func (r *Reconciled) conflict(w io.Writer) {
	c, say := r.Answer.Conflict, r.Say
	what := "reconcile.smallest"
	if !c.Smallest {
		what = "reconcile.needed"
	}
	members := say.Count("figures", len(c.Figures))
	if len(c.Rows) > 0 {
		members = say.Say("reconcile.and", members, say.Count("rows", len(c.Rows)))
	}
	lead := "reconcile.cannot"
	if r.eachHolds() {
		lead = "reconcile.cannot_one_way"
	}
	fmt.Fprintf(w, "%s %s\n", say.Say(lead), say.Say("reconcile.cannot_together", members, say.Say(what)))
	if !c.Proved() {
		for _, f := range c.Figures {
			r.figureLine(w, f, r.span(r.Selection.Problem.Figures[f].Low, r.Selection.Problem.Figures[f].High))
		}
		for _, row := range c.Rows {
			fmt.Fprintf(w, "  %8s  %s\n", r.span(r.Selection.Problem.Rows[row].Min, r.Selection.Problem.Rows[row].Max), r.rowName(row))
		}
		fmt.Fprintln(w, say.Say("reconcile.searched"))
		return
	}
	fmt.Fprintf(w, "\n%s\n", say.Say("reconcile.at_least", c.AtLeast.Sum))
	r.side(w, &c.AtLeast, func(f int) int { return r.Selection.Problem.Figures[f].Low }, func(row int) int { return r.Selection.Problem.Rows[row].Min })
	fmt.Fprintln(w, say.Say("reconcile.at_most", c.AtMost.Sum))
	r.side(w, &c.AtMost, func(f int) int { return r.Selection.Problem.Figures[f].High }, func(row int) int { return r.Selection.Problem.Rows[row].Max })
	same := "reconcile.covers"
	switch {
	case len(c.AtMost.Figures)+len(c.AtMost.Rows) == 0:
		same = "reconcile.none_under"
	case r.even(c):
		same = "reconcile.same"
	}
	fmt.Fprintf(w, "\n%s\n", say.Say("reconcile.more_than", say.Say(same), c.AtLeast.Sum, c.AtMost.Sum))
	for _, f := range c.AtLeast.Figures {
		if r.Selection.Figures[f].Plain.Partial && len(c.AtMost.Rows) > 0 {
			fmt.Fprintln(w, say.Say("reconcile.partial", string(r.id(f))))
		}
	}
}

// apart says where the figures of a conflict are each reproduced by the rows, under
// different readings: it is the one way of counting that they were taken in that
// cannot be, and not the figures.
func (r *Reconciled) apart(w io.Writer) {
	if !r.eachHolds() {
		return
	}
	fmt.Fprintf(w, "\n%s\n", r.Say.Say("reconcile.by_itself"))
	for _, f := range r.Answer.Conflict.Figures {
		v := &r.Verdicts[r.Selection.Figures[f].Tally]
		fmt.Fprintf(w, "  %s %s: %s (tally explain %s)\n", v.Tally.ID, r.Say.Verdict(v.Outcome), r.Say.FirstReading(v), v.Tally.ID)
	}
}

// eachHolds reports whether the rows reproduce every figure of the conflict by itself,
// some under another reading than the declared one.
func (r *Reconciled) eachHolds() bool {
	read := false
	for _, f := range r.Answer.Conflict.Figures {
		v := &r.Verdicts[r.Selection.Figures[f].Tally]
		if !v.Outcome.Held() {
			return false
		}
		read = read || v.Outcome != figure.Agrees
	}
	return read
}

func (r *Reconciled) id(f int) schema.ID { return r.Data.Tallies.Rows[r.Selection.Figures[f].Tally].ID }

func (r *Reconciled) figureLine(w io.Writer, f int, number any) {
	of := &r.Selection.Figures[f]
	t := &r.Data.Tallies.Rows[of.Tally]
	counts := ""
	if of.CountsMissing {
		counts = r.Say.Say("reconcile.with_presumed")
	}
	fmt.Fprintf(w, "  %8v  %s: %s, %s; %s%s [%s]\n", number, t.ID, r.Say.Statement(of.Statement), r.Say.Period(t), r.extent(f), counts, r.Say.Publisher(t))
}

// side writes one of the two sums.
func (r *Reconciled) side(w io.Writer, s *reconcile.Side, figure, row func(int) int) {
	for _, f := range s.Figures {
		r.figureLine(w, f, figure(f))
	}
	if len(s.Rows) == 0 {
		if len(s.Figures) == 0 {
			fmt.Fprintf(w, "         0  %s\n", r.Say.Say("reconcile.no_row"))
		}
		return
	}
	sum, numbers := 0, []string{}
	for _, i := range s.Rows {
		sum += row(i)
		numbers = append(numbers, fmt.Sprint(row(i)))
	}
	line := fmt.Sprintf("  %8d  %s", sum, r.runs(s.Rows))
	if len(numbers) > 1 {
		line += ": " + strings.Join(numbers, " + ")
	}
	fmt.Fprintln(w, fold(line, 100, 12))
}

// fold breaks a line at blanks, the next ones indented.
func fold(line string, width, indent int) string {
	var b strings.Builder
	for len(line) > width {
		at := strings.LastIndexByte(line[:width], ' ')
		if at <= indent {
			break
		}
		b.WriteString(line[:at] + "\n" + strings.Repeat(" ", indent))
		line = line[at+1:]
		width = 100 - indent
	}
	return b.String() + line
}

// even reports whether both sums count each strike equally often.
func (r *Reconciled) even(c *reconcile.Conflict) bool {
	times := make([]int, len(r.Selection.Rows))
	for sign, side := range map[int]*reconcile.Side{1: &c.AtLeast, -1: &c.AtMost} {
		for _, f := range side.Figures {
			for row := range r.Selection.Problem.Figures[f].Counts.All() {
				times[row] += sign
			}
		}
		for _, row := range side.Rows {
			times[row] += sign
		}
	}
	return !slices.ContainsFunc(times, func(n int) bool { return n != 0 })
}

// counted reports whether some figure counts a row.
func (r *Reconciled) counted(row int) bool {
	return slices.ContainsFunc(r.Selection.Problem.Figures, func(f reconcile.Figure) bool { return f.Counts.Has(row) })
}
