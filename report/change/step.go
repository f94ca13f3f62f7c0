package change

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Step is how far a change moves the version of the data.
type Step string

const (
	None  Step = "none"  // the tables are the same, byte for byte
	Patch Step = "patch" // corrections
	Minor Step = "minor" // there are more rows
	Major Step = "major" // what somebody cited or reads by program is gone or another
)

// Step is what the change asks of the version of the data, by the weightiest thing
// that happened:
//
//   - major: a row is withdrawn or has vanished, or can no longer be read; a
//     column is added, removed, renamed or moved, as the header rows say: what reads
//     by place reads another column. A table that comes or goes is its columns, but for
//     one that a dataset may lack and that comes. A theater that goes is major, too:
//     other rows name it.
//   - minor: a table comes that may be missing, or a row is added to a table whose rows have a name that
//     others refer to. Those are all tables but coverage, searches and waivers, so an
//     event that was considered and left out is a row added.
//   - patch: all else: changed cells; rows in another order; other quotes or line
//     ends. What coverage.csv and waivers.csv gain or lose is a correction, too:
//     their rows have no names, and speak of the rows that are there. A day up to
//     which the dataset is complete may move on without a strike.
//
// What only stands beside the tables, such as the codebook, is no part of it.
// Neither is what a header cannot show: a column that means something else under
// the same name must be renamed.
func (c *Change) Step() Step {
	step, _ := c.weigh()
	return step
}

// Reasons say why the step is what it is; none if nothing changed. Package phrase has
// their words; names of columns stand in them as they are written.
func (c *Change) Reasons() []figure.Fact {
	_, reasons := c.weigh()
	return reasons
}

func (c *Change) weigh() (Step, []figure.Fact) {
	var lost, added, others int
	gone := map[schema.RowKind]int{}
	for i := range c.Rows {
		r := &c.Rows[i]
		switch named := r.Table.Key != ""; {
		case r.Kind == schema.RowAdded && named:
			added++
		case r.Kind == schema.RowWithdrawn, r.Kind == schema.RowVanished, r.Kind == schema.RowUnread, r.Kind == schema.RowRemoved && named:
			lost++
			gone[r.Kind]++
		default:
			others++
		}
	}
	comes := func(column ColumnChange) bool { return column.Kind == AllAdded && column.Table.Optional }
	switch {
	case lost > 0 || len(slices.DeleteFunc(slices.Clone(c.Columns), comes)) > 0:
		var reasons []figure.Fact
		for _, kind := range schema.RowKinds {
			if n := gone[kind]; n > 0 {
				reasons = append(reasons, rows(n, "rows_"+string(kind)))
			}
		}
		return Major, append(reasons, c.columnReasons()...)
	case added+len(c.Columns) > 0:
		var reasons []figure.Fact
		if added > 0 {
			reasons = append(reasons, rows(added, "rows_added"))
		}
		return Minor, append(reasons, c.columnReasons()...)
	case others > 0:
		return Patch, []figure.Fact{rows(others, "rows_corrected")}
	case len(c.Files) > 0:
		return Patch, []figure.Fact{{Name: "written_otherwise", Values: []any{strings.Join(c.Files, ", ")}}}
	}
	return None, nil
}

// columnReasons tells what happened to columns, a table at a time, at most three
// tables by name.
func (c *Change) columnReasons() []figure.Fact {
	const shown = 3
	var reasons []figure.Fact
	for i := 0; i < len(c.Columns); {
		table, changes := c.Columns[i].Table, []figure.Fact{}
		for ; i < len(c.Columns) && c.Columns[i].Table == table; i++ {
			changes = append(changes, c.Columns[i].Fact())
		}
		reasons = append(reasons, figure.Fact{Name: "columns", Values: []any{table.File, changes}})
	}
	if len(reasons) > shown {
		return []figure.Fact{{Name: "columns_of_tables", Values: []any{len(reasons)}}}
	}
	return reasons
}

// Fact is the change, without the table.
func (c ColumnChange) Fact() figure.Fact {
	name := func(s string) any {
		if s == "" {
			return figure.Fact{Name: "column_unnamed"}
		}
		return s
	}
	switch c.Kind {
	case AllAdded:
		return figure.Fact{Name: "column_all_added"}
	case AllRemoved:
		return figure.Fact{Name: "column_all_removed"}
	case Reordered:
		return figure.Fact{Name: "column_reordered"}
	case ColumnRenamed:
		return figure.Fact{Name: "column_renamed", Values: []any{name(c.Before), name(c.After)}}
	case ColumnAdded:
		return figure.Fact{Name: "column_added", Values: []any{name(c.After)}}
	case ColumnMoved:
		return figure.Fact{Name: "column_moved", Values: []any{name(c.Before)}}
	}
	return figure.Fact{Name: "column_removed", Values: []any{name(c.Before)}}
}

func rows(n int, noun string) figure.Fact {
	return figure.Fact{Name: "rows", Values: []any{figure.Number{N: n, Noun: noun}}}
}
