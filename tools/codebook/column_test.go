package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
)

func TestColumnsSayWhatTheirTagsSay(t *testing.T) {
	for _, test := range []struct{ table, column, Type, Required string }{
		{"strikes", "strike_id", "id, as S001", "yes"},
		{"strikes", "announced", "date, not before `date`", "no; a file may lack the column"},
		{"strikes", "theater", "word", "yes"},
		{"strikes", "latitude", "degrees, -90 to 90", "with `longitude`; a file may lack the column"},
		{"strikes", "deaths", "number, at least `deaths_min`, at most `deaths_max`", "no"},
		{"accounts", "ordinal", "number, 1 or more", "no; a file may lack the column"},
		{"accounts", "account_id", "id, as A0001", "yes"},
		{"tallies", "deaths_qualifier", "word", "with `deaths`, never without"},
		{"claims", "contradicts", "list of ids, as C001", "no; a file may lack the column"},
		{"claims", "topic", "word in lower case, parts joined by `_`", "yes"},
		{"waivers", "rule", "word in lower case, parts joined by `-`", "yes"},
		{"excluded", "former_id", "id of any table", "no; a file may lack the column"},
		{"sources", "url", "address", "no; a file may lack the column"},
	} {
		t.Run(test.table+"."+test.column, func(t *testing.T) {
			table := schema.TableNamed(test.table)
			c, err := newColumn(table, &table.Columns[table.Index(test.column)])
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff([2]string{test.Type, test.Required}, [2]string{c.Type, c.Required}); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestATagWithoutWordsIsAnError(t *testing.T) {
	table := &schema.Table{Name: "strikes", Columns: []schema.Column{{Name: "date", Field: "Date", Kind: schema.Day, Validate: "required,date,weekday"}}}
	if _, err := newColumn(table, &table.Columns[0]); err == nil || !strings.Contains(err.Error(), `strikes.date: found the tag "weekday"`) {
		t.Errorf("found the error %v, want one that names strikes.date and weekday", err)
	}
}
