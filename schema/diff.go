package schema

import "slices"

// A RowChange is what happened to one row between two states of a dataset.
type RowChange struct {
	Table *Table
	ID    string // of the row; in tables without ids, what orders them, such as "all 2025-09-02"
	Kind  RowKind
	// Before and After are the row's places in the Rows of the two states, -1
	// where it is not among them.
	Before, After int
	Cells         []CellChange // of a changed row, in the order of columns
	Exclusion     *Excluded    // of a withdrawn row: the later state's row that names it
	// RenamedTo is the id of an added row that equals a vanished one in all other
	// cells; empty if there is none.
	RenamedTo string
}

// CellChange is a cell of a changed row, as written.
type CellChange struct{ Column, Before, After string }

// RowKind says what happened to a row.
type RowKind string

const (
	RowAdded     RowKind = "added"
	RowChanged   RowKind = "changed"
	RowWithdrawn RowKind = "withdrawn" // gone, and excluded.csv names it as former_id
	RowVanished  RowKind = "vanished"  // gone without that: an error, for a row is never silently deleted
	RowRemoved   RowKind = "removed"   // gone from a table whose rows have no lasting ids
	RowUnread    RowKind = "unread"    // the later state's file cannot be read so far that it could be told
)

// RowKinds are all kinds, in the order of showing them.
var RowKinds = []RowKind{RowAdded, RowChanged, RowWithdrawn, RowVanished, RowRemoved, RowUnread}

// Diff lists the rows in which two states of a dataset differ: table by table,
// first the rows that the later state holds, in its order, then those it has lost.
// Cells are compared as written; the order of rows and the quoting of cells make
// no difference. A row that only the later state can read counts as added.
func Diff(before, after *Dataset) []RowChange {
	var changes []RowChange
	withdrawn := map[string]*Excluded{}
	for i := range after.Excluded.Rows {
		if x := &after.Excluded.Rows[i]; x.FormerID.Known() && withdrawn[string(x.FormerID)] == nil {
			withdrawn[string(x.FormerID)] = x
		}
	}
	later := after.Sheets()
	for i, sheet := range before.Sheets() {
		changes = append(changes, diffSheet(sheet, later[i], withdrawn)...)
	}
	return changes
}

// rowKey names a row within its table. Rows that share an id, which is a fault,
// are told apart by their order.
type rowKey struct {
	id  string
	nth int
}

func diffSheet(before, after Cells, withdrawn map[string]*Excluded) []RowChange {
	if before == after {
		return nil
	}
	t := before.Table()
	// Most rows are the same at both ends of the tables: of these no key is made.
	top := 0
	for top < min(before.Len(), after.Len()) && sameRow(before, top, after, top) {
		top++
	}
	bottom := 0
	for top+bottom < min(before.Len(), after.Len()) && sameRow(before, before.Len()-1-bottom, after, after.Len()-1-bottom) {
		bottom++
	}
	keysBefore, keysAfter := rowKeys(before, top, bottom), rowKeys(after, top, bottom)
	earlier := map[rowKey]int{}
	for i, key := range keysBefore {
		earlier[key] = top + i
	}
	var changes []RowChange
	kept := map[rowKey]bool{}
	for i, key := range keysAfter {
		row := top + i
		was, had := earlier[key]
		if !had {
			changes = append(changes, RowChange{Table: t, ID: key.id, Kind: RowAdded, Before: -1, After: row})
			continue
		}
		kept[key] = true
		if cells := diffCells(before, was, after, row); cells != nil {
			changes = append(changes, RowChange{Table: t, ID: key.id, Kind: RowChanged, Before: was, After: row, Cells: cells})
		}
	}
	added := len(changes)
	for i, key := range keysBefore {
		row := top + i
		if kept[key] {
			continue
		}
		c := RowChange{Table: t, ID: key.id, Kind: RowVanished, Before: row, After: -1}
		switch c.Exclusion = withdrawn[key.id]; {
		case c.Exclusion != nil:
			c.Kind = RowWithdrawn
		case after.Lost(key.id) || !after.Whole():
			c.Kind = RowUnread
		case t.Prefix() == "":
			c.Kind = RowRemoved
		default:
			c.RenamedTo = renamed(before, row, after, changes[:added])
		}
		changes = append(changes, c)
	}
	return changes
}

// sameRow reports whether two rows are the same, cell by cell.
func sameRow(before Cells, was int, after Cells, is int) bool {
	for i := range before.Table().Columns {
		if before.Cell(was, i) != after.Cell(is, i) {
			return false
		}
	}
	return true
}

// rowKeys are the keys of a sheet's rows, in their order, but for some at its top and its
// bottom.
func rowKeys(s Cells, top, bottom int) []rowKey {
	columns := s.Table().Order
	if key := s.Table().Index(s.Table().Key); key >= 0 {
		columns = []int{key}
	}
	keys := make([]rowKey, s.Len()-top-bottom)
	seen := map[string]int{}
	for i := range keys {
		row, id := top+i, ""
		for n, column := range columns {
			if n > 0 {
				id += " "
			}
			id += s.Cell(row, column)
		}
		keys[i] = rowKey{id, seen[id]}
		seen[id]++
	}
	return keys
}

func diffCells(before Cells, was int, after Cells, is int) []CellChange {
	var cells []CellChange
	for i, c := range before.Table().Columns {
		if old, now := before.Cell(was, i), after.Cell(is, i); old != now {
			cells = append(cells, CellChange{c.Name, old, now})
		}
	}
	return cells
}

// renamed finds the added row that is a vanished one under another id.
func renamed(before Cells, row int, after Cells, added []RowChange) string {
	key := before.Table().Key
	for _, c := range added {
		if c.Kind != RowAdded {
			continue
		}
		cells := diffCells(before, row, after, c.After)
		if !slices.ContainsFunc(cells, func(c CellChange) bool { return c.Column != key }) {
			return c.ID
		}
	}
	return ""
}

// Prefix is the letter with which the table's ids begin; empty if its rows have
// no ids that last.
func (t *Table) Prefix() string {
	if key := t.Index(t.Key); key >= 0 {
		return t.Columns[key].Prefix
	}
	return ""
}
