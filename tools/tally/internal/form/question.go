package form

import (
	"strings"

	"charm.land/huh/v2"
	"golang.org/x/text/unicode/norm"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// listLimit is the number of options that a plain form reads out. A longer list is
// asked for by its id.
const listLimit = 15

// A question asks for one cell.
type question struct {
	title, doc string
	cell       *string
	field      huh.Field                    // how it is asked for in a terminal
	fit        func(width, h int, low bool) // gives the field its size; low: on a terminal of few lines
	anew       func()                       // reads the cell again, which something else has filled
	check      func(string) answer          // what the rules say of a text
	skip       func() bool                  // whether it is not asked as things stand; nil: it is
	taken      func()                       // does what follows from an answer that stands; nil: nothing
	isTyped    bool                         // its text is typed, and checked whenever typing pauses
	isLong     bool                         // its options are searched rather than read
	least      int                          // lines that are to be seen of it, whatever is said of its answer
	said       answer                       // of the text as it was last checked
}

// answer is what the rules say of a text: empty words where they say nothing.
type answer struct {
	words   string
	refused bool
}

func (q *question) isSkipped() bool { return q.skip != nil && q.skip() }

// question is what asks for one cell of a row; later are the columns that follow on its
// page.
func (f *Form) question(row *draft.Row, column int, later []string) *question {
	c := &row.Table.Columns[column]
	title := c.Name
	if c.Required {
		title += " (needed)"
	}
	check := func(text string) answer { return f.check(row, column, later, text) }
	options := f.options(c)
	var q *question
	switch {
	case c.Kind == schema.WordList:
		q = f.several(&row.Cells[column], title, c.Doc, options, check)
	case len(options) > 0 && (f.lines == nil || len(options) <= listLimit):
		none := "(not said)"
		if c.Required {
			none = "(choose)"
		}
		q = f.one(&row.Cells[column], title, c.Doc, append([]huh.Option[string]{huh.NewOption(none, "")}, options...), check)
	default:
		q = f.typed(&row.Cells[column], title, c.Doc, f.suggestions(row.Table, c), check)
	}
	q.said = f.toldOf(row, c.Name)
	return q
}

// check asks the rules of an answer. What a cell says against one that is still to come
// on the page is told there, if it is a fault then.
func (f *Form) check(row *draft.Row, column int, later []string, text string) answer {
	if f.lines != nil && f.lines.ended {
		return answer{}
	}
	before := row.Cells[column]
	row.Cells[column] = text
	defer func() { row.Cells[column] = before }()
	found := f.findings(row, row.Table.Columns[column].Name, later...)
	return answer{problem(found), len(errorsIn(found)) > 0}
}

// typed asks for a text.
func (f *Form) typed(cell *string, title, doc string, suggestions []string, check func(string) answer) *question {
	i := huh.NewInput().Title(title).Description(doc).Accessor(textCell{cell}).Suggestions(suggestions)
	return &question{
		title: title, doc: doc, cell: cell, check: check, isTyped: true,
		field: i,
		fit:   func(width, _ int, _ bool) { i.WithWidth(width) },
		least: 2, // its title and what is typed
		anew:  func() { i.Accessor(textCell{cell}) },
	}
}

// one asks for one of several words.
func (f *Form) one(cell *string, title, doc string, options []huh.Option[string], check func(string) answer) *question {
	q := &question{title: title, doc: doc, cell: cell, check: check, isLong: len(options) > listHeight}
	s := huh.NewSelect[string]().Title(title).Description(doc).Options(options...).Value(cell)
	if f.lines != nil {
		s.Title(title + ": " + doc).Validate(func(word string) error { return refusal(check(word)) })
	}
	q.field, q.anew = s, func() { s.Value(cell) }
	q.least = 1 + min(len(options), leastOptions)
	fitted, flat := 0, false
	q.fit = func(width, h int, low bool) {
		if width != fitted || low != flat {
			s.Options(clipped(options, width-4, low)...) // beside the bar and the mark of the one chosen
			fitted, flat = width, low
		}
		s.WithWidth(width)
		s.Description(described(title, doc, width, h, len(options)))
		s.Height(listed(title, doc, width, h, options, low))
	}
	return q
}

// several asks for a list of words.
func (f *Form) several(cell *string, title, doc string, options []huh.Option[string], check func(string) answer) *question {
	q := &question{title: title, doc: doc, cell: cell, check: check, isLong: len(options) > listHeight}
	m := huh.NewMultiSelect[string]().Title(title).Description(doc).Options(options...).Accessor(listCell{cell})
	if f.lines != nil {
		m.Title(title + ": " + doc + " Choose by number, 0 goes on.").
			Validate(func(words []string) error { return refusal(check(string(schema.NewList(words...)))) })
	}
	q.field, q.anew = m, func() { m.Accessor(listCell{cell}) }
	q.least = 1 + min(len(options), leastOptions)
	fitted, flat := 0, false
	q.fit = func(width, h int, low bool) {
		if width != fitted || low != flat {
			m.Options(clipped(options, width-6, low)...) // beside the bar, the mark and the tick
			fitted, flat = width, low
		}
		m.WithWidth(width)
		m.Description(described(title, doc, width, h, len(options)))
		m.Height(listed(title, doc, width, h, options, low))
	}
	return q
}

// How many options of a list are shown at once: at most, and whatever is said beside them.
const (
	listHeight   = 10
	leastOptions = 3
)

// described is what is said of a list under its title: nothing, where the room is needed
// for its options.
func described(title, doc string, width, room, options int) string {
	if room < 1+linesOf(title, width)+linesOf(doc, width)+min(options, leastOptions) {
		return ""
	}
	return doc
}

// listed is the height of a list with its title; low: on a terminal of few lines.
func listed(title, doc string, width, room int, options []huh.Option[string], low bool) int {
	h := linesOf(title, width) + linesOf(described(title, doc, width, room, len(options)), width)
	for _, o := range options[:min(len(options), listHeight)] {
		if low { // they are clipped to one
			h++
		} else {
			h += linesOf(o.Key, width-2)
		}
	}
	return max(2, min(h, room))
}

// linesOf is about how many lines a text takes beside the mark of what is asked.
func linesOf(text string, width int) int {
	if text == "" {
		return 0
	}
	return 1 + (len([]rune(text))-1)/max(8, width-4)
}

// refusal is the error of an answer that a rule refuses.
func refusal(a answer) error {
	if a.refused {
		return errSaid(strings.TrimPrefix(a.words, "✗ "))
	}
	return nil
}

// errSaid is a refusal in the words of a rule.
type errSaid string

func (e errSaid) Error() string { return string(e) }

// listCell is a cell seen as the words of its list.
type listCell struct{ cell *string }

func (l listCell) Get() []string      { return schema.List(*l.cell).Members() }
func (l listCell) Set(words []string) { *l.cell = string(schema.NewList(words...)) }

// textCell is a cell into which a person types. Blanks at its ends are not meant,
// and some systems type letters in two parts.
type textCell struct{ cell *string }

func (t textCell) Get() string     { return *t.cell }
func (t textCell) Set(text string) { *t.cell = meant(text) }

func meant(text string) string { return norm.NFC.String(strings.TrimSpace(text)) }
