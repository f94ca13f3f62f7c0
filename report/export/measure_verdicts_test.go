package export_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"
	"github.com/xuri/excelize/v2"

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
	table := func(rows [][]string) (got []string) {
		for _, row := range rows[1:] {
			var cells []string
			for _, name := range columns {
				cell := ""
				for i, head := range rows[0] {
					if head == name && i < len(row) {
						cell = row[i]
					}
				}
				cells = append(cells, cell)
			}
			got = append(got, strings.Join(cells, "|"))
		}
		return got
	}
	array := func(text string) []string {
		var all []map[string]any
		if err := json.Unmarshal([]byte(text), &all); err != nil {
			t.Fatal(err)
		}
		rows := [][]string{columns}
		for _, one := range all {
			var row []string
			for _, name := range columns {
				cell := ""
				if one[name] != nil {
					cell = fmt.Sprint(one[name])
				}
				row = append(row, cell)
			}
			rows = append(rows, row)
		}
		return table(rows)
	}
	for format, got := range map[string]func(t *testing.T) []string{
		"csv": func(t *testing.T) []string {
			return table(records(t, read(t, filepath.Join(to(t, "csv", in, export.Options{}, "csv"), export.MeasureVerdictsFile))))
		},
		"json": func(t *testing.T) []string {
			return array(read(t, filepath.Join(to(t, "json", in, export.Options{}, "json"), "measure_verdicts.json")))
		},
		"jsonl": func(t *testing.T) []string {
			lines := strings.TrimSpace(read(t, filepath.Join(to(t, "jsonl", in, export.Options{}, "jsonl"), "measure_verdicts.jsonl")))
			return array("[" + strings.ReplaceAll(lines, "\n", ",") + "]")
		},
		"datapackage": func(t *testing.T) []string {
			inside := unzipped(t, to(t, "datapackage", in, export.Options{}, "tally.zip"))
			if !strings.Contains(inside["datapackage.json"], `"path": "`+export.MeasureVerdictsFile+`"`) {
				t.Errorf("found no resource %s in the descriptor", export.MeasureVerdictsFile)
			}
			return table(records(t, inside[export.MeasureVerdictsFile]))
		},
		"parquet": func(t *testing.T) []string {
			rows, err := parquet.ReadFile[struct {
				TallyID      string  `parquet:"tally_id"`
				Measure      string  `parquet:"measure"`
				Verdict      string  `parquet:"verdict"`
				Stated       *int32  `parquet:"stated,optional"`
				StatedTo     *int32  `parquet:"stated_to,optional"`
				Qualifier    *string `parquet:"qualifier,optional"`
				Min          *int32  `parquet:"rows_min,optional"`
				Rows         *int32  `parquet:"rows,optional"`
				Max          *int32  `parquet:"rows_max,optional"`
				Difference   *int32  `parquet:"difference,optional"`
				DifferenceTo *int32  `parquet:"difference_to,optional"`
				Without      *int32  `parquet:"strikes_without,optional"`
			}](filepath.Join(to(t, "parquet", in, export.Options{}, "parquet"), "measure_verdicts.parquet"))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, r := range rows {
				got = append(got, strings.Join([]string{r.TallyID, r.Measure, r.Verdict, text(r.Stated), text(r.StatedTo), text(r.Qualifier),
					text(r.Min), text(r.Rows), text(r.Max), text(r.Difference), text(r.DifferenceTo), text(r.Without)}, "|"))
			}
			return got
		},
		"xlsx": func(t *testing.T) []string {
			f, err := excelize.OpenFile(to(t, "xlsx", in, export.Options{}, "tally.xlsx"))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			rows, err := f.GetRows("measure_verdicts")
			if err != nil {
				t.Fatal(err)
			}
			return table(rows)
		},
		"sqlite": func(t *testing.T) []string {
			rows, err := opened(t, in).Query("SELECT " + strings.Join(columns, ", ") + " FROM measure_verdicts ORDER BY rowid")
			if err != nil {
				t.Fatal(err)
			}
			defer rows.Close()
			all := [][]string{columns}
			for rows.Next() {
				cells, to := make([]*string, len(columns)), make([]any, len(columns))
				for i := range cells {
					to[i] = &cells[i]
				}
				if err := rows.Scan(to...); err != nil {
					t.Fatal(err)
				}
				var row []string
				for _, cell := range cells {
					row = append(row, text(cell))
				}
				all = append(all, row)
			}
			if err := rows.Err(); err != nil {
				t.Fatal(err)
			}
			return table(all)
		},
	} {
		t.Run(format, func(t *testing.T) {
			if diff := cmp.Diff(want, got(t)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
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
