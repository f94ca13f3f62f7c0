package assess

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/reconcile"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// ContradictionName is the rule of figures of one document that cannot all be true.
const ContradictionName = "figures-contradict"

// Contradiction reports figures of one document that cannot all be true, whatever the
// rows say, with the arithmetic.
func Contradiction(d *schema.Dataset) *validate.Rule {
	return &validate.Rule{
		Name:  ContradictionName,
		Title: "figures of one document cannot all be true",
		Doc: `The figures of one document and series are put beside each other, without a look at the strikes: a whole and its
parts (all 300, at sea 210, on land 84), a window and the totals around it, a later count below an earlier exact one.
Each is taken as its words allow, so “at least” is no ceiling, and one treatment of the presumed dead is meant where a
figure does not say which: those who became known later may raise a later count. If no numbers of people, strikes or
vessels make all of them true, the smallest set that cannot is reported, with two sums: the first counts nobody whom the
second leaves out, and yet it is larger. A figure that names its newest strike is asked beside those that go by
a day only where it is told which of them ends later; undated ones are not asked. One finding for each measure of a document.`,
		Hint:     "check the numbers, days and scopes against the document; if it says so, waive it with the reason",
		Severity: validate.Error,
		Dataset: func(data *validate.Data, report func(validate.Finding)) {
			for _, c := range reconcile.Contradictions(d) {
				valid := func(row int) bool {
					return data.Valid(data.Tallies, row, "source_id", "from", "as_of", "through", "scope", string(c.Measure), string(c.Measure)+"_qualifier", "counts_missing")
				}
				if slices.ContainsFunc(c.Tallies, func(row int) bool { return !valid(row) }) {
					continue
				}
				f := data.At(data.Tallies, c.AtLeast.Tallies[0], string(c.Measure))
				f.Message = fmt.Sprintf("%s: found %s, want at most %s", c.Measure, sumText(d, &c.AtLeast), sumText(d, &c.AtMost))
				for _, row := range c.Tallies {
					if row != c.AtLeast.Tallies[0] {
						f.Related = append(f.Related, data.Related(data.Tallies, row, string(c.Measure), "a figure of the same document"))
					}
				}
				report(f)
			}
		},
	}
}

// sumText is one side of a contradiction: "210 (sea, T0002) + 84 (land, T0003) = 294".
func sumText(d *schema.Dataset, s *reconcile.Sum) string {
	var terms []string
	for i, row := range s.Tallies {
		t := &d.Tallies.Rows[row]
		terms = append(terms, fmt.Sprintf("%d (%s)", s.Numbers[i], strings.Join(slices.DeleteFunc([]string{t.Scope, extent(t), string(t.ID)}, func(s string) bool { return s == "" }), ", ")))
	}
	text := strings.Join(terms, " + ")
	if len(terms) > 1 {
		text += fmt.Sprintf(" = %d", s.Total)
	}
	return text
}

// extent is what a figure says of its days: "from 2025-10-01 through S003".
func extent(t *schema.Tally) string {
	var parts []string
	if t.From.Known() {
		parts = append(parts, "from "+string(t.From))
	}
	if t.Through.Known() {
		parts = append(parts, "through "+string(t.Through))
	} else {
		parts = append(parts, "by "+string(t.AsOf))
	}
	return strings.Join(parts, " ")
}
