package validate

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/written"
)

// A Rule is one thing that is asked of a dataset. It has one scope, told by the one
// of File, Cell, Row, Table and Dataset that is set. Only [WaiverUnmatched] and
// [WaiverAcceptsAny] have none: they are asked of the findings.
type Rule struct {
	Name     string // kebab-case; what waivers and `tally explain` call it
	Title    string // one line: what a finding of this rule means
	Doc      string // what is asked and why; never more than the code does
	Hint     string // what to do, where the finding has no better one
	Severity Severity

	File    FileRule                                      // words a fault of a file's form
	Cell    *CellRule                                     // asks single cells
	Row     *RowRule                                      // asks cells of a row together
	Table   func(d *Data, t *Table, report func(Finding)) // asks the rows of each table
	Dataset func(d *Data, report func(Finding))           // asks rows of several tables

	// Form says of a rule of tables that what it finds is wrong in form, as an id that
	// stands twice, so that no reason makes it right; see [Rule.Waivable].
	Form bool

	// AllOf says that what is told of a row, at the place of a finding or beside it, is of all its
	// cells: later phases keep silent about them.
	AllOf bool

	// Columns are those that Table or Dataset reads as numbers, and Keys are what it
	// makes of texts. To read another one panics, on any data: keys, references and what
	// orders rows are always there, and the text of any cell is read again where a
	// finding is worded.
	Columns Columns
	Keys    []Key
	Phase   Phase   // when Table or Dataset is asked
	Repair  *Repair // mends what the rule tells, where there is one right way; nil: nothing does
}

// Waivable reports whether a waiver can accept what the rule finds. What is wrong in
// form, of a file or of a cell by itself, cannot be right: it is mended.
func (r *Rule) Waivable() bool { return r.File == nil && r.Cell == nil && !r.Form }

// Columns are names of columns, by the names of their tables.
type Columns map[string][]string

// A Key is a text made of some cells of a row, by which rows are alike or not. Of it
// a hash is kept.
type Key struct {
	Name    string
	Table   string
	Columns []string
	Of      func(cells []string) string // of these columns; empty: the row has none
}

// A Phase orders the rules that set rows beside each other: what rules of an earlier
// phase have found, a rule can learn from [Data.Reported], and so keep silent about
// what follows from it.
type Phase int

const (
	PhaseRows    Phase = iota // looks at ids and single rows
	PhaseCompare              // sets rows beside each other: references, days, doubles
	PhaseSupport              // asks whether rows are borne out by others
	PhaseOrder                // asks for the order of rows, and what those before leave open
	PhaseReach                // asks which strikes figures and ordinals count
	PhaseFigures              // sums the rows
	lastPhase    = PhaseFigures
)

// FileRule words a fault of the kind that bears the rule's name. An empty hint
// stands for the rule's.
type FileRule func(f schema.Fault) (message, hint string)

// CellRule is the meaning of struct tags: what they accept and how a refusal is
// worded.
type CellRule struct {
	// Tags are the names that the rule answers for in validate tags.
	Tags []string
	// Accepts decides on a cell by its own text and the tag's parameter. Nil for
	// tags that go-playground/validator defines.
	Accepts func(value, param string) bool
	// AcceptsWords decides on a cell of words by the dataset's vocabulary that the tag's
	// parameter names. It goes before Accepts, which decides where that names none.
	AcceptsWords func(tag, value string, v *schema.Vocabulary) bool
	// AcceptsBeside decides on a cell by the text of another one of its row, which
	// the tag's parameter names by its struct field.
	AcceptsBeside func(tag, value, other string) bool
	// Word says what was found and what was wanted. An empty hint stands for the
	// rule's. A tag with another column may be told at that one, if it is the one
	// that contradicts several: then Column and Beside have changed places, and
	// the words must hold for both.
	Word func(c Cell) (message, hint string)
}

// Cell is a cell that a tag refuses.
type Cell struct {
	Table  *schema.Table
	Column *schema.Column
	Value  string
	Tag    string
	Param  string
	// Beside is the other column that the tag speaks of, nil if none; BesideValue
	// is its cell.
	Beside      *schema.Column
	BesideValue string
	// Numbers is what the cells of the column show of their points and commas, where a
	// repair is asked.
	Numbers written.Numbers
}

// RowRule asks whether some cells of one row can stand together.
type RowRule struct {
	// Of are the columns of a table that are asked, a group at a time; none for a
	// table that the rule does not speak of.
	Of func(t *schema.Table) [][]string
	// Signs are bytes of which a row that is refused holds one at least, so that most rows
	// need not be asked; empty: there are none.
	Signs string
	// Suspects, of a rule that asks the first cell of a group for what programs and people
	// leave in texts, reports whether Accepts may refuse a group of so many cells for this
	// text in it, whatever stands beside. A text that no rule suspects is not asked again
	// in its column. Nil: any may be refused.
	Suspects func(text string, cells int) bool
	// NeedsToday says that the rule accepts everything where today is not known.
	NeedsToday bool
	// Accepts decides on a group by its cells. Today is the day that the check
	// speaks of, empty for none.
	Accepts func(today schema.Date, cells []string) bool
	// Finding words the refusal of a row whose cells of the group are valid.
	Finding func(today schema.Date, row *Row, columns []string) Finding
}
