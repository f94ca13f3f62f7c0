package view

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// A JSON text holds what was given, and no character that acts.
func TestJSONActsOnNothing(t *testing.T) {
	given := map[string]string{"\u202e": "\x1b[31mRED\x1b]0;title\x07 \u009b31m \u202eeslaf\u2066 \u00ad\u200b\ufe0f\U000E0041" + "\u007f\U0001D173<&>"}
	var b bytes.Buffer
	if err := writeJSON(&b, given); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsFunc(b.String(), unseen) {
		t.Errorf("found %q, want no character without a shape", b.String())
	}
	var back map[string]string
	if err := json.Unmarshal(b.Bytes(), &back); err != nil || back["\u202e"] != given["\u202e"] {
		t.Errorf("found %q, %v, want %q", back, err, given)
	}
}
