package view

import (
	"io"
	"strings"

	"github.com/agext/levenshtein"

	"github.com/strike-tally/strike-tally/validate"
)

// Rule tells what a rule asks, as text or JSON.
func Rule(w io.Writer, format string, r *validate.Rule, example string) error {
	if format != "json" {
		RuleText(w, r, example)
		return nil
	}
	return writeJSON(w, struct {
		Rule     string            `json:"rule"`
		Severity validate.Severity `json:"severity"`
		Title    string            `json:"title"`
		Doc      string            `json:"doc"`
		Hint     *string           `json:"hint"`
		Example  *string           `json:"example"`
	}{r.Name, r.Severity, r.Title, strings.TrimSpace(r.Doc), text(r.Hint), text(example)})
}

// Near is the name that is a slip or two away; empty if none is.
func Near(name string, names []string) string {
	best, distance := "", 4
	for _, n := range names {
		if got := levenshtein.Distance(strings.ToLower(name), n, nil); got < distance && got*3 <= len(n) {
			best, distance = n, got
		}
	}
	return best
}
