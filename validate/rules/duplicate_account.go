package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "duplicate-account",
	Title:    "One source has two accounts of one strike.",
	Doc:      "What one document says of one strike is one account. Two rows with the same strike_id and source_id would count it twice, or hide that it contradicts itself.",
	Hint:     "make one row of the two; where the document gives two numbers they are deaths_min and deaths_max",
	Severity: validate.Error,
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		ids, strikes, sources := d.Accounts.IDs(), d.Accounts.Words("strike_id"), d.Accounts.Words("source_id")
		pairs := make([]uint64, d.Accounts.Len)
		for row := range pairs {
			pairs[row] = uint64(uint32(strikes[row]))<<32 | uint64(uint32(sources[row]))
		}
		first := map[uint64]int{}
		for _, alike := range validate.Alike(pairs) {
			row := int(alike)
			if !d.Valid(d.Accounts, row, "account_id", "strike_id", "source_id") || d.Accounts.Repeated(ids[row]) {
				continue
			}
			i, ok := first[pairs[row]]
			if !ok {
				first[pairs[row]] = row
				continue
			}
			account := d.Accounts.Row(row)
			f := account.At("source_id")
			f.Message = fmt.Sprintf("source_id: found a second account of %s by %s, want one for each strike and source", account.Cell("strike_id"), account.Cell("source_id"))
			f.Related = append(f.Related, d.Related(d.Accounts, i, "source_id", "the first account"))
			report(f)
		}
	},
})
