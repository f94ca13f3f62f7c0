package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "ordinal-order",
	Title: "A source counts a strike at sea as another one than the dataset does.",
	Doc: "An account that stands and calls its strike the n-th is held against the strike's place among all strikes at sea, by date and then by row. Strikes on land are not asked, as sources count boats. " +
		"Only days without a gap from the first strike at sea on are asked that coverage calls complete for sea or all. " +
		"Five or more strikes in a row that all their accounts place by the same number too high or low are one finding. " +
		"Nothing is asked while strikes could not all be read, stand out of order, lack an account, or have a finding at id, date, announced, theater or target_type, and of an account none with one at its strike or day.",
	Hint:     "look up the number in the source; if it counts otherwise say so in the note and write a waiver",
	Severity: validate.Warning,
	Phase:    validate.PhaseReach,
	Columns: validate.Columns{
		"strikes": {"date", "theater"}, "accounts": {"ordinal", "superseded"}, "theaters": {"medium"}, "coverage": {"from", "to", "scope", "completeness"},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		var run []deviation // accounts of neighbouring strikes, all off by the same number
		strikes := 0        // in run
		flush := func() {
			if strikes >= longRun {
				f := run[0].finding(d)
				f.Message += fmt.Sprintf(", as %d strikes in a row differ", strikes)
				for _, v := range run[1:] {
					f.Related = append(f.Related, d.Related(d.Accounts, v.account, "ordinal", v.words()))
				}
				report(f)
			} else {
				for _, v := range run {
					report(v.finding(d))
				}
			}
			run, strikes = nil, 0
		}
		compare := deviationsOf(d)
		for _, p := range placesAtSea(d) {
			deviations, agree := compare(p)
			joins := !agree && len(deviations) > 0
			for _, v := range deviations {
				joins = joins && v.by() == deviations[0].by()
			}
			switch {
			case joins && len(run) > 0 && run[0].by() != deviations[0].by():
				flush()
			case !joins && (agree || len(deviations) > 0):
				flush()
				for _, v := range deviations {
					report(v.finding(d))
				}
			}
			if joins {
				run = append(run, deviations...)
				strikes++
			}
		}
		flush()
	},
})

// longRun is how many strikes in a row make it likely that the fault is not in
// their accounts, but in a strike before them.
const longRun = 5

// A seaPlace is a strike's place among those at sea.
type seaPlace struct{ strike, place int32 }

// placesAtSea are the strikes that can be asked, in order; none if the order is
// in doubt.
func placesAtSea(d *validate.Data) []seaPlace {
	identity := []string{"strike_id", "date", "announced", "theater"}
	if !d.Complete(d.Strikes, identity...) || !d.Complete(d.Accounts, "strike_id") || d.AnyReported(d.Strikes, "target_type") || d.AnyReported(d.Strikes, identity...) ||
		len(misplaced(d, d.Strikes)) > 0 || len(strikesWithoutAccount(d)) > 0 {
		return nil
	}
	var places []seaPlace
	sea, mediums := d.Word("sea"), map[int32]int32{}
	for row, theater := range d.Strikes.Words("theater") {
		medium, ok := mediums[theater]
		if !ok {
			medium = validMedium(d, theater)
			mediums[theater] = medium
		}
		switch medium {
		case sea:
			places = append(places, seaPlace{int32(row), int32(len(places) + 1)})
		case 0:
			return nil
		}
	}
	return withinCoverage(d, places)
}

// withinCoverage cuts off what lies behind the days that are complete from the
// first strike on.
func withinCoverage(d *validate.Data, places []seaPlace) []seaPlace {
	if len(places) == 0 {
		return nil
	}
	dates := d.Strikes.Days("date")
	from, to, scope, complete := d.Coverage.Days("from"), d.Coverage.Days("to"), d.Coverage.Words("scope"), d.Coverage.Words("completeness")
	end := dates[places[0].strike] - 1 // last complete day
	for grown := true; grown; {
		grown = false
		for i := range d.Coverage.Len {
			if complete[i] == d.Word("complete") && (scope[i] == d.Word(schema.ScopeAll) || scope[i] == d.Word(schema.ScopeSea)) && from[i] <= end+1 && to[i] > end &&
				d.Valid(d.Coverage, i, "from", "to", "scope", "completeness") && !d.Reported(d.Coverage, i, "from", "to", "scope") {
				end, grown = to[i], true
			}
		}
	}
	for i, p := range places {
		if dates[p.strike] > end {
			return places[:i]
		}
	}
	return places
}

// A deviation is an account that counts a strike otherwise.
type deviation struct{ account, ordinal, place int }

func (v deviation) by() int { return v.ordinal - v.place }

func (v deviation) words() string {
	return fmt.Sprintf("counts it as number %d, not %d", v.ordinal, v.place)
}

func (v deviation) finding(d *validate.Data) validate.Finding {
	account := d.Accounts.Row(v.account)
	f := account.At("ordinal")
	f.Message = fmt.Sprintf("ordinal: found %d, want %d, the place of %s among the strikes at sea", v.ordinal, v.place, account.Cell("strike_id"))
	f.Related = append(f.Related, d.Related(d.Strikes, int(d.Accounts.Targets("strike_id")[v.account]), "date", "the strike"))
	return f
}

// deviationsOf finds the accounts that count a strike otherwise, and whether one
// counts it as the dataset does.
func deviationsOf(d *validate.Data) func(p seaPlace) (deviations []deviation, agree bool) {
	ordinals, accounts, stands := d.Accounts.Counts("ordinal"), d.Accounts.By("strike_id"), standing(d)
	return func(p seaPlace) (deviations []deviation, agree bool) {
		for _, account := range accounts.Of(int(p.strike)) {
			i := int(account)
			n := ordinals[i]
			if n == validate.Unknown || !stands(account) || !d.Valid(d.Accounts, i, "account_id", "ordinal", "superseded") || d.Reported(d.Accounts, i, "account_id", "source_id", "strike_id", "date") {
				continue
			}
			if n == p.place {
				agree = true
			} else {
				deviations = append(deviations, deviation{i, int(n), int(p.place)})
			}
		}
		return deviations, agree
	}
}
