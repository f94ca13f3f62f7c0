package proposal

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// summing keeps of large tables what totals and published figures are computed from. Where there is
// no figure, the strikes are added up as they pass, and none is kept.
type summing struct {
	streamed bool // strikes are added up as they pass
	runs     []*ledger.Running
}

// keeper makes the keepers of each table, see [draft.SurveyOptions].
func (s *summing) keeper(rows []*draft.Row, widen []schema.ID) func(*schema.Dataset, *schema.Table) func() schema.Keeper {
	changes := func(table string) bool {
		return slices.ContainsFunc(rows, func(r *draft.Row) bool { return r.Table.Name == table })
	}
	return func(d *schema.Dataset, t *schema.Table) func() schema.Keeper {
		if d.Tallies.Len() > 0 || changes("tallies") {
			return forFigures(d, t, rows)
		}
		s.streamed = true
		if t.Name != "strikes" || !changes("strikes") && !changes("theaters") && !changes("vocabulary") && len(widen) == 0 {
			return nil
		}
		of := ledger.NewRunning(d)
		s.runs = append(s.runs, of)
		return func() schema.Keeper { return &addingUp{of: of, own: ledger.NewRunning(d), columns: len(t.Columns)} }
	}
}

// before and after are the totals without and with the rows; none if they are summed from the
// strikes that were kept.
func (s *summing) before() func() []assess.Total { return s.totals(0) }
func (s *summing) after() func() []assess.Total  { return s.totals(1) }

func (s *summing) totals(n int) func() []assess.Total {
	if !s.streamed {
		return nil
	}
	var totals []assess.Total
	if n = min(n, len(s.runs)-1); n >= 0 { // what was not read again is the same on both sides
		for i, sums := range s.runs[n].Totals() {
			totals = append(totals, assess.Total{Scope: s.runs[n].Scopes()[i], Answer: ledger.Answer{Totals: sums}})
		}
	}
	return func() []assess.Total { return totals }
}

// changesFigures reports whether rows may change a total or the verdict on a published figure.
func changesFigures(of *draft.Draft, widened bool) bool {
	return widened || slices.ContainsFunc(of.Rows, func(r *draft.Row) bool {
		switch r.Table.Name {
		case "claims", "topics", "publishers", "excluded", "searches":
			return false
		case "accounts":
			return r.Get("superseded") != ""
		case "sources":
			id := schema.ID(r.ID())
			return slices.ContainsFunc(of.Data.Tallies.Rows, func(t schema.Tally) bool { return t.SourceID == id })
		}
		return true
	})
}

// addingUp adds up the strikes of a block.
type addingUp struct {
	of, own *ledger.Running
	strike  schema.Strike
	columns int
}

func (a *addingUp) Keep(r *csvtable.Row) uint64 {
	cells := schema.CellsOf(&a.strike)
	for column := range a.columns {
		cells[column] = r.Cell(column)
	}
	a.own.Add(&a.strike)
	return 0
}

func (a *addingUp) Taken() { a.of.Merge(a.own) }

// forFigures keeps what figures are judged by: of strikes the columns that are summed, the
// accounts that were superseded, and the sources of figures.
func forFigures(d *schema.Dataset, t *schema.Table, rows []*draft.Row) func() schema.Keeper {
	var columns uint64
	for _, in := range figure.Inputs {
		if in.Table == t.Name {
			columns = bits(t, in.Columns)
		}
	}
	switch t.Name {
	case "strikes":
		columns |= bits(t, []string{"date_end"}) // it may tell the newest day
		return func() schema.Keeper { return keeping(func(*csvtable.Row) uint64 { return columns }) }
	case "accounts":
		superseded := t.Index("superseded")
		return func() schema.Keeper {
			return keeping(func(r *csvtable.Row) uint64 {
				if r.Cell(superseded) == "" {
					return 0
				}
				return columns
			})
		}
	case "sources":
		cited, id := map[string]bool{}, t.Index(t.Key)
		for i := range d.Tallies.Rows {
			cited[string(d.Tallies.Rows[i].SourceID)] = true
		}
		for _, r := range rows {
			cited[r.Get("source_id")] = true
		}
		return func() schema.Keeper {
			return keeping(func(r *csvtable.Row) uint64 {
				if !cited[r.Cell(id)] {
					return 0
				}
				return schema.AllColumns
			})
		}
	}
	return nil
}

// bits are columns of a table, as bits.
func bits(t *schema.Table, columns []string) (all uint64) {
	for _, column := range columns {
		all |= 1 << t.Index(column)
	}
	return all
}

// keeping keeps what a function says of each row by itself.
type keeping func(*csvtable.Row) uint64

func (k keeping) Keep(r *csvtable.Row) uint64 { return k(r) }
func (k keeping) Taken()                      {}
