package change

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// ColumnChange is what happened to a column of a table, by the header rows of the
// two states as they are written: either may follow another schema than this
// program's.
type ColumnChange struct {
	Table *schema.Table
	Kind  ColumnKind
	// Before and After are the column's names, the same for one that has moved;
	// empty where a state lacks it, and where all columns are meant.
	Before, After string
}

// ColumnKind says what happened to a column.
type ColumnKind string

const (
	ColumnAdded   ColumnKind = "added"
	ColumnRemoved ColumnKind = "removed"
	ColumnRenamed ColumnKind = "renamed" // another name in the same place, new to the table
	ColumnMoved   ColumnKind = "moved"   // what reads by place reads another column

	AllAdded   ColumnKind = "all_added"   // the table comes, or its header
	AllRemoved ColumnKind = "all_removed" // the table goes, or its header
	Reordered  ColumnKind = "reordered"   // with a name that stands twice, so that no one column can be told
)

// columnChanges compares the headers of all tables.
func columnChanges(before, after *schema.Dataset) []ColumnChange {
	var changes []ColumnChange
	later := after.Sheets()
	for i, sheet := range before.Sheets() {
		for _, c := range headerChanges(sheet.Header(), later[i].Header()) {
			c.Table = sheet.Table()
			changes = append(changes, c)
		}
	}
	return changes
}

// headerChanges tells in what two headers differ; none only if they are the same.
func headerChanges(before, after []string) []ColumnChange {
	switch {
	case slices.Equal(before, after):
		return nil
	case len(before) == 0:
		return []ColumnChange{{Kind: AllAdded}}
	case len(after) == 0:
		return []ColumnChange{{Kind: AllRemoved}}
	}
	var changes []ColumnChange
	var kept []int // places before, in the order of after
	renamed := map[int]bool{}
	for i, name := range after {
		was := slices.Index(before, name)
		switch {
		case was >= 0:
			kept = append(kept, was)
		case i < len(before) && !slices.Contains(after, before[i]):
			renamed[i] = true
			changes = append(changes, ColumnChange{Kind: ColumnRenamed, Before: before[i], After: name})
		default:
			changes = append(changes, ColumnChange{Kind: ColumnAdded, After: name})
		}
	}
	for i, name := range before {
		if !slices.Contains(after, name) && !renamed[i] {
			changes = append(changes, ColumnChange{Kind: ColumnRemoved, Before: name})
		}
	}
	for _, was := range moved(kept) {
		changes = append(changes, ColumnChange{Kind: ColumnMoved, Before: before[was], After: before[was]})
	}
	if len(changes) == 0 {
		changes = append(changes, ColumnChange{Kind: Reordered})
	}
	return changes
}

// moved are the places that stand outside a longest rising part of the list: the
// fewest that must have moved.
func moved(places []int) []int {
	length := make([]int, len(places)) // of the longest rising part that ends there
	previous := make([]int, len(places))
	last := -1
	for i := range places {
		length[i], previous[i] = 1, -1
		for j := range i {
			if places[j] < places[i] && length[j]+1 > length[i] {
				length[i], previous[i] = length[j]+1, j
			}
		}
		if last < 0 || length[i] > length[last] {
			last = i
		}
	}
	stays := map[int]bool{}
	for ; last >= 0; last = previous[last] {
		stays[last] = true
	}
	var list []int
	for i, place := range places {
		if !stays[i] {
			list = append(list, place)
		}
	}
	return list
}
