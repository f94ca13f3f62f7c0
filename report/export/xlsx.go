package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"github.com/strike-tally/strike-tally/report/atomicfile"
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
func xlsxParts(b *book) ([]atomicfile.Part, error) {
	tables, err := b.typed()
	if err != nil {
		return nil, err
	}
	sheets := append(sheetsOf(tables), codebookSheet(tables), wordsSheet(b.data), b.licenceSheet())
	for _, s := range sheets {
		if err := s.fits(); err != nil {
			return nil, err
		}
	}
	return []atomicfile.Part{{Name: b.name() + ".xlsx", Write: func(w io.Writer) error {
		return atomicfile.Scratch(func(folder string) error { return b.workbook(w, folder, sheets) })
	}}}, nil
}

// workbook writes the sheets one after the other; what does not fit into memory waits
// in a folder.
func (b *book) workbook(w io.Writer, folder string, sheets []*sheet) error {
	f := excelize.NewFile(excelize.Options{TmpDir: folder})
	defer f.Close()
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return &sortedZip{to: w, folder: folder} })
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
	f.Pkg.Store("docProps/core.xml", b.coreProperties())
	return f.Write(w)
}

// coreProperties say what the workbook is, as ECMA-376 part 2, 11.2 has it. They are
// written here since exceljs reads no workbook whose properties lack the prefix cp,
// which the library leaves out.
func (b *book) coreProperties() []byte {
	text := func(s string) string {
		var out bytes.Buffer
		xml.EscapeText(&out, []byte(s)) // a buffer takes all
		return out.String()
	}
	stamp := epoch.Format("2006-01-02T15:04:05Z")
	return fmt.Appendf(nil, xml.Header+`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`+
		`<dcterms:created xsi:type="dcterms:W3CDTF">%[1]s</dcterms:created><dc:creator>%[2]s</dc:creator><cp:lastModifiedBy>%[2]s</cp:lastModifiedBy><dcterms:modified xsi:type="dcterms:W3CDTF">%[1]s</dcterms:modified><dc:title>%[3]s</dc:title><cp:version>%[4]s</cp:version></cp:coreProperties>`,
		stamp, text(b.creator()), text(b.about.Title), text(b.about.Version))
}

func (b *book) creator() string {
	if len(b.about.Contributors) == 0 {
		return ""
	}
	return b.about.Contributors[0].Title
}

// write fills a sheet of the workbook.
func (s *sheet) write(f *excelize.File, head, day int) error {
	last, err := excelize.CoordinatesToCellName(len(s.header), s.rows+1)
	if err != nil {
		return err
	}
	if err := f.AutoFilter(s.name, "A1:"+last, nil); err != nil {
		return err
	}
	// Printed, a sheet is as wide as a page, and the header stands on each.
	landscape, one, asMany, fit := "landscape", 1, 0, true
	if err := errors.Join(
		f.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}),
		f.SetPageLayout(s.name, &excelize.PageLayoutOptions{Orientation: &landscape, FitToWidth: &one, FitToHeight: &asMany}),
		f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: s.name + "!$1:$1", Scope: s.name}),
	); err != nil {
		return err
	}
	// A stream leaves the dimension at A1, and who reads by it (openpyxl in its read-only
	// mode, and so csvkit and tablib) finds no row.
	if err := f.SetSheetDimension(s.name, "A1:"+last); err != nil {
		return err
	}
	out, err := f.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	for i, width := range s.widths {
		if err := out.SetColWidth(i+1, i+1, min(wide, max(narrow, float64(width)+3))); err != nil {
			return err
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	cells := make([]any, len(s.header))
	for i, name := range s.header {
		cells[i] = excelize.Cell{StyleID: head, Value: name}
	}
	if err := out.SetRow("A1", cells); err != nil {
		return err
	}
	for row := range s.each(s.name + " in the workbook") {
		for i := range cells {
			cells[i] = sheetValue(s.kinds[i], s.cell(row, i), day)
		}
		if err := out.SetRow("A"+strconv.Itoa(row+2), cells); err != nil {
			return err
		}
	}
	return out.Flush()
}

// sheetValue is a sound cell with its type; nil for an empty one. Text is written as text,
// never as a formula.
func sheetValue(kind schema.Kind, text string, day int) any {
	switch {
	case text == "":
		return nil
	case isWhole(kind):
		return whole(text)
	case kind == schema.Decimal:
		degrees, _ := schema.Degree(text).Float64()
		return degrees
	case kind == schema.Day && schema.Date(text).Valid(): // a month alone stays a text
		return excelize.Cell{StyleID: day, Value: schema.Date(text).Time()}
	}
	return text
}
