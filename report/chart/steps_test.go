package chart

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/plot/vg"

	data "github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// TestStepsAndMarksStandAtTheirNumbers: by the numbers beside its axis the lines of a running total rise
// to what the chart's table has for each day, and every figure has its mark at its number and, by
// the days of the lines, on its day; no mark is of none.
func TestStepsAndMarksStandAtTheirNumbers(t *testing.T) {
	l, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]int{}
	datasets := map[string]*schema.Dataset{"the sample": schema.Read(data.Files)}
	for seed := range uint64(150) {
		datasets[fmt.Sprintf("drawn %d", seed)] = schema.Read(reporttest.Drawn(seed))
	}
	for of, d := range datasets {
		a, w := assess.New(d, assess.Options{}), phrase.English(d)
		every := map[string]int{} // figures of each outlet
		for _, kind := range []string{"running-total", "outlets"} {
			k := Named(kind)
			r, err := summary.New(a, summary.Identity{Newest: d.LastDay()}, summary.Question{Sections: k.Sections})
			if err != nil {
				t.Fatal(err)
			}
			c, err := k.New(r, d, l, Column)
			if err != nil {
				continue
			}
			name := of + ", " + kind
			at := func(row []string, column string) string { return row[slices.Index(c.Columns, column)] }
			number := func(row []string, columns ...string) int {
				for _, column := range columns {
					if n, err := strconv.Atoi(at(row, column)); err == nil {
						return n
					}
				}
				return 0
			}
			killed, both := []int{0}, []int{0}
			var days []schema.Date
			byOutlet := map[string][][]string{}
			want, undated := map[string]bool{}, map[string]bool{}
			for _, row := range c.Rows {
				switch day := schema.Date(at(row, "day")); {
				case at(row, "kind") == "rows":
					n := number(row, "killed", "killed_min")
					killed, both, days = append(killed, n), append(both, n+number(row, "presumed_dead")), append(days, day)
				case day.Known():
					want[fmt.Sprintf("%d on %s", number(row, "killed"), day)] = true
					byOutlet[at(row, "series")] = append(byOutlet[at(row, "series")], row)
				default:
					byOutlet[at(row, "series")] = append(byOutlet[at(row, "series")], row)
					undated[at(row, "killed")] = true
				}
			}
			panels := panelsRead(t, c)
			if kind == "outlets" {
				outletsAreTold(t, name, c, w, byOutlet, every)
			} else if delete(byOutlet, ""); len(panels) != 1 {
				t.Errorf("%s: found %d panels, want one", name, len(panels))
			} else {
				for outlet, rows := range byOutlet {
					every[outlet] = len(rows)
				}
			}
			drawn := map[string]bool{}
			for _, p := range panels {
				value := func(y vg.Length) int {
					n := (float64(y) - p.zero - p.middle) / p.one
					if math.Abs(n-math.Round(n)) > 0.05 {
						t.Errorf("%s: found %.2f by the axis, want a whole number", name, n)
					}
					return int(math.Round(n))
				}
				var seen [][]int
				var x0, perDay float64
				for _, step := range p.steps {
					levels := []int{value(step[0].Pos.Y)}
					for i := 2; i < len(step); i += 2 {
						levels = append(levels, value(step[i].Pos.Y))
					}
					seen = append(seen, levels)
					x0 = float64(step[0].Pos.X)
					if n := len(days); n > 1 {
						perDay = (float64(step[2*n].Pos.X) - x0) / float64(days[n-1].DaysSince(days[0]))
						for i, day := range days {
							if x := float64(step[2*i+2].Pos.X); math.Abs(x0+perDay*float64(day.DaysSince(days[0]))-x) > 0.05 {
								t.Errorf("%s: found %s drawn at %.1f", name, day, x)
							}
						}
					}
				}
				end := func(levels []int) []int { return append(slices.Clone(levels), levels[len(levels)-1]) } // up to the chart's last day
				lines := [][]int{end(killed), end(both)}
				if slices.Equal(both, killed) {
					lines = lines[:1]
				}
				if diff := cmp.Diff(lines, seen); len(p.steps) > 0 && diff != "" {
					t.Errorf("%s: lines (-as tabled +as drawn)\n%s", name, diff)
				}
				found["lines of "+kind] += len(p.steps)
				for _, mark := range p.marks {
					if perDay == 0 {
						continue
					}
					drawn[fmt.Sprintf("%d on %s", value(mark.Y), days[0].AddDays(int(math.Round((float64(mark.X)-x0)/perDay))))] = true
				}
			}
			if len(drawn) == 0 {
				continue
			}
			for mark := range want {
				if found[kind]++; !drawn[mark] {
					t.Errorf("%s: found no mark of %s, want it among %v", name, mark, slices.Sorted(maps.Keys(drawn)))
				}
			}
			for mark := range drawn {
				var n string
				if fmt.Sscan(mark, &n); !want[mark] && !undated[n] {
					t.Errorf("%s: found a mark of %s, which no row has", name, mark)
				}
			}
		}
	}
	for _, of := range []string{"running-total", "outlets", "lines of running-total", "lines of outlets"} {
		if found[of] < 20 {
			t.Errorf("found %d %s, want more", found[of], of)
		}
	}
}
