package change_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// edit is a text of a file that stands there once, and what takes its place.
type edit struct{ file, old, new string }

// stateOf is the small faultless dataset with some edits.
func stateOf(t *testing.T, edits ...edit) *assess.Assessment {
	t.Helper()
	return assess.New(schema.Read(textsOf(t, edits...)), assess.Options{})
}

// perhaps is a number that may not be known.
func perhaps(n *int) string {
	if n == nil {
		return "?"
	}
	return fmt.Sprint(*n)
}

func textsOf(t *testing.T, edits ...edit) schema.Texts {
	t.Helper()
	texts := schema.ReadTexts(os.DirFS("../../validate/rules/testdata/base"))
	for _, e := range edits {
		text := string(texts[e.file])
		if n := strings.Count(text, e.old); n != 1 {
			t.Fatalf("%s: found %q %d times, want it once", e.file, e.old, n)
		}
		texts[e.file] = []byte(strings.Replace(text, e.old, e.new, 1))
	}
	return texts
}

// told is a change in short: totals, verdicts, findings, and what follows.
type told struct {
	Totals                             []string
	Verdicts                           []string
	Reread                             []schema.ID
	New, Resolved, Hidden, Waived      []string
	Old, Withdrawn, Vanished, Together int
	Empty, Rejected                    bool
}

func tell(c *change.Change) told {
	short := func(findings []validate.Finding) []string {
		var list []string
		for _, f := range findings {
			list = append(list, f.Rule+" "+f.Row)
		}
		return list
	}
	s := told{Reread: c.Reread, New: short(c.Findings.New), Resolved: short(c.Findings.Resolved), Hidden: short(c.Findings.Hidden), Waived: short(c.Findings.Waived), Old: c.Findings.Old,
		Withdrawn: c.Count(schema.RowWithdrawn), Vanished: c.Count(schema.RowVanished), Together: len(c.Rows), Empty: c.Empty(), Rejected: c.Rejected()}
	for i := range c.Totals {
		for _, m := range change.Measures {
			if before, after := c.Totals[i].Values(m); !change.Same(before, after) {
				s.Totals = append(s.Totals, fmt.Sprintf("%s %s %s>%s", c.Totals[i].Scope, m.Name, perhaps(before), perhaps(after)))
			}
		}
	}
	for _, v := range c.Verdicts {
		text := string(v.ID) + " "
		if v.Before != nil {
			text += string(v.Before.Outcome)
		}
		text += ">"
		if v.After != nil {
			text += string(v.After.Outcome)
		}
		s.Verdicts = append(s.Verdicts, text)
	}
	return s
}

var (
	// One more killed, without an account that says so.
	fourKilled = edit{"strikes.csv", "1,3,3,3,2,2025-03-16,1,no", "1,4,3,4,2,2025-03-16,1,no"}
	noClaim    = edit{"claims.csv", "C003,2025-04-05,Port Authority of Example,director,,dock_fire,denies,\"The dock burned, and nothing struck it.\",none_offered,S004,,,D0006,\n", ""}
	withdrawn  = edit{"excluded.csv", "D0003,\n", "D0003,\nX004,C003,,,A denial.,withdrawn,D0006,\n"}
	wrong      = edit{"tallies.csv", "S002,sea,8,", "S002,sea,80,"}
	wronger    = edit{"tallies.csv", "S002,sea,8,", "S002,sea,81,"}
	counted    = edit{"tallies.csv", ",all,10,,at_least", ",all,12,,at_least"} // with the two presumed dead
	countedAll = edit{"tallies.csv", ",all,10,,at_least", ",all,13,,at_least"} // with three
	threeLost  = edit{"strikes.csv", "1,3,3,3,2,2025-03-16,1,no", "1,3,3,3,3,2025-03-16,1,no"}
	waiver     = edit{"waivers.csv", "rule,row,reason,date\n", "rule,row,reason,date,accepts\ntally-differs,T0001,seen,2025-05-01,80\n"}
	waiverToo  = edit{"waivers.csv", "rule,row,reason,date\n", "rule,row,reason,date,accepts\ntally-differs,T0001,seen,2025-05-01,81\n"}
	landTotal  = edit{"tallies.csv", "Counts the dock as a strike.\n", "Counts the dock as a strike.\nT0004,D0006,Example Daily,,2025-04-05,,land,0,,exact,1,exact,,,,,no,\n"}
	again      = edit{"tallies.csv", "Counts the dock as a strike.\n", "Counts the dock as a strike.\nT0003,D0006,Example Daily,,2025-04-05,,land,9,,exact,,,,,,,no,\n"}
	uncovered  = edit{"tallies.csv", "2025-03-21,S003,sea", "2026-03-21,S003,sea"}
	ends       = []edit{{"coverage.csv", "2025-06-30,land", "2025-04-01,land"}, {"coverage.csv", "2025-06-30,sea", "2025-04-01,sea"}} // before the last strike
	theater    = edit{"theaters.csv", "port_example,", "inner_bay,Inner Bay,Bahía,sea,,\nport_example,"}
)

func TestBetween(t *testing.T) {
	for _, c := range []struct {
		name          string
		before, after []edit
		want          told
	}{
		{"nothing", nil, nil, told{Empty: true}},
		{"one more killed", nil, []edit{fourKilled}, told{
			Totals: []string{
				"sea deaths 10>11", "sea deaths_max 13>14",
				"gulf_of_example deaths 8>9", "gulf_of_example deaths_max 9>10",
				"all deaths 10>11", "all deaths_max 13>14",
			},
			// Their 8 and 10 are now the lowest values alone, which is no reading; the upper
			// end of the range is one off.
			Verdicts: []string{"T0001 agrees>differs", "T0002 agrees>differs", "T0003 agrees>differs"},
			New:      []string{"range-not-borne-out S002"}, // which is told alone: the figures follow from it
			Together: 1, Rejected: true,
		}},
		{"a figure goes wrong", nil, []edit{wrong}, told{Verdicts: []string{"T0001 agrees>differs"}, New: []string{"tally-differs T0001"}, Together: 1, Rejected: true}},
		{"a wrong figure is put right", []edit{wrong}, nil, told{Verdicts: []string{"T0001 differs>agrees"}, Resolved: []string{"tally-differs T0001"}, Together: 1}},
		{"a wrong figure is waived", []edit{wrong}, []edit{wrong, waiver}, told{Waived: []string{"tally-differs T0001"}, Together: 1}},
		{"a figure goes wrong and is waived at once", nil, []edit{wrong, waiver}, told{Verdicts: []string{"T0001 agrees>differs"}, Waived: []string{"tally-differs T0001"}, Together: 2}},
		{"a waived figure is written wrong otherwise", []edit{wrong, waiver}, []edit{wronger, waiver}, told{New: []string{"tally-differs T0001"}, Together: 1, Rejected: true}},
		{"a waived figure is written wrong otherwise, and the waiver with it", []edit{wrong, waiver}, []edit{wronger, waiverToo}, told{Waived: []string{"tally-differs T0001"}, Together: 2}},
		{"a waiver is taken back", []edit{wrong, waiver}, []edit{wrong}, told{New: []string{"tally-differs T0001"}, Together: 1, Rejected: true}},
		{"a wrong figure stays", []edit{wrong}, []edit{wrong, withdrawn, noClaim}, told{Old: 1, Withdrawn: 1, Together: 2}},
		{"a wrong figure differs by another number", []edit{wrong}, []edit{wrong, fourKilled}, told{
			Totals: []string{
				"sea deaths 10>11", "sea deaths_max 13>14",
				"gulf_of_example deaths 8>9", "gulf_of_example deaths_max 9>10",
				"all deaths 10>11", "all deaths_max 13>14",
			},
			Verdicts: []string{"T0002 agrees>differs", "T0003 agrees>differs"},
			// T0001 is still wrong, and is asked again once the strike is right.
			New: []string{"range-not-borne-out S002"}, Hidden: []string{"tally-differs T0001"}, Together: 1, Rejected: true,
		}},
		{"a wrong figure is written wrong otherwise", []edit{wrong}, []edit{wronger}, told{New: []string{"tally-differs T0001"}, Resolved: []string{"tally-differs T0001"}, Together: 1, Rejected: true}},
		{"a wrong figure is put right, and a strike goes wrong", []edit{wrong}, []edit{fourKilled}, told{
			Totals: []string{
				"sea deaths 10>11", "sea deaths_max 13>14",
				"gulf_of_example deaths 8>9", "gulf_of_example deaths_max 9>10",
				"all deaths 10>11", "all deaths_max 13>14",
			},
			Verdicts: []string{"T0002 agrees>differs", "T0003 agrees>differs"},
			New:      []string{"range-not-borne-out S002"}, Hidden: []string{"tally-differs T0001"}, Together: 2, Rejected: true,
		}},
		{"a row is withdrawn", nil, []edit{noClaim, withdrawn}, told{Withdrawn: 1, Together: 2}},
		{"a row vanishes", nil, []edit{noClaim}, told{Vanished: 1, Together: 1, Rejected: true}},
		{"a figure is added", nil, []edit{landTotal}, told{Verdicts: []string{"T0004 >agrees"}, Together: 1}},
		{"an id stands twice", nil, []edit{again}, told{New: []string{"duplicate-id T0003"}, Together: 1, Rejected: true}},
		{"a figure vanishes", []edit{landTotal}, nil, told{Verdicts: []string{"T0004 agrees>"}, Vanished: 1, Together: 1, Rejected: true}},
		{"a figure agrees by another reading", []edit{counted}, []edit{countedAll, threeLost}, told{Totals: []string{"sea missing 2>3", "gulf_of_example missing 2>3", "all missing 2>3"}, Reread: []schema.ID{"T0003"}, New: []string{"number-not-borne-out S002"}, Together: 2, Rejected: true}},
		{"a strike lies behind what is looked at", nil, ends, told{Verdicts: []string{"T0003 agrees>not_comparable"}, New: []string{"outside-coverage S004"}, Together: 2}}, // which is a note
		{"a theater is added", nil, []edit{theater}, told{Together: 1}},
		{"the worst verdict first", []edit{landTotal}, []edit{wrong, uncovered}, told{
			Verdicts: []string{"T0001 agrees>differs", "T0002 agrees>not_comparable", "T0004 agrees>"},
			New:      []string{"tally-differs T0001", "dated-after-publication T0002"}, Vanished: 1, Together: 3, Rejected: true,
		}},
	} {
		got := tell(change.Between(stateOf(t, c.before...), stateOf(t, c.after...)))
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// TestTotalsOfAScopeThatOneStateLacks tells a new scope from one that holds nothing.
func TestTotalsOfAScopeThatOneStateLacks(t *testing.T) {
	for _, c := range []struct {
		before, after []edit
		want          string
	}{{nil, []edit{theater}, "inner_bay false true true"}, {[]edit{theater}, nil, "inner_bay true false true"}} {
		var got []string
		for _, total := range change.Between(stateOf(t, c.before...), stateOf(t, c.after...)).Totals {
			if total.Changed() {
				got = append(got, fmt.Sprint(total.Scope, " ", total.Before != nil, " ", total.After != nil, " ", total.Changed()))
			}
		}
		if diff := cmp.Diff([]string{c.want}, got); diff != "" {
			t.Errorf("totals (-want +got):\n%s", diff)
		}
	}
}
