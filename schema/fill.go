package schema

import (
	"io"
	"reflect"

	"github.com/gocarina/gocsv"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// HeldBytes is the size up to which gocsv fills the rows of a table, and validator
// judges every cell of it. Larger ones go the fast ways, which tests hold to be the same.
const HeldBytes = 8 << 20

// ReadTable reads one table from the bytes of its file. All that is wrong with
// the file's form comes back as faults, in file order; all that could be read is
// in the sheet.
func ReadTable[R any](t *Table, b []byte) (*Sheet[R], []Fault) {
	file := csvtable.Read(t.layout, b)
	if len(b) > HeldBytes {
		return newSheet(t, file, fill[R](file.Rows)), file.Faults
	}
	return newSheet(t, file, unmarshal[R](t, file.Rows)), file.Faults
}

// newSheet is a sheet of rows and what is known of their file.
func newSheet[R any](t *Table, file *csvtable.Table, rows []R) *Sheet[R] {
	file.Rows = nil
	s := &Sheet[R]{Rows: rows, table: t, file: file, lacking: file.Omitted()}
	s.Reindex()
	return s
}

// NewSheet is a sheet of rows that stand in no file.
func NewSheet[R any](t *Table, rows []R) *Sheet[R] {
	return newSheet(t, csvtable.Empty(t.layout), rows)
}

// Select is a sheet of these rows, which stand in no file, with the columns of this one.
func (s *Sheet[R]) Select(rows []R) *Sheet[R] {
	selected := NewSheet(s.table, rows)
	selected.lacking = s.lacking
	return selected
}

// unmarshal fills rows from the cells that were read.
func unmarshal[R any](t *Table, cells [][]string) []R {
	rows := make([]R, 0, len(cells))
	if len(cells) == 0 {
		return rows
	}
	// Every cell type is text, so no cell can stop gocsv.
	in := &cellReader{rows: append([][]string{t.Header()}, cells...)}
	if err := gocsv.UnmarshalCSV(in, &rows); err != nil {
		panic("schema: " + t.Name + ": " + err.Error())
	}
	return rows
}

// fill does what unmarshal does, without gocsv's look at every cell: all cell types are
// text.
func fill[R any](cells [][]string) []R {
	rows := make([]R, len(cells))
	for row := range cells {
		FillRow(&rows[row], cells[row])
	}
	return rows
}

// FillRow sets the fields of a row's struct, to which row points, to these cells.
func FillRow(row any, cells []string) {
	fields := reflect.ValueOf(row).Elem()
	for column, cell := range cells {
		fields.Field(column).SetString(cell)
	}
}

// cellReader hands finished cells to gocsv.
type cellReader struct{ rows [][]string }

func (c *cellReader) ReadAll() ([][]string, error) { return c.rows, nil }

func (c *cellReader) Read() ([]string, error) {
	if len(c.rows) == 0 {
		return nil, io.EOF
	}
	row := c.rows[0]
	c.rows = c.rows[1:]
	return row, nil
}
