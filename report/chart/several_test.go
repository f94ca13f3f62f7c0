package chart_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
)

// Months count the strikes for which their rows stand, not the rows.
func TestMonthsCountStrikes(t *testing.T) {
	rows := slices.Clone(dataset().Strikes.Rows)
	rows[0].StrikesMin, rows[0].Strikes, rows[0].StrikesMax = "2", "3", "5"
	d := dataset().With(dataset().Strikes.Select(rows))
	id, err := summary.Identify(d, sample.Files)
	if err != nil {
		t.Fatal(err)
	}
	english, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	k := chart.Named("months")
	r, err := summary.New(assess.New(d, assess.Options{}), id, summary.Question{Scope: "all", Sections: k.Sections})
	if err != nil {
		t.Fatal(err)
	}
	c, err := k.New(r, d, english, chart.Column)
	if err != nil {
		t.Fatal(err)
	}
	got, strikes := 0, slices.Index(c.Columns, "strikes")
	for _, row := range c.Rows {
		n, err := strconv.Atoi(row[strikes])
		if err != nil {
			t.Fatal(err)
		}
		got += n
	}
	if want := len(rows) + 2; got != want {
		t.Errorf("found %d strikes in all months, want %d", got, want)
	}
}
