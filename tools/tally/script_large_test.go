package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command/commandtest"
	"github.com/strike-tally/strike-tally/tools/gen/dataset"
)

// generate makes a dataset whose strikes are too many to be held in memory, and
// the list of its faults.
func generate(ts *testscript.TestScript, neg bool, args []string) {
	commandtest.Want(ts, neg, args, 4, "generate DIR LIST ACCOUNTS BAD [minimal|all] [lf|crlf]")
	o := dataset.Options{Rows: 6_000, Seed: 11, Multiline: 0.2, Width: 1, Prose: 24}
	var err error
	o.Accounts, err = strconv.Atoi(args[2])
	ts.Check(err)
	o.Bad, err = strconv.ParseFloat(args[3], 64)
	ts.Check(err)
	if len(args) == 6 {
		o.Quoting, o.LineEnd = args[4], args[5]
	}
	folder := ts.MkAbs(args[0])
	_, err = dataset.Write(folder, ts.MkAbs(args[1]), o)
	ts.Check(err)
	info, err := os.Stat(filepath.Join(folder, "strikes.csv"))
	ts.Check(err)
	if info.Size() <= schema.HeldBytes {
		ts.Fatalf("found strikes.csv of %d bytes, want more than %d", info.Size(), schema.HeldBytes)
	}
}

// A line of text that tells a finding: place, message, rule.
var findingLine = regexp.MustCompile(`^(?:[^\t].*/)?([a-z]+\.csv)(?::(\d+):(\d+))?: .*\(([a-z0-9-]+)\)$`)

// findings wants those in a JSON, CSV or text answer to be the ones of a list, as a
// set, but for what the list says of some rules.
func findings(ts *testscript.TestScript, neg bool, args []string) {
	commandtest.Want(ts, neg, args, 2, "findings ANSWER LIST [-rule...]")
	var left []string
	for _, rule := range args[2:] {
		left = append(left, strings.TrimPrefix(rule, "-"))
	}
	rows, err := csv.NewReader(strings.NewReader(ts.ReadFile(args[1]))).ReadAll()
	ts.Check(err)
	answer := ts.ReadFile(args[0])
	isJSON := strings.HasPrefix(answer, "{")
	var listed, found []string
	for _, r := range rows[1:] {
		if slices.Contains(left, r[5]) {
			continue
		}
		if !isJSON {
			r[3], r[4] = "", "" // the text does not name them apart
		}
		listed = append(listed, strings.Join(r, " "))
	}
	if isJSON {
		found = foundInJSON(ts, answer)
	} else if strings.HasPrefix(answer, "rule,") {
		rows, err := csv.NewReader(strings.NewReader(answer)).ReadAll()
		ts.Check(err)
		for _, r := range rows[1:] {
			found = append(found, strings.Join([]string{r[2], orZero(r[3]), orZero(r[4]), "", "", r[0]}, " "))
		}
	} else {
		for line := range strings.Lines(answer) {
			if m := findingLine.FindStringSubmatch(strings.TrimSuffix(line, "\n")); m != nil {
				found = append(found, strings.Join([]string{m[1], orZero(m[2]), orZero(m[3]), "", "", m[4]}, " "))
			}
		}
	}
	if len(listed) == 0 {
		ts.Fatalf("found no faults in %s, want some", args[1])
	}
	slices.Sort(listed)
	slices.Sort(found)
	if diff := cmp.Diff(listed, found); diff != "" {
		ts.Fatalf("findings (-listed +found)\n%s", diff)
	}
}

// orZero is 0 for a place that is not told.
func orZero(text string) string {
	if text == "" {
		return "0"
	}
	return text
}

func foundInJSON(ts *testscript.TestScript, answer string) (found []string) {
	var document struct {
		Findings []struct {
			File, Rule string
			Line       *int
			Column     *int
			Row, Field *string
			Severity   string
		}
		Summary map[string]int
	}
	d := json.NewDecoder(strings.NewReader(answer))
	ts.Check(d.Decode(&document))
	if d.More() {
		ts.Fatalf("found more behind the JSON object, want nothing")
	}
	counts := map[string]int{}
	for _, f := range document.Findings {
		counts[f.Severity]++
		found = append(found, strings.Join([]string{f.File, digits(f.Line), digits(f.Column), word(f.Row), word(f.Field), f.Rule}, " "))
	}
	for _, severity := range []string{"error", "warning", "note"} {
		if document.Summary[severity] != counts[severity] {
			ts.Fatalf("found a summary of %d for %s, want %d as findings have it", document.Summary[severity], severity, counts[severity])
		}
	}
	return found
}

func digits(n *int) string {
	if n == nil {
		return "0"
	}
	return strconv.Itoa(*n)
}

func word(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
