package validate_test

import (
	"fmt"
	"testing"

	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
	"github.com/strike-tally/strike-tally/validate/validatetest"
)

// A rule without a quick look sees all rows of tables that pass, too.
func TestRuleWithoutQuickLook(t *testing.T) {
	all := append(rules.All(), &validate.Rule{Name: "counts-rows", Severity: validate.Warning, Check: func(d *validate.Data, report func(validate.Finding)) {
		for row := range d.Strikes.Rows {
			f := d.At(d.Strikes, row, "date")
			f.Message = fmt.Sprintf("the %d of %d strikes and %d accounts", row+1, len(d.Strikes.Rows), len(d.Accounts.Rows))
			report(f)
		}
	}})
	validatetest.ExpectStreamed(t, base(t), validate.Options{Rules: all}, 1)
}
