// Package validate turns a dataset into findings: what a finding and a rule are,
// how rules are run, and how waivers accept what was looked at. The rules
// themselves are in validate/rules.
package validate

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Severity says how much a finding weighs. An open error or warning makes a
// check fail, a note never does.
type Severity string

const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Note    Severity = "note"
)

// A Finding is one thing that is wrong or doubtful, at one place.
type Finding struct {
	Rule     string
	Severity Severity
	Place    schema.Place // line and column 0: the file as a whole
	Row      string       // id of the row; empty where it has none
	Field    string       // column; empty where the row or file is meant
	Value    string       // what was found there
	Found    string       // all that was found, where Value is a part of it; else empty
	Named    []string     // names of what was found, by which a waiver may accept it too
	Message  string       // column, what was found and what was wanted, lower case
	Hint     string       // what to do
	Related  []Related
	Waived   string // reason of the waiver that accepts it; empty: open
	// StandsFor is how many findings of the rule that Value names are not kept, and
	// told by this one; 0: it tells itself.
	StandsFor int
	// More is how many further findings of the same cause this one tells; see [Fold].
	More int
}

// Related is another place that a finding speaks of.
type Related struct {
	Place schema.Place
	Row   string
	Note  string
}

// about is the rule whose findings it tells.
func (f *Finding) about() string {
	if f.StandsFor > 0 {
		return f.Value
	}
	return f.Rule
}

// Open reports whether the finding makes a check fail.
func (f *Finding) Open() bool { return f.Waived == "" && f.Severity != Note }

// Sort puts findings into the order of tables, then places, then rules.
func Sort(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int { return compareFindings(&a, &b) })
}

func compareFindings(a, b *Finding) int {
	switch {
	case a.Place.File != b.Place.File:
		return cmp.Or(cmp.Compare(fileOrder(a.Place.File), fileOrder(b.Place.File)), cmp.Compare(a.Place.File, b.Place.File))
	case a.Place.Line != b.Place.Line:
		return cmp.Compare(a.Place.Line, b.Place.Line)
	case a.Place.Column != b.Place.Column:
		return cmp.Compare(a.Place.Column, b.Place.Column)
	}
	return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.about(), b.about()))
}

func fileOrder(file string) int {
	for i, t := range schema.Tables {
		if t.File == file {
			return i
		}
	}
	return len(schema.Tables)
}

// Summary counts findings by severity, also those that are not kept; waived ones
// apart.
type Summary struct{ Error, Warning, Note, Waived int }

// Summarize counts the findings.
func Summarize(findings []Finding) Summary {
	var s Summary
	for i := range findings {
		s.add(&findings[i])
	}
	return s
}

func (s *Summary) add(f *Finding) {
	n := max(1, f.StandsFor) + f.More
	switch {
	case f.Waived != "":
		s.Waived += n
	case f.Severity == Error:
		s.Error += n
	case f.Severity == Warning:
		s.Warning += n
	default:
		s.Note += n
	}
}

// Open is the number of findings that make a check fail.
func (s Summary) Open() int { return s.Error + s.Warning }
