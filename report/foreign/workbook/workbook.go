// Package workbook reads sheets of workbooks (XLSX) for package foreign, which stays
// light without it.
package workbook

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/strike-tally/strike-tally/report/foreign"
)

// What a workbook may unpack to, in bytes: a small file can be made to hold very much.
const (
	unpacked      = 1 << 30
	unpackedSheet = 512 << 20
)

// maxCells bounds how many cells of a sheet are read.
const maxCells = 50_000_000

// Read reads a sheet of a workbook: the one of that name or, for none, the first of those
// that are worth the most. Days are written as tables have them, whatever the format of
// their cells. Places are the numbers of row and column of the sheet, from 1.
func Read(name string, b []byte, sheet string, worth func(*foreign.Sheet) int) (s *foreign.Sheet, err error) {
	defer func() {
		if broken := recover(); broken != nil { // of the library, over a broken workbook
			s, err = nil, fmt.Errorf("%s: found a workbook that cannot be read: %v", name, broken)
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(b), excelize.Options{UnzipSizeLimit: unpacked, UnzipXMLSizeLimit: unpackedSheet, RawCellValue: true})
	if err != nil {
		return nil, fmt.Errorf("%s: found no workbook that can be read: %w", name, err)
	}
	defer f.Close()
	names := f.GetSheetList()
	switch {
	case len(names) == 0:
		return nil, fmt.Errorf("%s: found a workbook without a sheet", name)
	case sheet != "" && !slices.Contains(names, sheet):
		return nil, fmt.Errorf("--sheet: found no sheet %q in %s, want one of %s", sheet, name, strings.Join(names, ", "))
	case sheet != "":
		return sheetOf(f, name, sheet, names)
	}
	var first error
	for _, sheet := range names {
		other, err := sheetOf(f, name, sheet, names)
		if err != nil {
			first = cmp.Or(first, err)
		} else if s == nil || worth(other) > worth(s) {
			s = other
		}
	}
	if s == nil {
		return nil, first
	}
	return s, nil
}

// sheetOf is one sheet of a workbook.
func sheetOf(f *excelize.File, name, sheet string, names []string) (*foreign.Sheet, error) {
	records, err := recordsOf(f, sheet)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	form := fmt.Sprintf("the sheet %q of a workbook", sheet)
	if len(names) > 1 {
		var others []string
		for _, other := range names {
			if other != sheet {
				others = append(others, strconv.Quote(other))
			}
		}
		form += fmt.Sprintf(" (--sheet takes another one: %s)", strings.Join(others, ", "))
	}
	return foreign.FromRecords(name, form, records)
}

// recordsOf are the rows of a sheet.
func recordsOf(f *excelize.File, sheet string) (records [][]string, err error) {
	rows, err := f.Rows(sheet)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	d := days{file: f, sheet: sheet, ofStyle: map[int]bool{}}
	if p, err := f.GetWorkbookProps(); err == nil && p.Date1904 != nil {
		d.from1904 = *p.Date1904
	}
	cells := 0
	for rows.Next() {
		record, err := rows.Columns()
		if err != nil {
			return nil, err
		}
		if cells += len(record); cells > maxCells {
			return nil, fmt.Errorf("found more than %d cells, want less: import parts of it", maxCells)
		}
		for i, cell := range record {
			record[i] = d.written(cell, i+1, len(records)+1)
		}
		records = append(records, record)
	}
	return records, rows.Error()
}

// days tells which numbers of a sheet are days.
type days struct {
	file     *excelize.File
	sheet    string
	from1904 bool
	ofStyle  map[int]bool // whether a style shows its number as a day
}

// written is a cell as text: one that is shown as a day as 2025-09-02, with the time of day
// behind it where it has one.
func (d *days) written(cell string, column, row int) string {
	number, err := strconv.ParseFloat(cell, 64)
	if err != nil || number < 1 || number > 2_958_465 { // the last day of the year 9999
		return cell
	}
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return cell
	}
	style, err := d.file.GetCellStyle(d.sheet, name)
	if err != nil || style == 0 || !d.isDay(style) {
		return cell
	}
	day, err := excelize.ExcelDateToTime(number, d.from1904)
	if err != nil {
		return cell
	}
	if number == float64(int(number)) {
		return day.Format(time.DateOnly)
	}
	return day.Format(time.DateTime)
}

// isDay reports whether a style shows a number as a day.
func (d *days) isDay(style int) bool {
	known, asked := d.ofStyle[style]
	if asked {
		return known
	}
	s, err := d.file.GetStyle(style)
	if err == nil && s.CustomNumFmt != nil {
		known = showsDay(*s.CustomNumFmt)
	} else if err == nil {
		n := s.NumFmt
		known = n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 36 || n >= 50 && n <= 58
	}
	d.ofStyle[style] = known
	return known
}

// showsDay reports whether a format has a year or a day of the month in it.
func showsDay(format string) bool {
	format, _, _ = strings.Cut(format, ";")
	quoted, bracket := false, false
	for i := 0; i < len(format); i++ {
		switch c := format[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '\\' || c == '_' || c == '*':
			i++
		case c == '[', c == ']':
			bracket = c == '['
		case bracket:
		case strings.IndexByte("yYdD", c) >= 0:
			return true
		}
	}
	return false
}
