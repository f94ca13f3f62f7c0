package known_test

import (
	"fmt"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/schema"
)

// The dataset as it was public by a day, for programs that sum themselves.
func ExampleBy() {
	d, _ := known.By(schema.Read(sample.Files), "2025-10-28")
	last := d.Strikes.Rows[d.Strikes.Len()-1]
	fmt.Println(d.Strikes.Len(), "strikes, the last", last.ID, "with missing", fmt.Sprintf("%q", last.Missing))
	// Output:
	// 13 strikes, the last S013 with missing ""
}
