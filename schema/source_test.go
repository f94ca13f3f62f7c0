package schema_test

import (
	"testing"

	"github.com/strike-tally/strike-tally/schema"
)

func TestSourceAddress(t *testing.T) {
	for _, c := range []struct{ name, url, archive, want string }{
		{"both", "https://outlet.example/a", "https://archive.example/a", "https://outlet.example/a"},
		{"only a copy", "", "https://archive.example/a", "https://archive.example/a"},
		{"neither", "", "", ""},
	} {
		if got := (&schema.Source{URL: c.url, Archive: c.archive}).Address(); got != c.want {
			t.Errorf("%s: found %q, want %q", c.name, got, c.want)
		}
	}
}
