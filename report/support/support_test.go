package support_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/support"
	"github.com/strike-tally/strike-tally/schema"
)

func TestSupportCountsOriginsAndLeavesOutSuperseded(t *testing.T) {
	d := &schema.Dataset{
		Sources: schema.NewSheet(schema.TableNamed("sources"), []schema.Source{
			{ID: "D0001", Publisher: "Paper", Origin: "Agency"},
			{ID: "D0002", Publisher: "Radio", Origin: "Agency"},
			{ID: "D0003", Publisher: "Office", Origin: "Office"},
			{ID: "D0004", Publisher: "Rumour", Origin: "Rumour"},
		}),
		Accounts: schema.NewSheet(schema.TableNamed("accounts"), []schema.Account{
			{ID: "A0001", StrikeID: "S001", SourceID: "D0002"},
			{ID: "A0002", StrikeID: "S001", SourceID: "D0001"},
			{ID: "A0003", StrikeID: "S001", SourceID: "D0004", Superseded: "yes"},
			{ID: "A0004", StrikeID: "S002", SourceID: "D0003"},
			{ID: "A0005", StrikeID: "S001", SourceID: "D0002"}, // says two things of one strike
			{ID: "A0006", StrikeID: "S003", SourceID: "D9999"}, // of a source that is not there
		}),
	}
	d.Strikes = schema.NewSheet(schema.TableNamed("strikes"), []schema.Strike{{ID: "S003"}, {ID: "S001"}, {ID: "S002"}, {ID: "S004"}})
	index := support.NewIndex(d)
	for id, s := range support.Of(d) {
		if diff := cmp.Diff(s, index.Of(id)); diff != "" {
			t.Errorf("%s (-of all +by index)\n%s", id, diff)
		}
	}
	if diff := cmp.Diff(&support.Support{}, index.Of("S004")); diff != "" {
		t.Errorf("a strike without accounts (-want +got)\n%s", diff)
	}
	got := map[schema.ID][]any{}
	for id, s := range support.Of(d) {
		var sources []schema.ID
		for _, source := range s.Sources {
			sources = append(sources, source.ID)
		}
		got[id] = []any{s.Accounts, sources, s.Origins}
	}
	want := map[schema.ID][]any{
		"S001": {3, []schema.ID{"D0002", "D0001"}, []string{"Agency"}},
		"S002": {1, []schema.ID{"D0003"}, []string{"Office"}},
		"S003": {1, []schema.ID(nil), []string(nil)},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
