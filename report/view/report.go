package view

import (
	"strings"
	"unicode/utf16"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Report is what the forms of findings that other programs show are made from.
type Report struct {
	Data *schema.Dataset
	// Root is the path of the data folder from the top of its repository, with
	// slashes and one at the end; empty if it is the top itself. Places are given
	// from there.
	Root     string
	Findings []validate.Finding // in the order of places
	Summary  validate.Summary
	Rules    []*validate.Rule // all that were asked, by name
	Version  string           // of the command

	lines map[string][]string
}

// path is a finding's file as the repository names it.
func (r *Report) path(p schema.Place) string { return r.Root + p.File }

// column is a place's column in UTF-16 code units from 1, as programs that show
// texts count; a [schema.Place] counts bytes. It is 0 for a file as a whole.
func (r *Report) column(p schema.Place) int {
	lines, known := r.lines[p.File]
	if !known {
		lines = physicalLines(r.Data.Text(p.File))
		if r.lines == nil {
			r.lines = map[string][]string{}
		}
		r.lines[p.File] = lines
	}
	if p.Line < 1 || p.Line > len(lines) || p.Column < 1 || p.Column > len(lines[p.Line-1])+1 {
		return p.Column
	}
	column := 1
	for _, c := range lines[p.Line-1][:p.Column-1] {
		column += utf16.RuneLen(c)
	}
	return column
}

// physicalLines cuts a file as package schema counts its lines.
func physicalLines(text string) []string {
	if !strings.Contains(text, "\n") {
		return strings.Split(text, "\r")
	}
	return strings.Split(text, "\n")
}

// said is what a finding says, with the column that it speaks of in front.
func said(f *validate.Finding) string {
	if f.Field == "" || strings.HasPrefix(f.Message, f.Field+":") {
		return f.Message
	}
	return f.Field + ": " + f.Message
}

// open are the findings of a severity that no waiver accepts.
func (r *Report) open(severity validate.Severity) []*validate.Finding {
	var open []*validate.Finding
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Waived == "" && f.Severity == severity {
			open = append(open, f)
		}
	}
	return open
}

// severities are all of them, the weightiest first.
var severities = []validate.Severity{validate.Error, validate.Warning, validate.Note}
