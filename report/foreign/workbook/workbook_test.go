package workbook

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/strike-tally/strike-tally/report/foreign"
)

// book is a workbook of two sheets, with days in several formats, a title, a cell of two
// lines and a total.
func book(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(f.SetSheetName("Sheet1", "2025"))
	_, err := f.NewSheet("Sources")
	must(err)
	iso, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	must(err)
	custom := `dd.mm.yyyy hh:mm`
	own, err := f.NewStyle(&excelize.Style{CustomNumFmt: &custom})
	must(err)
	rows := [][]any{
		{"Strikes at sea"},
		nil,
		{"Date", "Killed", "Place", "Lat"},
		{45902, 11, "off the cape", 15.5},
		{45915.5, "3-5", "two\nlines", -0.25},
		{"2025-10-05", 4.0},
		{"Total", 18},
	}
	for i, row := range rows {
		must(f.SetSheetRow("2025", fmt.Sprintf("A%d", i+1), &row))
	}
	must(f.SetCellStyle("2025", "A4", "A4", iso))
	must(f.SetCellStyle("2025", "A5", "A5", own))
	must(f.SetSheetRow("Sources", "A1", &[]any{"Outlet", "Link"}))
	must(f.SetSheetRow("Sources", "A2", &[]any{"El Ejemplo", "https://ejemplo.example/1"}))
	var b bytes.Buffer
	must(f.Write(&b))
	return b.Bytes()
}

// rows makes a sheet worth as much as it has rows.
func rows(s *foreign.Sheet) int { return len(s.Rows) }

func TestRead(t *testing.T) {
	b := book(t)
	s, err := Read("book.xlsx", b, "", rows)
	if err != nil {
		t.Fatal(err)
	}
	if want := `the sheet "2025" of a workbook (--sheet takes another one: "Sources")`; s.Form != want {
		t.Errorf("got the form %q, want %q", s.Form, want)
	}
	if diff := cmp.Diff([]string{"Date", "Killed", "Place", "Lat"}, s.Columns); diff != "" {
		t.Errorf("columns (-want +got)\n%s", diff)
	}
	want := [][]string{
		{"2025-09-02", "11", "off the cape", "15.5"},
		{"2025-09-15 12:00:00", "3-5", "two\nlines", "-0.25"},
		{"2025-10-05", "4", "", ""},
	}
	if diff := cmp.Diff(want, s.Rows); diff != "" {
		t.Errorf("rows (-want +got)\n%s", diff)
	}
	for _, c := range []struct {
		row, column int
		want        string
	}{{0, 0, "4:1"}, {1, 2, "5:3"}, {2, 1, "6:2"}} {
		p := s.Place(c.row, c.column)
		if got := fmt.Sprintf("%d:%d", p.Line, p.Column); got != c.want {
			t.Errorf("cell %d of row %d: got %s, want %s", c.column, c.row, got, c.want)
		}
	}
	var lost []string
	for _, f := range s.Lost {
		lost = append(lost, fmt.Sprintf("%d %s", f.Place.Line, f.Rule))
	}
	if diff := cmp.Diff([]string{"1 line-above-header", "7 line-among-rows"}, lost); diff != "" {
		t.Errorf("lost (-want +got)\n%s", diff)
	}
	links := func(s *foreign.Sheet) int { return s.Index("link") + 1 }
	if s, err = Read("book.xlsx", b, "", links); err != nil || s.Columns[0] != "Outlet" {
		t.Errorf("got %+v, %v where another sheet is worth more", s, err)
	}
	if s, err = Read("book.xlsx", b, "Sources", rows); err != nil || s.Columns[0] != "Outlet" {
		t.Errorf("got %+v, %v of another sheet", s, err)
	}
}

func TestBrokenWorkbooks(t *testing.T) {
	b := book(t)
	for _, test := range []struct {
		name, want string
		b          []byte
		sheet      string
	}{
		{"another sheet", `--sheet: found no sheet "2024" in book.xlsx, want one of 2025, Sources`, b, "2024"},
		{"cut short", "found no workbook", b[:len(b)/2], ""},
		{"no archive", "found no workbook", []byte("PK\x03\x04no"), ""},
	} {
		if _, err := Read("book.xlsx", test.b, test.sheet, rows); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", test.name, err, test.want)
		}
	}
	for at := 0; at < len(b); at += 97 { // every byte may be another: an answer or an error
		broken := bytes.Clone(b)
		broken[at] ^= 0x55
		_, _ = Read("book.xlsx", broken, "", rows)
	}
}

func TestShowsDay(t *testing.T) {
	for format, want := range map[string]bool{
		"yyyy-mm-dd": true, "D/M": true, "mmm yy": true, "0.00": false, `0 "days"`: false, "[Red]0": false, `\d0`: false, "hh:mm": false, `0;"d"yy`: false, "[$-C0A]d mmm": true,
	} {
		if got := showsDay(format); got != want {
			t.Errorf("%q: got %v, want %v", format, got, want)
		}
	}
}
