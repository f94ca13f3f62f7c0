package form

import (
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/tally/internal/proposal"
	"github.com/strike-tally/strike-tally/validate/draft"
	"github.com/strike-tally/strike-tally/validate/rules"
)

func desk(t *testing.T) *proposal.Desk {
	t.Helper()
	d, err := proposal.NewDesk(schema.ReadTexts(os.DirFS("../../../../validate/rules/testdata/base")), rules.All(), "")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// ask answers a plain form line by line, and tells what it has said.
func ask(t *testing.T, kind string, answers ...string) (f *Form, said string, err error) {
	t.Helper()
	var out strings.Builder
	f = NewPlain(desk(t), strings.NewReader(strings.Join(answers, "\n")+"\n"), &out)
	err = f.Ask(schema.TableNamed(kind))
	return f, out.String(), err
}

// given are the cells of a form's rows that hold something.
func given(f *Form) []string {
	var rows []string
	for _, r := range f.Rows {
		var cells []string
		for i, c := range r.Table.Columns {
			if r.Cells[i] != "" {
				cells = append(cells, c.Name+"="+r.Cells[i])
			}
		}
		rows = append(rows, r.Table.Name+" "+strings.Join(cells, " "))
	}
	return rows
}

// daily and ministry answer the page of a document that the dataset lacks.
var (
	daily    = []string{"https://daily.example/sound", "", "", "Boat hit", "2025-04-10", "EN", "en", "", "2", ""}
	ministry = []string{"https://ministry.example/statements/9", "", "", "", "2025-04-09", "", "", "2", ""}
)

// strike answers the pages of a strike whose accounts have told its day, place and killed.
var strike = []string{
	"2025-04-31", "2025-04-09", "2", "", "", // a day that is none first
	"", "off the Sound light", "", "", "5",
	"3", "", "2", "4", "", "", "", "2", "1", "4", "2", // a maximum too small first
	"", "none named", "", "0", "",
}

// A strike with two documents, of which the first try is one that was published before.
func TestAStrikeBeginsWithItsDocuments(t *testing.T) {
	answers := slices.Concat(
		daily,
		[]string{"2025-04-09", "4", "4", "4", "", "", "1", "0", "", "", ""},
		ministry,
		[]string{"2025-04-10", "", "3", "3", "", "", "-", "2", "0", "", "", "second"},
		[]string{"", ""}, // no other document
		strike)
	f, said, err := ask(t, "strikes", answers...)
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	want := []string{
		"strikes strike_id=new:1 date=2025-04-09 date_precision=day announced_by=Ministry of Example theater=western_sound location=off the Sound light location_precision=theater target_type=boat vessels=1 deaths=3 deaths_min=3 deaths_max=4 follow_up=unknown claimed_group=none named evidence_offered=video confirmation=declared",
		"sources source_id=new:3 publisher=Example Daily origin=Example Daily title=Boat hit url=https://daily.example/sound published=2025-04-10 language=en kind=news access=read",
		"accounts account_id=new:2 strike_id=new:1 source_id=new:3 date=2025-04-09 theater=western_sound deaths_min=4 deaths_max=4 vessels=1",
		"sources source_id=new:5 publisher=Ministry of Example origin=Ministry of Example url=https://ministry.example/statements/9 published=2025-04-09 language=en kind=official access=read",
		"accounts account_id=new:4 strike_id=new:1 source_id=new:5 date=2025-04-10 theater=western_sound deaths_min=3 deaths_max=3 evidence_offered=video note=second",
	}
	if diff := cmp.Diff(want, given(f)); diff != "" {
		t.Errorf("rows (-want +got):\n%s\n%s", diff, said)
	}
	for _, words := range []string{
		"✗ date: found \"2025-04-31\", want a day as 2025-09-02\n  there is no such day: April 2025 has 30 days",
		"✗ deaths_max: found 2, want 3",
		"✗ language: found \"EN\"",
		"New strike: the document that tells it",
		"New strike: another document that tells it",
	} {
		if !strings.Contains(said, words) {
			t.Errorf("found no %q in what the form said:\n%s", words, said)
		}
	}
	p, err := desk(t).Judge(f.Rows)
	if err != nil || len(p.Errors)+len(p.Warnings) > 0 {
		t.Errorf("got the error %v and the findings %v %v, want none", err, p.Errors, p.Warnings)
	}
}

// A document that the dataset has is known by its address and told by its strikes, and
// nothing more is asked of it; one that cannot bear what is said is asked for again.
func TestADocumentIsKnownByItsAddress(t *testing.T) {
	account := []string{"3", "", "", "2", "4", "", "", "", "0", "", "", ""} // of S003
	again := slices.Clone(account)
	again[0] = ""
	f, said, err := ask(t, "accounts", slices.Concat(
		[]string{"https://www.ministry.example/statements/1#top"}, account, // published before the strike
		[]string{"https://daily.example/2025/04/05/dock"}, again)...)
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	want := []string{"accounts account_id=new:1 strike_id=S003 source_id=D0006 deaths_min=2 deaths_max=4"}
	if diff := cmp.Diff(want, given(f)); diff != "" {
		t.Errorf("rows (-want +got):\n%s\n%s", diff, said)
	}
	for _, words := range []string{"The dataset has it: D0001", "It tells of S001 already.", "✗ source_id: found \"D0001\", published 2025-03-04", "The dataset has it: D0006", "It tells of S004 already."} {
		if !strings.Contains(said, words) {
			t.Errorf("found no %q in what the form said:\n%s", words, said)
		}
	}
	if strings.Contains(said, "publisher (needed)") {
		t.Errorf("asked for the publisher of a document that stands:\n%s", said)
	}
}

// Where the rows contradict each other only together, the form asks again for those
// that do, with the answers so far.
func TestAgainAsksForWhatContradicts(t *testing.T) {
	var out strings.Builder
	once := slices.Concat(daily, []string{"2025-04-09", "4", "4", "4", "", "", "1", "0", "", "", ""}, []string{"", ""}, strike[1:])
	once[len(daily)+11+2+10] = "3" // deaths_min, where the account says 4
	answers := slices.Concat(once,
		[]string{"", "", "", "", "", "", "", "0", "", "", "", "", ""}, // its account, and no other document
		[]string{"", "", "", "", "", "", "", "", "", "4", "4", "", "", "", "", "", "", "", "", "", "", "", "0", ""})
	f := NewPlain(desk(t), strings.NewReader(strings.Join(answers, "\n")+"\n"), &out)
	if err := f.Ask(schema.TableNamed("strikes")); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	p, err := f.desk.Judge(f.Rows)
	if err != nil || len(p.Errors) != 1 || p.Errors[0].Rule != "range-not-borne-out" {
		t.Fatalf("got %v and %v, want the range to be told\n%s", err, p.Errors, out.String())
	}
	again, err := f.Again(p)
	if !again || err != nil {
		t.Fatalf("got %v and %v, want to go on\n%s", again, err, out.String())
	}
	if p, err = f.desk.Judge(f.Rows); err != nil || len(p.Errors) > 0 {
		t.Errorf("got %v and %v behind the correction\n%s", err, p.Errors, out.String())
	}
}

// A figure and a claim of a source that stands, the strike chosen by number.
func TestOtherKinds(t *testing.T) {
	for _, test := range []struct {
		kind    string
		answers []string
		want    string
	}{
		{"tallies", []string{"", "D0099", "D0005", "Example Agency", "3", "", "2025-03-21", "3", "10", "", "2", "", "", "", "", "", "", "4", ""},
			"tallies tally_id=new:1 source_id=D0005 series=Example Agency as_of=2025-03-21 through=S003 scope=sea deaths=10 deaths_qualifier=exact counts_missing=unknown"},
		{"claims", []string{"https://daily.example/2025/03/06/union", "", "Union of Fishers", "", "", "Cargo", "cargo", "3", "The boat was out for fish.", "0", "5", "C001;C002", "", ""},
			"claims claim_id=new:1 claimant=Union of Fishers topic=cargo stance=denies claim=The boat was out for fish. strike_id=S001 contradicts=C001;C002 source_id=D0002"},
		{"waivers", []string{"ordinal-order", "S001", "told twice", "2025-04-01"}, "waivers rule=ordinal-order row=S001 reason=told twice date=2025-04-01"},
	} {
		t.Run(test.kind, func(t *testing.T) {
			f, said, err := ask(t, test.kind, test.answers...)
			if err != nil {
				t.Fatalf("%v\n%s", err, said)
			}
			if diff := cmp.Diff([]string{test.want}, given(f)); diff != "" {
				t.Errorf("rows (-want +got):\n%s\n%s", diff, said)
			}
		})
	}
}

// Wherever the answers end, the form is left: nothing is asked for ever. What was
// answered is kept, and a form that resumes asks for what lacks, and ends with the same
// rows.
func TestTheFormIsLeftWhereAnswersEndAndResumes(t *testing.T) {
	answers := slices.Concat(daily, []string{"2025-04-09", "4", "4", "4", "", "", "1", "0", "", "", ""}, []string{"", ""}, strike)
	whole, said, err := ask(t, "strikes", answers...)
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	for n := 0; n < len(answers); n += 7 {
		var kept []byte
		f := NewPlain(desk(t), strings.NewReader(strings.Join(answers[:n], "\n")+"\n"), io.Discard)
		f.Keep = func(rows []*draft.Row) { kept = draft.Document(rows) }
		if err := f.Ask(schema.TableNamed("strikes")); !errors.Is(err, ErrBrokenOff) {
			t.Errorf("behind %d answers: got %v, want %v", n, err, ErrBrokenOff)
		}
		if n == 0 {
			continue // nothing was answered
		}
		rows, err := draft.JSON(nil, "kept.json", kept)
		if err != nil {
			t.Fatalf("behind %d answers: %v\n%s", n, err, kept)
		}
		// The step that was left is asked for from its beginning, with the answers so far.
		from := 0
		for _, end := range []int{len(daily), len(daily) + 11, len(daily) + 13} {
			if n > end {
				from = end
			}
		}
		var out strings.Builder
		r := NewPlain(desk(t), strings.NewReader(strings.Join(answers[from:], "\n")+"\n"), &out)
		if err := r.Resume(rows); err != nil {
			t.Fatal(err)
		}
		if err := r.Ask(schema.TableNamed("strikes")); err != nil {
			t.Fatalf("resumed behind %d answers: %v\n%s", n, err, out.String())
		}
		if diff := cmp.Diff(given(whole), given(r)); diff != "" {
			t.Errorf("resumed behind %d answers: rows (-want +got):\n%s", n, diff)
		}
	}
}

// Every column is asked for on one page, but ids, which are given, and sources,
// which are asked for first, and those that the file lacks.
func TestPagesAskForEveryColumnOnce(t *testing.T) {
	for _, table := range schema.Tables {
		for _, omitted := range []uint64{0, table.Layout().Optional} {
			var want, got []string
			for i, c := range table.Columns {
				if c.Name != "source_id" && (c.Name != table.Key || table.Prefix() == "") && omitted&(1<<i) == 0 {
					want = append(want, c.Name)
				}
			}
			for _, p := range pagesOf(table, omitted) {
				got = append(got, p.columns...)
			}
			slices.Sort(want)
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s without %b: columns (-want +got):\n%s", table.Name, omitted, diff)
			}
		}
	}
}

// The rules that the form knows by name exist.
func TestRulesKnownByName(t *testing.T) {
	for _, name := range []string{duplicateRule} {
		found := false
		for _, r := range rules.All() {
			found = found || r.Name == name
		}
		if !found {
			t.Errorf("found no rule %s", name)
		}
	}
}
