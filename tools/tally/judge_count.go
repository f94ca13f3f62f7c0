package main

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// countOf reads a number of a further measure as the flag --count has it: children=3, or
// children=3-5 for a range.
func countOf(d *schema.Dataset, text string) (schema.Measured, error) {
	measure, number, _ := strings.Cut(text, "=")
	var names []string
	for _, m := range d.SummedMeasures() {
		names = append(names, m.Measure)
		if m.Measure != measure {
			continue
		}
		c := schema.Measured{Measure: measure, Best: schema.Count(number), Qualifier: "exact"}
		if low, high, isRange := strings.Cut(number, "-"); isRange {
			c.Low, c.Best, c.High = schema.Count(low), "", schema.Count(high)
		}
		for _, n := range []schema.Count{c.Low, c.Best, c.High} {
			if n != "" && !n.Valid() || n == "" && number == "" || c.Best == "" && (c.Low == "" || c.High == "" || c.Low.Or(0) > c.High.Or(0)) {
				return c, fmt.Errorf("--count: found %q, want a number behind %s=, such as 3, or a range such as 3-5", text, measure)
			}
		}
		return c, nil
	}
	if len(names) == 0 {
		return schema.Measured{}, fmt.Errorf("--count: found %q, and the dataset has no measures of its own", text)
	}
	return schema.Measured{}, fmt.Errorf("--count: found %q, want a measure of the dataset: one of %q", text, names)
}
