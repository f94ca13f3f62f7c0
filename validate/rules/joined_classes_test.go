package rules

import (
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/schema"
)

// A figure's classes may be joined; a list of words elsewhere joins none.
func TestJoinedClasses(t *testing.T) {
	v := &schema.Vocabulary{Name: "class", Words: []schema.Word{{Name: "confirmed"}, {Name: "possible"}, {Name: "drone"}}}
	for _, test := range []struct{ tag, cell, fault string }{
		{"classes", "confirmed+drone", ""},
		{"classes", "confirmed;possible+drone", ""},
		{"classes", "confirmed+drone;possible+drone", ""},
		{"classes", "confirmed;possible", ""},
		{"classes", "drone+confirmed", `found "drone+confirmed", want several of confirmed, possible, drone`},
		{"classes", "confirmed+confirmed", `found "confirmed+confirmed", want several`},
		{"classes", "confirmed+naval", `found "confirmed+naval", want several`},
		{"classes", "confirmed+", `found "confirmed+", want several`},
		{"classes", "possible+drone;confirmed+drone", "want the order confirmed+drone;possible+drone"},
		{"classes", "confirmed+drone;possible", "want the order possible;confirmed+drone"},
		{"classes", "confirmed+drone;confirmed+drone", "found confirmed+drone twice"},
		{"list", "confirmed+drone", `found "confirmed+drone"`},
	} {
		got := ""
		if fault := classesFault(test.tag, test.cell, "", v); fault != nil {
			got = fault()
		}
		if (test.fault == "") != (got == "") || !strings.Contains(got, test.fault) {
			t.Errorf("%s %q: found %q, want %q", test.tag, test.cell, got, test.fault)
		}
	}
}
