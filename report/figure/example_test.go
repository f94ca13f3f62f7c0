package figure_test

import (
	"fmt"
	"os"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// A figure that is no row of the dataset: 8 killed in 2 strikes at sea by 10 March.
func ExampleJudge_Figure() {
	dataset := schema.Read(os.DirFS("../../validate/rules/testdata/base"))
	judge := figure.NewJudge(ledger.New(dataset))
	for _, strikes := range []int{2, 3} {
		v := judge.Figure(schema.Tally{AsOf: "2025-03-10", Scope: "sea", Deaths: schema.NewCount(8), Strikes: schema.NewCount(strikes)})
		fmt.Println(v.Outcome, "-", phrase.English(dataset).Reason(&v))
		for _, m := range v.Measures {
			fmt.Printf("  %s: stated %d, rows %d, difference %+d\n", m.Measure, m.Stated, m.Under, m.Difference())
		}
	}
	// Output:
	// agrees - the rows give the same numbers
	//   deaths: stated 8, rows 8, difference +0
	//   strikes: stated 2, rows 2, difference +0
	// differs - states 3 strikes, where the rows say 2
	//   deaths: stated 8, rows 8, difference +0
	//   strikes: stated 3, rows 2, difference +1
}
