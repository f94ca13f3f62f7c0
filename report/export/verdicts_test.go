package export_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// checkedColumns are those of the table of verdicts whose cells are held in every format.
var checkedColumns = []string{"tally_id", "verdict", "strength", "reading", "sentence", "sentence_es", "accepted", "told", "deaths_rows", "deaths_difference", "strikes_rows", "strikes_difference"}

// Every format has the verdicts, and they are those of the assessment: the same verdict,
// reading, numbers and sentences.
func TestVerdictsOfEveryFormat(t *testing.T) {
	in := own()
	var want []string
	a := assess.New(in.Data, assess.Options{})
	verdicts := a.Verdicts()
	english, spanish := phrase.English(in.Data), phrase.Spanish(in.Data)
	told, outcomes := map[string]int{}, map[figure.Outcome]int{}
	for i := range verdicts {
		v := &verdicts[i]
		beside := func(of figure.Measure) (rows, difference string) {
			for _, m := range v.Measures {
				if m.Measure == of && len(v.Readings) > 0 {
					return fmt.Sprint(m.Under), fmt.Sprint(m.Stated - m.Under)
				}
			}
			return "", ""
		}
		rows, difference := beside(figure.Deaths)
		strikes, strikesOff := beside(figure.Strikes)
		reading, accepted := "", ""
		if len(v.Readings) > 0 {
			reading = v.Readings[0].Kind()
		}
		if w := a.Waiver(v.Tally.ID); w != nil && v.Outcome == figure.Differs {
			accepted = w.Reason
		}
		later := ""
		if rows != "" {
			later = map[bool]string{true: "later", false: "by_then"}[len(a.Later(v)) > 0]
		}
		told[later]++
		outcomes[v.Outcome]++
		want = append(want, strings.Join([]string{string(v.Tally.ID), string(v.Outcome), v.Strength, reading, english.Sentence(v), spanish.Sentence(v), accepted, later, rows, difference, strikes, strikesOff}, "|"))
	}
	if len(told) != 3 {
		t.Fatalf("found %v told later, want some, some not, and some that state no deaths", told)
	}
	if len(outcomes) != len(figure.Outcomes) {
		t.Fatalf("found the verdicts %v, want each of %v", outcomes, figure.Outcomes)
	}
	testEveryFormat(t, in, "verdicts", export.VerdictsFile, checkedColumns, want)
}

// A stated range has both ends, what cannot be put to the rows has no number of theirs,
// and an accepted difference its reason.
func TestVerdictCells(t *testing.T) {
	in := export.Input{Data: schema.Read(tables(map[string]string{
		"theaters": "gulf,Gulf,Golfo,sea,,\n",
		"strikes":  "S001,2025-01-02,day,,Office,gulf,,,,unknown,boat,1,3,2,4,,,,unknown,,,,,declared,\n",
		"coverage": "2025-01-01,2025-01-09,sea,complete,\n",
		"sources":  "D0001,Radio,Agency,,https://radio.example/,2025-01-03,en,news,read,\n",
		"tallies":  "T0001,D0001,,,2025-01-03,,sea,2,4,exact,1,exact,,,,,no,\nT0002,D0001,,,2025-01-03,,sea,9,,exact,,,,,,,no,\nT0003,D0001,,,2026-01-03,,sea,9,,exact,,,,,,,no,\n",
		"waivers":  "tally-differs,T0002,it is a slip,2025-02-01\n",
	})), Files: fstest.MapFS{}}
	rows := records(t, read(t, to(t, "csv", in, export.Options{Tables: []string{"verdicts"}}, "verdicts.csv")))
	var got []map[string]string
	for _, row := range rows[1:] {
		one := map[string]string{}
		for i, cell := range row {
			if name := rows[0][i]; cell != "" && (strings.HasPrefix(name, "deaths") || strings.HasPrefix(name, "strikes") || name == "verdict" || name == "accepted") {
				one[name] = cell
			}
		}
		got = append(got, one)
	}
	want := []map[string]string{
		{"verdict": "agrees", "deaths": "2", "deaths_to": "4", "deaths_qualifier": "exact", "deaths_rows": "2", "deaths_rows_to": "4", "deaths_difference": "0",
			"strikes": "1", "strikes_qualifier": "exact", "strikes_rows": "1", "strikes_difference": "0"},
		{"verdict": "differs", "accepted": "it is a slip", "deaths": "9", "deaths_qualifier": "exact", "deaths_rows": "3", "deaths_difference": "6"},
		{"verdict": "not_comparable", "deaths": "9", "deaths_qualifier": "exact"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
