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
	fmt.Fprintln(w, "All of this can be true.")
	r.rowsLeft(w)
	r.windowsLeft(w)
}

// taken lists the figures with what they were read to say.
func (r *Reconciled) taken(w io.Writer) {
	s := r.Selection
	reading := "“At least” and “more than” are read as the source's own count"
	if s.Choice.LowerBounds {
		reading = "“At least” and “more than” are read as lower bounds"
	}
	missing := "not counted"
	if s.Choice.CountMissing {
		missing = "counted"
	}
	fmt.Fprintf(w, "Taken at their word, with the ranges of the rows: %s. %s.\nThe presumed dead are %s where a figure does not say whether it counts them.\n\n",
		count(len(s.Figures), "figure"), reading, missing)
	t := newTable()
	t.AppendHeader(table.Row{"figure", "stated", "read as", "presumed dead", "counts", "document"})
	for i := range s.Figures {
		f := &s.Figures[i]
		counts := map[bool]string{true: "counted", false: "not counted"}[f.CountsMissing]
		if f.Says {
			counts += ", it says"
		}
		p := s.Problem.Figures[i]
		tally := &r.Data.Tallies.Rows[f.Tally]
		t.AppendRow(table.Row{tally.ID, f.Statement, rangeWords(p.Low, p.High), counts, r.extent(i), Publisher(r.Data, tally) + ", " + phrase.English(r.Data).Period(tally)})
	}
	render(w, t)
	for _, l := range s.LeftOut {
		fmt.Fprintf(w, "Left out: %s, because %s.\n", r.Data.Tallies.Rows[l.Tally].ID, l.Reason)
	}
}

// extent says which strikes a figure counts.
func (r *Reconciled) extent(i int) string {
	p := &r.Selection.Figures[i].Plain
	newest := p.Cut.Newest()
	if newest < 0 {
		return "no strike"
	}
	first := p.Cut.First
	for !p.Cut.Has(first) {
		first++
	}
	id := func(entry int) schema.ID { return r.Data.Strikes.Rows[p.Ledger.Entries[entry].Row].ID }
	scope := strings.TrimSpace(ScopeLabel(r.Data, p.Ledger.Scope))
	if first == newest {
		return fmt.Sprintf("one strike (%s), %s", id(first), scope)
	}
	return fmt.Sprintf("%s (%s to %s), %s", count(p.Cut.Len(), "strike"), id(first), id(newest), scope)
}

// rowName names a row of the problem.
func (r *Reconciled) rowName(row int) string {
	of := r.Selection.Rows[row]
	id := string(r.Data.Strikes.Rows[of.Strike].ID)
	if of.Missing {
		return "presumed dead of " + id
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
			parts = append(parts, r.rowName(rows[i])+" to "+r.rowName(rows[end-1]))
		} else {
			for _, row := range rows[i:end] {
				parts = append(parts, r.rowName(row))
			}
		}
		i = end
	}
	return phrase.English(r.Data).List(parts)
}

func rangeWords(low, high int) string {
	switch {
	case high == reconcile.Unbounded:
		return fmt.Sprintf("%d or more", low)
	case low == high:
		return fmt.Sprint(low)
	case low == 0:
		return fmt.Sprintf("%d or fewer", high)
	}
	return fmt.Sprintf("%d to %d", low, high)
}

// conflict writes figures and rows that cannot all be true.
func (r *Reconciled) conflict(w io.Writer) {
	c := r.Answer.Conflict
	what := "no smaller set of figures and rows contradicts itself"
	if !c.Smallest {
		what = "without any one of them the others could; a smaller set elsewhere is not ruled out"
	}
	members := count(len(c.Figures), "figure")
	if len(c.Rows) > 0 {
		members += " and " + count(len(c.Rows), "row")
	}
	lead := "This cannot all be true."
	if r.eachHolds() {
		lead = "In the one way of counting taken above this cannot all be true, though the rows reproduce each figure by itself (see below)."
	}
	fmt.Fprintf(w, "%s %s cannot (%s):\n", lead, members, what)
	if !c.Proved() {
		for _, f := range c.Figures {
			r.figureLine(w, f, rangeWords(r.Selection.Problem.Figures[f].Low, r.Selection.Problem.Figures[f].High))
		}
		for _, row := range c.Rows {
			fmt.Fprintf(w, "  %8s  %s\n", rangeWords(r.Selection.Problem.Rows[row].Min, r.Selection.Problem.Rows[row].Max), r.rowName(row))
		}
		fmt.Fprintln(w, "No two sums contradict each other here, but a search through all whole numbers finds none that satisfy these.")
		return
	}
	fmt.Fprintf(w, "\n%d at least:\n", c.AtLeast.Sum)
	r.side(w, &c.AtLeast, func(f int) int { return r.Selection.Problem.Figures[f].Low }, func(row int) int { return r.Selection.Problem.Rows[row].Min })
	fmt.Fprintf(w, "%d at most:\n", c.AtMost.Sum)
	r.side(w, &c.AtMost, func(f int) int { return r.Selection.Problem.Figures[f].High }, func(row int) int { return r.Selection.Problem.Rows[row].Max })
	same := "The second sum counts every strike that the first counts"
	switch {
	case len(c.AtMost.Figures)+len(c.AtMost.Rows) == 0:
		same = "No strike of the dataset falls under it"
	case r.even(c):
		same = "Both sums count the same strikes"
	}
	fmt.Fprintf(w, "\n%s, and yet %d is more than %d.\n", same, c.AtLeast.Sum, c.AtMost.Sum)
	for _, f := range c.AtLeast.Figures {
		if r.Selection.Figures[f].Plain.Partial && len(c.AtMost.Rows) > 0 {
			fmt.Fprintf(w, "%s speaks of days for which the dataset does not claim to be complete: strikes that it lacks may be the difference.\n", r.id(f))
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
	fmt.Fprintln(w, "\nBy itself, in a way of counting of its own:")
	say := phrase.English(r.Data)
	for _, f := range r.Answer.Conflict.Figures {
		v := &r.Verdicts[r.Selection.Figures[f].Tally]
		fmt.Fprintf(w, "  %s %s: %s (tally explain %s)\n", v.Tally.ID, say.Verdict(v.Outcome), v.Readings[0].String(), v.Tally.ID)
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
		counts = ", presumed dead counted"
	}
	fmt.Fprintf(w, "  %8v  %s: %s, %s; %s%s [%s]\n", number, t.ID, of.Statement, phrase.English(r.Data).Period(t), r.extent(f), counts, Publisher(r.Data, t))
}

// side writes one of the two sums.
func (r *Reconciled) side(w io.Writer, s *reconcile.Side, figure, row func(int) int) {
	for _, f := range s.Figures {
		r.figureLine(w, f, figure(f))
	}
	if len(s.Rows) == 0 {
		if len(s.Figures) == 0 {
			fmt.Fprintln(w, "         0  no row")
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
	t.AppendHeader(table.Row{"row", "day", "rows say", "left", ""})
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
			remark = "fixed by the figures"
		case left != reconcile.Interval(given):
			remark = "narrowed"
		}
		t.AppendRow(table.Row{r.rowName(row), r.Data.Strikes.Rows[r.Selection.Rows[row].Strike].Date, rangeWords(given.Min, given.Max), rangeWords(left.Min, left.Max), remark})
	}
	if n == 0 {
		fmt.Fprintln(w, "No row that these figures count has an open number.")
		return
	}
	fmt.Fprintln(w, "\nRows whose number is open, and what the figures leave of it")
	render(w, t)
}

func (r *Reconciled) windowsLeft(w io.Writer) {
	t := newTable()
	t.AppendHeader(table.Row{"window", "strikes", "killed", "the open rows in it"})
	n := 0
	for i, rows := range r.Selection.Problem.Windows {
		open, known := r.open(rows)
		if len(open) == 0 {
			continue
		}
		n++
		left := r.Answer.Windows[i]
		t.AppendRow(table.Row{r.windowName(i), r.runs(r.strikes(rows)), rangeWords(left.Min, left.Max), r.runs(open) + ": " + together(left, known, len(open))})
	}
	if n > 0 {
		fmt.Fprintln(w, "\nWindows with open rows, from figure to figure")
		render(w, t)
	}
}

func (r *Reconciled) windowName(i int) string {
	win := r.Selection.Windows[i]
	if win.After < 0 {
		return string(r.id(win.Figure))
	}
	return fmt.Sprintf("%s to %s", r.id(win.After), r.id(win.Figure))
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
func together(left reconcile.Interval, known, rows int) string {
	high := left.Max
	if high != reconcile.Unbounded {
		high -= known
	}
	s := rangeWords(left.Min-known, high)
	if rows > 1 {
		s += " together"
	}
	return s
}
