// Package view turns values into text: one file a view. It computes nothing.
package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Findings writes the open findings, one paragraph each: place, message and rule
// on the first line, related rows and the hint one tab in. Prefix is put before
// file names, so that an editor finds them.
func Findings(w io.Writer, prefix string, findings []validate.Finding) {
	for i := range findings {
		if f := &findings[i]; f.Waived == "" {
			finding(w, prefix, f)
		}
	}
}

func finding(w io.Writer, prefix string, f *validate.Finding) {
	var line strings.Builder
	line.WriteString(place(prefix, f.Place) + ": ")
	if f.Severity != validate.Error {
		line.WriteString(string(f.Severity) + ": ")
	}
	fmt.Fprintf(w, "%s%s (%s)\n", line.String(), f.Message, f.Rule)
	for _, r := range f.Related {
		fmt.Fprintf(w, "\t%s: %s\n", place(prefix, r.Place), join(": ", r.Row, r.Note))
	}
	if f.Hint != "" {
		fmt.Fprintf(w, "\thint: %s\n", f.Hint)
	}
}

func place(prefix string, p schema.Place) string {
	if p.Line == 0 {
		return prefix + p.File
	}
	return fmt.Sprintf("%s%s:%d:%d", prefix, p.File, p.Line, p.Column)
}

// join joins the parts that are not empty.
func join(separator string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, separator)
}

// Summary is the last line of a run: how many findings are open, how many waived.
func Summary(s validate.Summary) string {
	text := count(s.Error, "error") + ", " + count(s.Warning, "warning") + " open"
	if s.Note > 0 {
		text += ", " + count(s.Note, "note")
	}
	return text + fmt.Sprintf("; %d waived", s.Waived)
}

func count(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", n, one)
}
