package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

// hintForID names the one id of the tables that is a slip away, or else the range
// of the ids with that prefix; empty if there is none.
func hintForID(tables []*validate.Table, id string) string {
	var near []string
	first, last := "", ""
	for _, t := range tables {
		prefix := t.Prefix()
		near = append(near, nearIDs(t, id)...)
		if id != "" && strings.HasPrefix(id, prefix) && (prefix != "" || len(tables) == 1) { // of several, one without a prefix is not the one that is meant
			if low, high := t.Ends(); low != "" {
				first, last = low, high
			}
		}
	}
	switch {
	case len(near) == 1:
		return "did you mean " + near[0] + "?"
	case isBetween(first, id, last):
		return fmt.Sprintf("ids on both sides of %s exist: was its row removed by mistake? Then take it back from the last version of the table; else write the id that is meant, from %s to %s", id, first, last)
	case first != "":
		return fmt.Sprintf("the ids that exist run from %s to %s; add the row first if it is a new one", first, last)
	}
	return ""
}

// nearIDs are the ids of a table that are written otherwise, or a slip away.
func nearIDs(t *validate.Table, id string) (near []string) {
	if meant := meantID(id, idParam(t.Table)); idParam(t.Table) != "" && meant != "" && t.Bears(t.Code(meant)) {
		return []string{meant}
	}
	for _, other := range slips(id, t.Prefix()) {
		if t.Bears(t.Code(other)) {
			near = append(near, other)
		}
	}
	return near
}

// isBetween reports whether an id lies between two others.
func isBetween(first, id, last string) bool {
	return len(first) == len(id) && len(last) == len(id) && first < id && id < last
}

// slips are the ids with a prefix from which an id comes by one wrong character or
// by two neighbours that have changed places.
func slips(id, prefix string) []string {
	var all []string
	add := func(i int, part string) {
		other := id[:i] + part + id[i+len(part):]
		if other != id && strings.HasPrefix(other, prefix) && !slices.Contains(all, other) {
			all = append(all, other)
		}
	}
	if len(id) > maxSlip {
		return nil
	}
	for i := range len(id) {
		for _, c := range prefix + "0123456789" {
			add(i, string(c))
		}
		if i+1 < len(id) {
			add(i, string([]byte{id[i+1], id[i]}))
		}
	}
	return all
}

// maxSlip is the longest id: what is longer is none that was slipped in.
const maxSlip = 12

// isSlip reports whether one id comes from the other by one wrong character or
// by two neighbours that have changed places.
func isSlip(a, b string) bool {
	if len(a) != len(b) || a == b {
		return false
	}
	i, j := 0, len(a)-1
	for a[i] == b[i] {
		i++
	}
	for a[j] == b[j] {
		j--
	}
	return i == j || j == i+1 && a[i] == b[j] && a[j] == b[i]
}
