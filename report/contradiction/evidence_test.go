package contradiction

import (
	"testing"

	"github.com/strike-tally/strike-tally/schema"
)

// Silence contradicts nothing, and neither do two accounts of one side.
func TestEvidenceContradicts(t *testing.T) {
	none := schema.List(schema.Evidence.Alone)
	for _, c := range []struct {
		offered []schema.List
		want    bool
	}{{nil, false}, {[]schema.List{"", none}, false}, {[]schema.List{none, none}, false}, {[]schema.List{"video", "other"}, false}, {[]schema.List{"video", "", none}, true}} {
		var accounts []*schema.Account
		for _, l := range c.offered {
			accounts = append(accounts, &schema.Account{EvidenceOffered: l})
		}
		if got := EvidenceOf(accounts).Contradicts(); got != c.want {
			t.Errorf("%q: found %t, want %t", c.offered, got, c.want)
		}
	}
}
