package view

import (
	"fmt"
	"io"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/strike-tally/strike-tally/report/reconcile"
)

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
