package schema_test

import (
	"testing"

	"github.com/strike-tally/strike-tally/schema"
)

// A strike is of joined classes if it is of all of them.
func TestClassed(t *testing.T) {
	s := &schema.Strike{Class: "confirmed;drone"}
	for class, want := range map[schema.List]bool{"": true, "confirmed": true, "possible": false, "possible;drone": true, "confirmed+drone": true, "possible+drone": false, "possible+drone;confirmed": true} {
		if got := s.Classed(class); got != want {
			t.Errorf("%q: found %v, want %v", class, got, want)
		}
	}
}
