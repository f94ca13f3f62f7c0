package rules

import (
	"fmt"
	"math"

	"github.com/strike-tally/strike-tally/validate"
)

// yearDays is by how much an event that is left out may come before the coverage.
const yearDays = 366

var _ = add(&validate.Rule{
	Name:  "outside-coverage",
	Title: "A strike lies outside the days that coverage speaks of.",
	Doc: "A strike before the first day of all rows of coverage is told as an error, and two and more as one, at the first day of coverage: what the dataset claims to hold begins with its first strikes, and an earlier day is most often a slip of year or month. " +
		"An excluded event is told where it comes more than a year before. Those after the last day are told by one note, at the first of them, for coverage follows newer strikes. Asked only while all rows of coverage could be read, of strikes whose day no other rule tells.",
	Hint:     "look the day up in the source; if it is right, let a row of coverage.csv begin with it",
	Severity: validate.Error,
	Phase:    validate.PhaseOrder,
	Columns:  validate.Columns{"strikes": {"date", "date_precision"}, "excluded": {"date"}, "coverage": {"from", "to"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		if d.Coverage.Len == 0 || !d.Complete(d.Coverage, "from", "to") || d.AnyReported(d.Coverage, "from", "to") {
			return
		}
		first, last := int32(math.MaxInt32), int32(0)
		firstRow, lastRow := 0, 0
		for row, day := range d.Coverage.Days("from") {
			if day < first {
				first, firstRow = day, row
			}
		}
		for row, day := range d.Coverage.Days("to") {
			if day > last {
				last, lastRow = day, row
			}
		}
		earliest := earliestDays(d)
		var behind, before []int // rows
		for row, day := range d.Strikes.Days("date") {
			grace := day - earliest(row)
			if day == 0 || day+grace >= first && day-grace <= last || !d.Valid(d.Strikes, row, "date", "date_precision") || d.Reported(d.Strikes, row, "date") {
				continue
			}
			if day > last {
				behind = append(behind, row)
				continue
			}
			before = append(before, row)
		}
		if len(before) > 1 { // the coverage is the likelier slip
			f := d.At(d.Coverage, firstRow, "from")
			f.Message = fmt.Sprintf("from: found %s, behind %d strikes, the first on %s, want no later day than that", f.Value, len(before), d.Strikes.Cell(before[0], "date"))
			f.Hint = "let the coverage begin with its first strike; or look the days of these strikes up"
			for _, row := range before {
				f.Related = append(f.Related, d.Related(d.Strikes, row, "date", "before the coverage"))
			}
			report(f)
			before = nil
		}
		for _, row := range before {
			f := d.At(d.Strikes, row, "date")
			f.Message = fmt.Sprintf("date: found %s, want no day before the coverage begins, %s", f.Value, d.Coverage.Cell(firstRow, "from"))
			f.Related = append(f.Related, d.Related(d.Coverage, firstRow, "from", "the first day"))
			report(f)
		}
		for row, day := range d.Excluded.Days("date") {
			if day == 0 || day+yearDays >= first || !d.Valid(d.Excluded, row, "date") || d.Reported(d.Excluded, row, "date") {
				continue
			}
			f := d.At(d.Excluded, row, "date")
			f.Message = fmt.Sprintf("date: found %s, want no day so long before the coverage begins, %s", f.Value, d.Coverage.Cell(firstRow, "from"))
			f.Related = append(f.Related, d.Related(d.Coverage, firstRow, "from", "the first day"))
			f.Hint = "look the day up in the source"
			report(f)
		}
		if len(behind) == 0 {
			return
		}
		f := d.At(d.Strikes, behind[0], "date")
		f.Severity = validate.Note
		f.Message = fmt.Sprintf("date: found %s, behind the coverage, which ends with %s", f.Value, d.Coverage.Cell(lastRow, "to"))
		if len(behind) > 1 {
			f.Message += fmt.Sprintf("; so are %d strikes in all", len(behind))
		}
		f.Hint = "when strikes up to that day have been looked for, write it into to of coverage.csv"
		f.Related = append(f.Related, d.Related(d.Coverage, lastRow, "to", "the last day"))
		report(f)
	},
})
