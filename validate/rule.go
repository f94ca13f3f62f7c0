package validate

import "github.com/strike-tally/strike-tally/schema"

// A Rule is one thing that is asked of a dataset. Exactly one of Fault,
// Cell, Row and Check is set: a rule words what reading found, or what a struct
// tag demands of a cell, or it asks the cells of a row together, or it looks at
// rows and tables itself. Only [WaiverUnmatched] has none: it is asked of the findings.
type Rule struct {
	Name     string // kebab-case; what waivers and `tally explain` call it
	Title    string // one line: what a finding of this rule means
	Doc      string // what is asked and why; never more than the code does
	Hint     string // what to do, where the finding has no better one
	Severity Severity
	Fault    FaultRule
	Cell     *CellRule
	Row      *RowRule
	Check    func(d *Data, report func(Finding))
	Turn     Turn // when Check is asked; Row is in the first turn
	// Needs are the tables that Check sets beside each other: without the file of
	// one of them it has nothing to say. Nil: any.
	Needs []string
	// A large table passes row by row, and only rows of which something may have to
	// be said are at hand when Check is asked. A rule that has none of Afar, Passes,
	// Alike and AtHand needs all rows in memory, unless its Needs are small tables.
	//
	// Afar says that Check asks ids, references and order only, through what [Data]
	// knows of rows that are not at hand.
	Afar bool
	// Nameless is a table whose rows to which nothing refers are all at hand.
	Nameless string
	// Passes lets a group pass of which Check has nothing to say, whatever other
	// groups say. Where it is not certain it answers false. All groups that some
	// rule does not let pass are at hand when Check is asked, and so is all that
	// speaks of a strike that is at hand for any other reason.
	Passes func(g *Group) bool
	// Alike finds the rows that may double each other. They are at hand, and all
	// others pass.
	Alike *Alike
	// AtHand are further rows that are at hand.
	AtHand *AtHand
	Repair *Repair // mends what the rule tells, where there is one right way; nil: nothing does
}

// A Turn orders the checks: what rules of an earlier turn have found, a rule can
// learn from [Data.Told], and so keep silent about what follows from it.
type Turn int

const (
	TurnRows    Turn = iota // looks at ids and single rows
	TurnBeside              // sets rows beside each other: references, days, doubles
	TurnSupport             // asks whether rows are borne out by others
	TurnOrder               // asks for the order of all rows
	lastTurn    = TurnOrder
)

// FaultRule words a fault of the kind that bears the rule's name. An empty hint
// stands for the rule's.
type FaultRule func(f schema.Fault) (message, hint string)

// CellRule is the meaning of struct tags: what they accept and how a refusal is
// worded.
type CellRule struct {
	// Tags are the names that the rule answers for in validate tags.
	Tags []string
	// Accepts decides on a cell by its own text and the tag's parameter. Nil for
	// tags that go-playground/validator defines.
	Accepts func(value, param string) bool
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
}
