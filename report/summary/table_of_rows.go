package summary

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// table writes a slice of structs as rows: their keys are the columns.
func table(name string, structs any) Table {
	t := Table{Name: name}
	rows := reflect.ValueOf(structs)
	var fields []reflect.StructField
	for f := range leaves(rows.Type().Elem()) {
		// What JSON leaves out where it is empty is a column where a row fills it.
		if _, left, _ := strings.Cut(f.Tag.Get("json"), ","); left == "omitempty" && !filled(rows, f.Index) {
			continue
		}
		fields = append(fields, f)
		t.Header = append(t.Header, columns(f)...)
	}
	for i := range rows.Len() {
		var row []string
		for _, f := range fields {
			row = append(row, cells(rows.Index(i).FieldByIndex(f.Index))...)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// filled reports whether a field is not empty in some row.
func filled(rows reflect.Value, field []int) bool {
	for i := range rows.Len() {
		if !rows.Index(i).FieldByIndex(field).IsZero() {
			return true
		}
	}
	return false
}

// columns are the headers of a field: structs spread out, lists of structs are
// written by the id that comes first in them.
func columns(f reflect.StructField) []string {
	key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	t := f.Type
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return []string{key}
	}
	var names []string
	for inner := range leaves(t) {
		for _, name := range columns(inner) {
			names = append(names, key+"_"+name)
		}
	}
	return names
}

func cells(v reflect.Value) []string {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return make([]string, len(cells(reflect.New(v.Type().Elem()).Elem())))
		}
		v = v.Elem()
	}
	if v.Kind() == reflect.Struct {
		var all []string
		for f := range leaves(v.Type()) {
			all = append(all, cells(v.FieldByIndex(f.Index))...)
		}
		return all
	}
	return []string{cell(v)}
}

func cell(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'f', -1, 64)
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Slice:
		var parts []string
		for i := range v.Len() {
			part := v.Index(i)
			if part.Kind() == reflect.Struct {
				part = part.Field(0)
			}
			if part.Kind() == reflect.Slice { // the deviations of a reading; none: as stated
				parts = append(parts, strings.ReplaceAll(cell(part), schema.ListSeparator, "+"))
				continue
			}
			parts = append(parts, cell(part))
		}
		return strings.Join(parts, schema.ListSeparator)
	}
	return v.String()
}

// leaves are the fields of a struct that are written, with those of embedded structs in their place.
func leaves(t reflect.Type) func(func(reflect.StructField) bool) {
	return func(yield func(reflect.StructField) bool) {
		for i := range t.NumField() {
			f := t.Field(i)
			if f.Tag.Get("json") == "-" {
				continue
			}
			if !f.Anonymous {
				if !yield(f) {
					return
				}
				continue
			}
			for inner := range leaves(f.Type) {
				inner.Index = append([]int{i}, inner.Index...)
				if !yield(inner) {
					return
				}
			}
		}
	}
}
