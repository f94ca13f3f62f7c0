package change

import (
	"fmt"
	"strings"

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
//     column is added, removed, renamed or moved, as the header rows say. A table
//     that comes or goes is its columns. A theater that goes is major, too: other
//     rows name it.
//   - minor: a row is added to a table whose rows have a name that others refer to.
//     Those are all tables but coverage and waivers, so an event that was considered
//     and left out is a row added.
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

// Reason says in a few words why the step is what it is; empty if nothing changed.
// Names of columns stand in it as they are written.
func (c *Change) Reason() string {
	_, reasons := c.weigh()
	return strings.Join(reasons, ", ")
}

func (c *Change) weigh() (Step, []string) {
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
	switch {
	case lost+len(c.Columns) > 0:
		var reasons []string
		for _, kind := range schema.RowKinds {
			if n := gone[kind]; n > 0 {
				reasons = append(reasons, rows(n)+" "+string(kind))
			}
		}
		return Major, append(reasons, c.columnReasons()...)
	case added > 0:
		return Minor, []string{rows(added) + " added"}
	case others > 0:
		return Patch, []string{rows(others) + " corrected"}
	case len(c.Files) > 0:
		return Patch, []string{"the same rows, written otherwise in " + strings.Join(c.Files, ", ")}
	}
	return None, nil
}

// columnReasons tells what happened to columns, a table at a time, at most three
// tables by name.
func (c *Change) columnReasons() []string {
	const shown = 3
	var reasons []string
	var tables []*schema.Table
	for _, change := range c.Columns {
		if len(tables) == 0 || tables[len(tables)-1] != change.Table {
			tables = append(tables, change.Table)
			reasons = append(reasons, "columns of "+change.Table.File+": "+change.String())
			continue
		}
		reasons[len(reasons)-1] += "; " + change.String()
	}
	if len(reasons) > shown {
		return []string{fmt.Sprintf("columns of %d tables", len(reasons))}
	}
	return reasons
}

// String is the change in words, without the table.
func (c ColumnChange) String() string {
	name := func(s string) string {
		if s == "" {
			return "a column without a name"
		}
		return s
	}
	switch c.Kind {
	case AllAdded, AllRemoved, Reordered:
		return strings.ReplaceAll(string(c.Kind), "_", " ")
	case ColumnRenamed:
		return name(c.Before) + " renamed " + name(c.After)
	case ColumnAdded:
		return name(c.After) + " added"
	}
	return name(c.Before) + " " + string(c.Kind)
}

func rows(n int) string {
	if n == 1 {
		return "1 row"
	}
	return fmt.Sprintf("%d rows", n)
}
