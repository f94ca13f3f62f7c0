package rules

import (
	"regexp"
	"strings"
	"testing"
)

// TestLabels holds the labels of host names against their patterns.
func TestLabels(t *testing.T) {
	label := regexp.MustCompile(`^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$`)
	top := regexp.MustCompile(`^(?i:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$`)
	texts := []string{""}
	for _, before := range []string{"", "x", "xn--", "Xn--", "XN--é", "xn-", strings.Repeat("a", 57), strings.Repeat("a", 59), strings.Repeat("1", 60)} {
		for _, a := range "aZ09-@[`{_é\x7f \n" {
			texts = append(texts, before+string(a))
			for _, b := range "bY18-/:" {
				texts = append(texts, before+string(a)+string(b), before+string(a)+string(b)+"c", before+string(a)+string(b)+"-d")
			}
		}
	}
	for _, text := range texts {
		if got, want := isLabel(text), label.MatchString(text); got != want {
			t.Errorf("%q: found it a label: %t, want %t", text, got, want)
		}
		if got, want := isTopLabel(text), top.MatchString(text); isLabel(text) && got != want {
			t.Errorf("%q: found it a last label: %t, want %t", text, got, want)
		}
	}
}
