package validate_test

import (
	"fmt"
	"testing"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
	"github.com/strike-tally/strike-tally/validate/validatetest"
)

// A rule written as the README says finds the same in a large table, whichever rows it
// sets beside each other: rows in the midst of one, too.
func TestRuleOfRowsFarApart(t *testing.T) {
	all := append(rules.All(), &validate.Rule{
		Name: "claim-on-the-eve", Severity: validate.Warning,
		Columns: validate.Columns{"claims": {"date"}, "strikes": {"date"}},
		Dataset: func(d *validate.Data, report func(validate.Finding)) {
			claimed, happened := d.Claims.Days("date"), d.Strikes.Days("date")
			for row, strike := range d.Claims.Targets("strike_id") {
				if strike >= 0 && claimed[row] > 0 && claimed[row] < happened[strike] {
					f := d.At(d.Claims, row, "date")
					f.Message = fmt.Sprintf("date: found %s, before the strike of %s", f.Value, d.Strikes.Cell(int(strike), "date"))
					report(f)
				}
			}
		},
	})
	files := base(t)
	strikes, accounts := string(files["strikes.csv"].Data), string(files["accounts.csv"].Data)
	for i := range 2000 {
		strikes += fmt.Sprintf("S%d,2026-01-02,day,,,western_sound,,,,theater,boat,1,%d,%d,%d,,,,unknown,,,,none_offered,reported,\n", 1000+i, i, i, i)
		accounts += fmt.Sprintf("A%d,S%d,D0900,2026-01-02,western_sound,%d,%d,,,1,,none_offered,,\n", 1000+i, 1000+i, i, i)
	}
	claims := string(files["claims.csv"].Data) + "C900,2026-01-01,Ministry of Example,ministry,,cargo,asserts,It carried contraband.,none_offered,S2000,,,D0001,\n"
	sources := string(files["sources.csv"].Data) + "D0900,Example Agency,Example Agency,A list,https://agency.example/list,2026-02-01,en,wire,read,\n"
	for name, text := range map[string]string{"strikes.csv": strikes, "accounts.csv": accounts, "claims.csv": claims, "sources.csv": sources} {
		files[name].Data = []byte(text)
	}
	o := validate.Options{Rules: all, Skip: func(r *validate.Rule) bool { return r.Name == "claim-before-strike" || r.Name == "outside-coverage" }}
	validatetest.ExpectStreamed(t, files, o, 1)
	if findings := validate.Run(schema.Read(files), o).Findings; len(findings) != 1 || findings[0].Rule != "claim-on-the-eve" {
		t.Errorf("found %d findings, want the one of claim-on-the-eve", len(findings))
	}
}
