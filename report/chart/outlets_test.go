package chart

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// outletsAreTold holds the panels of outlets to the figures of each, of those with most: how many they
// are, how many fit, which is the newest, the last of a day; and in its panel their numbers alone.
func outletsAreTold(t *testing.T, name string, c *Chart, w *phrase.Words, figures map[string][][]string, every map[string]int) {
	t.Helper()
	at := func(row []string, column string) string { return row[slices.Index(c.Columns, column)] }
	panels := panelsRead(t, c)
	if want := min(len(every), mostOutlets); len(panels) != want || len(figures) != want {
		t.Errorf("%s: found %d panels of %d outlets, want %d", name, len(panels), len(figures), want)
	}
	for outlet, n := range every {
		for shown, rows := range figures {
			if figures[outlet] == nil && n > len(rows) {
				t.Errorf("%s: found %s with %d figures and not %s with %d", name, shown, len(rows), outlet, n)
			}
		}
	}
	for outlet, rows := range figures {
		fits, newest, numbers := 0, rows[0], map[string]bool{}
		for _, row := range rows {
			if numbers[at(row, "killed")] = true; at(row, "verdict") == "agrees" || at(row, "verdict") == "agrees_as_read" {
				fits++
			}
			if at(row, "day") >= at(newest, "day") {
				newest = row
			}
		}
		day := w.Say("period.undated")
		if d := schema.Date(at(newest, "day")); d.Known() {
			day = w.Date(d)
		}
		if want := w.Say("chart.outlet_text", outlet, w.Count("figures", len(rows)), fits, w.Qualified(at(newest, "qualifier"), at(newest, "killed")), day); !strings.Contains(c.Text, want) {
			t.Errorf("%s: found %q, want %q in it", name, c.Text, want)
		}
		title := w.Say("chart.outlet", outlet, w.Count("figures", len(rows)))
		i := slices.IndexFunc(panels, func(p *panelRead) bool { return slices.Contains(p.texts, title) })
		if i < 0 {
			t.Errorf("%s: found no panel %q", name, title)
			continue
		}
		for _, mark := range panels[i].marks {
			delete(numbers, strconv.Itoa(int(math.Round((float64(mark.Y)-panels[i].zero-panels[i].middle)/panels[i].one))))
		}
		if len(numbers) > 0 || len(panels[i].marks) > 2*len(rows) { // a cross is two paths
			t.Errorf("%s: found %d marks in the panel of %s, and none of %v", name, len(panels[i].marks), outlet, slices.Sorted(maps.Keys(numbers)))
		}
	}
}
