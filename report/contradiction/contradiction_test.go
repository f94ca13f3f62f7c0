package contradiction

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
)

// Two claims that contradict each other are one pair, whoever says so; what leads out of
// the claims is left out.
func TestPairsOnce(t *testing.T) {
	one := &schema.Claim{ID: "C001", Stance: "asserts", Contradicts: "C002;C009"}
	two := &schema.Claim{ID: "C002", Stance: "denies", Contradicts: "C001;C003"}
	three := &schema.Claim{ID: "C003", Stance: "partially_supports", Supports: "C001;C008"}
	four := &schema.Claim{ID: "C004", Stance: "reports"}
	c := New([]*schema.Claim{one, two, three, four})
	var pairs [][2]schema.ID
	for _, p := range c.Pairs() {
		pairs = append(pairs, [2]schema.ID{p.Claim.ID, p.Contradicts.ID})
	}
	if diff := cmp.Diff([][2]schema.ID{{"C001", "C002"}, {"C002", "C003"}}, pairs); diff != "" {
		t.Errorf("pairs (-want +got):\n%s", diff)
	}
	none := []schema.ID{}
	for _, test := range []struct {
		id   schema.ID
		want Links
	}{
		{"C001", Links{[]schema.ID{"C002"}, []schema.ID{"C002"}, none, []schema.ID{"C003"}}},
		{"C002", Links{[]schema.ID{"C001", "C003"}, []schema.ID{"C001"}, none, none}},
		{"C003", Links{none, []schema.ID{"C002"}, []schema.ID{"C001"}, none}},
		{"C004", Links{none, none, none, none}},
		{"C009", Links{}},
	} {
		if diff := cmp.Diff(test.want, c.Links(test.id)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.id, diff)
		}
	}
	if diff := cmp.Diff(Sides{For: 2, Against: 1, Neither: 1}, Count([]*schema.Claim{one, two, three, four})); diff != "" {
		t.Errorf("sides (-want +got):\n%s", diff)
	}
}
