package rules

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "ordinal-order",
	Title: "A source counts a strike at sea as another one than the dataset does.",
	Doc: "An account that stands and calls its strike the n-th is held against the strike's place among all strikes at sea, by date and then by row. Strikes on land are not asked, as sources count boats. " +
		"Only days without a gap from the first strike at sea on are asked that coverage calls complete for sea or all. " +
		"Five or more strikes in a row that all their accounts place by the same number too high or low are one finding. " +
		"Nothing is asked while strikes could not all be read, stand out of order, lack an account, or have a finding at id, date, announced or theater.",
	Hint:     "look up the number in the source; if it counts otherwise say so in the note and write a waiver",
	Severity: validate.Warning,
	Turn:     validate.TurnOrder,
	Needs:    []string{"strikes", "accounts"},
	Passes: func(g *validate.Group) bool {
		return !slices.ContainsFunc(g.Accounts, func(a validate.AccountNumbers) bool {
			return a.Stands && a.Ordinal != validate.Unknown && g.Strike.Place > 0 && a.Ordinal != g.Strike.Place
		})
	},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		places := placesAtSea(d)
		var run []deviation // accounts of neighbouring strikes, all off by the same number
		strikes := 0        // in run
		flush := func() {
			if strikes >= longRun {
				f := run[0].finding(d)
				f.Message += fmt.Sprintf(", as %d strikes in a row differ", strikes)
				for _, v := range run[1:] {
					f.Related = append(f.Related, d.Beside(d.Accounts, v.account, "ordinal", v.words()))
				}
				report(f)
			} else {
				for _, v := range run {
					report(v.finding(d))
				}
			}
			run, strikes = nil, 0
		}
		for _, p := range places {
			deviations, agree := p.deviations(d)
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

// A seaPlace is a strike's place among those at sea, and its accounts.
type seaPlace struct {
	strike, place int
	accounts      []int
}

// placesAtSea are the strikes that can be asked, in order; none if the order is
// in doubt.
func placesAtSea(d *validate.Data) []seaPlace {
	if !d.Sure(d.Strikes, "strike_id", "date", "announced", "theater") || !d.Sure(d.Accounts, "strike_id") ||
		len(misplaced(d, d.Strikes)) > 0 || len(strikesWithoutAccount(d)) > 0 {
		return nil
	}
	byID := map[schema.ID]int{}
	var places []seaPlace
	for row := range d.Strikes.Rows {
		if d.Told(d.Strikes, row, "strike_id", "date", "announced", "theater") {
			return nil
		}
		switch s := &d.Strikes.Rows[row]; soundMedium(d, s.Theater) {
		case "sea":
			byID[s.ID] = len(places)
			places = append(places, seaPlace{strike: row, place: d.Place(row)})
		case "":
			return nil
		}
	}
	for i := range d.Accounts.Rows {
		if p, ok := byID[d.Accounts.Rows[i].StrikeID]; ok {
			places[p].accounts = append(places[p].accounts, i)
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
	first := d.Strikes.Rows[places[0].strike].Date
	end := first.AddDays(-1) // last complete day
	for grown := true; grown; {
		grown = false
		for i := range d.Coverage.Rows {
			c := &d.Coverage.Rows[i]
			if c.Completeness == "complete" && (c.Scope == schema.ScopeAll || c.Scope == schema.ScopeSea) && c.From <= end.AddDays(1) && c.To > end &&
				d.Sound(d.Coverage, i, "from", "to", "scope", "completeness") && !d.Told(d.Coverage, i, "from", "to", "scope") {
				end, grown = c.To, true
			}
		}
	}
	for i, p := range places {
		if d.Strikes.Rows[p.strike].Date > end {
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
	f := d.At(d.Accounts, v.account, "ordinal")
	a := &d.Accounts.Rows[v.account]
	f.Message = fmt.Sprintf("ordinal: found %d, want %d, the place of %s among the strikes at sea", v.ordinal, v.place, a.StrikeID)
	if row, ok := d.Strikes.Find(string(a.StrikeID)); ok {
		f.Related = append(f.Related, d.Beside(d.Strikes, row, "date", "the strike"))
	}
	return f
}

// deviations are the accounts that count the strike otherwise, and whether one
// counts it as the dataset does.
func (p seaPlace) deviations(d *validate.Data) (deviations []deviation, agree bool) {
	for _, i := range p.accounts {
		a := &d.Accounts.Rows[i]
		n, ok := a.Ordinal.Int()
		if !ok || !a.Stands() || !d.Sound(d.Accounts, i, "account_id", "ordinal", "superseded") || d.Told(d.Accounts, i, "account_id", "source_id") {
			continue
		}
		if n == p.place {
			agree = true
		} else {
			deviations = append(deviations, deviation{i, n, p.place})
		}
	}
	return deviations, agree
}
