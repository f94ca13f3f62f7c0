package site

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// level is the running total on one day.
type level struct {
	day schema.Date
	ledger.Totals
}

// levels are the running totals of a scope on every day on which they change, as
// they were known on that day.
func (f *facts) levels(scope string) []level {
	l := f.Ledgers.Ledger(scope)
	if l == nil {
		return nil
	}
	var days []schema.Date
	for _, e := range l.Entries {
		days = append(days, e.Public)
	}
	days = append(days, l.KnownDays()...)
	slices.Sort(days)
	var all []level
	for _, day := range slices.Compact(days) {
		a, _ := f.Ledgers.Ask(ledger.Question{Scope: scope, AsOf: day, KnownBy: day})
		all = append(all, level{day, a.Totals})
	}
	return all
}

// levelOf is the day and the number of deaths by which a figure stands on the chart;
// false for figures of another scope, of a time with a beginning, without a number of
// deaths or without a place.
func levelOf(v *figure.Verdict, scope string) (schema.Date, int, bool) {
	if v.Tally.FullScope() != scope || v.Tally.From.Known() || len(v.Measures) == 0 || v.Measures[0].Measure != figure.Deaths {
		return "", 0, false
	}
	day := v.Tally.AsOf
	if !day.Valid() {
		newest := -1
		if v.Ledger != nil && v.Outcome.Held() {
			newest = v.Cut.Newest()
		}
		if newest < 0 {
			return "", 0, false
		}
		day = v.Ledger.Entries[newest].Public
	}
	return day, v.Measures[0].Stated, true
}
