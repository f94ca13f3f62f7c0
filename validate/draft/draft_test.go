package draft

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// base is the small faultless dataset that the rules' examples overlay. S005 was
// withdrawn from it.
func base() schema.Texts { return schema.ReadTexts(os.DirFS("../rules/testdata/base")) }

// rowOf makes a row of a table from pairs column=value.
func rowOf(t testing.TB, table string, pairs ...string) *Row {
	t.Helper()
	r := NewRow(schema.TableNamed(table), schema.Place{})
	for _, pair := range pairs {
		column, text, _ := strings.Cut(pair, "=")
		if err := r.Set(column, text, schema.Place{File: "--set " + column}); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

func mustNew(t testing.TB, texts schema.Texts, rows []*Row, widen ...schema.ID) *Draft {
	t.Helper()
	d, err := New(texts, rows, widen...)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func ids(d *Draft) []string {
	var found []string
	for _, r := range d.Rows {
		found = append(found, r.ID())
	}
	return found
}

func TestIDsAreNeverGivenTwice(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(texts schema.Texts)
		rows   []*Row
		want   []string
	}{
		{"behind one withdrawn", nil, []*Row{rowOf(t, "strikes"), rowOf(t, "strikes")}, []string{"S006", "S007"}},
		{"behind the largest of its own table", nil, []*Row{rowOf(t, "sources"), rowOf(t, "accounts"), rowOf(t, "tallies"), rowOf(t, "claims"), rowOf(t, "excluded")}, []string{"D0007", "A0007", "T0004", "C004", "X004"}},
		{"one given in the draft", nil, []*Row{rowOf(t, "strikes"), rowOf(t, "strikes", "strike_id=S006"), rowOf(t, "strikes")}, []string{"S007", "S006", "S008"}},
		{"one that a cell refers to", func(texts schema.Texts) {
			texts["waivers.csv"] = append(texts["waivers.csv"], "short-row,S006,reason,2025-01-01\n"...)
		}, []*Row{rowOf(t, "strikes")}, []string{"S007"}},
		{"not behind a reference that is a slip", func(texts schema.Texts) {
			texts["accounts.csv"] = []byte(strings.Replace(string(texts["accounts.csv"]), "S004", "S900", 1))
		}, []*Row{rowOf(t, "strikes")}, []string{"S006"}},
		{"more digits where there are more rows", func(texts schema.Texts) {
			texts["excluded.csv"] = []byte(strings.Replace(string(texts["excluded.csv"]), "S005", "S999", 1))
		}, []*Row{rowOf(t, "strikes")}, []string{"S1000"}},
		{"marks", nil, []*Row{rowOf(t, "strikes", "strike_id=new:a"), rowOf(t, "strikes", "strike_id=new"), rowOf(t, "strikes", "strike_id=new")}, []string{"S006", "S007", "S008"}},
		{"tables without ids", nil, []*Row{rowOf(t, "waivers", "rule=x")}, []string{""}},
		{"words are no ids", nil, []*Row{rowOf(t, "theaters", "theater=new_bay")}, []string{"new_bay"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			texts := base()
			if test.change != nil {
				test.change(texts)
			}
			if diff := cmp.Diff(test.want, ids(mustNew(t, texts, test.rows))); diff != "" {
				t.Errorf("ids (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMarksBecomeIDs(t *testing.T) {
	rows := []*Row{
		rowOf(t, "accounts", "strike_id=new:1", "source_id=new:1"),
		rowOf(t, "strikes", "strike_id=new:1"),
		rowOf(t, "sources", "source_id=new:1"),
		rowOf(t, "claims", "claim_id=new:2", "source_id=D0001", "contradicts=C001;new:3"),
		rowOf(t, "claims", "claim_id=new:3", "source_id=new:1"),
		rowOf(t, "waivers", "rule=short-row", "row=new:3"),
	}
	d := mustNew(t, base(), rows)
	for _, test := range []struct {
		row          int
		column, want string
	}{
		{0, "strike_id", "S006"}, {0, "source_id", "D0007"}, {3, "contradicts", "C001;C005"}, {4, "source_id", "D0007"}, {5, "row", "C005"},
	} {
		if got := d.Rows[test.row].Get(test.column); got != test.want {
			t.Errorf("%s of row %d: got %q, want %q", test.column, test.row, got, test.want)
		}
	}
	if rows[0].Get("strike_id") != "new:1" {
		t.Error("got the caller's rows changed")
	}
}

func TestMarksThatMeanNothingAreErrors(t *testing.T) {
	for _, test := range []struct {
		rows []*Row
		want string
	}{
		{[]*Row{rowOf(t, "accounts", "strike_id=new:1")}, "--set strike_id: strike_id: found the mark new:1, want one that a new row of strikes bears as its id"},
		{[]*Row{rowOf(t, "accounts", "strike_id=new:1"), rowOf(t, "sources", "source_id=new:1")}, "--set strike_id: strike_id: found the mark new:1, want one that a new row of strikes bears as its id"},
		{[]*Row{rowOf(t, "strikes", "strike_id=new:1"), rowOf(t, "strikes", "strike_id=new:1")}, "--set strike_id: found the mark new:1 twice, want it at one row of strikes"},
		{[]*Row{rowOf(t, "strikes", "strike_id=new:1"), rowOf(t, "claims", "claim_id=new:1"), rowOf(t, "waivers", "row=new:1")}, "--set row: row: found the mark new:1, which the new rows S006 and C004 bear, want one that a single row bears"},
		{[]*Row{rowOf(t, "waivers")}, "found a row of waivers that could not be read again, want one with a value"},
	} {
		_, err := New(base(), test.rows)
		if got := fmt.Sprint(err); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

// Only the new rows are written, each at its place, and all else stays byte for
// byte.
func TestTablesGetTheRowsAndNothingElse(t *testing.T) {
	texts := base()
	d := mustNew(t, texts, []*Row{
		rowOf(t, "strikes", "date=2025-03-10", "note=two, quoted"),
		rowOf(t, "strikes", "date=2025-03-10"),
		rowOf(t, "strikes", "date=2030-01-01"),
		rowOf(t, "tallies", "deaths=3"),
	})
	for file, before := range texts {
		was, is := strings.SplitAfter(string(before), "\n"), strings.SplitAfter(string(d.Texts[file]), "\n")
		left := slices.DeleteFunc(slices.Clone(is), func(line string) bool { return !slices.Contains(was, line) })
		if diff := cmp.Diff(was, left); diff != "" {
			t.Errorf("%s: old lines (-want +got):\n%s", file, diff)
		}
	}
	want := []int{4, 5, 9, 2}
	for i, r := range d.Rows {
		if got := d.Line(r); got != want[i] {
			t.Errorf("%s: got line %d, want %d", r.ID(), got, want[i])
		}
	}
}

// Findings come back at the places at which the rows were given.
func TestFindingsStandWhereTheRowWasGiven(t *testing.T) {
	rows, err := CSV(schema.TableNamed("accounts"), "rows.csv", []byte("strike_id,source_id,deaths_min,deaths_max\nS001,D0003,6,6\nS001,D0004,9,x\n"))
	if err != nil {
		t.Fatal(err)
	}
	d := mustNew(t, base(), rows)
	result := validate.Run(d.Data, validate.Options{Rules: rules.All()})
	var got []string
	for _, f := range d.Given("data/", result.Findings) {
		got = append(got, fmt.Sprintf("%s:%d:%d %s", f.Place.File, f.Place.Line, f.Place.Column, f.Rule))
	}
	if diff := cmp.Diff([]string{"rows.csv:3:14 invalid-number"}, got); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
	if r := d.Row(result.Findings[0].Place); r != d.Rows[1] {
		t.Error("got another row at the finding, want the second")
	}
	if r := d.Row(schema.Place{File: "accounts.csv", Line: 2, Column: 1}); r != nil {
		t.Errorf("got the row %s at an old line, want none", r.ID())
	}
}

func TestWidenFollowsTheAccounts(t *testing.T) {
	for _, test := range []struct {
		name    string
		account []string
		want    [2]schema.Count
		changed bool
	}{
		{"up", []string{"deaths_min=9", "deaths_max=9"}, [2]schema.Count{"5", "9"}, true},
		{"down", []string{"deaths_min=2", "deaths_max=5"}, [2]schema.Count{"2", "6"}, true},
		{"at least", []string{"deaths_min=7"}, [2]schema.Count{"5", "7"}, true},
		{"at most", []string{"deaths_max=4"}, [2]schema.Count{"4", "6"}, true},
		{"superseded", []string{"deaths_min=9", "deaths_max=9", "superseded=yes"}, [2]schema.Count{"5", "6"}, false},
		{"inside", []string{"deaths_min=6", "deaths_max=6"}, [2]schema.Count{"5", "6"}, false},
		{"no number", []string{"note=Speaks of it."}, [2]schema.Count{"5", "6"}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			row := rowOf(t, "accounts", append([]string{"strike_id=S001", "source_id=D0003"}, test.account...)...)
			d := mustNew(t, base(), []*Row{row}, "S001")
			s := d.Data.Strikes.Get("S001")
			if got := [2]schema.Count{s.DeathsMin, s.DeathsMax}; got != test.want {
				t.Errorf("got the range %v, want %v", got, test.want)
			}
			if got := len(d.Widths) > 0; got != test.changed {
				t.Errorf("got changed %v, want %v", got, test.changed)
			}
			for _, f := range validate.Run(d.Data, validate.Options{Rules: rules.All()}).Findings {
				t.Errorf("got the finding %s: %s", f.Rule, f.Message)
			}
		})
	}
}

// A row that is added with the id of a strike is not taken for the strike whose range follows.
func TestWidenIsOfTheStrikeThatStoodBefore(t *testing.T) {
	rows := []*Row{rowOf(t, "strikes", "strike_id=S001"), rowOf(t, "accounts", "strike_id=S001", "source_id=D0003", "deaths_min=9", "deaths_max=9")}
	d := mustNew(t, base(), rows, "S001")
	got := map[schema.Date][2]schema.Count{}
	for _, s := range d.Data.Strikes.Rows {
		if s.ID == "S001" {
			got[s.Date] = [2]schema.Count{s.DeathsMin, s.DeathsMax}
		}
	}
	want := map[schema.Date][2]schema.Count{"": {"", ""}, "2025-03-04": {"5", "9"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("ranges by day (-want +got):\n%s", diff)
	}
}

func TestLikeRowsAreShown(t *testing.T) {
	for _, test := range []struct {
		row  *Row
		want []string
	}{
		{rowOf(t, "strikes", "date=2025-03-09"), []string{"S002 the same day, 2025-03-09: gulf_of_example, south of the Example Isles, deaths 3, vessels 1"}},
		{rowOf(t, "strikes", "date=2025-03-12"), []string{"X001 the same day, 2025-03-12: unconfirmed, A blast heard off Cape Example."}},
		{rowOf(t, "strikes", "date=2025-04-05"), []string{"S004 the same day, 2025-04-05: port_example, main dock, Port Example, deaths 0"}},
		{rowOf(t, "strikes", "date=2025-05-05"), nil},
		{rowOf(t, "sources", "publisher=Example Daily", "published=2025-03-06"), []string{"D0002 the same publisher and day, Example Daily and 2025-03-06: Union speaks of six dead, https://daily.example/2025/03/06/union"}},
		{rowOf(t, "sources", "publisher=Example Daily"), nil},
		{rowOf(t, "tallies", "series=Example Agency", "as_of=2025-03-21"), []string{"T0002 the same series and day, Example Agency and 2025-03-21: D0005, deaths 10, strikes 3, sea"}},
		{rowOf(t, "excluded", "date=2025-03-04"), []string{"S001 the same day, 2025-03-04: gulf_of_example, off Cape Example, deaths 5"}},
	} {
		var got []string
		for _, l := range mustNew(t, base(), []*Row{test.row}).Like() {
			got = append(got, l.ID()+" "+l.What)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: like rows (-want +got):\n%s", test.row.Table.Name, diff)
		}
	}
}

func TestLink(t *testing.T) {
	rows := []*Row{rowOf(t, "strikes"), rowOf(t, "accounts", "deaths_min=3"), rowOf(t, "sources", "publisher=X"), rowOf(t, "claims", "source_id=D0001")}
	Link(rows)
	d := mustNew(t, base(), rows)
	if got := d.Rows[1].Get("strike_id") + d.Rows[1].Get("source_id") + d.Rows[3].Get("strike_id") + d.Rows[3].Get("source_id"); got != "S006D0007S006D0001" {
		t.Errorf("got references %s", got)
	}
}

func TestKindsNameTheirTables(t *testing.T) {
	want := []string{"strike", "account", "tally", "claim", "source", "theater", "topic", "publisher", "excluded", "coverage", "search", "waiver", "vocabulary", "measure", "count"}
	var got []string
	for _, table := range schema.Tables {
		got = append(got, Kind(table))
		if TableFor(Kind(table)) != table || TableFor(table.Name) != table {
			t.Errorf("%s: not found again", table.Name)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
}

// A draft on a dataset that was read before is as one that is read anew, faults and files
// that are no table among it; only what the rows change is another.
func TestDraftOnADatasetThatWasRead(t *testing.T) {
	texts := base()
	texts["claims.csv"] = append(texts["claims.csv"], "C9,too,short\n"...)
	texts["strange.csv"] = []byte("a,b\n1,2\n")
	texts["sources.csv"] = append(texts["sources.csv"], "D0007,Example Daily,Example Daily,,,2025-04-31,en,news,read,\n"...)
	before := schema.Read(texts)
	for name, rows := range map[string][]*Row{
		"a source":            {rowOf(t, "sources", "publisher=Harbour Radio", "origin=Harbour Radio", "language=en", "kind=news", "access=read")},
		"an account":          {rowOf(t, "accounts", "strike_id=S001", "source_id=D0002", "deaths_min=9", "deaths_max=9")},
		"a strike and others": {rowOf(t, "strikes", "strike_id=new:1", "date=2025-04-09"), rowOf(t, "accounts", "strike_id=new:1", "source_id=D0002"), rowOf(t, "waivers", "rule=ordinal-order", "row=S001")},
		"a word":              {rowOf(t, "vocabulary", "vocabulary=target_type", "word=ferry", "label=ferry")},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := On(before, texts, rows, "S001")
			if err != nil {
				t.Fatal(err)
			}
			want := schema.Read(d.Texts)
			if diff := cmp.Diff(want.Faults, d.Data.Faults); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
			for i, s := range want.Sheets() {
				got := d.Data.Sheets()[i]
				if got.Len() != s.Len() || got.Table().Name != s.Table().Name {
					t.Fatalf("%s: found %d rows, want %d of %s", got.Table().Name, got.Len(), s.Len(), s.Table().Name)
				}
				for row := range s.Len() {
					for column := range s.Table().Columns {
						if got.Cell(row, column) != s.Cell(row, column) || got.Place(row, column) != s.Place(row, column) {
							t.Errorf("%s, row %d: found %q, want %q", s.Table().Name, row, got.Cell(row, column), s.Cell(row, column))
						}
					}
				}
			}
		})
	}
}
