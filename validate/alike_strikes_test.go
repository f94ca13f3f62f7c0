package validate_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/strike-tally/strike-tally/schema"
)

// Rows that say no more than a day and a number cannot be told apart: where there are many
// that is one finding for the table, and those that say more are told by themselves.
func TestStrikesThatNothingTellsApart(t *testing.T) {
	for _, test := range []struct {
		name             string
		days, alike      int // days with a strike, and how many of them have it twice
		apart            int // of these, so many whose rows have a note
		want, ofTheTable int
	}{
		{"few", 400, 99, 0, 99, 0},
		{"many", 400, 100, 0, 1, 100},
		{"many, and some with notes", 400, 130, 10, 11, 120},
		{"few of the table", 2500, 100, 0, 100, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			table := schema.TableNamed("strikes").Needed()
			files := fstest.MapFS{}
			for _, empty := range schema.Tables {
				if !empty.Optional {
					files[empty.File] = &fstest.MapFile{Data: []byte(strings.Join(empty.Needed().Header(), ",") + "\n")}
				}
			}
			files["theaters.csv"].Data = append(files["theaters.csv"].Data, "west,West,Oeste,land,,\n"...)
			text := &strings.Builder{}
			text.Write(files[table.File].Data)
			day, id := schema.Date("2001-01-01"), 0
			for i := range test.days {
				for range 1 + min(1, max(0, test.alike-i)) {
					id++
					note := ""
					if i < test.apart {
						note = "The same words."
					}
					fmt.Fprintf(text, "S%03d,%s,day,,,west,,,,theater,other,,1,1,1,,,,unknown,,,,,reported,%s\n", id, day.AddDays(2*i), note)
				}
			}
			files[table.File].Data = []byte(text.String())
			found, ofTheTable := 0, 0
			for _, f := range run(t, files).Findings {
				if f.Rule != "likely-duplicate-strike" {
					continue
				}
				found++
				if strings.Contains(f.Message, "neither place nor note") {
					if _, err := fmt.Sscanf(f.Message, "strike_id: found %d rows", &ofTheTable); err != nil {
						t.Error(err)
					}
				}
			}
			if found != test.want || ofTheTable != test.ofTheTable {
				t.Errorf("found %d findings, one of them for %d rows, want %d and %d", found, ofTheTable, test.want, test.ofTheTable)
			}
		})
	}
}
