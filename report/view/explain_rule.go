package view

import (
	"fmt"
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

// RuleText tells what a rule asks, with its example.
func RuleText(w io.Writer, r *validate.Rule, example string) {
	fmt.Fprintf(w, "%s (%s)\n  %s\n\n%s\n", r.Name, r.Severity, r.Title, strings.TrimSpace(r.Doc))
	if r.Hint != "" {
		fmt.Fprintf(w, "\nhint: %s\n", r.Hint)
	}
	if r.Repair != nil {
		fmt.Fprintln(w, "\ntally fmt mends it where there is one right way to.")
	}
	if example != "" {
		fmt.Fprintf(w, "\nExample\n\n%s\n", strings.TrimSpace(example))
	}
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
