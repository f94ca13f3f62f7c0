package ledger_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Sums of a further measure are those of the rows of a cut, added up one by one.
func TestMeasuredLikeReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := strikes(t)
		d := dataset(list)
		d.Measures = schema.NewSheet(schema.TableNamed("measures"), []schema.Measure{{Measure: "children", Total: "sum"}, {Measure: "youngest", Total: "apart"}})
		var counts []schema.Measured
		for _, s := range list {
			low := rapid.IntRange(0, 3).Draw(t, "low")
			c := schema.Measured{Of: s.ID, Measure: "children"}
			switch rapid.IntRange(0, 4).Draw(t, "given") {
			case 0:
				continue
			case 1:
				c.Best = schema.NewCount(low)
			case 2:
				c.Low = schema.NewCount(low)
			case 3:
				c.Low, c.Best, c.High = schema.NewCount(low), schema.NewCount(low+1), schema.NewCount(low+3)
			case 4:
				c.High = schema.NewCount(low)
			}
			counts = append(counts, c, schema.Measured{Of: s.ID, Measure: "youngest", Best: "9"}, schema.Measured{Of: s.ID, Measure: "children", Best: "7"}) // said twice: the first counts
		}
		d.Counts = schema.NewSheet(schema.TableNamed("counts"), counts)
		scope := rapid.SampledFrom(scopes).Draw(t, "scope")
		l := ledger.New(d).Ledger(scope)
		from, asOf, known := someDay(t, "from"), someDay(t, "as of"), someDay(t, "known by")
		var want ledger.Measured
		for _, row := range within(list, inScope(list, scope), from, asOf, known) {
			given, several := false, list[row].Strikes.Or(list[row].StrikesMin.Or(1))
			for _, c := range counts {
				if c.Of != list[row].ID || given {
					continue
				}
				given = true
				want.Min += c.Low.Or(c.Best.Or(0))
				want.Best += c.Best.Or(c.Low.Or(0))
				want.Max += c.High.Or(c.Best.Or(c.Low.Or(0)))
				if c.High == "" && c.Low != "" {
					want.Unended += several
				}
			}
			if given {
				want.Given += several
			} else {
				want.Lacking += several
			}
		}
		cut := l.Cut(from, asOf, known)
		if diff := cmp.Diff(want, l.Measured("children", cut)); diff != "" {
			t.Fatalf("%v (-want +got):\n%s", counts, diff)
		}
		if apart := l.Measured("youngest", cut); apart.Given != 0 {
			t.Fatalf("found a sum of %d numbers of a measure that is not added up, want none", apart.Given)
		}
	})
}
