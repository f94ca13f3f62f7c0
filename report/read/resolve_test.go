package read

import (
	"testing"

	"github.com/strike-tally/strike-tally/schema"
)

// TestResolved reads figures of months, of days since which nothing was, and of the first of two hits.
func TestResolved(t *testing.T) {
	r := sampleReader()
	for _, test := range []struct {
		published  schema.Date
		text, want string
	}{
		{"2025-10-31", "In October alone, U.S. strikes on boats killed 45 people.", "window 45 agrees_as_read"},
		{"2025-12-02", "En octubre, los ataques de Estados Unidos contra lanchas mataron a 44 personas.", "window 44 agrees"},
		{"2025-12-02", "In October alone, U.S. strikes on boats killed 50 people.", "window 50 differs"},
		{"2026-01-20", "No boat has been struck by the U.S. since Dec. 31, when two strikes killed five people.", "window 2 agrees; window 5 agrees"},
		{"2026-01-20", "No boat has been struck by the U.S. since Dec. 31, when two strikes killed six people.", "window 2 agrees; window 6 differs"},
		{"2025-11-20", "The U.S. has killed about 80 people in strikes on boats over the past two and a half months.", "cumulative 80 agrees"},
		{"2025-12-05", "The U.S. struck boats. The first missile strike killed nine people.\n\nA second strike killed the two survivors.", ""},
		{"2025-12-05", "The U.S. struck a boat on September 2. The first strike killed 11 people.\n\nA second strike was on the survivors.", "strike 11 agrees"},
		{"", "The military strike on a boat on September 2, 2025, which killed the two individuals, is part of the U.S. campaign.", ""},
	} {
		expectAnswers(t, r, test.published, test.text, test.want)
	}
}
