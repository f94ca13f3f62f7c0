package document_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
)

// TestWhatIsNotToldOfSurvivorsIsNoZero empties the numbers of strikes that somebody
// survived: neither survivors nor presumed dead become nobody.
func TestWhatIsNotToldOfSurvivorsIsNoZero(t *testing.T) {
	for code, unknown := range map[string]string{"en": "not known", "es": "no se sabe"} {
		r := reportOf(t, assessed(), summary.Question{Scope: "sea"}) // one of its own, to be changed
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Survivors.Strikes {
			r.Survivors.Strikes[i].Survivors, r.Survivors.Strikes[i].Missing = "", ""
		}
		tables := section(t, document.New(r, dataset(), l), "survivors")
		each := tables[len(tables)-1]
		if len(each.Rows) != len(r.Survivors.Strikes) || len(each.Rows) == 0 {
			t.Fatalf("found %d rows, want those of %d strikes", len(each.Rows), len(r.Survivors.Strikes))
		}
		for _, row := range each.Rows {
			if diff := cmp.Diff([]string{unknown, ""}, []string{cellText(row[4]), cellText(row[5])}); diff != "" {
				t.Errorf("%s, %s: survivors and presumed dead (-want +got):\n%s", code, cellText(row[0]), diff)
			}
		}
	}
}
