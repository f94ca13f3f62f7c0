package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "duplicate-waiver",
	Title:    "A finding is waived twice.",
	Doc:      "Two waivers agree in rule, row and accepts, so that two reasons stand for one finding.",
	Hint:     "remove one of them, and keep one reason",
	Severity: validate.Warning,
	Phase:    validate.PhaseCompare,
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		type key struct{ rule, row, accepts string }
		first := map[key]int{}
		for i := range d.Waivers.Len {
			row := d.Waivers.Row(i)
			k := key{row.Cell("rule"), row.Cell("row"), row.Cell("accepts")}
			if k.rule == "" || k.row == "" || !d.Valid(d.Waivers, i, "rule", "row", "accepts") {
				continue
			}
			other, ok := first[k]
			if !ok {
				first[k] = i
				continue
			}
			f := d.At(d.Waivers, i, "rule")
			f.Message = fmt.Sprintf("rule: found a second waiver of %s at %s, want one", k.rule, k.row)
			f.Related = append(f.Related, d.Related(d.Waivers, other, "rule", "the first waiver"))
			report(f)
		}
	},
})
