package view

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/validate"
)

// junit writes the findings as JUnit XML and reads it again with a strict reader
// of XML 1.0, which refuses characters that XML forbids.
func junit(t *testing.T, findings ...validate.Finding) junitSuites {
	t.Helper()
	var b bytes.Buffer
	if err := reportOf(findings...).JUnit(&b); err != nil {
		t.Fatal(err)
	}
	for d := xml.NewDecoder(bytes.NewReader(b.Bytes())); ; {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("found no XML: %v", err)
		}
	}
	var suites junitSuites
	if err := xml.Unmarshal(b.Bytes(), &suites); err != nil {
		t.Fatal(err)
	}
	suites.XMLName = xml.Name{}
	return suites
}

func TestJUnit(t *testing.T) {
	shown := visible.Shown(hostile)
	got := junit(t, hostileFindings()...)
	const file = "some folder/data,x:y/theaters.csv"
	text := file + ":3:15: label: " + shown + "\n\t" + file + ":2:1: " + shown + ": " + shown + "\nhint: " + shown
	want := junitSuites{Name: "tally", Tests: 4, Failures: 2, Skipped: 1, Time: "0", Suites: []junitSuite{
		{Name: "first-rule", Tests: 2, Failures: 1, Time: "0", Cases: []junitCase{
			{Name: file + ":3:15 " + shown + " label", Class: "first-rule", Time: "0", File: file, Line: 3, Failure: &junitFailure{"error", "label: " + shown, text}},
			{Name: file + ":2:1 row2 label", Class: "first-rule", Time: "0", File: file, Line: 2, Out: file + ":2:1: label: " + shown + "\nhint: look"},
		}},
		{Name: "second-rule", Tests: 2, Failures: 1, Skipped: 1, Time: "0", Cases: []junitCase{
			{Name: file + ":3:15 " + shown + " label", Class: "second-rule", Time: "0", File: file, Line: 3, Skipped: &junitSkipped{"waived: " + shown}},
			{Name: "some folder/data,x:y/" + shown + " (file)", Class: "second-rule", Time: "0", File: "some folder/data,x:y/" + shown,
				Failure: &junitFailure{"warning", "found a file of this name", "some folder/data,x:y/" + shown + ": found a file of this name"}},
		}},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("suites (-want +got):\n%s", diff)
	}
	for _, r := range shown {
		if r < ' ' || r == 0x7f || r == '\u202e' {
			t.Errorf("found %U in what is shown", r)
		}
	}
	if !strings.Contains(shown, "␀␇␛[31m<U+202E>") {
		t.Errorf("found %q, want the control characters to be seen", shown)
	}
}

// TestJUnitRulesThatPass holds that a viewer sees what was asked and found right.
func TestJUnitRulesThatPass(t *testing.T) {
	got := junit(t)
	want := junitSuites{Name: "tally", Tests: 2, Time: "0", Suites: []junitSuite{
		{Name: "first-rule", Tests: 1, Time: "0", Cases: []junitCase{{Name: "first-rule", Class: "first-rule", Time: "0"}}},
		{Name: "second-rule", Tests: 1, Time: "0", Cases: []junitCase{{Name: "second-rule", Class: "second-rule", Time: "0"}}},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("suites (-want +got):\n%s", diff)
	}
}
