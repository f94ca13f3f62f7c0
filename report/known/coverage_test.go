package known_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/schema"
)

// TestCoverageAsItWasOnADay asks what is claimed of coverage on the day before, on and
// after each of its days.
func TestCoverageAsItWasOnADay(t *testing.T) {
	d := schema.Read(schema.Texts{
		"coverage.csv": []byte("from,to,scope,completeness,looked,note\n2025-04-10,2025-04-20,all,complete,2025-04-30,held\n"),
		// Something later, so that none of these days is the newest one.
		"sources.csv": []byte("source_id,publisher,origin,title,url,published,language,kind,access,note\nD0001,A,A,,,2025-09-01,en,news,read,\n"),
	})
	cut := func(to, looked schema.Date, note string) []schema.Coverage {
		return []schema.Coverage{{From: "2025-04-10", To: to, Scope: "all", Completeness: "complete", Looked: looked, Note: note}}
	}
	for day, want := range map[schema.Date][]schema.Coverage{
		"2025-04-09": nil,
		"2025-04-10": cut("2025-04-10", "", ""),
		"2025-04-11": cut("2025-04-11", "", ""),
		"2025-04-19": cut("2025-04-19", "", ""),
		"2025-04-20": cut("2025-04-20", "", "held"),
		"2025-04-29": cut("2025-04-20", "", "held"),
		"2025-04-30": cut("2025-04-20", "2025-04-30", "held"),
		"2025-05-01": cut("2025-04-20", "2025-04-30", "held"),
	} {
		then, _ := known.By(d, day)
		if diff := cmp.Diff(want, then.Coverage.Rows); diff != "" {
			t.Errorf("%s (-want +got):\n%s", day, diff)
		}
	}
}
