package view

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reconcile"
	"github.com/strike-tally/strike-tally/schema"
)

// Reconciled is what `tally reconcile` shows.
type Reconciled struct {
	Data      *schema.Dataset
	Selection *reconcile.Selection
	Answer    reconcile.Answer
	Verdicts  []figure.Verdict // on the dataset's figures, in their order
	Say       *phrase.Words
}

// ReconcileText writes what was taken at its word, and then either figures and
// rows that cannot all be true, with their arithmetic, or what is left open.
func ReconcileText(w io.Writer, r *Reconciled) {
	r.taken(w)
	fmt.Fprintln(w)
	if r.Answer.Conflict != nil {
		r.conflict(w)
		r.apart(w)
		return
	}
	fmt.Fprintln(w, r.Say.Say("reconcile.possible"))
	r.rowsLeft(w)
	r.windowsLeft(w)
}

// taken lists the figures with what they were read to say.
func (r *Reconciled) taken(w io.Writer) {
	s, say := r.Selection, r.Say
	reading := "reconcile.own"
	if s.Choice.LowerBounds {
		reading = "reconcile.lower"
	}
	fmt.Fprintf(w, "%s\n%s\n\n", say.Say(reading, say.Count("figures", len(s.Figures))), say.Say("reconcile.presumed", r.counts(s.Choice.CountMissing)))
	t := newTable()
	t.AppendHeader(header(say, "report.col.figure", "series.stated", "reconcile.read_as", "report.col.missing", "reconcile.counts", "series.document"))
	for i := range s.Figures {
		f := &s.Figures[i]
		counts := r.counts(f.CountsMissing)
		if f.Says {
			counts += say.Say("reconcile.says")
		}
		p := s.Problem.Figures[i]
		tally := &r.Data.Tallies.Rows[f.Tally]
		t.AppendRow(table.Row{tally.ID, say.Statement(f.Statement), r.span(p.Low, p.High), counts, r.extent(i), say.Publisher(tally) + ", " + say.Period(tally)})
	}
	render(w, t)
	for _, l := range s.LeftOut {
		fmt.Fprintln(w, say.Say("reconcile.left_out", string(r.Data.Tallies.Rows[l.Tally].ID), say.Refused(l.Reason)))
	}
}

// counts says whether the presumed dead are counted.
func (r *Reconciled) counts(counted bool) string {
	if counted {
		return r.Say.Say("reconcile.counted")
	}
	return r.Say.Say("reconcile.not_counted")
}

// extent says which strikes a figure counts.
func (r *Reconciled) extent(i int) string {
	p := &r.Selection.Figures[i].Plain
	newest := p.Cut.Newest()
	if newest < 0 {
		return r.Say.Say("reconcile.no_strike")
	}
	first := p.Cut.First
	for !p.Cut.Has(first) {
		first++
	}
	id := func(entry int) string { return string(r.Data.Strikes.Rows[p.Ledger.Entries[entry].Row].ID) }
	scope, strikes := r.Say.Scope(p.Ledger.Scope), r.Say.Count("strikes", p.Cut.Len())
	if first == newest {
		return r.Say.Say("reconcile.one_strike", strikes, id(first), scope)
	}
	return r.Say.Say("reconcile.strikes", strikes, id(first), id(newest), scope)
}

// rowName names a row of the problem.
func (r *Reconciled) rowName(row int) string {
	of := r.Selection.Rows[row]
	id := string(r.Data.Strikes.Rows[of.Strike].ID)
	if of.Missing {
		return r.Say.Say("reconcile.presumed_of", id)
	}
	return id
}

// runs names rows, strikes that follow each other in the table by the first and
// the last of them.
func (r *Reconciled) runs(rows []int) string {
	var parts []string
	for i := 0; i < len(rows); {
		end := i + 1
		for of := r.Selection.Rows; end < len(rows) && !of[rows[i]].Missing && !of[rows[end]].Missing && of[rows[end]].Strike == of[rows[end-1]].Strike+1; end++ {
		}
		if end-i > 2 {
			parts = append(parts, r.Say.Say("reconcile.run", r.rowName(rows[i]), r.rowName(rows[end-1])))
		} else {
			for _, row := range rows[i:end] {
				parts = append(parts, r.rowName(row))
			}
		}
		i = end
	}
	return r.Say.List(parts)
}

// span is what bounds leave.
func (r *Reconciled) span(low, high int) string {
	switch {
	case high == reconcile.Unbounded:
		return r.Say.Say("reconcile.or_more", low)
	case low == high:
		return r.Say.Number(low)
	case low == 0:
		return r.Say.Say("reconcile.or_fewer", high)
	}
	return r.Say.Say("to", low, high)
}

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

// open are the rows of a set whose number the dataset leaves open, and the sum of
// the others.
func (r *Reconciled) open(s reconcile.Set) (rows []int, known int) {
	for row := range s.All() {
		if given := r.Selection.Problem.Rows[row]; given.Min < given.Max {
			rows = append(rows, row)
		} else {
			known += given.Min
		}
	}
	return rows, known
}

func (r *Reconciled) rowsLeft(w io.Writer) {
	t := newTable()
	t.AppendHeader(append(header(r.Say, "report.col.row", "report.col.day", "reconcile.rows_say", "reconcile.left"), ""))
	n := 0
	for row, left := range r.Answer.Rows {
		given := r.Selection.Problem.Rows[row]
		if given.Min == given.Max || !r.counted(row) {
			continue
		}
		n++
		remark := ""
		switch {
		case left.Min == left.Max:
			remark = r.Say.Say("reconcile.fixed")
		case left != reconcile.Interval(given):
			remark = r.Say.Say("reconcile.narrowed")
		}
		t.AppendRow(table.Row{r.rowName(row), r.Data.Strikes.Rows[r.Selection.Rows[row].Strike].Date, r.span(given.Min, given.Max), r.span(left.Min, left.Max), remark})
	}
	if n == 0 {
		fmt.Fprintln(w, r.Say.Say("reconcile.none_open"))
		return
	}
	fmt.Fprintf(w, "\n%s\n", r.Say.Say("reconcile.rows_open"))
	render(w, t)
}

func (r *Reconciled) windowsLeft(w io.Writer) {
	t := newTable()
	t.AppendHeader(header(r.Say, "reconcile.window", "report.col.strikes", "report.col.killed", "reconcile.open_in"))
	n := 0
	for i, rows := range r.Selection.Problem.Windows {
		open, known := r.open(rows)
		if len(open) == 0 {
			continue
		}
		n++
		left := r.Answer.Windows[i]
		t.AppendRow(table.Row{r.windowName(i), r.runs(r.strikes(rows)), r.span(left.Min, left.Max), r.runs(open) + ": " + r.together(left, known, len(open))})
	}
	if n > 0 {
		fmt.Fprintf(w, "\n%s\n", r.Say.Say("reconcile.windows"))
		render(w, t)
	}
}

func (r *Reconciled) windowName(i int) string {
	win := r.Selection.Windows[i]
	if win.After < 0 {
		return string(r.id(win.Figure))
	}
	return r.Say.Say("reconcile.run", string(r.id(win.After)), string(r.id(win.Figure)))
}

// strikes are the rows of a set that are killed.
func (r *Reconciled) strikes(s reconcile.Set) []int {
	var rows []int
	for row := range s.All() {
		if !r.Selection.Rows[row].Missing {
			rows = append(rows, row)
		}
	}
	return rows
}

// together is what is left for the open rows of a window.
func (r *Reconciled) together(left reconcile.Interval, known, rows int) string {
	high := left.Max
	if high != reconcile.Unbounded {
		high -= known
	}
	s := r.span(left.Min-known, high)
	if rows > 1 {
		s = r.Say.Say("reconcile.together", s)
	}
	return s
}
