package export_test

import (
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/schema"
)

// measuring is a dataset of which civilians and wounded are counted: of the one ends are
// known of every strike, of the other nothing, and figures state both.
func measuring(t *testing.T) export.Input {
	t.Helper()
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"theaters": "theater,label,medium\nhills,Hills,land\n",
		"topics":   "topic,label,proposition\n",
		"claims":   "claim_id,date,claimant,topic,stance,claim,source_id\n",
		"excluded": "excluded_id,what,reason,source_id\n",
		"waivers":  "rule,row,reason,date\n",
		"coverage": "from,to,scope,completeness\n2012-01-01,2014-12-31,all,complete\n",
		"sources":  "source_id,publisher\nD0001,Count\n",
		"strikes":  "strike_id,date,theater,deaths,deaths_min,deaths_max\nS001,2012-11-03,hills,6,6,6\nS002,2013-01-04,hills,3,3,3\n",
		"accounts": "account_id,strike_id,source_id,deaths_min,deaths_max\nA0001,S001,D0001,6,6\nA0002,S002,D0001,3,3\n",
		"tallies":  "tally_id,source_id,as_of,scope,deaths,deaths_qualifier\nT0001,D0001,2014-11-30,all,9,exact\nT0002,D0001,2014-12-31,all,9,exact\n",
		"measures": "measure,label,inside,total\ncivilians,civilians,deaths,sum\nwounded,wounded,,sum\n",
		"counts":   "of,measure,low,best,high,qualifier\nS001,civilians,1,,4,\nS002,civilians,,2,,\nA0001,civilians,1,,4,\nA0002,civilians,,2,,\nT0001,civilians,3,,6,exact\nT0001,wounded,,7,,about\nT0002,civilians,,5,,exact\n",
	} {
		files[name+".csv"] = &fstest.MapFile{Data: []byte(text)}
	}
	return export.Input{Data: schema.Read(files), Files: files}
}

// Every format has what is found about the numbers of further measures, and verdicts alone
// where no figure states any.
func TestMeasureVerdictsOfEveryFormat(t *testing.T) {
	in := measuring(t)
	for _, f := range assess.New(in.Data, assess.Options{}).Findings() {
		if f.Rule != assess.RuleName && f.Open() {
			t.Fatalf("found %s:%d: %s (%s), want tables that are right", f.Place.File, f.Place.Line, f.Message, f.Rule)
		}
	}
	columns := []string{"tally_id", "measure", "verdict", "stated", "stated_to", "qualifier", "rows_min", "rows", "rows_max", "difference", "difference_to", "strikes_without"}
	want := []string{
		"T0001|civilians|agrees|3|6|exact|3|3|6|0|0|0",
		"T0001|wounded|not_comparable|7||about||||||",
		"T0002|civilians|differs|5||exact|3|3|6|2||0",
	}
	testEveryFormat(t, in, "measure_verdicts", export.MeasureVerdictsFile, columns, want)
	if err := refusal(t, own(), "measure_verdicts"); !strings.Contains(err, "no figure states a number of a measure") {
		t.Errorf("of tables without measures: found the error %q", err)
	}
}

// refusal is the error of asking for a table.
func refusal(t *testing.T, in export.Input, table string) string {
	t.Helper()
	err := export.Named("csv").Export(in, export.Options{Tables: []string{table}}, filepath.Join(t.TempDir(), "x.csv"))
	if err == nil {
		return ""
	}
	return err.Error()
}
