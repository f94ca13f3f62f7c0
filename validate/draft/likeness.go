package draft

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Likeness is another row that may be meant by a row of the draft. It is no
// finding: two strikes a day do happen, and one outlet writes often.
type Likeness struct {
	Row   *Row
	Other schema.Cells
	At    int    // row of Other
	What  string // what the two share, and what the other says
}

// ID is the other row's id.
func (l *Likeness) ID() string {
	return l.Other.Cell(l.At, l.Other.Table().Index(l.Other.Table().Key))
}

// Like lists the rows that were there before and that a contributor should look
// at before adding the draft's: strikes and excluded events of the same day, other
// documents of the same publisher and day, figures and claims from the same source
// and day.
func (d *Draft) Like() []Likeness {
	var all []Likeness
	for _, r := range d.Rows {
		if r.Get("former_id") != "" {
			continue // a row that was withdrawn is like itself
		}
		for _, c := range comparisons[r.Table.Name] {
			other := d.Data.Sheet(c.table)
			for row := range other.Len() {
				if d.found[other.Table().File][row] != nil {
					continue
				}
				get := func(column string) string {
					if i := other.Table().Index(column); i >= 0 {
						return other.Cell(row, i)
					}
					return ""
				}
				if shared := c.shares(r.Get, get); shared != "" {
					all = append(all, Likeness{r, other, row, shared + ": " + tells(get, c.tells)})
				}
			}
		}
	}
	return all
}

// A comparison is what makes rows of a table like another one.
type comparison struct {
	table  string
	shares func(mine, other func(column string) string) string // what both share; empty: nothing
	tells  []string                                            // columns that are told of the other
}

var comparisons = map[string][]comparison{
	"strikes": {
		{"strikes", sameDay, []string{"theater", "location", "deaths", "vessels"}},
		{"excluded", sameDay, []string{"reason", "what"}},
	},
	"sources":  {{"sources", both("the same publisher and day", "publisher", "published"), []string{"title", "url"}}},
	"tallies":  {{"tallies", both("the same series and day", "series", "as_of"), []string{"source_id", "deaths", "strikes", "scope"}}},
	"claims":   {{"claims", both("the same source and topic", "source_id", "topic"), []string{"claimant", "claim"}}},
	"excluded": {{"strikes", sameDay, []string{"theater", "location", "deaths"}}, {"excluded", sameDay, []string{"reason", "what"}}},
}

// sameDay compares the days on which two strikes happened or became public.
func sameDay(mine, other func(string) string) string {
	for _, a := range days(mine) {
		for _, b := range days(other) {
			if a == b {
				return "the same day, " + a
			}
		}
	}
	return ""
}

// days are the days of a row, as far as they are known.
func days(get func(string) string) []string {
	var known []string
	for _, column := range []string{"date", "announced"} {
		if day := get(column); day != "" {
			known = append(known, day)
		}
	}
	return known
}

// both compares two columns, both known.
func both(shared, first, second string) func(mine, other func(string) string) string {
	return func(mine, other func(string) string) string {
		if mine(first) == "" || mine(second) == "" || mine(first) != other(first) || mine(second) != other(second) {
			return ""
		}
		return fmt.Sprintf("%s, %s and %s", shared, mine(first), mine(second))
	}
}

// tells says what a row has in some columns.
func tells(get func(string) string, columns []string) string {
	var parts []string
	for _, column := range columns {
		text := get(column)
		if text == "" {
			continue
		}
		if column == "deaths" || column == "vessels" || column == "strikes" {
			text = column + " " + text
		}
		if letters := []rune(text); len(letters) > 80 {
			text = string(letters[:79]) + "…"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, ", ")
}
