package chart

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// TestLengthsAreTheNumbers: by the numbers beside its axis every bar, part of a bar, line and range is
// as long as the value in the chart's table, in its order, and begins where 0 stands.
func TestLengthsAreTheNumbers(t *testing.T) {
	found := map[string]int{}
	l, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(25) {
		d := schema.Read(reporttest.Drawn(seed))
		a := assess.New(d, assess.Options{})
		for _, of := range []struct{ kind, measure string }{{"months", ""}, {"months", "measures_1"}, {"months", "measures_2"}, {"theaters", ""}, {"days-between", ""}, {"evidence", ""}} {
			k := Named(of.kind)
			r, err := summary.New(a, summary.Identity{Newest: d.LastDay()}, summary.Question{Sections: k.Sections})
			if err != nil {
				t.Fatal(err)
			}
			c, err := k.Of(of.measure, r, d, l, Column)
			if err != nil {
				continue
			}
			name := fmt.Sprintf("drawn %d, %s of %q", seed, of.kind, of.measure)
			want, ranges := asTabled(t, c)
			panels := panelsRead(t, c)
			if len(panels) != len(want) {
				t.Errorf("%s: found %d panels, want %d", name, len(panels), len(want))
				continue
			}
			for i, p := range panels {
				if diff := cmp.Diff(want[i], p.valuesOf(t, name, append(p.bars, p.lines...)), cmpopts.EquateEmpty()); diff != "" {
					t.Errorf("%s, panel %d: lengths (-as tabled +as drawn)\n%s", name, i+1, diff)
				}
				found[of.kind+of.measure]++
			}
			for _, l := range panels[0].ranges {
				base, at := panels[0].zero+panels[0].middle, [2]int{}
				for i, end := range []float64{l.from, l.to} {
					at[i] = int(math.Round((end - base) / panels[0].one))
				}
				if drawn := fmt.Sprintf("%d to %d", at[0], at[1]); ranges[drawn] > 0 {
					ranges[drawn]--
					found["ranges of "+of.kind+of.measure]++
				} else if ranges["open"] == 0 {
					t.Errorf("%s: found a range from %s drawn that no row has", name, drawn)
				}
			}
			delete(ranges, "open")
			for drawn, n := range ranges {
				if n > 0 {
					t.Errorf("%s: found no range from %s drawn, want %d more", name, drawn, n)
				}
			}
		}
	}
	for _, of := range []string{"months", "monthsmeasures_1", "theaters", "days-between", "evidence", "ranges of months", "ranges of theaters"} {
		if found[of] < 20 {
			t.Errorf("found %d %s, want more", found[of], of)
		}
	}
}

// asTabled are the lengths that the rows of a chart's table want in each panel, and the ranges of its
// first, as "1 to 3" with how often; "open" are those of which an end is not told by the rows alone.
func asTabled(t *testing.T, c *Chart) (panels [][]int, ranges map[string]int) {
	t.Helper()
	at := func(column string) int { return slices.Index(c.Columns, column) }
	number := func(row []string, column string) (int, bool) {
		n, err := strconv.Atoi(row[at(column)])
		if err != nil && row[at(column)] != "" {
			t.Fatal(err)
		}
		return n, err == nil
	}
	of := "killed"
	if at("number") >= 0 {
		of = "number"
	}
	if at(of) < 0 { // a row is a bar or a line
		for _, row := range c.Rows {
			if n, _ := number(row, c.Columns[1]); n > 0 {
				panels = append(panels, []int{n})
			}
		}
		return [][]int{slices.Concat(panels...)}, map[string]int{}
	}
	ranges = map[string]int{}
	var upper, lower []int
	for i := 0; i < len(c.Rows); {
		begin := i
		for i < len(c.Rows) && c.Rows[i][0] == c.Rows[begin][0] {
			i++
		}
		least, most, ended := 0, 0, true
		parts := func(panel *[]int, column string) {
			for _, row := range c.Rows[begin:i] {
				n, known := number(row, column)
				if low, told := 0, false; column == of {
					if low, told = number(row, of+"_min"); !known {
						n = low
					}
					high, closed := number(row, of+"_max")
					struck, _ := number(row, "strikes")
					least, most, ended = least+low, most+high, ended && (told && closed || struck == 0)
				}
				if n > 0 {
					*panel = append(*panel, n)
				}
			}
		}
		if parts(&upper, of); at("presumed_dead") >= 0 {
			parts(&upper, "presumed_dead")
		}
		if at("strikes_given") >= 0 {
			parts(&lower, "strikes_given")
			parts(&lower, "strikes_without")
		} else {
			parts(&lower, "strikes")
		}
		switch {
		case !ended:
			ranges["open"]++
		case least < most:
			ranges[fmt.Sprintf("%d to %d", least, most)]++
		}
	}
	return [][]int{upper, lower}, ranges
}
