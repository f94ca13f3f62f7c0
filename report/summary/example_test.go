package summary_test

import (
	"fmt"
	"log"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// The numbers that could have been written on 14 October 2025.
func Example() {
	d := schema.Read(sample.Files)
	id, err := summary.Identify(d, sample.Files)
	if err != nil {
		log.Fatal(err)
	}
	r, err := summary.New(assess.New(d, assess.Options{}), id, summary.Question{KnownBy: "2025-10-14"})
	if err != nil {
		log.Fatal(err)
	}
	total := r.Headline.Totals[0]
	fmt.Printf("%d killed in %d strikes from %s to %s\n", *total.Killed.Best, total.Strikes, total.First, total.Last)
	for _, f := range r.Running[0].Strikes[4].Figures {
		fmt.Printf("%s: %s %d: %s\n", f.Publisher, f.Qualifier, *f.Deaths, f.Verdict)
	}
	// Output:
	// 27 killed in 5 strikes from 2025-09-02 to 2025-10-14
	// BNO News: at_least 25: differs
	// CBS News Miami: at_least 27: agrees
	// Peoples Dispatch: exact 27: agrees
}

// Strikes at sea in one month, filtered by what the announcer offered.
func ExampleNew() {
	d := schema.Read(sample.Files)
	r, err := summary.New(assess.New(d, assess.Options{}), summary.Identity{}, summary.Question{
		Scope: "sea", From: "2025-10-01", AsOf: "2025-10-31",
		Where:    []summary.Condition{{Column: "evidence_offered", Value: "video"}},
		By:       []string{summary.ByTheater},
		Sections: []string{summary.SectionBy},
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, g := range r.By[0].Groups {
		fmt.Printf("%s: %d strikes, %d to %d killed\n", g.Key, g.Strikes, *g.Killed.Min, *g.Killed.Max)
	}
	// Output:
	// caribbean: 5 strikes, 21 to 21 killed
	// eastern_pacific: 6 strikes, 21 to 24 killed
}
