package rules_test

import (
	"testing"

	"github.com/strike-tally/strike-tally/validate/rules"
)

// A number below nought is no formula, though no note may be one alone.
func TestIsFormula(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "-5": false, "-71.25": false, "'-5": false, "5": false, "'": false, "a=b": false, "- from ports": true,
		"=1+1": true, "+1+1": true, "-1+1": true, "@name": true, "'=1+1": true, "＝1+1": true,
	} {
		if got := rules.IsFormula(text); got != want {
			t.Errorf("%q: found %v, want %v", text, got, want)
		}
	}
}
