package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/strike-tally/strike-tally/report/whole"
	"github.com/strike-tally/strike-tally/schema"
)

// What Excel bears.
const (
	mostRows = 1_048_576    // of a sheet, its header among them
	mostText = 32_767       // characters of a cell
	narrow   = 8.0          // width of the narrowest column, in digits
	wide     = 60.0         // and of the widest
	dayForm  = "yyyy-mm-dd" // as a day stands in the tables
)

// xlsxParts is one workbook: a sheet a table, then what the columns and words
// mean, and the licence. Days are days and counts are numbers; all else is text,
// also what looks like a formula.
func xlsxParts(b *book) ([]whole.Part, error) {
	tables, err := b.typed()
	if err != nil {
		return nil, err
	}
	sheets := append(sheetsOf(tables), codebookSheet(tables), wordsSheet(), b.licenceSheet())
	for _, s := range sheets {
		if err := s.fits(); err != nil {
			return nil, err
		}
	}
	return []whole.Part{{Name: b.name() + ".xlsx", Write: func(w io.Writer) error { return b.workbook(w, sheets) }}}, nil
}

func (b *book) workbook(w io.Writer, sheets []*sheet) error {
	f := excelize.NewFile()
	defer f.Close()
	form := dayForm
	head, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	day, err := f.NewStyle(&excelize.Style{CustomNumFmt: &form})
	if err != nil {
		return err
	}
	for i, s := range sheets {
		if i == 0 {
			err = f.SetSheetName("Sheet1", s.name)
		} else {
			_, err = f.NewSheet(s.name)
		}
		if err == nil {
			err = s.write(f, head, day)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	stamp := epoch.Format("2006-01-02T15:04:05Z")
	if err := f.SetDocProps(&excelize.DocProperties{Title: b.about.Title, Creator: b.creator(), LastModifiedBy: b.creator(), Version: b.about.Version, Created: stamp, Modified: stamp}); err != nil {
		return err
	}
	var made bytes.Buffer
	if err := f.Write(&made); err != nil {
		return err
	}
	return repack(w, made.Bytes())
}

func (b *book) creator() string {
	if len(b.about.Contributors) == 0 {
		return ""
	}
	return b.about.Contributors[0].Title
}

// write fills a sheet of the workbook.
func (s *sheet) write(f *excelize.File, head, day int) error {
	widths := make([]float64, len(s.header))
	set := func(column, row int, write func(cell, text string) error, text string) error {
		cell, err := excelize.CoordinatesToCellName(column+1, row)
		if err == nil {
			err = write(cell, text)
		}
		widths[column] = max(widths[column], float64(utf8.RuneCountInString(text)))
		return err
	}
	title := func(cell, text string) error {
		if err := f.SetCellStr(s.name, cell, text); err != nil {
			return err
		}
		return f.SetCellStyle(s.name, cell, cell, head)
	}
	for i, name := range s.header {
		if err := set(i, 1, title, name); err != nil {
			return err
		}
		for row := range s.rows {
			text := s.cell(row, i)
			if text == "" {
				continue
			}
			write := func(cell, text string) error { return s.value(f, s.kinds[i], cell, text, day) }
			if err := set(i, row+2, write, text); err != nil {
				return err
			}
		}
	}
	for i, width := range widths {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := f.SetColWidth(s.name, name, name, min(wide, max(narrow, width+3))); err != nil {
			return err
		}
	}
	last, err := excelize.CoordinatesToCellName(len(s.header), s.rows+1)
	if err != nil {
		return err
	}
	if err := f.AutoFilter(s.name, "A1:"+last, nil); err != nil {
		return err
	}
	return f.SetPanes(s.name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// value writes a sound cell with its type. Text is written as text, never as a
// formula.
func (s *sheet) value(f *excelize.File, kind schema.Kind, cell, text string, day int) error {
	switch kind {
	case schema.Number:
		return f.SetCellInt(s.name, cell, int64(schema.Count(text).Or(0)))
	case schema.Decimal:
		degrees, _ := schema.Degree(text).Float64()
		return f.SetCellFloat(s.name, cell, degrees, -1, 64)
	case schema.Day:
		if err := f.SetCellValue(s.name, cell, schema.Date(text).Time()); err != nil {
			return err
		}
		return f.SetCellStyle(s.name, cell, cell, day)
	}
	return f.SetCellStr(s.name, cell, text)
}

// repack writes a zip's files with one time and in one order: the table of
// contents first, as readers of workbooks want it, then by name.
func repack(w io.Writer, made []byte) error {
	in, err := zip.NewReader(bytes.NewReader(made), int64(len(made)))
	if err != nil {
		return err
	}
	const contents = "[Content_Types].xml"
	slices.SortFunc(in.File, func(a, b *zip.File) int {
		switch {
		case a.Name == b.Name:
			return 0
		case a.Name == contents:
			return -1
		case b.Name == contents:
			return 1
		}
		return strings.Compare(a.Name, b.Name)
	})
	var parts []whole.Part
	for _, f := range in.File {
		parts = append(parts, whole.Part{Name: f.Name, Write: func(w io.Writer) error {
			r, err := f.Open()
			if err != nil {
				return err
			}
			defer r.Close()
			_, err = io.Copy(w, r)
			return err
		}})
	}
	return zipped(w, parts)
}
