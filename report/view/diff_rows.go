package view

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/schema"
)

var rowMarks = map[schema.RowKind]string{
	schema.RowAdded: "+", schema.RowChanged: "~", schema.RowWithdrawn: "-", schema.RowVanished: "!", schema.RowRemoved: "-", schema.RowUnread: "?",
}

// rowChanges lists the rows, a heading for each table.
func rowChanges(w io.Writer, c *change.Change, say *phrase.Words) {
	name := ""
	for i := range c.Rows {
		r := &c.Rows[i]
		if r.Table.Name != name {
			name = r.Table.Name
			fmt.Fprintf(w, "\n%s\n", name)
		}
		fmt.Fprintf(w, "  %s %s\n", rowMarks[r.Kind], visible.Shown(join("  ", r.ID, rowTold(c, say, r))))
		for _, cell := range r.Cells {
			fmt.Fprintf(w, "      %s: %s -> %s\n", cell.Column, visible.Shown(cellText(say, cell.Before)), visible.Shown(cellText(say, cell.After)))
		}
	}
}

// rowTold says what a reader must know of a row beside its id and changed cells.
func rowTold(c *change.Change, say *phrase.Words, r *schema.RowChange) string {
	switch r.Kind {
	case schema.RowAdded:
		return rowGist(c.After.Data.Sheet(r.Table.Name), r.After)
	case schema.RowWithdrawn:
		text := say.Say("diff.withdrawn", string(r.Exclusion.ID), say.Word(schema.ExclusionReason, r.Exclusion.Reason))
		if r.Exclusion.ReplacedBy.Known() {
			text += say.Say("diff.replaced", string(r.Exclusion.ReplacedBy))
		}
		return text
	case schema.RowVanished:
		if r.RenamedTo != "" {
			return say.Say("diff.renamed", r.RenamedTo)
		}
		return say.Say("diff.vanished")
	case schema.RowRemoved:
		return say.Say("diff.kind.removed")
	case schema.RowUnread:
		return say.Say("diff.unread")
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

// cellText is a cell as it stands, or that it is empty.
func cellText(say *phrase.Words, s string) string {
	return or(s, "("+say.Say("change.empty")+")")
}
