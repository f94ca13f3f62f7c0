package corroboration_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/corroboration"
	"github.com/strike-tally/strike-tally/schema"
)

func TestOriginsAreCountedOnceAndKnown(t *testing.T) {
	d := &schema.Dataset{
		Strikes: schema.NewSheet(schema.TableNamed("strikes"), []schema.Strike{{ID: "S003"}, {ID: "S001"}, {ID: "S002"}, {ID: "S004"}, {ID: "S005"}}),
		Sources: schema.NewSheet(schema.TableNamed("sources"), []schema.Source{
			{ID: "D0001", Publisher: "Paper", Origin: "Agency"},
			{ID: "D0002", Publisher: "Radio", Origin: "Agency"},
			{ID: "D0003", Publisher: "Office", Origin: "Office"},
			{ID: "D0004", Publisher: "Rumour", Origin: "Rumour"},
			{ID: "D0005", Publisher: "Copy", Origin: "not told"},
			{ID: "D0006", Publisher: "Broken"},
			{ID: "D0007", Publisher: "Wire", Origin: "AAA"},
		}),
		Accounts: schema.NewSheet(schema.TableNamed("accounts"), []schema.Account{
			{ID: "A0001", StrikeID: "S001", SourceID: "D0002"},
			{ID: "A0002", StrikeID: "S001", SourceID: "D0001"},
			{ID: "A0003", StrikeID: "S001", SourceID: "D0004", Superseded: "yes"},
			{ID: "A0004", StrikeID: "S002", SourceID: "D0003"},
			{ID: "A0005", StrikeID: "S001", SourceID: "D0002"}, // says two things of one strike
			{ID: "A0006", StrikeID: "S003", SourceID: "D9999"}, // of a source that is not there
			{ID: "A0007", StrikeID: "S001", SourceID: "D0007"},
			{ID: "A0008", StrikeID: "S001", SourceID: "D0005"},
			{ID: "A0009", StrikeID: "S005", SourceID: "D0005"},
			{ID: "A0010", StrikeID: "S005", SourceID: "D0006"},
			{ID: "A0011", StrikeID: "S999", SourceID: "D0001"}, // of a strike that is not there
		}),
	}
	index := corroboration.NewIndex(d)
	type counted struct {
		Accounts int
		Sources  []schema.ID
		Origins  []corroboration.Origin
		Unknown  int
	}
	got := map[schema.ID]counted{}
	for _, id := range []schema.ID{"S001", "S002", "S003", "S004", "S005", "S999"} {
		c := index.Of(id)
		var sources []schema.ID
		for _, s := range c.Sources {
			sources = append(sources, s.ID)
		}
		got[id] = counted{c.Accounts, sources, c.Origins, c.OriginUnknown}
	}
	want := map[schema.ID]counted{
		"S001": {5, []schema.ID{"D0002", "D0001", "D0007", "D0005"}, []corroboration.Origin{{"AAA", 1}, {"Agency", 3}}, 1},
		"S002": {1, []schema.ID{"D0003"}, []corroboration.Origin{{"Office", 1}}, 0},
		"S003": {1, nil, nil, 1},
		"S004": {},
		"S005": {2, []schema.ID{"D0005", "D0006"}, nil, 2},
		"S999": {},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
