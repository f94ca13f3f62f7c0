package main

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/schema"
)

// written is the page as it stands.
const written = "../../report/export/READERS.md"

func pins(t *testing.T) []pin {
	t.Helper()
	pins, err := pinned()
	if err != nil {
		t.Fatal(err)
	}
	return pins
}

func sampleTruth(t *testing.T) truth {
	t.Helper()
	want, err := truthOf(schema.Read(sample.Files))
	if err != nil {
		t.Fatal(err)
	}
	return want
}

func TestPins(t *testing.T) {
	all := pins(t)
	if len(all) < 35 {
		t.Errorf("found %d readers, want 35 at least", len(all))
	}
	for _, p := range all {
		if _, err := scripts.Open("scripts/" + p.script); err != nil || len(p.forms) == 0 {
			t.Errorf("%s: found forms %v, script %v, want some of both", p.reader, p.forms, err)
		}
	}
	for _, f := range forms {
		if !slices.ContainsFunc(all, func(p pin) bool {
			return slices.ContainsFunc(p.forms, func(other form) bool { return other.name == f.name })
		}) {
			t.Errorf("%s: found no reader, want one", f.title)
		}
	}
}

// The page that stands is one of these pins: a row for each reader and form, with its
// version, an answer to every question and a reason for every no.
func TestPageIsOfThePins(t *testing.T) {
	b, err := os.ReadFile(written)
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	all := pins(t)
	for _, f := range forms {
		for _, p := range all {
			if slices.ContainsFunc(p.forms, func(other form) bool { return other.name == f.name }) {
				want = append(want, f.title+": "+p.reader+" "+p.version)
			}
		}
	}
	section := ""
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSuffix(line, "\n")
		if title, is := strings.CutPrefix(line, "## "); is {
			section = title
		}
		cells := strings.Split(strings.Trim(line, "|"), " | ")
		if !slices.ContainsFunc(forms, func(f form) bool { return f.title == section }) || !strings.HasPrefix(line, "| ") || cells[0] == " reader" {
			continue
		}
		if len(cells) != len(questions)+3 {
			if strings.HasPrefix(line, "| --- ") {
				continue
			}
			t.Errorf("%s: found %d cells, want %d", line, len(cells), len(questions)+3)
			continue
		}
		if cells[0] == " ---" {
			continue
		}
		got = append(got, section+": "+strings.TrimSpace(cells[0])+" "+cells[1])
		noes := 0
		for _, answer := range cells[2 : len(questions)+2] {
			if !slices.Contains([]string{yes, "no", notAsked}, answer) {
				t.Errorf("%s: found the answer %q, want yes, no or %s", line, answer, notAsked)
			}
			if answer == "no" {
				noes++
			}
		}
		reasons := 0
		for _, q := range questions {
			if strings.Contains("; "+strings.TrimSpace(cells[len(questions)+2]), "; "+heading(q, sampleTruth(t))+": ") {
				reasons++
			}
		}
		if reasons != noes {
			t.Errorf("%s: found %d reasons for %d noes", line, reasons, noes)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("readers of the page (-want +got), run go run ./tools/readers\n%s", diff)
	}
	if where := regexp.MustCompile(`/tmp/|/root|/home/|registry\.`).FindString(string(b)); where != "" {
		t.Errorf("found %q, want no path of a machine", where)
	}
}

// rightRows are what a reader without a fault hands over.
func rightRows(want truth) map[string][]row {
	rows := map[string][]row{}
	for _, id := range slices.Sorted(maps.Keys(want.strikes)) {
		s := want.strikes[id]
		rows[strikes] = append(rows[strikes], row{"strike_id": id, "date": string(s.Date), "deaths": string(s.Deaths), "missing": string(s.Missing), "evidence_offered": string(s.EvidenceOffered)})
	}
	for _, id := range slices.Sorted(maps.Keys(want.accounts)) {
		rows[accounts] = append(rows[accounts], row{"account_id": id, "strike_id": want.accounts[id]})
	}
	return rows
}

// What is wrong with one value is a no of its question, and of those that build on it.
func TestAnswers(t *testing.T) {
	want := sampleTruth(t)
	change := func(column string, value func(any) any) func(map[string][]row) {
		return func(rows map[string][]row) {
			for _, r := range rows[strikes] {
				r[column] = value(r[column])
			}
		}
	}
	for _, c := range []struct {
		name   string
		change func(map[string][]row)
		noes   []string
	}{
		{"nothing", func(map[string][]row) {}, nil},
		{"a row more", func(rows map[string][]row) { rows[strikes] = append(rows[strikes], row{"strike_id": nil}) }, []string{"rows"}},
		{"an account less", func(rows map[string][]row) { rows[accounts] = rows[accounts][1:] }, []string{"rows", "keys"}},
		{"a day early", change("date", func(v any) any { return string(schema.Date(v.(string)).AddDays(-1)) }), []string{"dates"}},
		{"days as codes", change("date", func(any) any { return 1.0 }), []string{"dates", sumTitle}},
		{"empty is 0", change("deaths", func(v any) any {
			if v == "" {
				return 0.0
			}
			return v
		}), []string{"empty is not 0"}},
		{"0 is empty", change("deaths", func(v any) any {
			if v == "0" {
				return nil
			}
			return v
		}), []string{"empty is not 0"}},
		{"no presumed dead", change("missing", func(any) any { return nil }), []string{"empty is not 0", "presumed dead apart"}},
		{"fractions", change("deaths", func(v any) any { return v.(string) + ".5" }), []string{"empty is not 0", sumTitle}},
		{"JSON lists", change("evidence_offered", func(v any) any {
			if v == "" {
				return nil
			}
			return `["` + strings.ReplaceAll(v.(string), ";", `","`) + `"]`
		}), nil},
		{"a silent source offers nothing", change("evidence_offered", func(v any) any {
			if v == "" {
				return []any{}
			}
			return v
		}), []string{"lists"}},
		{"first members", change("evidence_offered", func(v any) any { first, _, _ := strings.Cut(v.(string), ";"); return first }), []string{"lists"}},
		{"keys in other letters", func(rows map[string][]row) {
			for _, r := range rows[accounts] {
				r["strike_id"] = strings.ToLower(r["strike_id"].(string))
			}
		}, []string{"keys"}},
		{"no keys", change("strike_id", func(any) any { return nil }), []string{"dates", "empty is not 0", "lists", "keys"}},
	} {
		r := result{form: forms[0], rows: rightRows(want)}
		c.change(r.rows)
		var noes []string
		for i, answer := range r.asked(want).answers {
			if answer != yes {
				noes = append(noes, questions[i].title)
			}
		}
		if diff := cmp.Diff(c.noes, noes); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.name, diff)
		}
	}
}

// A file that does not open has one answer, and its reason names no folder of the run.
func TestAnswersOfAFileThatDoesNotOpen(t *testing.T) {
	r := result{form: forms[0], failed: reason("    at run (file.js:1:2)\nError: cannot open /work/1/exports/csv/strikes.csv\n", os.ErrInvalid, "/work/1")}
	want := []string{"Error: cannot open exports/csv/strikes.csv", notAsked, notAsked, notAsked, notAsked, notAsked, notAsked, notAsked}
	if diff := cmp.Diff(want, r.asked(truth{}).answers); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
