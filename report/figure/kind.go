package figure

import "strings"

// Kind is a sort of reading, for counting them.
type Kind struct{ Name, Text string }

// Kinds are the sorts of readings, the most usual first.
var Kinds = []Kind{
	{"counted", "the presumed dead counted"},
	{"as_known", "the presumed dead counted as known by an earlier day"},
	{"by_date", "strikes counted that were made public later"},
	{"by_announcement", "a window by the days of announcement"},
	{"placed", "an undated figure placed where it fits, nothing else"},
	{"earlier", "fewer strikes: a figure that lags"},
	{"later", "more strikes: a figure dated before its last strike"},
	{"first_reported", "a number as first reported, before its outlet corrected it"},
	{"unit", "vessels for strikes, strikes for vessels, or joint announcements as one"},
	{"rounding", "“at least” before a round number"},
	{"scope", "a narrower scope"},
	{"several", "two of these together"},
}

// Kind is the name of the sort of reading it is; empty for the plain one.
func (r *Reading) Kind() string {
	switch {
	case r.Plain():
		return ""
	case r.Cut == Placed && len(r.Deviations) == 0:
		return string(Placed)
	case len(r.Deviations) > 1:
		return "several"
	}
	switch axis := r.Deviations[0].Axis; axis {
	case "missing":
		return string(r.Missing)
	case "values":
		return string(r.Values)
	case "cut":
		return strings.TrimSpace(string(r.Cut))
	default:
		return axis
	}
}
