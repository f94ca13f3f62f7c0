package view

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/validate"
)

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Skipped  int          `xml:"skipped,attr"`
	Time     string       `xml:"time,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Time     string      `xml:"time,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	Time    string        `xml:"time,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitFailure `xml:"failure"`
	Skipped *junitSkipped `xml:"skipped"`
	Out     string        `xml:"system-out,omitempty"`
}

type junitFailure struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

type junitSkipped struct {
	Message string `xml:"message,attr"`
}

// JUnit writes the findings as JUnit XML: a suite for every rule, a failed case for
// every open error and warning, a skipped one for every waived finding, a passed
// one with output for a note, and one passed case for a rule that found nothing; and, where
// files lack columns, a passed case with output that says which.
// No times: 0 stands where readers of the form want one.
func (r *Report) JUnit(w io.Writer) error {
	by := map[string][]*validate.Finding{}
	for i := range r.Findings {
		f := &r.Findings[i]
		by[f.Rule] = append(by[f.Rule], f)
	}
	all := junitSuites{Name: "tally", Time: "0"}
	for _, rule := range r.Rules {
		suite := junitSuite{Name: rule.Name, Time: "0"}
		for _, f := range by[rule.Name] {
			suite.add(r.testCase(f))
		}
		if len(suite.Cases) == 0 {
			suite.add(junitCase{Name: rule.Name, Class: rule.Name, Time: "0"})
		}
		all.add(suite)
	}
	if left := leftOut(r.LeftOut, phrase.English(r.Data)); left != "" {
		suite := junitSuite{Name: columnsLeftOut, Time: "0"}
		suite.add(junitCase{Name: columnsLeftOut, Class: columnsLeftOut, Time: "0", Out: visible.Shown(left)})
		all.add(suite)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// columnsLeftOut names the suite that is no rule's.
const columnsLeftOut = "columns-left-out"

func (all *junitSuites) add(s junitSuite) {
	all.Suites = append(all.Suites, s)
	all.Tests += s.Tests
	all.Failures += s.Failures
	all.Skipped += s.Skipped
}

func (s *junitSuite) add(c junitCase) {
	s.Cases = append(s.Cases, c)
	s.Tests++
	if c.Failure != nil {
		s.Failures++
	}
	if c.Skipped != nil {
		s.Skipped++
	}
}

// testCase is the case of a finding. Its name holds the place, so that no two
// cases are taken for one.
func (r *Report) testCase(f *validate.Finding) junitCase {
	c := junitCase{Class: f.Rule, File: visible.Shown(r.path(f.Place)), Line: f.Place.Line, Time: "0"}
	at := visible.Shown(place(r.Root, f.Place))
	c.Name = visible.Shown(join(" ", at, f.Row, f.Field))
	lines := []string{at + ": " + visible.Shown(said(f))}
	for i := range f.Related {
		rel := &f.Related[i]
		lines = append(lines, "\t"+visible.Shown(place(r.Root, rel.Place)+": "+join(": ", rel.Row, rel.Note)))
	}
	if f.Hint != "" {
		lines = append(lines, "hint: "+visible.Shown(f.Hint))
	}
	text := strings.Join(lines, "\n")
	switch {
	case f.Waived != "":
		c.Skipped = &junitSkipped{"waived: " + visible.Shown(f.Waived)}
	case f.Severity == validate.Note:
		c.Out = text
	default:
		c.Failure = &junitFailure{Type: string(f.Severity), Message: visible.Shown(said(f)), Text: text}
	}
	if c.Line == 0 {
		c.Name = fmt.Sprintf("%s (file)", c.Name)
	}
	return c
}
