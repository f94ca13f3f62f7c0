package draft

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"

	"github.com/strike-tally/strike-tally/schema"
)

// CSV reads rows of a table from CSV with a header, whose columns may be any of
// the table's in any order. File names the text in errors and places.
func CSV(t *schema.Table, file string, text []byte) ([]*Row, error) {
	in := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
	in.FieldsPerRecord = -1
	header, err := in.Read()
	if errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: found nothing, want a header with columns of %s and rows below it", file, t.Name)
	}
	if err != nil {
		return nil, faulty(file, err)
	}
	if err := manyUnknown(t, header); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for i, name := range header {
		line, column := in.FieldPos(i)
		if err := NewRow(t, schema.Place{}).Set(name, "", schema.Place{}); err != nil {
			return nil, fmt.Errorf("%s:%d:%d: %w", file, line, column, err)
		}
	}
	var rows []*Row
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, faulty(file, err)
		}
		line, column := in.FieldPos(0)
		row := NewRow(t, schema.Place{File: file, Line: line, Column: column})
		if len(cells) != len(header) {
			return nil, fmt.Errorf("%s:%d:%d: found %d cells, want %d as in the header", file, line, column, len(cells), len(header))
		}
		for i, text := range cells {
			line, column := in.FieldPos(i)
			if err := row.Set(header[i], text, schema.Place{File: file, Line: line, Column: column}); err != nil {
				return nil, fmt.Errorf("%s:%d:%d: %w", file, line, column, err)
			}
		}
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("%s: found a header and no row, want one at least", file)
	}
	return rows, nil
}

// manyUnknown says of a header most of whose names the table lacks what takes such a file in.
func manyUnknown(t *schema.Table, header []string) error {
	var unknown []string
	for _, name := range header {
		if t.Index(name) < 0 {
			unknown = append(unknown, name)
		}
	}
	if len(unknown) < 2 || 2*len(unknown) < len(header) {
		return nil
	}
	return fmt.Errorf("found %d of %d columns that %s does not have, %q; tally import --as %[3]s makes a table of such a file", len(unknown), len(header), t.Name, unknown)
}

// faulty words what is no CSV.
func faulty(file string, err error) error {
	if e := (*csv.ParseError)(nil); errors.As(err, &e) {
		return fmt.Errorf("%s:%d:%d: found no CSV: %w", file, e.Line, e.Column, e.Err)
	}
	return fmt.Errorf("%s: %w", file, err)
}
