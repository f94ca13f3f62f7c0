package draft

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/strike-tally/strike-tally/schema"
)

// JSON reads rows from a JSON document: an object is a row of the table, an array
// holds several. An object whose keys are names of tables holds rows of each;
// table may then be nil. In a row keys are columns and values are texts, numbers
// as written, arrays for lists, or null for an empty cell. File names the text in
// errors and places.
func JSON(table *schema.Table, file string, text []byte) ([]*Row, error) {
	d := &document{file: file, text: text, in: json.NewDecoder(bytes.NewReader(text))}
	d.in.UseNumber()
	err := d.rows(table, true)
	if err == nil {
		at := d.next()
		if _, after := d.in.Token(); !errors.Is(after, io.EOF) {
			err = d.errorf(at, "found more than one document, want one")
		}
	}
	if err != nil {
		return nil, err
	}
	if len(d.found) == 0 {
		return nil, fmt.Errorf("%s: found no row, want one at least", file)
	}
	return d.found, nil
}

// rows reads a row, an array of rows, or, at the top, an object of tables.
func (d *document) rows(table *schema.Table, top bool) error {
	t, at, err := d.token()
	if err != nil {
		return err
	}
	switch t {
	case json.Delim('{'):
		return d.object(table, at, top)
	case json.Delim('['):
		for d.in.More() {
			t, at, err := d.token()
			if err != nil {
				return err
			}
			if t != json.Delim('{') {
				return d.errorf(at, "found %s in the array, want objects with columns as keys", said(t))
			}
			if err := d.object(table, at, false); err != nil {
				return err
			}
		}
		_, _, err := d.token()
		return err
	}
	return d.errorf(at, "found %s, want an object with columns as keys, or an array of such", said(t))
}

// object reads a row, or tables with their rows: the first key tells which.
func (d *document) object(table *schema.Table, at int, top bool) error {
	var row *Row
	begin := func() {
		row = NewRow(table, d.place(at))
		d.found = append(d.found, row)
	}
	keys := map[string]bool{}
	for d.in.More() {
		t, keyAt, err := d.token()
		if err != nil {
			return err
		}
		key, _ := t.(string)
		named := schema.TableNamed(key)
		if len(keys) == 0 && table != nil && (!top || named == nil || table.Index(key) >= 0) {
			begin()
		}
		switch {
		case keys[key]:
			return d.errorf(keyAt, "found the key %q twice in one object, want it once", key)
		case row != nil:
			err = d.cell(row, key, keyAt)
		case named != nil:
			err = d.rows(named, false)
		default:
			return d.errorf(keyAt, "found the key %q, want the name of a table%s", key, nearest(key, tableNames()))
		}
		if err != nil {
			return err
		}
		keys[key] = true
	}
	if len(keys) == 0 && table != nil {
		begin()
	}
	_, _, err := d.token()
	return err
}

func tableNames() []string {
	var names []string
	for _, t := range schema.Tables {
		names = append(names, t.Name)
	}
	return names
}

// cell reads the value of a column.
func (d *document) cell(row *Row, column string, keyAt int) error {
	t, at, err := d.token()
	if err != nil {
		return err
	}
	text := ""
	switch t := t.(type) {
	case nil:
	case string:
		text = t
	case json.Number:
		text = t.String()
	case json.Delim:
		if t != '[' {
			return d.errorf(at, "%s: found an object, want a text, a number, an array or null", column)
		}
		if text, err = d.list(column); err != nil {
			return err
		}
	default:
		return d.errorf(at, "%s: found %s, want a text, a number, an array or null", column, said(t))
	}
	if err := row.Set(column, text, d.place(at)); err != nil {
		return d.errorf(keyAt, "%w", err)
	}
	return nil
}

// list reads the members of an array.
func (d *document) list(column string) (string, error) {
	var members []string
	for d.in.More() {
		t, at, err := d.token()
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case string:
			members = append(members, t)
		case json.Number:
			members = append(members, t.String())
		default:
			return "", d.errorf(at, "%s: found %s in a list, want texts", column, said(t))
		}
	}
	_, _, err := d.token()
	return string(schema.NewList(members...)), err
}
