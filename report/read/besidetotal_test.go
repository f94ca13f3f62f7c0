package read

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestStrikesBefore reads the strikes before one whose place the text tells.
func TestStrikesBefore(t *testing.T) {
	r := sampleReader()
	for _, test := range []struct {
		text string
		want []Contradiction
	}{
		{"The U.S. military carried out its eighth strike on a boat. It took place on Tuesday. The seven previous operations had all targeted vessels in the Caribbean.", nil},
		{"The U.S. military carried out its eighth strike on a boat. It took place on Tuesday. The eight previous operations had all targeted vessels in the Caribbean.",
			[]Contradiction{{First: 0, Second: 1}}},
	} {
		a := r.Read([]byte(test.text), Options{Name: "x.txt", Published: "2025-10-23"})
		if diff := cmp.Diff(test.want, a.Contradictions); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.text, diff)
		}
	}
}
