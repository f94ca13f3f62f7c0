package view

import (
	"fmt"
	"io"

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
