package view_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// jsonPoint is what JSON tells of one figure of a series.
type jsonPoint struct {
	TallyID              schema.ID `json:"tally_id"`
	Day                  string
	Stated, Computed     int
	Difference           int
	StatedTo, ComputedTo *int
	Marked               []schema.ID
}

func (p *jsonPoint) UnmarshalJSON(text []byte) error {
	type plain jsonPoint
	both := struct {
		*plain
		To *int `json:"stated_to"`
		Of *int `json:"computed_to"`
	}{plain: (*plain)(p)}
	err := json.Unmarshal(text, &both)
	p.StatedTo, p.ComputedTo = both.To, both.Of
	return err
}

// TestSeriesTellOneThingTwice: what JSON says of the figures of a series, the table for readers says in
// its cells, in both languages; differences are stated minus rows at both ends; and the ends of
// what the rows give are as far apart as those of the strikes that the figure counts.
func TestSeriesTellOneThingTwice(t *testing.T) {
	ranges, apart := 0, 0
	for seed := range uint64(30) {
		d := schema.Read(reporttest.Drawn(seed))
		a := assess.New(d, assess.Options{})
		for _, say := range []*phrase.Words{phrase.English(d), phrase.Spanish(d)} {
			for i := range a.Series() {
				s := &a.Series()[i]
				var text, list bytes.Buffer
				view.SeriesText(&text, a, say, s)
				if err := view.SeriesJSON(&list, a, say, []figure.Series{*s}); err != nil {
					t.Fatal(err)
				}
				var told struct {
					Series []struct{ Points []jsonPoint }
				}
				if err := json.Unmarshal(list.Bytes(), &told); err != nil {
					t.Fatal(err)
				}
				lines := map[string][]string{}
				for line := range strings.SplitSeq(text.String(), "\n") {
					if cells := row(line); len(cells) > 4 {
						lines[cells[1]] = cells
					}
				}
				for n, p := range told.Series[0].Points {
					name := fmt.Sprintf("drawn %d, %s of %s", seed, p.TallyID, s.Name)
					rows, difference := say.Number(p.Computed), say.Signed(p.Stated-p.Computed)
					if (p.StatedTo == nil) != (p.ComputedTo == nil) {
						t.Fatalf("%s: found one upper end without the other", name)
					}
					if p.StatedTo != nil {
						ranges++
						rows, difference = say.Say("to", p.Computed, *p.ComputedTo), say.Signed(p.Stated-p.Computed)+"/"+say.Signed(*p.StatedTo-*p.ComputedTo)
						if v := s.Points[n].Verdict; len(v.Readings) > 0 && v.Readings[0].Cut == figure.AsStated { // as a point is cut
							wide := 0
							for e := v.Cut.First; e < v.Cut.End; e++ {
								if slices.Contains(v.Cut.Without, e) {
									continue
								}
								strike := &d.Strikes.Rows[v.Ledger.Entries[e].Row]
								low := strike.DeathsMin.Or(strike.Deaths.Or(0))
								wide += strike.DeathsMax.Or(strike.Deaths.Or(low)) - low
							}
							if *p.ComputedTo-p.Computed != wide {
								t.Errorf("%s: found the rows from %d to %d, want ends %d apart: %+v", name, p.Computed, *p.ComputedTo, wide, v.Readings)
							}
							if wide > 0 {
								apart++
							}
						}
					}
					if len(p.Marked) > 0 {
						rows += " " + known.Sign
					}
					if p.Difference != p.Stated-p.Computed {
						t.Errorf("%s: found the difference %d of %d and %d", name, p.Difference, p.Stated, p.Computed)
					}
					got := lines[string(p.TallyID)]
					if len(got) < 5 {
						t.Fatalf("%s: found no line in\n%s", name, text.String())
					}
					if diff := cmp.Diff([]string{p.Day, string(p.TallyID), rows, difference}, append(got[:2:2], got[3:5]...)); diff != "" {
						t.Errorf("%s (-JSON +table)\n%s", name, diff)
					}
				}
			}
		}
	}
	if ranges < 50 || apart < 20 {
		t.Errorf("found %d ranges, of %d the ends of the rows apart, want more", ranges, apart)
	}
}
