package chart_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// A running total is of the scope that its title names, whatever was asked: of all strikes
// it shows those at sea, for no outlet counts both together.
func TestRunningTotalsNameWhatTheyShow(t *testing.T) {
	d := dataset()
	for _, name := range []string{"running-total", "outlets"} {
		for _, code := range []string{"en", "es"} {
			words := phrase.English(d)
			if code == "es" {
				words = phrase.Spanish(d)
			}
			for _, asked := range []string{schema.ScopeAll, "sea", "caribbean", "eastern_pacific"} {
				c, err := drawnWide(t, chart.Named(name), summary.Question{Scope: asked}, code, chart.Column)
				if err != nil {
					t.Fatal(err)
				}
				named := ""
				for _, scope := range []string{"sea", "land", "caribbean", "eastern_pacific"} {
					if strings.HasSuffix(c.Title, ", "+words.Scope(scope)) {
						named = scope
					}
				}
				want := 0
				for i := range d.Strikes.Rows {
					if s := &d.Strikes.Rows[i]; named == "" || d.InScope(s.Theater, named) {
						want += s.Deaths.Or(s.DeathsMin.Or(0))
					}
				}
				var last []string
				for _, row := range c.Rows {
					if row[0] == "rows" {
						last = row
					}
				}
				if got, err := strconv.Atoi(last[2]); err != nil || got != want {
					t.Errorf("%s of %s, %s, %q: found %s killed, want %d", name, asked, code, c.Title, last[2], want)
				}
			}
		}
	}
}
