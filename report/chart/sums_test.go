package chart

import (
	"image/color"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/recorder"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// TestMeasuredPeriodsAreSums: what a period has of a measure is the sum of its strikes' numbers in whatever order they
// come, without an upper end while one of them has none or no number.
func TestMeasuredPeriodsAreSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p, want measuredPeriod
		low, best, high, open := 0, 0, 0, false
		for range rapid.IntRange(1, 5).Draw(t, "strikes") {
			var s summary.MeasuredStrike
			struck, n := rapid.IntRange(1, 2).Draw(t, "struck"), rapid.IntRange(0, 3).Draw(t, "number")
			switch rapid.IntRange(0, 2).Draw(t, "is known") {
			case 0:
				want.Lacking, open = want.Lacking+struck, true
			case 1:
				top := n + 2
				s.Number = summary.Range{Min: &n, Best: &n, Max: &top}
				low, best, high = low+n, best+n, high+top
				want.Given += struck
			default:
				s.Number = summary.Range{Min: &n, Best: &n}
				low, best, open = low+n, best+n, true
				want.Given += struck
			}
			want.strikes += struck
			p.add(&s, struck)
		}
		if want.Given > 0 {
			if want.Total = (summary.Range{Min: &low, Best: &best, Max: &high}); open {
				want.Total.Max = nil
			}
		}
		if diff := cmp.Diff(want, p, cmp.AllowUnexported(measuredPeriod{})); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

// paintedIn are the colours in which something is drawn, each once.
func paintedIn(plotted func(draw.Canvas)) (all []color.Color) {
	var canvas recorder.Canvas
	plotted(draw.NewCanvas(&canvas, 100, 100))
	var now color.Color
	for _, a := range canvas.Actions {
		switch a := a.(type) {
		case *recorder.SetColor:
			now = a.Color
		case *recorder.Fill, *recorder.Stroke:
			if !slices.Contains(all, now) {
				all = append(all, now)
			}
		}
	}
	return all
}

// TestKeysAreColouredAsTheirMarks: the key of each verdict has the colour in which its marks are drawn, and no other's.
func TestKeysAreColouredAsTheirMarks(t *testing.T) {
	m := &maker{phrase.English(schema.Read(reporttest.Drawn(0))), &summary.Report{}, 400}
	seen := map[color.Color]string{}
	for _, outcome := range figure.Outcomes {
		all := []spot{{"2025-03-03", 4, string(outcome), false}}
		keys := m.keysOf(all)
		if len(keys) != 1 {
			t.Fatalf("%s: found %d keys, want one", outcome, len(keys))
		}
		key := paintedIn(func(c draw.Canvas) { keys[0].mark.Thumbnail(&c) })
		mark := paintedIn(func(c draw.Canvas) {
			p := plot.New()
			p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = day("2025-03-01"), day("2025-03-09"), 0, 9
			marks{all, 1}.Plot(c, p)
		})
		if len(key) != 1 || !slices.Equal(key, mark) {
			t.Errorf("%s: found a key in %v, want %v", outcome, key, mark)
			continue
		}
		if other := seen[key[0]]; other != "" {
			t.Errorf("%s: found the colour of %s", outcome, other)
		}
		seen[key[0]] = string(outcome)
	}
}

// TestMeasuredFiguresAreTabledAsStated: in the table of the running total of a measure a figure has what it states, with
// an upper end where it states one and never a lower.
func TestMeasuredFiguresAreTabledAsStated(t *testing.T) {
	l, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	ranges, plain := 0, 0
	for seed := range uint64(120) {
		d := schema.Read(reporttest.Drawn(seed))
		k := Named("running-total")
		r, err := summary.New(assess.New(d, assess.Options{}), summary.Identity{Newest: d.LastDay()}, summary.Question{Sections: k.Sections})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Running) == 0 {
			continue
		}
		for _, of := range r.Running[0].Measures {
			c, err := k.Of(of.Measure, r, d, l, Column)
			if err != nil {
				t.Fatal(err)
			}
			var got, want [][]string
			for _, row := range c.Rows {
				cells := map[string]string{}
				for i, name := range c.Columns {
					cells[name] = row[i]
				}
				if cells["kind"] == "figure" {
					got = append(got, []string{cells["tally_id"], cells["day"], cells["number_min"], cells["number"], cells["number_max"], cells["qualifier"], cells["verdict"]})
				}
			}
			for i := range of.Figures {
				f := &of.Figures[i]
				upper := ""
				if f.StatedTo != nil {
					upper = strconv.Itoa(*f.StatedTo)
					ranges++
				} else {
					plain++
				}
				want = append(want, []string{string(f.TallyID), string(f.AsOf), "", strconv.Itoa(f.Stated), upper, string(f.Qualifier), f.Verdict})
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("seed %d, %s (-figures +table):\n%s", seed, of.Measure, diff)
			}
		}
	}
	if ranges == 0 || plain == 0 {
		t.Errorf("found %d figures with a range and %d without, want some of each", ranges, plain)
	}
}
