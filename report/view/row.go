package view

import (
	"bytes"
	"encoding/json"
	"reflect"

	"github.com/strike-tally/strike-tally/schema"
)

// Row is a row as a JSON object: its columns in order, numbers as numbers, lists
// as arrays, what is empty as null.
type Row struct {
	Sheet schema.Cells
	Index int
}

// MarshalJSON writes the object.
func (r Row) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	fields := reflect.ValueOf(r.Sheet.Row(r.Index)).Elem()
	for i, c := range r.Sheet.Table().Columns {
		if i > 0 {
			b.WriteByte(',')
		}
		name, _ := json.Marshal(c.Name)
		b.Write(name)
		b.WriteByte(':')
		cell := fields.Field(i).Interface()
		if s, plain := cell.(string); plain && s == "" {
			cell = nil
		}
		text, err := json.Marshal(cell)
		if err != nil {
			return nil, err
		}
		b.Write(text)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// rowsWhere are the rows of a sheet whose column holds the id, also as a member
// of a list.
func rowsWhere(s schema.Cells, column, id string) []int {
	i := s.Table().Index(column)
	var rows []int
	for row := range s.Len() {
		cell := s.Cell(row, i)
		if cell == id || s.Table().Columns[i].Kind == schema.IDList && schema.List(cell).Has(id) {
			rows = append(rows, row)
		}
	}
	return rows
}

func rowsJSON(s schema.Cells, rows []int) []Row {
	list := []Row{}
	for _, row := range rows {
		list = append(list, Row{s, row})
	}
	return list
}
