package proposal

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/draft"
	"github.com/strike-tally/strike-tally/validate/rules"
)

func base() schema.Texts {
	return schema.ReadTexts(os.DirFS("../../../../validate/rules/testdata/base"))
}

func row(t *testing.T, table string, pairs ...string) *draft.Row {
	t.Helper()
	r := draft.NewRow(schema.TableNamed(table), schema.Place{})
	for _, pair := range pairs {
		column, text, _ := strings.Cut(pair, "=")
		if err := r.Set(column, text, schema.Place{}); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

func newDesk(t *testing.T, texts schema.Texts) *Desk {
	t.Helper()
	d, err := NewDesk(texts, rules.All(), "")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func names(findings []validate.Finding) []string {
	var all []string
	for _, f := range findings {
		all = append(all, f.Rule)
	}
	return all
}

// Nothing can be told of a row while the tables cannot be read whole.
func TestObstacles(t *testing.T) {
	for rule, change := range map[string]func(schema.Texts){
		"short-row":      func(texts schema.Texts) { texts["claims.csv"] = append(texts["claims.csv"], "C009,short\n"...) },
		"unclosed-quote": func(texts schema.Texts) { texts["claims.csv"] = append(texts["claims.csv"], "\"C009\n"...) },
		"missing-file":   func(texts schema.Texts) { delete(texts, "waivers.csv") },
		"missing-column": func(texts schema.Texts) { texts["waivers.csv"] = []byte("rule,row,reason\n") },
	} {
		texts := base()
		change(texts)
		_, err := NewDesk(texts, rules.All(), "")
		o := (*Obstacle)(nil)
		if !errors.As(err, &o) {
			t.Errorf("%s: got %v, want an obstacle", rule, err)
			continue
		}
		if diff := cmp.Diff([]string{rule}, names(o.Findings)); diff != "" {
			t.Errorf("obstacles (-want +got):\n%s", diff)
		}
	}
}

// Rows go into canonical tables only, so that nothing else is changed; what other
// tables look like does not matter.
func TestOnlyCanonicalTablesTakeRows(t *testing.T) {
	texts := base()
	texts["sources.csv"] = append([]byte("\ufeff"), texts["sources.csv"]...)
	d := newDesk(t, texts)
	if _, err := d.Judge([]*draft.Row{row(t, "waivers", "rule=x")}); err != nil {
		t.Errorf("another table: got %v, want none", err)
	}
	_, err := d.Judge([]*draft.Row{row(t, "sources", "publisher=x")})
	if err == nil || !strings.Contains(err.Error(), "not in canonical form (byte-order-mark)") {
		t.Errorf("got %v, want the byte order mark told", err)
	}
}

func TestJudge(t *testing.T) {
	for _, test := range []struct {
		name                    string
		rows                    []*draft.Row
		errors, warnings, notes []string
		unborne                 []schema.ID
		like                    int
	}{
		{"faultless", []*draft.Row{row(t, "accounts", "strike_id=S001", "source_id=D0003", "deaths_min=5", "deaths_max=5")}, nil, nil, nil, nil, 0},
		{"outside the range", []*draft.Row{row(t, "accounts", "strike_id=S001", "source_id=D0003", "deaths_min=9", "deaths_max=9")}, []string{"range-not-borne-out"}, nil, nil, []schema.ID{"S001"}, 0},
		{"a source alone", []*draft.Row{row(t, "sources", "publisher=X", "origin=X", "language=en", "kind=news", "access=read")}, nil, []string{"source-never-cited"}, nil, nil, 0},
		{"a figure that differs", []*draft.Row{row(t, "tallies", "source_id=D0005", "as_of=2025-03-21", "scope=sea", "deaths=30", "deaths_qualifier=exact", "counts_missing=no")}, nil, []string{"tally-differs"}, nil, nil, 0},
		{"a strike alone", []*draft.Row{row(t, "strikes", "date=2025-03-20", "date_precision=day", "theater=gulf_of_example", "location_precision=theater", "target_type=boat", "follow_up=unknown", "confirmation=reported")},
			[]string{"strike-without-account"}, nil, nil, nil, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, err := Open(base(), rules.All(), "").Judge(test.rows)
			if err != nil {
				t.Fatal(err)
			}
			got := [][]string{names(p.Errors), names(p.Warnings), names(p.Notes)}
			if diff := cmp.Diff([][]string{test.errors, test.warnings, test.notes}, got); diff != "" {
				t.Errorf("errors, warnings and notes (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.unborne, p.Unborne()); diff != "" {
				t.Errorf("strikes of another range (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(p.Change.Findings.New, judgedWhole(t, base(), test.rows)); diff != "" {
				t.Errorf("new findings (-told +by comparing the two states):\n%s", diff)
			}
			if len(p.Like) != test.like {
				t.Errorf("got %d rows that are like it, want %d", len(p.Like), test.like)
			}
		})
	}
}

// judgedWhole are the new findings by all that is found before and with the rows.
func judgedWhole(t *testing.T, texts schema.Texts, rows []*draft.Row) []validate.Finding {
	t.Helper()
	p := &Proposal{}
	if err := newDesk(t, texts).compare(p, nil, rows, nil); err != nil {
		t.Fatal(err)
	}
	return p.Change.Findings.New
}

// Tables in which something is wrong are examined before a row is told of; where nothing is,
// what stands at the rows alone is told without.
func TestOpenExaminesWhereItMust(t *testing.T) {
	source := row(t, "sources", "publisher=X", "origin=X", "language=en", "kind=news", "access=read")
	account := row(t, "accounts", "strike_id=S001", "source_id=D0003", "deaths_min=9", "deaths_max=9")
	taken := row(t, "sources", "source_id=D0003", "publisher=X", "origin=X", "language=en", "kind=news", "access=read")
	for _, test := range []struct {
		name     string
		change   func(schema.Texts)
		rows     []*draft.Row
		examined bool
	}{
		{"nothing is wrong", func(schema.Texts) {}, []*draft.Row{source}, false},
		{"another row is concerned", func(schema.Texts) {}, []*draft.Row{account}, true},
		{"the id is taken", func(schema.Texts) {}, []*draft.Row{taken}, true},
		{"a finding stood before", func(texts schema.Texts) {
			texts["sources.csv"] = append(texts["sources.csv"], "D0099,X,X,,,2025-03-16,en,news,read,\n"...)
		}, []*draft.Row{source}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			texts := base()
			test.change(texts)
			d, examined := Open(texts, rules.All(), ""), false
			examine := d.examined
			d.examined = func() (map[string]string, error) { examined = true; return examine() }
			p, err := d.Judge(test.rows)
			if err != nil {
				t.Fatal(err)
			}
			if examined != test.examined {
				t.Errorf("the tables were examined: %t, want %t", examined, test.examined)
			}
			if diff := cmp.Diff(judgedWhole(t, texts, test.rows), p.Change.Findings.New); diff != "" {
				t.Errorf("new findings (-by comparing the two states +told):\n%s", diff)
			}
		})
	}
}

// A row can be written together with the range that it asks for.
func TestJudgeWidened(t *testing.T) {
	d := newDesk(t, base())
	rows := []*draft.Row{row(t, "accounts", "strike_id=S001", "source_id=D0003", "deaths_min=9", "deaths_max=9")}
	p, err := d.Judge(rows, "S001")
	if err != nil {
		t.Fatal(err)
	}
	// The upper end of a stated range is no longer that of the rows, and is told.
	if diff := cmp.Diff([]string{"tally-differs"}, append(names(p.Errors), names(p.Warnings)...)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	if p.Change.Count(schema.RowChanged) != 1 || p.Change.Count(schema.RowAdded) != 1 {
		t.Error("want one row changed and one added")
	}
}

// An answer is told what the rules say of its cell, and of no other.
func TestCellFindings(t *testing.T) {
	d := newDesk(t, base())
	for _, test := range []struct {
		row    *draft.Row
		column string
		want   []string
	}{
		{row(t, "strikes", "date=2025-02-30"), "date", []string{"invalid-date"}},
		{row(t, "strikes", "date=2025-02-30"), "theater", []string{"required"}},
		{row(t, "strikes", "date=2025-02-03"), "date", nil},
		{row(t, "strikes", "deaths=3", "deaths_min=2", "deaths_max=1"), "deaths_max", []string{"count-order"}},
		{row(t, "strikes", "deaths=2", "deaths_min=3", "deaths_max=3"), "deaths_min", []string{"count-order"}},
		{row(t, "accounts", "strike_id=S099"), "strike_id", []string{"unknown-reference"}},
		{row(t, "accounts", "strike_id=S001", "source_id=D0002"), "source_id", []string{"duplicate-account"}},
		{row(t, "sources", "url=http://m.daily.example/2025/03/06/union/?utm_source=x"), "url", []string{"duplicate-source"}},
		{row(t, "strikes", "strike_id=S005"), "strike_id", []string{"id-reused"}},
	} {
		if diff := cmp.Diff(test.want, names(d.CellFindings(nil, test.row, test.column))); diff != "" {
			t.Errorf("%v %s (-want +got):\n%s", test.row.Cells, test.column, diff)
		}
	}
}

// The rule that a range is known by exists.
func TestRangeRuleExists(t *testing.T) {
	for _, r := range rules.All() {
		if r.Name == rangeRule {
			return
		}
	}
	t.Errorf("found no rule %s", rangeRule)
}
