package schema

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

func describe[R any](name, doc, key string, order ...string) *Table {
	row := reflect.TypeFor[R]()
	t := &Table{Name: name, File: name + ".csv", Doc: doc, Key: key, Row: row}
	for i := range row.NumField() {
		if row.Field(i).Type.Kind() != reflect.String {
			panic(fmt.Sprintf("schema: %s.%s is no text", name, row.Field(i).Name))
		}
		t.Columns = append(t.Columns, describeColumn(row.Field(i)))
	}
	t.setOrder(order...)
	t.setLayout()
	return t
}

func optional(t *Table) *Table {
	t.Optional = true
	return t
}

func (t *Table) setOrder(columns ...string) {
	t.Order = nil
	for _, column := range columns {
		i := t.Index(column)
		if i < 0 {
			panic(fmt.Sprintf("schema: table %s is ordered by %s, which it lacks", t.Name, column))
		}
		t.Order = append(t.Order, i)
	}
}

// orderedBy are the names of the columns by which rows are ordered.
func (t *Table) orderedBy() (columns []string) {
	for _, i := range t.Order {
		columns = append(columns, t.Columns[i].Name)
	}
	return columns
}

func (t *Table) setLayout() {
	t.layout = &csvtable.Layout{File: t.File, Columns: t.Header(), Key: t.Index(t.Key), Fits: fitting(t)}
	t.layout.IDs = t.layout.Key >= 0 && t.Columns[t.layout.Key].Kind == RowID
	t.layout.Beside = make([]uint64, len(t.Columns))
	for i := range t.Columns {
		if t.Columns[i].Optional {
			t.layout.Optional |= 1 << i
		}
		if t.Columns[i].Usual {
			t.layout.Usual |= 1 << i
		}
		for _, tag := range strings.Split(t.Columns[i].Validate, ",") {
			field, needed := strings.CutPrefix(tag, "required_with=")
			if other := t.FieldIndex(field); needed && other >= 0 {
				t.layout.Beside[i] |= 1 << other
			}
		}
		if t.Columns[i].Kind == Decimal {
			t.layout.Decimals |= 1 << i
		}
	}
}

func describeColumn(f reflect.StructField) Column {
	c := Column{Name: f.Tag.Get("csv"), Field: f.Name, Doc: f.Tag.Get("doc"), Validate: f.Tag.Get("validate"), Kind: Text}
	optional, may := f.Tag.Lookup("optional")
	c.Optional, c.Usual = may, optional == "usual"
	for _, tag := range strings.Split(c.Validate, ",") {
		word, param, _ := strings.Cut(tag, "=")
		switch word {
		case "required":
			c.Required = true
		case "date":
			c.Kind, c.Months = Day, param == "month"
		case "count":
			c.Kind = Number
			c.Minimum, _ = strconv.Atoi(param)
		case "degree":
			c.Kind = Decimal
			c.Limit, _ = strconv.ParseFloat(param, 64)
		case "word":
			c.Kind, c.Vocabulary = OneWord, BuiltIn.Named(param)
		case "list", "classes":
			c.Kind, c.Vocabulary = WordList, BuiltIn.Named(param)
		case "id":
			c.Kind = RowID
			c.Prefix, c.Width = IDWidth(param)
		case "ids":
			c.Kind = IDList
			c.Prefix, c.Width = IDWidth(param)
		case "anyid":
			c.Kind = RowID
		case "address":
			c.Kind = Address
		case "bcp47_language_tag":
			c.Kind = Language
		}
	}
	if ref := f.Tag.Get("ref"); ref != "" {
		words := strings.Split(ref, ",")
		c.RefTable, c.refTag = words[0], words[1:]
		c.setRefWords(BuiltIn)
	}
	return c
}

// setRefWords names the words that the column allows besides keys: in the place of a
// vocabulary the words that it has among these.
func (c *Column) setRefWords(words Vocabularies) {
	c.RefWords = nil
	for _, word := range c.refTag {
		if v := words.Named(word); v != nil {
			c.RefWords = append(c.RefWords, v.Names()...)
			continue
		}
		c.RefWords = append(c.RefWords, word)
	}
}
