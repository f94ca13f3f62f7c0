package rules

import (
	"bytes"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// withTrailing is a file with the commas restored that a program has left out behind the
// last cell of each row that holds something. That is what happened where no row ends with
// an empty cell, two at least are short, and in each of these every cell is what its
// column holds, and those that are lacking may be empty. False for any other file.
func withTrailing(b []byte, f validate.Finding) ([]byte, bool) {
	records, columns := columnsOf(b, f)
	if columns == nil {
		return nil, false
	}
	var mended []byte
	last, short := 0, 0
	for _, record := range records[1:] {
		end := record[len(record)-1]
		switch lacking := len(columns) - len(record); {
		case lacking < 0, strings.TrimSpace(end.text(b)) == "":
			return nil, false
		case lacking > 0:
			if !fits(b, record, columns) {
				return nil, false
			}
			short++
			mended = append(append(mended, b[last:end.end]...), strings.Repeat(",", lacking)...)
			last = end.end
		}
	}
	return append(mended, b[last:]...), short > 1
}

// fits reports whether the cells of a record are such as the first columns hold, and the
// other columns may be empty.
func fits(b []byte, record []bounds, columns []*schema.Column) bool {
	for i, c := range columns {
		text := ""
		if i < len(record) {
			text = record[i].text(b)
		}
		if text == "" {
			if c.Required {
				return false
			}
			continue
		}
		if !couldHold(c, text) {
			return false
		}
	}
	return true
}

// couldHold reports whether a text is of the kind of a column.
func couldHold(c *schema.Column, text string) bool {
	switch c.Kind {
	case schema.Day:
		return schema.Date(text).Valid() || c.Months && schema.Date(text).IsMonth()
	case schema.Number:
		return schema.Count(text).Valid()
	case schema.Decimal:
		return schema.Degree(text).Valid()
	case schema.OneWord:
		return c.Vocabulary.Declarable || c.Vocabulary.Index(text) >= 0
	case schema.RowID:
		return c.Prefix == "" || schema.ID(text).Valid(c.Prefix, c.Width)
	case schema.Address:
		return strings.Contains(text, "://")
	}
	return true
}

// withoutTrailing is a file without the commas that a spreadsheet has put behind all rows,
// so that each has as many cells more than the header: those hold nothing, and the others
// what their columns hold. False for any other file: a comma too many in the midst of a
// row moves the cells behind it.
func withoutTrailing(b []byte, f validate.Finding) ([]byte, bool) {
	records, columns := columnsOf(b, f)
	if columns == nil || len(records) < 3 || len(records[1]) <= len(columns) {
		return nil, false
	}
	for _, record := range records[1:] {
		if len(record) != len(records[1]) || !fits(b, record[:len(columns)], columns) {
			return nil, false
		}
		for _, cell := range record[len(columns):] {
			if cell.text(b) != "" {
				return nil, false
			}
		}
	}
	return without(b, records, func(i int) bool { return i >= len(columns) }), true
}

// withoutRowNames is a file without the numbers of rows that R puts before each of them and
// not before the header: first cells from 1, and behind them what the columns hold.
func withoutRowNames(b []byte, f validate.Finding) ([]byte, bool) {
	records, columns := columnsOf(b, f)
	if columns == nil || !areNumbers(b, records, 0) {
		return nil, false
	}
	for _, record := range records[1:] {
		if len(record) != len(columns)+1 || !fits(b, record[1:], columns) {
			return nil, false
		}
	}
	// The header has no such cell: an empty one is put there, to be dropped with the others.
	header := records[0][0].start
	padded := append(append(bytes.Clone(b[:header]), ','), b[header:]...)
	records, ok := boundsOf(padded)
	return without(padded, records, func(i int) bool { return i == 0 }), ok
}

// columnsOf are the records of the file of a finding, and the columns that its header
// names; none if it names another one.
func columnsOf(b []byte, f validate.Finding) (records [][]bounds, columns []*schema.Column) {
	t := schema.TableNamed(strings.TrimSuffix(f.Place.File, ".csv"))
	records, ok := boundsOf(b)
	if t == nil || !ok {
		return nil, nil
	}
	for _, cell := range records[0] {
		c := t.Index(cell.text(b))
		if c < 0 {
			return nil, nil
		}
		columns = append(columns, &t.Columns[c])
	}
	return records, columns
}
