package schema

import (
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// Table describes one table: what its row type's struct tags say, read once.
// Codebook, data package, forms and SQL are made from it.
type Table struct {
	Name  string // strikes
	File  string // strikes.csv
	Doc   string // what one row is
	Key   string // column of the row's id; empty where rows have none
	Order []int  // columns by which rows are ordered, first decides
	// Optional tables may be missing: a dataset without the file has none of their rows.
	Optional bool
	Columns  []Column
	Row      reflect.Type
	layout   *csvtable.Layout
}

// Column describes one column.
type Column struct {
	Name       string // name in the header
	Field      string // name of the struct field
	Kind       Kind
	Doc        string
	Required   bool
	Optional   bool        // a file may lack the column; then all its cells are empty
	Usual      bool        // of those: most files have it
	Validate   string      // the whole validate tag
	Vocabulary *Vocabulary // of Word and WordList columns
	Prefix     string      // of ID and IDList columns
	Width      int         // of the same: the least number of digits
	Months     bool        // of Day columns: a month alone is taken, too, see [Date.IsMonth]
	Minimum    int         // of Number columns
	Limit      float64     // of Decimal columns: -Limit..Limit
	RefTable   string      // table whose key the cell names
	RefWords   []string    // words allowed besides
	refTag     []string    // the same, where a vocabulary stands for its words
}

// Translates reports whether the column holds for readers of another language what the
// column without the language's code in its name holds in English; es for label_es.
func (c *Column) Translates() (code string, ok bool) {
	_, code, ok = strings.Cut(c.Name, "_")
	return code, ok && code == "es"
}

// Kind is the type of a column's cells.
type Kind string

const (
	Text     Kind = "text"
	Day      Kind = "date"
	Number   Kind = "count"
	Decimal  Kind = "degree"
	Integer  Kind = "integer" // also below 0; of joined tables, the dataset's own have none
	OneWord  Kind = "word"
	WordList Kind = "list"
	RowID    Kind = "id"
	IDList   Kind = "ids"
	Address  Kind = "address"
	Language Kind = "language"
)

// Tables lists every table, in the order in which they are read and shown.
var Tables = []*Table{
	describe[Strike]("strikes", "One strike as separately announced or reported.", "strike_id", "date", "strike_id"),
	describe[Account]("accounts", "What one source says of one strike.", "account_id", "strike_id", "account_id"),
	describe[Tally]("tallies", "A cumulative figure that a source states.", "tally_id", "as_of", "tally_id"),
	describe[Claim]("claims", "Who said what of a target or a cause, on what evidence.", "claim_id", "date", "claim_id"),
	describe[Source]("sources", "One document.", "source_id", "source_id"),
	describe[Theater]("theaters", "A part of the sea or land in which strikes are counted.", "theater", "theater"),
	describe[Topic]("topics", "A proposition that claims take a side on.", "topic", "topic"),
	optional(describe[Publisher]("publishers", "An outlet, agency or institution under its usual name.", "publisher", "publisher")),
	describe[Excluded]("excluded", "An event considered and left out, or a row withdrawn.", "excluded_id", "excluded_id"),
	describe[Coverage]("coverage", "What the dataset claims to hold.", "", "from", "scope"),
	optional(describe[Search]("searches", "A look for what the dataset may lack.", "", "looked", "what")),
	describe[Waiver]("waivers", "A finding looked at and accepted.", "", "rule", "row"),
	optional(describe[Declared]("vocabulary", "A word that the dataset has in a vocabulary, in the place of the built-in ones.", "", "vocabulary")),
	optional(describe[Measure]("measures", "Something besides the columns of strikes that is counted of them.", "measure", "measure")),
	optional(describe[Measured]("counts", "A number of a measure, of one strike, account or tally.", "", "of", "measure")),
}

func init() {
	var layouts []*csvtable.Layout
	for _, t := range Tables {
		layouts = append(layouts, t.layout)
	}
	for _, l := range layouts {
		l.Others = layouts
	}
}

// TableNamed finds a table by name; nil if there is none.
func TableNamed(name string) *Table { return tableNamed(Tables, name) }

func tableNamed(tables []*Table, name string) *Table {
	for _, t := range tables {
		if t.Name == name {
			return t
		}
	}
	return nil
}

// Index is the place of the column in the table, or -1.
func (t *Table) Index(column string) int {
	for i := range t.Columns {
		if t.Columns[i].Name == column {
			return i
		}
	}
	return -1
}

// FieldIndex is the place of the column whose struct field has the name, or -1.
func (t *Table) FieldIndex(field string) int {
	for i := range t.Columns {
		if t.Columns[i].Field == field {
			return i
		}
	}
	return -1
}

// Header is the header row.
func (t *Table) Header() []string {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = c.Name
	}
	return names
}

// Needed is the table without the columns that a file may lack, but the usual ones.
func (t *Table) Needed() *Table {
	needed := *t
	needed.Columns = slices.DeleteFunc(slices.Clone(t.Columns), func(c Column) bool { return c.Optional && !c.Usual })
	needed.setOrder(t.orderedBy()...)
	needed.setLayout()
	return &needed
}

// Layout is what the table's file is to hold.
func (t *Table) Layout() *csvtable.Layout { return t.layout }

// Open opens the table's file at the top of a file system, to be read in any order. The
// fault says why it cannot be.
func (t *Table) Open(files fs.FS) (*csvtable.Opened, *Fault) {
	o, err := csvtable.Open(files, t.File)
	if err != nil {
		f := csvtable.Unreadable(t.layout, err)
		return nil, &f
	}
	return o, nil
}

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
	t.layout = &csvtable.Layout{File: t.File, Columns: t.Header(), Key: t.Index(t.Key)}
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

// NeededBy are the columns beside which a column must be told: where one of them has a cell,
// this one has one, too.
func (t *Table) NeededBy(column int) (columns []int) {
	for i := range t.Columns {
		if t.layout.Beside[column]&(1<<i) != 0 {
			columns = append(columns, i)
		}
	}
	return columns
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

// IsList reports whether the cells of the column hold several values, see [List].
func (c *Column) IsList() bool { return c.Kind == WordList || c.Kind == IDList }

// References are the ids or words that a cell of a referring column names.
func (c *Column) References(cell string) []string {
	switch {
	case cell == "":
		return nil
	case c.Kind == IDList:
		return List(cell).Members()
	}
	return []string{cell}
}

// IDWidth is the smallest number of digits that an id tag's parameter asks for:
// "S" three, "T4" four.
func IDWidth(param string) (prefix string, width int) {
	if len(param) > 1 {
		return param[:1], int(param[1] - '0')
	}
	return param, 3
}
