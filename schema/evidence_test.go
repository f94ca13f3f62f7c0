package schema

import "testing"

// What a strike's accounts bear out, in every case of the rule.
func TestOffered(t *testing.T) {
	for _, c := range []struct {
		accounts []List
		want     List
	}{
		{nil, ""},
		{[]List{"", ""}, ""},
		{[]List{"none_offered", ""}, "none_offered"},
		{[]List{"none_offered", "video"}, "video"},
		{[]List{"intelligence_asserted", "video", "none_offered", "video"}, "video;intelligence_asserted"},
		{[]List{"other;drugs_recovered", "intelligence_asserted"}, "intelligence_asserted;drugs_recovered;other"},
	} {
		if got := Evidence.Offered(c.accounts...); got != c.want {
			t.Errorf("Offered(%q) = %q, want %q", c.accounts, got, c.want)
		}
	}
}
