package phrase

import (
	"github.com/strike-tally/strike-tally/report/figure"
)

// Verdict names a verdict: agrees, differs.
func (w *Words) Verdict(o figure.Outcome) string { return w.Say("verdict." + string(o)) }

// Reading names a way of counting. A number of presumed dead below 0 is not at hand,
// and left out.
func (w *Words) Reading(r *figure.Reading) string {
	if r.Plain() {
		return w.Say("reading.plain")
	}
	var parts []string
	if r.Cut == figure.Placed {
		parts = append(parts, w.Say("reading.placed", string(r.Through)))
	}
	for _, d := range r.Deviations {
		parts = append(parts, w.Deviation(r, d.Axis))
	}
	return joined(parts)
}

// Deviation names what a reading does on an axis on which it departs from what the tally
// declares.
func (w *Words) Deviation(r *figure.Reading, axis string) string {
	switch axis {
	case "missing":
		switch {
		case r.Missing == figure.AsKnown && r.Presumed >= 0:
			return w.Say("reading.as_known", r.KnownBy) + " (" + w.Say("of", r.Presumed, r.PresumedOf) + ")"
		case r.Missing == figure.AsKnown:
			return w.Say("reading.as_known", r.KnownBy)
		case r.Missing == figure.Counted && r.Presumed >= 0:
			return w.Say("reading.counted") + " (" + w.Number(r.Presumed) + ")"
		}
		return w.Say("reading." + string(r.Missing))
	case "cut":
		switch {
		case r.Cut == figure.ByDate && r.Late > 0:
			return w.Count("reading.by_date", r.Late)
		case r.Cut == figure.Announced || r.Cut == figure.ByDate:
			return w.Say("reading." + string(r.Cut))
		}
		return w.Count("reading."+string(r.Cut), r.Strikes)
	case "unit":
		return w.Say("reading." + string(r.Unit))
	case "scope":
		return w.Say("reading.scope", w.Scope(r.Scope))
	case "rounding":
		return w.Say("reading.rounded")
	}
	switch {
	case r.More > 0:
		return w.Count("reading.first_reported_more", r.More)
	case r.More < 0:
		return w.Count("reading.first_reported_fewer", -r.More)
	}
	return w.Say("reading." + string(r.Values))
}

// FirstReading names the reading under which a figure was put to the rows; it must
// have one.
func (w *Words) FirstReading(v *figure.Verdict) string {
	return w.Reading(&v.Readings[0])
}
