package rules

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "likely-duplicate-strike",
	Title: "Two strikes look like one.",
	Doc: "An earlier row has the same theater, deaths_min, deaths_max and vessels, and the same day: of the strike, or on which it became public. Several strikes a day with equal numbers do happen; " +
		"then a source that counts them tells of both. So two rows are told only if no source has an account of each. Asked only while all accounts could be read and name strikes and sources that exist.",
	Hint:     "if it is one strike, keep the first row, move the accounts to it and note the other id in excluded.csv; if they are two, add a source that tells of both, or a waiver",
	Severity: validate.Warning,
	Phase:    validate.PhaseCompare,
	Columns:  validate.Columns{"strikes": {"date", "announced", "theater", "deaths_min", "deaths_max", "vessels"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		if !d.Complete(d.Accounts, "strike_id", "source_id") {
			return
		}
		likeness := likenessOf(d)
		happened, public := make([]uint64, d.Strikes.Len), make([]uint64, d.Strikes.Len)
		for row := range d.Strikes.Len {
			h, p := likeness(row)
			happened[row], public[row] = validate.Hash(h[:]...), validate.Hash(p[:]...)
		}
		alike := append(validate.Alike(happened), validate.Alike(public)...)
		slices.Sort(alike)
		ids, sourced := d.Strikes.IDs(), sourcedTogether(d)
		like := map[[6]int32][]int{}
	strikes:
		for _, row := range slices.Compact(alike) {
			row := int(row)
			if d.Strikes.Repeated(ids[row]) || !d.Valid(d.Strikes, row, "strike_id", "date", "announced", "theater", "deaths_min", "deaths_max", "vessels") {
				continue
			}
			h, p := likeness(row)
			for _, first := range slices.Concat(like[h], like[p]) {
				if !sourced(row, first) {
					f := d.At(d.Strikes, row, "strike_id")
					f.Message = fmt.Sprintf("strike_id: found the day, theater and numbers of %s and no source that tells of both, want one row for one strike", d.Strikes.Row(first).ID())
					f.Related = append(f.Related, d.Related(d.Strikes, first, "strike_id", "the first row"))
					report(f)
					continue strikes
				}
			}
			like[h] = append(like[h], row)
			like[p] = append(like[p], row)
		}
	},
})

// likenessOf makes of a strike what two strikes share that look like one: with the day
// on which it happened, and with the one on which it became public.
func likenessOf(d *validate.Data) func(row int) (happened, public [6]int32) {
	theaters, dates, announced := d.Strikes.Words("theater"), d.Strikes.Days("date"), d.Strikes.Days("announced")
	low, high, vessels := d.Strikes.Counts("deaths_min"), d.Strikes.Counts("deaths_max"), d.Strikes.Counts("vessels")
	return func(row int) (happened, public [6]int32) {
		happened = [6]int32{theaters[row], low[row], high[row], vessels[row], dates[row], 0}
		public = happened
		public[4], public[5] = cmp.Or(announced[row], dates[row]), 1
		return happened, public
	}
}

// sourcedTogether reports whether a source has an account of each of two strikes.
func sourcedTogether(d *validate.Data) func(a, b int) bool {
	accounts, sources := d.Accounts.By("strike_id"), d.Accounts.Words("source_id")
	return func(a, b int) bool {
		return slices.ContainsFunc(accounts.Of(a), func(i int32) bool {
			return slices.ContainsFunc(accounts.Of(b), func(j int32) bool { return sources[i] == sources[j] })
		})
	}
}
