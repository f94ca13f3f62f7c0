package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// removedRows reports ids that no row bears as one finding where there are two and more and ids on both sides
// of each exist, as where rows were removed, and answers what else is missing.
func removedRows(d *validate.Data, target *validate.Table, missing []*missingRow, unnamed *unnamedRows, report func(validate.Finding)) (others []*missingRow) {
	const fewest, named = 2, 6
	if target.Columns[target.Index(target.Key)].Kind != schema.RowID {
		return missing
	}
	low, high := target.Ends()
	var removed []*missingRow
	for _, m := range missing {
		if isBetween(low, m.id, high) && len(nearIDs(target, m.id)) != 1 && unnamed.meantBy(m) < 0 {
			removed = append(removed, m)
		} else {
			others = append(others, m)
		}
	}
	if len(removed) < fewest {
		return missing
	}
	first := removed[0].cells[0] // in the order of tables
	firstID := removed[0].id
	var cells []reference
	var ids []string
	slices.SortStableFunc(removed, func(a, b *missingRow) int { return cmp.Compare(a.id, b.id) })
	for _, m := range removed {
		cells = append(cells, m.cells...)
		if len(ids) < named {
			ids = append(ids, m.id)
		}
	}
	if more := len(removed) - len(ids); more > 0 {
		ids = append(ids, fmt.Sprintf("%d others", more))
	}
	f := d.At(first.table, first.row, first.column.Name)
	f.Message = fmt.Sprintf("%s: found %q, one of %d ids in %d cells that no row of %s bears, want rows for them", f.Field, firstID, len(removed), len(cells), target.File)
	f.Hint = fmt.Sprintf("were rows of %s removed? Take %s and %s back from the last version of the table; where an id was mistyped write the one that is meant", target.File, strings.Join(ids[:len(ids)-1], ", "), ids[len(ids)-1])
	f.Related = besides(d, slices.DeleteFunc(cells, func(r reference) bool { return r == first }), "refers to a row that is missing, too")
	report(f)
	return others
}
