package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/figure"
)

func TestUndecided(t *testing.T) {
	first := figure.Reading{Through: "S002", Missing: figure.NotCounted, Scope: "sea"}
	with := func(change func(*figure.Reading)) figure.Reading {
		r := first
		change(&r)
		return r
	}
	for _, c := range []struct {
		name   string
		rivals []figure.Reading
		want   []string
	}{
		{"one reading", nil, nil},
		{"the same", []figure.Reading{first}, nil},
		{"another price alone", []figure.Reading{with(func(r *figure.Reading) { r.Price = 90 })}, nil},
		{"another newest strike", []figure.Reading{with(func(r *figure.Reading) { r.Through = "S003" })}, []string{"newest"}},
		{"the presumed dead, then a round number", []figure.Reading{
			with(func(r *figure.Reading) { r.Rounded = true }),
			with(func(r *figure.Reading) { r.Missing = figure.Counted }),
		}, []string{"missing", "rounded"}},
		{"all at once", []figure.Reading{with(func(r *figure.Reading) {
			r.Cut, r.KnownBy, r.Unit, r.Rounded, r.Scope, r.Values = figure.Earlier, "2025-03-01", figure.VesselsAsStrikes, true, "all", figure.FirstReported
		})}, []string{"newest", "missing", "unit", "rounded", "scope", "values"}},
	} {
		v := figure.Verdict{Readings: append([]figure.Reading{first}, c.rivals...)}
		if diff := cmp.Diff(c.want, v.Undecided()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
	if got := (&figure.Verdict{}).Undecided(); got != nil {
		t.Errorf("found %q without a reading, want nothing", got)
	}
}
