package schema_test

import (
	"testing"

	"github.com/strike-tally/strike-tally/schema"
)

func TestKilled(t *testing.T) {
	for _, c := range []struct {
		best, low, high schema.Count
		want            schema.Killed
	}{
		{"4", "3", "5", schema.Killed{Low: 3, Best: 4, High: 5, Given: true, Known: true, Ended: true}},
		{"4", "4", "4", schema.Killed{Low: 4, Best: 4, High: 4, Given: true, Known: true, Ended: true}},
		{"", "3", "5", schema.Killed{Low: 3, Best: 3, High: 5, Known: true, Ended: true}},
		{"", "3", "", schema.Killed{Low: 3, Best: 3, High: 3, Known: true}},
		{"4", "", "", schema.Killed{Low: 4, Best: 4, High: 4, Given: true, Known: true}},
		{"0", "0", "0", schema.Killed{Given: true, Known: true, Ended: true}},
		{"", "", "", schema.Killed{}},
		{"", "", "5", schema.Killed{High: 5, Known: true, Ended: true}},
		{"many", "3", "5", schema.Killed{Low: 3, Best: 3, High: 5, Known: true, Ended: true}},           // a finding; what can be read counts
		{"5", "3", "4", schema.Killed{Low: 3, Best: 5, High: 5, Given: true, Known: true, Ended: true}}, // likewise
	} {
		s := schema.Strike{Deaths: c.best, DeathsMin: c.low, DeathsMax: c.high}
		if got := s.Killed(); got != c.want {
			t.Errorf("%q (%q to %q): found %+v, want %+v", c.best, c.low, c.high, got, c.want)
		}
	}
}
