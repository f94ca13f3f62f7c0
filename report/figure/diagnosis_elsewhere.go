package figure

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// wider: the strikes on land, or one of them, counted in.
func (d *doctor) wider(presumed presumption) {
	all := d.judge.Books.Ledger(schema.ScopeAll)
	if d.scope != schema.ScopeSea || all == nil || d.deathsAt < 0 {
		return
	}
	land := d.judge.Books.Ledger(schema.ScopeLand)
	cut := land.Cut(d.tally.From, d.lastDay(), d.at.known)
	var in []schema.ID
	added := land.Total(cut, d.at.known)
	fits := func(t ledger.Totals, deaths int) bool {
		sum := ledger.Totals{Strikes: d.at.totals.Strikes + t.Strikes, Vessels: d.at.totals.Vessels + t.Vessels}
		stated, right := d.counts(&sum)
		return right == stated && t.Strikes > 0 && (stated > 0 || t.Deaths.Best > 0) && d.deathsAre(d.toll(d.at.cut, presumed)+deaths)
	}
	for i := cut.First; i < cut.End; i++ {
		if cut.Has(i) {
			in = append(in, d.judge.data.Strikes.Rows[land.Entries[i].Row].ID)
		}
	}
	if fits(added, added.Deaths.Best+presumed(land, cut, d.at.known)) {
		d.add("land", Diagnosis{Strikes: in}, fact("land_all", Number{len(in), "strikes"}))
		return
	}
	var fitting []schema.ID
	for n, i := 0, cut.First; i < cut.End; i++ {
		if !cut.Has(i) {
			continue
		}
		only := ledger.Cut{First: i, End: i + 1}
		t := land.Total(only, d.at.known)
		if fits(t, t.Deaths.Best+presumed(land, only, d.at.known)) {
			fitting = append(fitting, in[n])
		}
		n++
	}
	if len(fitting) > 0 {
		d.add("land", Diagnosis{Strikes: fitting[:1]}, fact("land_one", fitting[0]))
	}
}

// lastDay is the day up to which the figure counts.
func (d *doctor) lastDay() schema.Date {
	if n := d.at.cut.Newest(); n >= 0 {
		return max(d.tally.AsOf, d.at.ledger.Entries[n].Date)
	}
	return d.tally.AsOf
}

// gap: the rows lack deaths that figures before it show.
func (d *doctor) gap(presumed presumption, gaps []Gap) {
	if d.deathsAt < 0 {
		return
	}
	lacking := 0
	ordered := slices.Clone(gaps)
	slices.SortStableFunc(ordered, func(a, b Gap) int { return len(a.Until) - len(b.Until) })
	slices.SortFunc(ordered, func(a, b Gap) int {
		switch {
		case a.Until < b.Until:
			return -1
		case a.Until > b.Until:
			return 1
		}
		return 0
	})
	for i := range ordered {
		g := &ordered[i]
		if g.Scope != d.scope || g.Measure != Deaths || g.Until > d.lastDay() {
			continue
		}
		lacking += g.Lacking
		if d.deathsAre(d.toll(d.at.cut, presumed) + lacking) {
			d.add("gap", Diagnosis{Lacking: lacking, Day: g.Until}, fact("gap", Number{lacking, "further_deaths"}, g.Until))
			return
		}
	}
}

// others: the number of another series on that day.
func (d *doctor) others(all []Verdict) {
	s := &d.statements[d.deathsAt]
	if d.v.Outcome == Differs && d.v.Measures[d.deathsAt].Holds() {
		return // the toll is not what is wrong
	}
	for i := range all {
		t := all[i].Tally
		n, ok := t.Deaths.Int()
		if !ok || n != s.Stated || t.Series == "" || t.Series == d.tally.Series || t.FullScope() != d.scope || t.ID == d.tally.ID || !d.tally.AsOf.Valid() || !t.AsOf.Valid() || t.From != d.tally.From {
			continue
		}
		if days := d.tally.AsOf.DaysSince(t.AsOf); days >= 0 && days <= 1 && (all[i].Outcome == Agrees || all[i].Outcome == AgreesAsRead) {
			d.add("other_series", Diagnosis{Figure: t.ID, Day: t.AsOf}, fact("other_series", t.Series, t.AsOf, t.ID))
			return
		}
	}
}
