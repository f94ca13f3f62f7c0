package export_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"
	"github.com/xuri/excelize/v2"

	"github.com/strike-tally/strike-tally/report/export"
)

// A file that is passed on alone says where it is from and who may use it.
func TestFilesTellWhereTheyAreFrom(t *testing.T) {
	in := own()
	told := map[string]string{}
	rows, err := opened(t, in).Query("SELECT name, value FROM meta")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var name, value string
		if err := rows.Scan(&name, &value); err != nil {
			t.Fatal(err)
		}
		told[name] = value
	}
	if told["title"] == "" || told["licence"] == "" || told["licence_address"] == "" || told["rows_to"] != string(in.Data.LastDay()) {
		t.Errorf("found %v in the database, want title, licence and the last day", told)
	}
	text := []byte(read(t, filepath.Join(to(t, "parquet", in, export.Options{}, "parquet"), "verdicts.parquet")))
	f, err := parquet.OpenFile(bytes.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, pair := range f.Metadata().KeyValueMetadata {
		got[pair.Key] = pair.Value
	}
	if diff := cmp.Diff(told, got); diff != "" {
		t.Errorf("parquet (-sqlite +parquet)\n%s", diff)
	}
}

// Printed, every sheet is as wide as a page.
func TestSheetsFitAPage(t *testing.T) {
	f, err := excelize.OpenFile(to(t, "xlsx", own(), export.Options{}, "tally.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, sheet := range f.GetSheetList() {
		layout, err := f.GetPageLayout(sheet)
		if err != nil {
			t.Fatal(err)
		}
		props, err := f.GetSheetProps(sheet)
		if err != nil {
			t.Fatal(err)
		}
		if layout.Orientation == nil || *layout.Orientation != "landscape" || layout.FitToWidth == nil || *layout.FitToWidth != 1 || props.FitToPage == nil || !*props.FitToPage {
			t.Errorf("%s: found the layout %+v, want landscape and one page wide", sheet, layout)
		}
	}
}
