package schema

import (
	"io/fs"
	"reflect"
	"slices"
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
