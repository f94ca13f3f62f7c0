package figure

import "fmt"

// worded is a reading with its words.
func (g *judgement) worded(r *tried, prices []int) Reading {
	out := Reading{Missing: r.missing, KnownBy: r.day, Presumed: r.presumed, Cut: r.choice, Through: g.newest(r.ledger, r.cut),
		Unit: r.unit, Scope: r.ledger.Scope, Values: r.values, Rounded: r.rounded, Price: r.cost(prices)}
	if r.missing != AsKnown {
		out.KnownBy = ""
	}
	if r.choice == Earlier || r.choice == Later {
		out.Strikes = r.moved
	}
	add := func(axis string, open bool, format string, args ...any) {
		out.Deviations = append(out.Deviations, Deviation{axis, open, fmt.Sprintf(format, args...)})
	}
	switch r.choice {
	case ByDate:
		add("cut", false, "with %s made public later", plural(r.moved, "strike"))
	case Announced:
		add("cut", false, "by the days of announcement")
	case Earlier, Later:
		add("cut", false, "%s %s", plural(r.moved, "strike"), r.choice)
	}
	if r.scoped {
		add("scope", false, "only %s counted", r.ledger.Scope)
	}
	if r.missing != g.declared {
		switch r.missing {
		case Counted:
			add("missing", true, "presumed dead counted (%d)", r.presumed)
		case AsKnown:
			add("missing", g.tally.CountsMissing == "unknown", "presumed dead counted as known by %s (%d of %d)", r.day, r.presumed, r.totals.Missing)
		case NotCounted:
			add("missing", false, "presumed dead not counted")
		}
	}
	switch r.unit {
	case VesselsAsStrikes:
		add("unit", false, "the number of strikes counts vessels")
	case StrikesAsVessels:
		add("unit", false, "the number of vessels counts strikes")
	case AnnouncementsAsStrikes:
		add("unit", false, "strikes announced together counted as one")
	}
	if r.values == FirstReported {
		killed, _ := r.firstReported()
		switch more := killed - r.totals.Deaths.Best; {
		case more < 0:
			add("values", false, "%d fewer killed, as first reported", -more)
		default:
			add("values", false, "%d more killed, as first reported", more)
		}
	}
	if r.rounded {
		add("rounding", false, "“at least” before a round number")
	}
	return out
}
