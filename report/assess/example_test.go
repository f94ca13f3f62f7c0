package assess_test

import (
	"fmt"
	"os"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// small is a folder of tables that does not change: three strikes, three figures.
var small = os.DirFS("../../validate/rules/testdata/base")

func ExampleNew() {
	a := assess.New(schema.Read(small), assess.Options{})
	sea := a.Total(schema.ScopeSea)
	fmt.Printf("%d killed in %d strikes at sea, rows to %s\n", sea.Deaths.Best, sea.Strikes, a.Until())
	words := phrase.English(a.Data)
	for _, v := range a.Verdicts() {
		fmt.Printf("%s %s: %s\n", v.Tally.ID, v.Outcome, words.Reason(&v))
	}
	fmt.Println(len(a.Findings()), "findings")
	// Output:
	// 10 killed in 3 strikes at sea, rows to 2025-04-05
	// T0001 agrees: the rows give the same numbers
	// T0002 agrees: the rows give the same numbers
	// T0003 agrees: the rows give the same numbers
	// 0 findings
}

func ExampleAssessment_Verdict() {
	a := assess.New(schema.Read(small), assess.Options{})
	v := a.Verdict("T0001")
	for _, m := range v.Measures {
		fmt.Printf("%s: stated %d, rows %d to %d\n", m.Measure, m.Stated, m.Computed.Min, m.Computed.Max)
	}
	// Output:
	// deaths: stated 8, rows 8 to 9
	// strikes: stated 2, rows 2 to 2
	// vessels: stated 2, rows 2 to 2
}

func ExampleAssessment_Total() {
	d := schema.Read(small)
	then := assess.New(d, assess.Options{AsOf: "2025-03-10"})
	fmt.Println(then.Total(schema.ScopeAll).Strikes, "strikes by", then.Until())
	// Output:
	// 2 strikes by 2025-03-10
}
