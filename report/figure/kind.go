package figure

import "strings"

// Kinds are the sorts of readings, the most usual first.
var Kinds = []string{"counted", "as_known", "by_date", "by_announcement", "placed", "earlier", "later", "first_reported", "unit", "rounding", "scope", "several"}

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
