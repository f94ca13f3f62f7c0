package view

import (
	"io/fs"
	"strings"
	"unicode/utf16"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Report is what the forms of findings that other programs show are made from.
type Report struct {
	Data  *schema.Dataset // nil: too large to be held
	Files fs.FS           // asked where there is no Data
	// Root is the path of the data folder from the top of its repository, with
	// slashes and one at the end; empty if it is the top itself. Places are given
	// from there.
	Root     string
	Findings []validate.Finding // in the order of places
	Summary  validate.Summary
	LeftOut  []validate.LeftOut // columns that files lack because they may
	Rules    []*validate.Rule   // all that were asked, by name
	Version  string             // of the command

	lines lines
	left  map[digested]int // how many more there are than Findings
}

// path is a finding's file as the repository names it.
func (r *Report) path(p schema.Place) string { return r.Root + p.File }

// column is a place's column in UTF-16 code units from 1, as programs that show
// texts count; a [schema.Place] counts bytes. It is 0 for a file as a whole. The
// place must be one of the findings.
func (r *Report) column(p schema.Place) int {
	if r.lines == nil {
		r.lines = linesOf(r)
	}
	line, ok := r.lines[p.File][p.Line]
	if !ok || p.Column < 1 || p.Column > len(line)+1 {
		return p.Column
	}
	column := 1
	for _, c := range line[:p.Column-1] {
		column += utf16.RuneLen(c)
	}
	return column
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
