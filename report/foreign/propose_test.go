package foreign

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
)

// proposed are the entries of a proposal for strikes, each in one line.
func proposed(t *testing.T, text string) (lines []string) {
	t.Helper()
	s, err := Read("t", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range Propose(s, Options{}, schema.TableNamed("strikes")).Entries {
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s -> %s %s", e.From, e.Column, e.Reading)))
	}
	return lines
}

// A column is taken by its name only where its cells bear the name out, and by its cells
// only where they can be of one column alone.
func TestPropose(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"names", "Date,Killed\n2025-09-02,3\n", []string{"Date -> date", "Killed -> deaths best", "Killed -> deaths_min low", "Killed -> deaths_max high"}},
		{"own ends", "date,killed,killed min,killed max\n2025-09-02,3,2,4\n", []string{"date -> date", "killed -> deaths", "killed min -> deaths_min", "killed max -> deaths_max"}},
		{"ends alone", "date,min killed,max killed\n2025-09-02,2,4\n", []string{"date -> date", "min killed -> deaths_min", "max killed -> deaths_max", "-> deaths both"}},
		{"an own name before a given one", "killed,deaths\n1,2\n", []string{"deaths -> deaths best", "killed ->", "deaths -> deaths_min low", "deaths -> deaths_max high"}},
		{"cells that are none", "date,killed\n2025-09-02,yes\n2025-09-03,no\n2025-09-04,4\n", []string{"date -> date", "killed ->"}},
		{"days that nothing decides are days", "date\n02/09/2025\n", []string{"date -> date"}},
		{"ids of others", "id,date\nYEM001,2025-09-02\n", []string{"date -> date", "id ->"}},
		{"words of others", "date,status\n2025-09-02,mapped\n", []string{"date -> date", "status ->"}},
		{"words by the cells", "date,was es war\n2025-09-02,Lancha\n2025-09-03,DOCK\n", []string{"date -> date", "was es war -> target_type"}},
		{"one word alone says little", "date,was es war\n2025-09-02,Lancha\n", []string{"date -> date", "was es war ->"}},
		{"yes and no say little", "date,x1\n2025-09-02,yes\n2025-09-03,unknown\n", []string{"date -> date", "x1 ->"}},
	} {
		if diff := cmp.Diff(test.want, proposed(t, test.text)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.name, diff)
		}
	}
}

// What is not known is never a number, and a range is its ends.
func TestUnknownIsNeverZero(t *testing.T) {
	const text = "date,killed,survivors\n2025-09-02,NA,-\n2025-09-03,unknown,none\n2025-09-04,3-5,?\n2025-09-05,5+,0\n2025-09-06,hasta 7,\n2025-09-07,5-3,n/a\n2025-09-08,4,1\n"
	s, err := Read("t", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	table := schema.TableNamed("strikes")
	r, err := New(s, Propose(s, Options{}, table), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range r.Cells {
		var cells []string
		for _, column := range []string{"date", "deaths", "deaths_min", "deaths_max", "survivors"} {
			cells = append(cells, row[table.Index(column)])
		}
		got = append(got, strings.Join(cells, ","))
	}
	want := []string{
		"2025-09-02,,,,", "2025-09-03,,,,none", "2025-09-04,,3,5,", "2025-09-05,,5,,0", "2025-09-06,,,7,", "2025-09-07,5-3,5-3,5-3,", "2025-09-08,4,4,4,1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got)\n%s", diff)
	}
}
