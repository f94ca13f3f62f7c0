package rules

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "dated-after-publication",
	Title: "A day comes after the document that tells of it.",
	Doc: "The day of an account, a claim or an excluded event, and the as_of of a tally, is not after the day on which its source was published; one day of grace, for a document is dated where it was written. Of a month alone that day is asked which lets both be right. " +
		"If a document comes before every day that is told of it, and there are two or more, or it comes a month before the coverage begins, its own day of publication is told.",
	Hint:     "look the day up in the source: a document cannot tell of a later day; one that is amended later is a source of its own",
	Severity: validate.Error,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"sources": {"published"}, "accounts": {"date"}, "claims": {"date"}, "excluded": {"date"}, "tallies": {"as_of"}, "coverage": {"from"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		const grace, monthDays = 1, 31
		published := d.Sources.Days("published")
		type told struct {
			table  *validate.Table
			row    int
			column string
		}
		late, cited := map[int32][]told{}, make([]int32, d.Sources.Len)
		var order []int32
		for _, of := range []told{{d.Accounts, 0, "date"}, {d.Tallies, 0, "as_of"}, {d.Claims, 0, "date"}, {d.Excluded, 0, "date"}} {
			days := of.table.Days(of.column)
			for row, source := range of.table.Targets("source_id") {
				if source < 0 || days[row] == 0 || published[source] == 0 || !d.Valid(of.table, row, of.column, "source_id") || !d.Valid(d.Sources, int(source), "published") {
					continue
				}
				cited[source]++
				day := days[row]
				if day > published[source]+grace { // of a month, which stands as its last day, the first may be early enough
					day = int32(schema.Date(of.table.Cell(row, of.column)).First().Day())
				}
				if day > published[source]+grace && !d.Reported(of.table, row, of.column, "source_id") && !d.Reported(d.Sources, int(source), "published") {
					if late[source] == nil {
						order = append(order, source)
					}
					late[source] = append(late[source], told{of.table, row, of.column})
				}
			}
		}
		begin := int32(0) // the first day of the coverage
		if d.Coverage.Len > 0 && d.AllValid(d.Coverage, "from") {
			begin = slices.Min(d.Coverage.Days("from"))
		}
		for _, source := range order {
			day, id := d.Sources.Cell(int(source), "published"), d.Sources.Row(int(source)).ID()
			if all := late[source]; (len(all) > 1 || published[source]+monthDays < begin) && len(all) == int(cited[source]) {
				f := d.At(d.Sources, int(source), "published")
				f.Message = fmt.Sprintf("published: found %s, want a day no earlier than those of which the document tells", day)
				for _, t := range all {
					f.Related = append(f.Related, d.Related(t.table, t.row, t.column, "tells of "+t.table.Cell(t.row, t.column)))
				}
				report(f)
				continue
			}
			for _, t := range late[source] {
				f := d.At(t.table, t.row, t.column)
				f.Message = fmt.Sprintf("%s: found %s, want no day after the publication of %s, %s", t.column, f.Value, id, day)
				f.Related = append(f.Related, d.Related(d.Sources, int(source), "published", "the document"))
				report(f)
			}
		}
	},
})
