package figure

// Undecided are the axes on which the readings of a figure differ, in this order: newest
// (the strike that is summed last), missing, unit, rounded, scope, values. Who learns what
// the source did on them knows which reading is right. None for a figure with one reading.
func (v *Verdict) Undecided() []string {
	var axes []string
	for _, axis := range []struct {
		name   string
		differ func(r, first *Reading) bool
	}{
		{"newest", func(r, first *Reading) bool { return r.Through != first.Through || r.Cut != first.Cut }},
		{"missing", func(r, first *Reading) bool { return r.Missing != first.Missing || r.KnownBy != first.KnownBy }},
		{"unit", func(r, first *Reading) bool { return r.Unit != first.Unit }},
		{"rounded", func(r, first *Reading) bool { return r.Rounded != first.Rounded }},
		{"scope", func(r, first *Reading) bool { return r.Scope != first.Scope }},
		{"values", func(r, first *Reading) bool { return r.Values != first.Values }},
	} {
		for i := range v.Readings {
			if axis.differ(&v.Readings[i], &v.Readings[0]) {
				axes = append(axes, axis.name)
				break
			}
		}
	}
	return axes
}
