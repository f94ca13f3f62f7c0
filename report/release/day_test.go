package release_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/schema"
)

// A day tells of the rows that its end has otherwise than the day before: those added,
// changed and gone, but not of cells whose column came or went.
func TestDays(t *testing.T) {
	state := func(day schema.Date, topics string) release.State {
		return release.State{Date: day, Data: schema.Read(schema.Texts{"topics.csv": []byte(topics)})}
	}
	days := release.Days([]release.State{
		state("2025-01-01", "topic,label\na,A\nb,B\n"),
		state("2025-01-02", "topic,label,label_es\na,A,A\nb,B,B\n"),
		state("2025-01-03", "topic,label,label_es\na,AA,A\nc,C,C\n"),
		state("2025-01-04", "topic,label,label_es\nc,C,C\na,AA,A\n"),
		state("2025-01-05", "topic,label,label_es\nc,C,C\na,AA,A\nd,D,D\n"),
	})
	var got []string
	for _, day := range days {
		for _, c := range day.Rows {
			line := string(day.Date) + " " + string(c.Kind) + " " + c.ID
			for _, cell := range c.Cells {
				line += " " + cell.Column + " " + cell.Before + ">" + cell.After
			}
			got = append(got, line)
		}
	}
	want := []string{"2025-01-05 added d", "2025-01-03 changed a label A>AA", "2025-01-03 added c", "2025-01-03 removed b"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("days (-want +got):\n%s", diff)
	}
}
