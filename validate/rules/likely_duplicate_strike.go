package rules

import (
	"cmp"
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "likely-duplicate-strike",
	Title: "Two strikes look like one.",
	Doc: "An earlier row has the same theater, deaths_min, deaths_max and vessels, and the same day: of the strike, or on which it became public. Several strikes a day with equal numbers do happen; " +
		"then a source that counts them tells of both. So two rows are told only if no source has an account of each. Asked only while all accounts could be read and name strikes and sources that exist.",
	Hint:     "if it is one strike, keep the first row, move the accounts to it and note the other id in excluded.csv; if they are two, add a source that tells of both, or a waiver",
	Severity: validate.Warning,
	Turn:     validate.TurnBeside,
	Needs:    []string{"strikes", "accounts"},
	Alike: &validate.Alike{
		Table:   "strikes",
		Columns: []string{"theater", "deaths_min", "deaths_max", "vessels", "date", "announced"},
		Keys: func(cells []string, key func(parts ...string)) {
			theater, low, high, vessels, date, public := cells[0], cells[1], cells[2], cells[3], cells[4], cmp.Or(cells[5], cells[4])
			key("date", theater, low, high, vessels, date)
			key("announced", theater, low, high, vessels, public)
		},
	},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		if !d.Sure(d.Accounts, "strike_id", "source_id") {
			return
		}
		type likeness struct {
			theater            string
			low, high, vessels schema.Count
			day                schema.Date
			public             bool // the day is the one on which it became public
		}
		var sources map[schema.ID]map[schema.ID]bool
		double := repeated(d.Strikes)
		like := map[likeness][]int{}
	strikes:
		for row := range d.Strikes.Rows {
			s := &d.Strikes.Rows[row]
			if double[string(s.ID)] || !d.Sound(d.Strikes, row, "strike_id", "date", "announced", "theater", "deaths_min", "deaths_max", "vessels") {
				continue
			}
			happened := likeness{s.Theater, s.DeathsMin, s.DeathsMax, s.Vessels, s.Date, false}
			public := likeness{s.Theater, s.DeathsMin, s.DeathsMax, s.Vessels, s.Public(), true}
			for _, first := range append(append([]int(nil), like[happened]...), like[public]...) {
				if sources == nil {
					sources = sourcesByStrike(d)
				}
				if !meet(sources[s.ID], sources[d.Strikes.Rows[first].ID]) {
					f := d.At(d.Strikes, row, "strike_id")
					f.Message = fmt.Sprintf("strike_id: found the day, theater and numbers of %s and no source that tells of both, want one row for one strike", d.Strikes.Rows[first].ID)
					f.Related = append(f.Related, d.Beside(d.Strikes, first, "strike_id", "the first row"))
					report(f)
					continue strikes
				}
			}
			like[happened] = append(like[happened], row)
			like[public] = append(like[public], row)
		}
	},
})

// sourcesByStrike are the sources that have an account of each strike.
func sourcesByStrike(d *validate.Data) map[schema.ID]map[schema.ID]bool {
	sources := map[schema.ID]map[schema.ID]bool{}
	for i := range d.Accounts.Rows {
		a := &d.Accounts.Rows[i]
		if sources[a.StrikeID] == nil {
			sources[a.StrikeID] = map[schema.ID]bool{}
		}
		sources[a.StrikeID][a.SourceID] = true
	}
	return sources
}

// meet reports whether two sets share a member.
func meet(a, b map[schema.ID]bool) bool {
	for id := range a {
		if b[id] {
			return true
		}
	}
	return false
}
