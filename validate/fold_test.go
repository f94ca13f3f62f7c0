package validate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Many findings of one cause in a file are one with their number; fewer, those of another
// cause or file, waived ones and those that are weighed stand by themselves.
func TestFold(t *testing.T) {
	form := &validate.Rule{Name: "form", Cell: &validate.CellRule{}}
	weighed := &validate.Rule{Name: "weighed"}
	finding := func(rule, file, field string, line int, found, hint string) validate.Finding {
		return validate.Finding{
			Rule: rule, Severity: validate.Error, Place: schema.Place{File: file, Line: line, Column: 3}, Row: fmt.Sprintf("A%d", line), Field: field,
			Message: fmt.Sprintf("%s: found %q, want a number", field, found), Hint: hint,
		}
	}
	var findings []validate.Finding
	add := func(n int, make func(i int) validate.Finding) {
		for i := range n {
			findings = append(findings, make(2+i))
		}
	}
	add(30, func(i int) validate.Finding {
		return finding("form", "a.csv", []string{"deaths", "missing"}[i%2], i, fmt.Sprintf("%d.0", i), fmt.Sprintf("did you mean %d? No decimals", i))
	})
	add(3, func(i int) validate.Finding {
		return finding("form", "a.csv", "deaths", 20+i, "four", "did you mean 4? In digits")
	})
	add(4, func(i int) validate.Finding {
		return finding("form", "b.csv", "deaths", i, "1.0", "did you mean 1? No decimals")
	})
	add(30, func(i int) validate.Finding { return finding("weighed", "c.csv", "deaths", i, "1", "look") })
	add(30, func(i int) validate.Finding {
		f := finding("form", "d.csv", "deaths", i, "1", "look")
		f.Waived = "looked at"
		return f
	})
	validate.Sort(findings)
	before := slices.Clone(findings)
	folded := validate.Fold(findings, []*validate.Rule{form, weighed})
	if diff := cmp.Diff(before, findings); diff != "" {
		t.Errorf("the findings given have changed (-want +got):\n%s", diff)
	}
	if validate.Summarize(findings) != validate.Summarize(folded) {
		t.Errorf("found %+v, want %+v as before", validate.Summarize(folded), validate.Summarize(findings))
	}
	if got, want := len(folded), 1+3+4+30+30; got != want {
		t.Fatalf("found %d findings, want %d", got, want)
	}
	f := folded[0]
	if want := `deaths: found "2.0", want a number; 29 more of the kind, up to line 31, in deaths and missing`; f.Message != want || f.More != 29 || f.Place.Line != 2 {
		t.Errorf("found %q, %d more, line %d, want %q", f.Message, f.More, f.Place.Line, want)
	}
	if len(f.Related) != 3 || f.Related[0].Place.Line != 3 || f.Related[0].Row != "A3" {
		t.Errorf("found the others %+v, want the next three", f.Related)
	}
	if some := validate.Fold(findings[:12], []*validate.Rule{form}); len(some) != 1 || len(some[0].Related) != 11 {
		t.Errorf("found %+v, want one finding that names all eleven others", some)
	}
	for i, f := range folded[1:] {
		if f.More != 0 {
			t.Errorf("found %+v told by number %d, want it by itself", f, i+1)
		}
	}
}

// Findings that pass one by one are told as few as those that are held, and count as many.
func TestFolderPassesOnTheFirst(t *testing.T) {
	form := &validate.Rule{Name: "form", Cell: &validate.CellRule{}}
	var given, told []validate.Finding
	add := func(rule, file, field string, line int) {
		given = append(given, validate.Finding{Rule: rule, Severity: validate.Error, Place: schema.Place{File: file, Line: line, Column: 1}, Field: field, Message: fmt.Sprintf("%s: found %d", field, line)})
	}
	for line := 2; line < 42; line++ { // the cause of each line's three cells is one
		add("form", "a.csv", "deaths", line)
		add("form", "a.csv", "missing", line)
		add("form", "b.csv", "deaths", line)
		add("weighed", "a.csv", "deaths", line)
	}
	for line := 2; line < 7; line++ { // just as many as are folded: the last is told as it is
		add("form", "c.csv", "deaths", line)
	}
	folder := validate.NewFolder([]*validate.Rule{form, {Name: "weighed"}}, func(f validate.Finding) { told = append(told, f) })
	for _, f := range given {
		folder.Add(f)
	}
	if n := len(told); n != 4+4+4+40 {
		t.Errorf("before the end: told %d findings, want the first 4 of each cause and the 40 that are weighed", n)
	}
	folder.End()
	if validate.Summarize(told) != validate.Summarize(given) {
		t.Errorf("told %+v, want %+v as given", validate.Summarize(told), validate.Summarize(given))
	}
	var last []string
	for _, f := range told[4+4+4+40:] {
		last = append(last, fmt.Sprintf("%s:%d %s +%d", f.Place.File, f.Place.Line, f.Message, f.More))
	}
	want := []string{
		"a.csv:4 deaths: found 4; 75 more of the kind, up to line 41, in deaths and missing +75",
		"b.csv:6 deaths: found 6; 35 more of the kind, up to line 41 +35",
		"c.csv:6 deaths: found 6 +0",
	}
	if diff := cmp.Diff(want, last); diff != "" {
		t.Errorf("at the end (-want +got):\n%s", diff)
	}
}

// A file in another encoding is one finding, whatever its letters are.
func TestFoldBytesOfAnotherEncoding(t *testing.T) {
	form := &validate.Rule{Name: "invalid-utf8", File: func(schema.Fault) (message, hint string) { return "", "" }}
	var findings []validate.Finding
	for i, b := range []string{"\xe1", "\xe9", "\xed", "\xf3", "\xfa"} {
		findings = append(findings, validate.Finding{
			Rule: form.Name, Severity: validate.Error, Place: schema.Place{File: "a.csv", Line: 2 + i, Column: 1}, Field: "label",
			Message: fmt.Sprintf("label: found the byte \\x%x in %q, want UTF-8", b, b), Hint: "save the file as UTF-8",
		})
	}
	folded := validate.Fold(findings, []*validate.Rule{form})
	if len(folded) != 1 || folded[0].More != 4 {
		t.Errorf("found %d findings, want one that tells of 4 more", len(folded))
	}
}

// What one program has done to a file is one finding, whatever rules tell of it.
func TestFoldAcrossRules(t *testing.T) {
	rule := func(name string) *validate.Rule { return &validate.Rule{Name: name, Cell: &validate.CellRule{}} }
	rules := []*validate.Rule{rule("invalid-date"), rule("placeholder-text"), rule("stray-white-space"), rule("misspelt-column"), rule("unknown-reference"), rule("no-final-line-end"), rule("row-order")}
	at := func(rule string, line int, value, message, hint string) validate.Finding {
		return validate.Finding{Rule: rule, Severity: validate.Error, Place: schema.Place{File: "a.csv", Line: line, Column: 1}, Field: "x", Value: value, Message: "x: " + message, Hint: hint}
	}
	for name, test := range map[string]struct {
		findings []validate.Finding
		want     []int // how many more each that is left tells of
	}{
		"NA in columns of several kinds": {[]validate.Finding{
			at("invalid-date", 2, "NA", "one", ""), at("placeholder-text", 2, "NA", "two", ""), at("placeholder-text", 3, "NA", "two", ""), at("invalid-date", 4, "NA", "one", ""), at("placeholder-text", 5, "NA", "two", ""),
		}, []int{4}},
		"too few of them": {[]validate.Finding{at("invalid-date", 2, "NA", "one", ""), at("placeholder-text", 2, "NA", "two", "")}, []int{0, 0}},
		"blanks behind commas, in the header, too": {[]validate.Finding{
			at("misspelt-column", 1, " x", `found 2 columns in another spelling, the first " x"`, ""), at("stray-white-space", 2, " a", "found a blank at the start of", ""),
		}, []int{1}},
		"words in capitals": {[]validate.Finding{
			at("unknown-reference", 2, "SEA", "one", "did you mean sea?"), at("unknown-reference", 9, "LAND", "one", "did you mean land?"), at("unknown-reference", 10, "SKY", "one", ""),
		}, []int{1, 0}},
		"words with a capital, one of them a sign for nothing": {[]validate.Finding{
			at("unknown-reference", 2, "Area", "one", "did you mean area? The words are area, unknown"), at("unknown-reference", 9, "Unknown", "one", "did you mean unknown?"),
		}, []int{1}},
		"blanks behind cells of several kinds": {[]validate.Finding{
			at("invalid-date", 2, "2025-09-02 ", "one", "did you mean 2025-09-02?"), at("stray-white-space", 2, "a ", "two", ""), at("invalid-date", 3, "2025-09 ", "one", ""),
		}, []int{2}},
		"cells in single quotation marks": {[]validate.Finding{
			at("invalid-date", 2, "'2025-09-02'", "one", ""), at("unknown-reference", 2, "'sea'", "two", "did you mean sea?"), at("unknown-reference", 3, "'", "two", ""),
		}, []int{1, 0}},
		"a sign before two rows": {[]validate.Finding{at("invalid-date", 2, "+2025-09-02", "one", "a"), at("invalid-date", 3, "+2025-09-03", "one", "b")}, []int{1}},
		"rows sorted otherwise": {[]validate.Finding{
			at("row-order", 2, "b", "want the row behind line 3", ""), at("row-order", 4, "d", "want the row before line 1", ""), at("row-order", 5, "e", "want the row before line 1", ""), at("row-order", 6, "f", "want the row behind line 9", ""), at("row-order", 7, "g", "want the row behind line 9", ""),
		}, []int{4}},
		"an end behind a blank": {[]validate.Finding{at("stray-white-space", 9, "into the ", "one", ""), at("no-final-line-end", 9, "", "two", "")}, []int{0}},
		"a blank above the end": {[]validate.Finding{at("stray-white-space", 8, "into the ", "one", ""), at("no-final-line-end", 9, "", "two", "")}, []int{0, 0}},
		"days and months by slashes": {[]validate.Finding{
			at("invalid-date", 2, "9/2/2025", "d", ""), at("invalid-date", 3, "9/2025", "d", ""), at("invalid-date", 4, "9/3/2025", "d", ""), at("invalid-date", 5, "10/2025", "d", ""), at("invalid-date", 6, "9/4/2025", "d", ""),
		}, []int{4}},
	} {
		t.Run(name, func(t *testing.T) {
			var more []int
			for _, f := range validate.Fold(test.findings, rules) {
				more = append(more, f.More)
			}
			if diff := cmp.Diff(test.want, more); diff != "" {
				t.Errorf("findings more (-want +got):\n%s", diff)
			}
		})
	}
}

// Rows of another table that stand below one are told as that, and rows of several lengths as short ones.
func TestFoldRowsOfAnotherTable(t *testing.T) {
	rule := &validate.Rule{Name: "short-row", File: func(schema.Fault) (message, hint string) { return "", "" }}
	for _, test := range []struct {
		name string
		rows []string
		want string
	}{
		{"another table", []string{"account_id", "A0001", "A0002", "A0003", "A0004"}, "was accounts.csv put below this table?"},
		{"its own rows", []string{"S001", "S002", "S003", "S004", "S005"}, "in each of these rows commas are lacking"},
		{"rows of two tables", []string{"A0001", "A0002", "A0003", "C001", "C002"}, "in each of these rows commas are lacking"},
	} {
		var findings []validate.Finding
		for i, row := range test.rows {
			findings = append(findings, validate.Finding{
				Rule: rule.Name, Severity: validate.Error, Place: schema.Place{File: "strikes.csv", Line: 2 + i, Column: 1}, Row: row, Message: fmt.Sprintf("found %d cells, want 25", 14+i%2),
			})
		}
		folded := validate.Fold(findings, []*validate.Rule{rule})
		if len(folded) != 1 || !strings.HasPrefix(folded[0].Hint, test.want) {
			t.Errorf("%s: found %+v, want one with the hint %q", test.name, folded, test.want)
		}
	}
}
