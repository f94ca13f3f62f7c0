package summary_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

func TestConditionsAreRead(t *testing.T) {
	for text, want := range map[string]summary.Condition{
		"theater=caribbean":  {Column: "theater", Operator: "=", Value: "caribbean"},
		"theater!=caribbean": {Column: "theater", Operator: "!=", Value: "caribbean"},
		"deaths>=4":          {Column: "deaths", Operator: ">=", Value: "4"},
		"deaths<4":           {Column: "deaths", Operator: "<", Value: "4"},
		"announced_by=":      {Column: "announced_by", Operator: "=", Value: ""},
		"note!=":             {Column: "note", Operator: "!=", Value: ""},
		"note=a=b":           {Column: "note", Operator: "=", Value: "a=b"},
	} {
		got, err := summary.ParseCondition(text)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", text, diff)
		}
	}
	for _, text := range []string{"", "theater", "=caribbean", "deaths!4"} {
		if c, err := summary.ParseCondition(text); err == nil {
			t.Errorf("%q: found %v, want an error", text, c)
		}
	}
}

// Strikes that a condition keeps and those that its opposite keeps are all strikes, once
// each; with an order those without a value are kept by neither.
func TestConditionsPart(t *testing.T) {
	d := schema.Read(sample.Files)
	a := assess.New(d, assess.Options{})
	count := func(text string) int {
		c, err := summary.ParseCondition(text)
		if err != nil {
			t.Fatal(err)
		}
		r, err := summary.New(a, summary.Identity{}, summary.Question{Scope: schema.ScopeAll, Where: []summary.Condition{c}, Sections: []string{summary.SectionHeadline}})
		if err != nil {
			t.Fatal(err)
		}
		return r.Headline.Totals[0].Strikes
	}
	all := d.Strikes.Len()
	for _, c := range []struct{ column, value string }{{"theater", "caribbean"}, {"evidence_offered", "video"}, {"announced_by", ""}, {"deaths", ""}, {"deaths", "3"}, {"origins", "1"}, {"accounts_differ", "yes"}, {"date", "2025-10-27"}} {
		equal, unlike := count(c.column+"="+c.value), count(c.column+"!="+c.value)
		if equal+unlike != all {
			t.Errorf("%s: found %d = and %d != %q, want %d together", c.column, equal, unlike, c.value, all)
		}
		if c.value == "" || c.column == "accounts_differ" || c.column == "theater" || c.column == "evidence_offered" || c.column == "announced_by" {
			continue
		}
		told := all
		if c.column == "deaths" {
			told = count("deaths!=")
		}
		below, least, above, most := count(c.column+"<"+c.value), count(c.column+">="+c.value), count(c.column+">"+c.value), count(c.column+"<="+c.value)
		if below+least != told || above+most != told || most-below != equal || least-above != equal || below == 0 {
			t.Errorf("%s %s: found %d below, %d at most, %d equal, %d at least, %d above, want %d on either side", c.column, c.value, below, most, equal, least, above, told)
		}
	}
}

// TestConditionsKeepTheStrikesThatMeetThem puts every comparison to the cells of the strikes.
func TestConditionsKeepTheStrikesThatMeetThem(t *testing.T) {
	d := schema.Read(sample.Files)
	a := assess.New(d, assess.Options{})
	sizes := map[int]bool{}
	for column, value := range map[string]string{"deaths": "4", "deaths_max": "3", "latitude": "10.5", "date": "2025-12-01"} {
		at := d.Strikes.Table().Index(column)
		for _, operator := range []string{"=", "!=", "<", "<=", ">", ">="} {
			want := 0
			for row := range d.Strikes.Len() {
				cell := d.Strikes.Cell(row, at)
				x, _ := strconv.ParseFloat(cell, 64)
				y, _ := strconv.ParseFloat(value, 64)
				less, same := x < y, x == y
				if column == "date" {
					less, same = cell < value, cell == value
				}
				holds := map[string]bool{"=": same, "!=": !same, "<": less, "<=": less || same, ">": !less && !same, ">=": !less}[operator]
				if cell == "" {
					holds = operator == "!="
				}
				if holds {
					want++
				}
			}
			c, err := summary.ParseCondition(column + operator + value)
			if err != nil {
				t.Fatal(err)
			}
			r, err := summary.New(a, summary.Identity{}, summary.Question{Scope: schema.ScopeAll, Where: []summary.Condition{c}, Sections: []string{summary.SectionHeadline}})
			if err != nil {
				t.Fatal(err)
			}
			if got := r.Headline.Totals[0].Strikes; got != want {
				t.Errorf("%s%s%s: found %d strikes, want %d", column, operator, value, got, want)
			}
			sizes[want] = true
		}
	}
	if len(sizes) < 12 {
		t.Errorf("found %d numbers of strikes, want more that can be told apart", len(sizes))
	}
}

func TestConditionsThatCannotBeAsked(t *testing.T) {
	a := assess.New(schema.Read(sample.Files), assess.Options{})
	for text, want := range map[string]string{
		"colour=red": "found the column", "deaths<many": "want a whole number", "date>yesterday": "want a day", "theater<caribbean": "neither a day nor a number",
		"origins=few": "want a whole number", "accounts_differ=perhaps": "want yes or no", "accounts_differ<yes": "neither a day nor a number", "deaths<": "want a whole number", "latitude>north": "want a decimal number",
	} {
		c, err := summary.ParseCondition(text)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := summary.New(a, summary.Identity{}, summary.Question{Where: []summary.Condition{c}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: found the error %v, want %q in it", text, err, want)
		}
	}
}
