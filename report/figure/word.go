package figure

// worded is a reading with what it departs from.
func (g *judgement) worded(r *tried, prices []int) Reading {
	out := Reading{Missing: r.missing, KnownBy: r.day, Presumed: r.presumed, PresumedOf: r.totals.Missing, Cut: r.choice, Through: g.newest(r.ledger, r.cut),
		Unit: r.unit, Scope: r.ledger.Scope, Values: r.values, Rounded: r.rounded, Price: r.cost(prices)}
	if r.missing != AsKnown {
		out.KnownBy = ""
	}
	if r.choice == Earlier || r.choice == Later {
		out.Strikes = r.moved
	}
	if r.choice == ByDate {
		out.Late = r.moved
	}
	departs := func(axis string, open bool) { out.Deviations = append(out.Deviations, Deviation{axis, open}) }
	if r.choice != AsStated && r.choice != Placed {
		departs("cut", false)
	}
	if r.scoped {
		departs("scope", false)
	}
	if r.missing != g.declared {
		departs("missing", r.missing == Counted || r.missing == AsKnown && g.tally.CountsMissing == "unknown")
	}
	if r.unit != UnitAsStated {
		departs("unit", false)
	}
	if r.values == FirstReported {
		killed, _ := r.firstReported()
		out.More = killed - r.totals.Deaths.Best
		departs("values", false)
	}
	if r.rounded {
		departs("rounding", false)
	}
	return out
}
