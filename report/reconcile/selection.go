package reconcile

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Choice says which published figures are taken at their word, and how.
type Choice struct {
	Series  []string    // all figures of these series
	Figures []schema.ID // and these
	// CountMissing counts the presumed dead, as known by the figure's day, for
	// figures that do not say whether they do. One that says so is held to it.
	CountMissing bool
	// LowerBounds takes "at least" and "more than" as bounds on the truth and no
	// more. Else they are the source's own count, as [figure.Reproduces] has it.
	LowerBounds bool
}

// Selection is a choice put to the rows: a problem, and what its parts are.
type Selection struct {
	Problem Problem
	Choice  Choice
	Rows    []RowOf    // of Problem.Rows
	Figures []FigureOf // of Problem.Figures
	Windows []WindowOf // of Problem.Windows
	LeftOut []LeftOut  // chosen, but not taken
}

// RowOf is what a row of the problem stands for.
type RowOf struct {
	Strike int // in Dataset.Strikes.Rows
	// Missing says that the row is the strike's presumed dead, not its killed.
	Missing bool
}

// FigureOf is what a figure of the problem stands for: the deaths of a tally.
type FigureOf struct {
	Tally         int // in Dataset.Tallies.Rows
	Statement     figure.Statement
	Plain         figure.Plain
	CountsMissing bool
	Says          bool // the source itself says whether it counts them
}

// LeftOut is a figure that was chosen and cannot be taken.
type LeftOut struct {
	Tally  int // in Dataset.Tallies.Rows
	Reason figure.Fact
}

// Select puts a choice to the rows of the judge's dataset. Rows are the killed of
// every strike in file order, each followed by its presumed dead where there are
// some; a bound that is not known is 0, or none. Figures stand in file order. The
// error names an id or a series that the dataset does not hold.
func Select(judge *figure.Judge, choice Choice) (*Selection, error) {
	d := judge.Books.Data
	tallies, err := chosen(d, choice)
	if err != nil {
		return nil, err
	}
	s := &Selection{Choice: choice}
	killed, missing := s.rows(d)
	for _, row := range tallies {
		t := &d.Tallies.Rows[row]
		f := FigureOf{Tally: row, CountsMissing: choice.CountMissing}
		if t.CountsMissing == "yes" || t.CountsMissing == "no" {
			f.CountsMissing, f.Says = t.CountsMissing == "yes", true
		}
		statements := figure.Statements(t)
		if len(statements) == 0 || statements[0].Measure != figure.Deaths {
			s.LeftOut = append(s.LeftOut, LeftOut{row, figure.Fact{Name: "no_deaths"}})
			continue
		}
		f.Statement = statements[0]
		var reason figure.Fact
		if f.Plain, reason = judge.Plain(row); reason.Name != "" {
			s.LeftOut = append(s.LeftOut, LeftOut{row, reason})
			continue
		}
		s.Figures = append(s.Figures, f)
		band := figure.Band{Low: f.Statement.Band.Low, High: f.Statement.BandTo.High}
		if choice.LowerBounds {
			band = f.Statement.Allows()
		}
		s.Problem.Figures = append(s.Problem.Figures, Figure{counted(&f, killed, missing), band.Low, band.High})
	}
	s.windows(judge.Books.Scopes())
	return s, nil
}

// chosen are the rows of the tallies chosen, ascending.
func chosen(d *schema.Dataset, choice Choice) ([]int, error) {
	var rows []int
	for _, id := range choice.Figures {
		row, ok := d.Tallies.Find(string(id))
		if !ok {
			return nil, fmt.Errorf("found no figure %q", id)
		}
		rows = append(rows, row)
	}
	for _, name := range choice.Series {
		found := false
		for row := range d.Tallies.Rows {
			if name != "" && d.Tallies.Rows[row].Series == name {
				rows, found = append(rows, row), true
			}
		}
		if !found {
			return nil, fmt.Errorf("found no series %q", name)
		}
	}
	slices.Sort(rows)
	return slices.Compact(rows), nil
}

// rows fills the rows, and answers which of them is the killed and which the
// presumed dead of each strike (-1: none).
func (s *Selection) rows(d *schema.Dataset) (killed, missing []int) {
	add := func(row Row, of RowOf) int {
		s.Problem.Rows, s.Rows = append(s.Problem.Rows, row), append(s.Rows, of)
		return len(s.Rows) - 1
	}
	for i := range d.Strikes.Rows {
		strike := &d.Strikes.Rows[i]
		row := Row{strike.DeathsMin.Or(strike.Deaths.Or(0)), strike.DeathsMax.Or(strike.Deaths.Or(Unbounded))}
		row.Max = max(row.Min, row.Max)
		killed, missing = append(killed, add(row, RowOf{i, false})), append(missing, -1)
		if n := strike.Missing.Or(0); n > 0 {
			missing[i] = add(Row{n, n}, RowOf{i, true})
		}
	}
	return killed, missing
}

// counted are the rows that a figure counts.
func counted(f *FigureOf, killed, missing []int) Set {
	var rows Set
	l := f.Plain.Ledger
	for i := f.Plain.Cut.First; i < f.Plain.Cut.End; i++ {
		e := l.Entries[i]
		if !f.Plain.Cut.Has(i) {
			continue
		}
		rows.Add(killed[e.Row])
		if known := f.Plain.KnownBy; f.CountsMissing && missing[e.Row] >= 0 && (known == "" || e.MissingKnown <= known) {
			rows.Add(missing[e.Row])
		}
	}
	return rows
}
