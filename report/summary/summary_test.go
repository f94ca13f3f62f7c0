package summary_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

var dataset = sync.OnceValue(func() *schema.Dataset { return schema.Read(sample.Files) })

// assessed is what is asked of the dataset, computed once for all tests, and identity what a
// report says of the dataset.
var assessed = sync.OnceValue(func() *assess.Assessment { return assess.New(dataset(), assess.Options{}) })
var identity = sync.OnceValues(func() (summary.Identity, error) { return summary.Identify(dataset(), sample.Files) })

// questions that differ in every choice.
var questions = []summary.Question{
	{},
	{KnownBy: "2025-09-02"},
	{KnownBy: "2025-10-14"},
	{KnownBy: "2026-01-26"},
	{KnownBy: "2026-11-21"},
	{Scope: "all"},
	{KnownBy: "2025-01-01"}, // before the first strike
	{Scope: "sea", AsOf: "2026-03-31"},
	{Scope: "land"},
	{Scope: "caribbean", From: "2025-11-01", By: summary.Breakdowns},
	{Where: []summary.Condition{{Column: "evidence_offered", Value: "video"}, {Column: "theater", Value: "eastern_pacific"}}},
	{Where: []summary.Condition{{Column: "announced_by", Value: ""}}},
	{Sections: []string{summary.SectionMethod}},
	{From: "2025-10-01", AsOf: "2025-10-31", By: []string{summary.ByOrigin}},
}

// reports are the answers to questions, each made once for all tests, which only read them.
var reports = map[string]*summary.Report{}

func report(t *testing.T, q summary.Question) *summary.Report {
	t.Helper()
	key := fmt.Sprintf("%+v", q)
	r, made := reports[key]
	if !made {
		r = reportOf(t, assessed(), q)
		reports[key] = r
	}
	return r
}

// reportOf is the answer of an assessment to a question.
func reportOf(t *testing.T, a *assess.Assessment, q summary.Question) *summary.Report {
	t.Helper()
	id, err := identity()
	if err != nil {
		t.Fatal(err)
	}
	r, err := summary.New(a, id, q)
	if err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	return r
}

// The numbers that history knows: what was counted on these days. Written by hand.
func TestKnownDays(t *testing.T) {
	type numbers struct {
		Strikes, Killed, Missing, Dead int
		Last                           schema.Date
	}
	for _, test := range []struct {
		name string
		q    summary.Question
		want numbers
	}{
		{"27 after five", summary.Question{KnownBy: "2025-10-14"}, numbers{5, 27, 0, 27, "2025-10-14"}},
		{"as of that day", summary.Question{AsOf: "2025-10-14"}, numbers{5, 27, 0, 27, "2025-10-14"}},
		{"57 after 27 October, not yet announced", summary.Question{KnownBy: "2025-10-27"}, numbers{10, 43, 0, 43, "2025-10-24"}},
		{"57 after 27 October", summary.Question{KnownBy: "2025-10-28"}, numbers{13, 57, 0, 57, "2025-10-27"}},
		{"the man not found", summary.Question{KnownBy: "2025-10-29"}, numbers{14, 61, 1, 62, "2025-10-29"}},
		{"SOUTHCOM 126 in 36", summary.Question{Scope: "sea", KnownBy: "2026-01-26"}, numbers{36, 116, 10, 126, "2026-01-23"}},
	} {
		total := report(t, test.q).Headline.Totals[0]
		got := numbers{total.Strikes, *total.Killed.Best, *total.Missing.Best, *total.Dead.Best, total.Last}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// Nothing in a report of an earlier day may carry a later day, but for the day on
// which a reason was noted, and the identity of the dataset.
func TestNothingLaterIsTold(t *testing.T) {
	d := schema.Read(sample.Files)
	for i := range d.Coverage.Rows {
		d.Coverage.Rows[i].Looked = "2026-10-05"
	}
	partial := 0
	for _, day := range []schema.Date{"2025-10-14", "2025-12-31", "2026-01-26", "2026-04-15"} {
		r, err := summary.New(assess.New(d, assess.Options{}), summary.Identity{}, summary.Question{KnownBy: day})
		if err != nil {
			t.Fatal(err)
		}
		if r.Headline.Partial != nil {
			partial++
		}
		for i := range r.Figures.All {
			r.Figures.All[i].Waiver = nil
		}
		b, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		var walk func(path string, v any)
		walk = func(path string, v any) {
			switch v := v.(type) {
			case map[string]any:
				for key, value := range v {
					if key != "url" {
						walk(path+"."+key, value)
					}
				}
			case []any:
				for _, value := range v {
					walk(path, value)
				}
			case string:
				if schema.Date(v).Valid() && schema.Date(v) > day {
					t.Errorf("known by %s: found %s at %s", day, v, path)
				}
			}
		}
		var v any
		if err := json.Unmarshal(b, &v); err != nil {
			t.Fatal(err)
		}
		walk("", v)
	}
	if partial == 0 {
		t.Error("found no day from which on strikes are lacking")
	}
}

// The first strike was known to have been hit twice only from late November on.
func TestFollowUpIsToldWhenItWasPublic(t *testing.T) {
	yes := func(day schema.Date) int {
		return report(t, summary.Question{KnownBy: day}).Survivors.FollowUp[0].Strikes
	}
	if n := yes("2025-10-14"); n != 0 {
		t.Errorf("14 October 2025: found %d follow-up hits, want none", n)
	}
	if n := yes("2026-01-26"); n != 1 {
		t.Errorf("26 January 2026: found %d follow-up hits, want 1", n)
	}
}

func TestTwoRunsAreTheSame(t *testing.T) {
	again := assess.New(schema.Read(sample.Files), assess.Options{})
	for _, q := range questions {
		first, err := json.Marshal(report(t, q))
		if err != nil {
			t.Fatal(err)
		}
		second, err := json.Marshal(reportOf(t, again, q))
		if err != nil || !bytes.Equal(first, second) {
			t.Errorf("%+v: found two answers that differ (%v)", q, err)
		}
	}
}

// Groups that do not overlap add up to the whole, in every number.
func TestBreakdownsAddUp(t *testing.T) {
	for _, q := range questions {
		q.By, q.Sections = summary.Breakdowns, []string{summary.SectionHeadline, summary.SectionBy}
		r := report(t, q)
		for _, b := range r.By {
			if b.Overlapping {
				continue
			}
			var sum summary.Total
			for _, g := range b.Groups {
				sum.Strikes += g.Strikes
				sum.Killed, sum.Missing = zero(sum.Killed).Plus(g.Killed), zero(sum.Missing).Plus(g.Missing)
			}
			whole := r.Headline.Totals[0]
			if sum.Strikes == 0 {
				sum.Killed, sum.Missing = zero(sum.Killed), zero(sum.Missing)
			}
			for _, pair := range [][2]any{{whole.Strikes, sum.Strikes}, {whole.Killed, sum.Killed}, {whole.Missing, sum.Missing}} {
				if whole.KilledUnknown == whole.Strikes && whole.Strikes > 0 {
					continue // nothing to add up
				}
				if diff := cmp.Diff(pair[0], pair[1]); diff != "" {
					t.Errorf("%+v: by %s (-whole +sum)\n%s", q, b.By, diff)
				}
			}
		}
	}
}

// zero is a range to add to: that of no strike, in place of nothing.
func zero(r summary.Range) summary.Range {
	if r == (summary.Range{}) {
		n := 0
		return summary.Range{Min: &n, Best: &n, Max: &n}
	}
	return r
}

func TestIdentity(t *testing.T) {
	id, err := summary.Identify(dataset(), sample.Files)
	if err != nil {
		t.Fatal(err)
	}
	hash := sha256.New()
	for _, rows := range id.Rows {
		b, err := fs.ReadFile(sample.Files, rows.Table+".csv")
		if err != nil {
			t.Fatal(err)
		}
		hash.Write(b)
	}
	if want := hex.EncodeToString(hash.Sum(nil)); id.SHA256 != want {
		t.Errorf("sha256: found %s, want %s, that of the files", id.SHA256, want)
	}
	if id.Title == "" || id.Version == "" || id.Licence == "" || id.Authors == "" || id.URL == "" {
		t.Errorf("found %+v, want all of it told", id)
	}
	bare, err := summary.Identify(dataset(), fstest.MapFS{})
	if err != nil || bare.Version != "" || bare.SHA256 != id.SHA256 {
		t.Errorf("without datapackage.json: found %+v, %v", bare, err)
	}
	if _, err := summary.Identify(dataset(), fstest.MapFS{"datapackage.json": {Data: []byte("{")}}); err == nil {
		t.Error("broken datapackage.json: found no error, want one")
	}
}

func TestQuestionsThatCannotBeUnderstood(t *testing.T) {
	for _, test := range []struct {
		q    summary.Question
		want string
	}{
		{summary.Question{Scope: "moon"}, `scope: found "moon"`},
		{summary.Question{From: "2025-13-01"}, `from: found "2025-13-01"`},
		{summary.Question{AsOf: "yesterday"}, `as-of: found "yesterday"`},
		{summary.Question{KnownBy: "2025-1-1"}, `known-by: found "2025-1-1"`},
		{summary.Question{From: "2025-12-01", AsOf: "2025-11-01"}, "want a day not after 2025-11-01"},
		{summary.Question{Where: []summary.Condition{{Column: "colour", Value: "red"}}}, `where: found the column "colour"`},
		{summary.Question{Where: []summary.Condition{{Column: "target_type", Value: "yacht"}}}, `where: found "yacht" for target_type`},
		{summary.Question{By: []string{"weekday"}}, `by: found "weekday"`},
		{summary.Question{Sections: []string{"weather"}}, `sections: found "weather"`},
	} {
		_, err := summary.New(assessed(), summary.Identity{}, test.q)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%+v: found the error %v, want %q in it", test.q, err, test.want)
		}
	}
}

// Every table is rectangular, and its name stands once.
func TestTables(t *testing.T) {
	for _, q := range questions {
		var names []string
		for _, table := range report(t, q).Tables() {
			names = append(names, table.Name)
			for i, row := range table.Rows {
				if len(row) != len(table.Header) {
					t.Errorf("%+v: %s: row %d has %d cells, want %d", q, table.Name, i, len(row), len(table.Header))
				}
			}
			if sorted := slices.Sorted(slices.Values(table.Header)); len(slices.Compact(sorted)) != len(table.Header) {
				t.Errorf("%s: found a column twice in %q", table.Name, table.Header)
			}
		}
		if sorted := slices.Sorted(slices.Values(names)); len(slices.Compact(sorted)) != len(names) {
			t.Errorf("%+v: found a table twice in %q", q, names)
		}
	}
}

// A dataset without rows gives a report without rows, and no panic.
func TestEmptyDataset(t *testing.T) {
	empty := schema.Read(fstest.MapFS{})
	r, err := summary.New(assess.New(empty, assess.Options{}), summary.Identity{}, summary.Question{By: summary.Breakdowns})
	if err != nil {
		t.Fatal(err)
	}
	if r.Headline.Totals[0].Strikes != 0 || r.Headline.Intervals != nil || len(r.Figures.All) != 0 {
		t.Errorf("found %+v, want nothing", r.Headline)
	}
}
