package export_test

import (
	"encoding/json"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// drawnInput are tables drawn by lot.
func drawnInput(seed uint64) export.Input {
	files := reporttest.Drawn(seed)
	return export.Input{Data: schema.Read(files), Files: files}
}

// tablesOf are the tables of a folder of CSV files, by name, with their files and their headers.
func tablesOf(t *testing.T, in export.Input) map[string][][]string {
	t.Helper()
	all := map[string][][]string{}
	folder := to(t, "csv", in, export.Options{}, "csv")
	if err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".csv") {
			all[strings.TrimSuffix(d.Name(), ".csv")] = records(t, read(t, path))
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return all
}

// daysOf are rows of Parquet, whose days are numbers, as CSV has them.
func daysOf(want, got [][]string) [][]string {
	for i, row := range got {
		for c, cell := range row {
			if n, err := strconv.Atoi(cell); err == nil && i < len(want) && schema.Date(want[i][c]).Valid() {
				row[c] = string(schema.Date("1970-01-01").AddDays(n))
			}
		}
	}
	return got
}

// padded are rows of which each has as many cells as the first.
func padded(rows [][]string) [][]string {
	for i, row := range rows {
		rows[i] = append(row, slices.Repeat([]string{""}, len(rows[0])-len(row))...)
	}
	return rows
}

// TestEveryCellIsInEveryFormat: every table of the CSV files is in every other format, with the same
// columns and, cell by cell, the same rows; the workbook's sheets of words and columns say what
// the dataset says of them.
func TestEveryCellIsInEveryFormat(t *testing.T) {
	none := 0
	for _, seed := range []uint64{0, 1, 5} {
		in := drawnInput(seed)
		of := func(format, name string) string {
			return to(t, format, in, export.Options{}, name)
		}
		whole, lined, parquet := of("json", "json"), of("jsonl", "jsonl"), of("parquet", "parquet")
		book, err := excelize.OpenFile(of("xlsx", "tally.xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		db := opened(t, in)
		tables := tablesOf(t, in)
		if len(tables) < 15 {
			t.Fatalf("found %d tables, want all", len(tables))
		}
		for name, want := range tables {
			columns := want[0]
			if name == "strikes_flat" { // joins others, which a workbook and a database have
				continue
			}
			sheet, err := book.GetRows(name)
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.ReplaceAll(strings.TrimSpace(read(t, filepath.Join(lined, name+".jsonl"))), "\n", ",")
			var list []string
			for _, column := range columns {
				list = append(list, strconv.Quote(column))
			}
			for format, got := range map[string][][]string{
				"xlsx":    padded(sheet),
				"json":    ofJSON(t, columns, read(t, filepath.Join(whole, name+".json"))),
				"jsonl":   ofJSON(t, columns, "["+lines+"]"),
				"parquet": daysOf(want, ofParquet(t, columns, filepath.Join(parquet, name+".parquet"))),
				"sqlite":  queried(t, db, columns, "SELECT "+strings.Join(list, ", ")+" FROM "+strconv.Quote(name)+" ORDER BY rowid"),
			} {
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("drawn %d: %s: %s (-want +got)\n%s", seed, name, format, diff[:min(1500, len(diff))])
				}
			}
		}
		for _, row := range ofParquet(t, []string{"qualifier", "number", "low", "high"}, filepath.Join(parquet, "bands.parquet"))[1:] {
			want, err := strconv.Atoi(row[1])
			if err != nil {
				t.Fatal(err)
			}
			high := ""
			if band := figure.Reproduces(want, row[0]); band.High >= band.Low {
				high = strconv.Itoa(band.High)
			}
			if row[3] != high {
				t.Errorf("drawn %d: %s %s: found numbers up to %q reproduced, want %q", seed, row[0], row[1], row[3], high)
			}
			if high == "" {
				none++
			}
		}
		wordsAndColumns(t, in, book)
	}
	if none == 0 {
		t.Error("found no statement that no number reproduces")
	}
}

// wordsAndColumns holds the sheets that explain a workbook to the words of the pages in each language
// and to the descriptor of the data package.
func wordsAndColumns(t *testing.T, in export.Input, book *excelize.File) {
	t.Helper()
	cells := func(sheet string) func(row []string, column string) string {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		return func(row []string, column string) string { return row[slices.Index(rows[0], column)] }
	}
	rows := func(sheet string) [][]string {
		all, err := book.GetRows(sheet)
		if err != nil || len(all) < 20 {
			t.Fatalf("%s: found %d rows, %v", sheet, len(all), err)
		}
		return padded(all)[1:]
	}
	vocabularies := map[string]*schema.Vocabulary{}
	for _, v := range in.Data.Vocabularies() {
		vocabularies[v.Name] = v
	}
	cell := cells("words")
	for _, row := range rows("words") {
		for code, column := range map[string]string{"en": "English", "es": "Spanish"} {
			l, err := language.Named(code)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := cell(row, column), phrase.In(l, in.Data).Word(vocabularies[cell(row, "vocabulary")], cell(row, "word")); got != want {
				t.Errorf("words: %s of %s, %s: found %q, want %q", cell(row, "word"), cell(row, "vocabulary"), column, got, want)
			}
		}
	}
	var descriptor struct {
		Resources []struct {
			Name   string
			Schema struct {
				Fields []struct {
					Name, Description string
					Constraints       struct{ Required bool }
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(unzipped(t, to(t, "datapackage", in, export.Options{}, "tally.zip"))["datapackage.json"]), &descriptor); err != nil {
		t.Fatal(err)
	}
	columns := map[string]bool{}
	cell = cells("codebook")
	for _, row := range rows("codebook") {
		of := func(name string) string { return cell(row, name) }
		columns[of("table")+"."+of("column")] = true
		for _, r := range descriptor.Resources {
			for _, f := range r.Schema.Fields {
				if r.Name == of("table") && f.Name == of("column") && (!strings.HasPrefix(f.Description, of("meaning")) || of("meaning") == "" || f.Constraints.Required != (of("always given") == "yes")) {
					t.Errorf("%s.%s: found %q, always given: %s; want %q, %t", r.Name, f.Name, of("meaning"), of("always given"), f.Description, f.Constraints.Required)
				}
			}
		}
	}
	for _, r := range descriptor.Resources {
		for _, f := range r.Schema.Fields {
			if !columns[r.Name+"."+f.Name] {
				t.Errorf("found no line of the codebook for %s.%s", r.Name, f.Name)
			}
		}
	}
}
