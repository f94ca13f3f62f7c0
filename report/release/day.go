package release

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Day is what was changed in the tables on one day.
type Day struct {
	Date schema.Date
	Rows []schema.RowChange // rows added, changed, withdrawn and lost; never none
}

// Days are the days on which rows were changed, newest first, of states given oldest
// first. Nothing is told of the oldest state, which the others are put beside, nor of a
// cell whose column one of two states lacks: a column that comes or goes changes no row.
func Days(states []State) []Day {
	var days []Day
	for i := 1; i < len(states); i++ {
		before, after := states[i-1].Data, states[i].Data
		changes := schema.Diff(before, after)
		for n := range changes {
			c := &changes[n]
			if c.Kind != schema.RowChanged {
				continue
			}
			was, is := before.Sheet(c.Table.Name).Header(), after.Sheet(c.Table.Name).Header()
			c.Cells = slices.DeleteFunc(c.Cells, func(c schema.CellChange) bool {
				return !slices.Contains(was, c.Column) || !slices.Contains(is, c.Column)
			})
		}
		changes = slices.DeleteFunc(changes, func(c schema.RowChange) bool { return c.Kind == schema.RowChanged && len(c.Cells) == 0 })
		if len(changes) > 0 {
			days = append(days, Day{states[i].Date, changes})
		}
	}
	slices.Reverse(days)
	return days
}
