// Package view turns values into text: one file a view. It computes nothing.
package view

import (
	"io"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Findings writes the open findings, one paragraph each: place, message and rule
// on the first line, related rows and the hint one tab in. Prefix is put before
// file names, so that an editor finds them.
func Findings(w io.Writer, prefix string, findings []validate.Finding) {
	for i := range findings {
		if f := &findings[i]; f.Waived == "" {
			_ = Finding(w, prefix, f) // the writer keeps the error
		}
	}
}

// Finding writes one finding, unless it is waived.
func Finding(w io.Writer, prefix string, f *validate.Finding) error {
	if f.Waived != "" {
		return nil
	}
	var line []byte
	if buffered, ok := w.(interface{ AvailableBuffer() []byte }); ok {
		line = buffered.AvailableBuffer() // spares a copy of each of a million findings
	}
	line = append(appendPlace(line, prefix, f.Place), ": "...)
	if f.Severity != validate.Error {
		line = append(append(line, f.Severity...), ": "...)
	}
	line = append(append(line, f.Message...), " ("...)
	line = append(append(line, f.Rule...), ")\n"...)
	for _, r := range f.Related {
		line = append(appendPlace(append(line, '\t'), prefix, r.Place), ": "...)
		line = append(append(line, join(": ", r.Row, r.Note)...), '\n')
	}
	if f.Hint != "" {
		line = append(append(append(line, "\thint: "...), f.Hint...), '\n')
	}
	_, err := w.Write(line)
	return err
}

func place(prefix string, p schema.Place) string { return string(appendPlace(nil, prefix, p)) }

func appendPlace(b []byte, prefix string, p schema.Place) []byte {
	b = append(append(b, prefix...), p.File...)
	if p.Line == 0 {
		return b
	}
	b = strconv.AppendInt(append(b, ':'), int64(p.Line), 10)
	return strconv.AppendInt(append(b, ':'), int64(p.Column), 10)
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
func Summary(say *phrase.Words, s validate.Summary) string {
	counted := func(noun string, n int) string { // in plain digits, for programs that look for them
		if n == 1 {
			return say.Say(noun+".one", "1")
		}
		return say.Say(noun+".many", strconv.Itoa(n))
	}
	errors, warnings, waived := counted("errors", s.Error), counted("warnings", s.Warning), strconv.Itoa(s.Waived)
	if s.Note > 0 {
		return say.Say("findings.open_notes", errors, warnings, counted("notes", s.Note), waived)
	}
	return say.Say("findings.open", errors, warnings, waived)
}
