package view

import (
	"errors"
	"fmt"
	"io"

	"github.com/strike-tally/strike-tally/validate"
)

// ValidateJSON writes the answer of `tally validate --format json`.
func ValidateJSON(w io.Writer, res validate.Result) error {
	s := NewValidateJSON(w)
	var err error
	for i := range res.Findings {
		err = errors.Join(err, s.Finding(res.Findings[i]))
	}
	return errors.Join(err, s.End(res))
}

// A JSONStream writes the same answer finding by finding.
type JSONStream struct {
	w      io.Writer
	before string // what stands before the next finding
}

// NewValidateJSON begins an answer.
func NewValidateJSON(w io.Writer) *JSONStream {
	return &JSONStream{w, "{\n  \"findings\": [\n    "}
}

// Finding writes a finding.
func (s *JSONStream) Finding(f validate.Finding) error {
	text, err := indented(findingJSON(&f), "    ")
	if err == nil {
		_, err = fmt.Fprint(s.w, s.before, text)
	}
	s.before = ",\n    "
	return err
}

// End writes what stands behind the findings: rows and summary.
func (s *JSONStream) End(res validate.Result) error {
	between := "\n  ]"
	if s.before != ",\n    " {
		between = "{\n  \"findings\": []"
	}
	rows, err := indented(res.Rows, "  ")
	summary, err2 := indented(jsonSummary(res.Summary), "  ")
	if err := errors.Join(err, err2); err != nil {
		return err
	}
	left := ""
	if len(res.LeftOut) > 0 {
		text, err := indented(res.LeftOut, "  ")
		if err != nil {
			return err
		}
		left = ",\n  \"left_out\": " + text
	}
	_, err = fmt.Fprintf(s.w, "%s,\n  \"rows\": %s,\n  \"summary\": %s%s\n}\n", between, rows, summary, left)
	return err
}
