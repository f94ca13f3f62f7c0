package view

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/schema"
)

var rowMarks = map[schema.RowKind]string{
	schema.RowAdded: "+", schema.RowChanged: "~", schema.RowWithdrawn: "-", schema.RowVanished: "!", schema.RowRemoved: "-", schema.RowUnread: "?",
}

// rowChanges lists the rows, a heading for each table.
func rowChanges(w io.Writer, c *change.Change) {
	name := ""
	for i := range c.Rows {
		r := &c.Rows[i]
		if r.Table.Name != name {
			name = r.Table.Name
			fmt.Fprintf(w, "\n%s\n", name)
		}
		fmt.Fprintf(w, "  %s %s\n", rowMarks[r.Kind], Shown(join("  ", r.ID, rowTold(c, r))))
		for _, cell := range r.Cells {
			fmt.Fprintf(w, "      %s: %s -> %s\n", cell.Column, cellText(cell.Before), cellText(cell.After))
		}
	}
}

// rowTold says what a reader must know of a row beside its id and changed cells.
func rowTold(c *change.Change, r *schema.RowChange) string {
	switch r.Kind {
	case schema.RowAdded:
		return rowGist(c.After.Data.Sheet(r.Table.Name), r.After)
	case schema.RowWithdrawn:
		text := fmt.Sprintf("withdrawn by %s: %s", r.Exclusion.ID, schema.ExclusionReason.Label(r.Exclusion.Reason))
		if r.Exclusion.ReplacedBy.Known() {
			text += fmt.Sprintf(", replaced by %s", r.Exclusion.ReplacedBy)
		}
		return text
	case schema.RowVanished:
		if r.RenamedTo != "" {
			return fmt.Sprintf("vanished: stands as %s now, but an id never changes", r.RenamedTo)
		}
		return "vanished: no row of excluded.csv has it as former_id"
	case schema.RowRemoved:
		return "removed"
	case schema.RowUnread:
		return "not read: the file has faults that hide it"
	}
	return ""
}

// gistLength bounds the cells told of an added row.
const gistLength = 100

// rowGist are the first telling cells of a row, numbers with their names.
func rowGist(s schema.Cells, row int) string {
	var parts []string
	length := 0
	for i, c := range s.Table().Columns {
		cell := s.Cell(row, i)
		if cell == "" || c.Name == s.Table().Key || s.Table().Key == "" && slices.Contains(s.Table().Order, i) {
			continue // nothing, or told by the id
		}
		part := clip(cell, gistLength/2)
		switch c.Kind {
		case schema.OneWord, schema.WordList, schema.Language, schema.Decimal:
			continue // says little without its column
		case schema.Number:
			part = c.Name + " " + part
		}
		if length += len(part); length > gistLength {
			return strings.Join(append(parts, "…"), ", ")
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", ")
}

func cellText(s string) string {
	if s == "" {
		return "(empty)"
	}
	return Shown(s)
}
