package view

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// hostile is a text that tries to leave every form: quotes, line breaks, a table's
// bar, markup, a mention, references, workflow commands, escapes of them, control
// characters, a mark that turns the direction of text, a broken byte, a broken
// XML end, SARIF's placeholders and links.
const hostile = "\"quoted\" 'single' | <script>alert(1)</script> @all #12 GH-3 `code` *b* _i_ [x](https://x.example) www.x.example\r\n::error::made up\n%0A%25 a,b:c ##[error]x \x00\x07\x1b[31m\u202e\xff ]]> -->{0} & $x$ ~y~ \\"

// rulesOfTest are two rules, so that one has findings and one may have none.
var rulesOfTest = []*validate.Rule{
	{Name: "first-rule", Title: "the first", Doc: "what it asks", Hint: "what to do", Severity: validate.Error},
	{Name: "second-rule", Title: "the second <b>", Doc: "what it asks | too", Hint: "do it", Severity: validate.Warning},
}

// theaters is a file of two rows; the second label is written with letters of two
// and four bytes.
const theaters = "theater,label,label_es,medium,latitude,longitude\ngulf,Gulf,Golfo,sea,1,2\nbay,Bäy 🜨,\"Bahía\n, larga\",sea,3,4\n"

func reportOf(findings ...validate.Finding) *Report {
	d := schema.Read(schema.Texts{"theaters.csv": []byte(theaters)})
	return &Report{Data: d, Root: "some folder/data,x:y/", Findings: findings, Summary: validate.Summarize(findings), Rules: rulesOfTest, Version: "v1.2.3"}
}

// at is a finding of the first rule on a line of theaters.csv.
func at(line int, severity validate.Severity) validate.Finding {
	return validate.Finding{Rule: "first-rule", Severity: severity, Place: schema.Place{File: "theaters.csv", Line: line, Column: 1}, Row: fmt.Sprintf("row%d", line), Field: "label", Message: fmt.Sprintf("found %d", line), Hint: "look"}
}

// hostileFindings say hostile things wherever data may stand: one open, one waived,
// one about a file as a whole.
func hostileFindings() []validate.Finding {
	open := validate.Finding{
		Rule: "first-rule", Severity: validate.Error, Place: schema.Place{File: "theaters.csv", Line: 3, Column: 15}, Row: hostile, Field: "label",
		Value: hostile, Message: hostile, Hint: hostile, Related: []validate.Related{{Place: schema.Place{File: "theaters.csv", Line: 2, Column: 1}, Row: hostile, Note: hostile}},
	}
	waived := open
	waived.Rule, waived.Waived = "second-rule", hostile
	file := validate.Finding{Rule: "second-rule", Severity: validate.Warning, Place: schema.Place{File: hostile}, Message: "found a file of this name"}
	note := at(2, validate.Note)
	note.Message = hostile
	return []validate.Finding{open, waived, file, note}
}

// TestColumn holds that columns are counted as editors count them, in a cell that
// follows letters of several bytes, too.
func TestColumn(t *testing.T) {
	cases := []struct {
		line, column, want int
		what               string
	}{
		{3, 1, 1, "first cell"},
		{3, 5, 5, "cell before the letters"},
		{3, 5 + len("Bäy 🜨,"), 5 + 7, "cell behind one letter of two bytes and one of two code units"},
		{4, 3, 3, "second line of a cell"},
		{9, 4, 4, "line that is not there"},
		{2, 4000, 4000, "column that is not there"},
		{0, 0, 0, "file as a whole"},
	}
	none := schema.Place{File: "none.csv", Line: 1, Column: 8}
	findings := []validate.Finding{{Place: none}}
	for _, c := range cases {
		findings = append(findings, validate.Finding{Place: schema.Place{File: "theaters.csv", Line: c.line, Column: c.column}})
	}
	returns := strings.ReplaceAll(theaters, "\n", "\r")
	for name, r := range map[string]*Report{
		"in memory":          reportOf(findings...),
		"files":              {Files: fstest.MapFS{"theaters.csv": {Data: []byte(theaters)}}, Findings: findings},
		"returns in memory":  {Data: schema.Read(schema.Texts{"theaters.csv": []byte(returns)}), Findings: findings},
		"files with returns": {Files: fstest.MapFS{"theaters.csv": {Data: []byte(returns)}}, Findings: findings},
	} {
		for i, c := range cases {
			if got := r.column(findings[i+1].Place); got != c.want {
				t.Errorf("%s, %s: found column %d, want %d", name, c.what, got, c.want)
			}
		}
		if got := r.column(none); got != 8 {
			t.Errorf("%s, unknown file: found column %d, want 8", name, got)
		}
	}
}

func TestClip(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		want string
	}{{"abc", 3, "abc"}, {"abcd", 3, "ab…"}, {"äöü", 3, "äöü"}, {"äöüß", 3, "äö…"}, {"", 3, ""}, {strings.Repeat("x", 9), 1, "…"}} {
		if got := clip(c.in, c.n); got != c.want {
			t.Errorf("clip(%q, %d): found %q, want %q", c.in, c.n, got, c.want)
		}
	}
}
