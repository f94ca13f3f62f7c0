package form

import (
	"errors"
	"slices"
	"strings"

	"charm.land/huh/v2"
	"golang.org/x/text/unicode/norm"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// listLimit is the number of options that a plain form reads out. A longer list is
// asked for by its id.
const listLimit = 15

// listHeight is how many lines of a list are shown at once.
const listHeight = 10

// field is what asks for one cell; later are the columns that follow on its page.
func (f *Form) field(row *draft.Row, column int, later []string) huh.Field {
	c := &row.Table.Columns[column]
	title := c.Name
	if c.Required {
		title += " (needed)"
	}
	check := func(text string) (string, bool) { return f.check(row, column, later, text) }
	options := f.options(c)
	switch {
	case c.Kind == schema.WordList:
		return f.several(row, column, title, options, check)
	case len(options) > 0 && (f.lines == nil || len(options) <= listLimit):
		return f.one(row, column, title, options, check)
	}
	return newTyped(f, title, c.Doc, &row.Cells[column], f.suggestions(row.Table, c), check)
}

// pairRule is the rule of cells that belong together. It says nothing of the first
// of them as long as the others may still follow.
const pairRule = "incomplete-pair"

// check asks the rules of an answer: what they say of it, and whether it is
// refused.
func (f *Form) check(row *draft.Row, column int, later []string, text string) (said string, refused bool) {
	if f.lines != nil && f.lines.ended {
		return "", false
	}
	before := row.Cells[column]
	row.Cells[column] = text
	defer func() { row.Cells[column] = before }()
	found := f.findings(row, row.Table.Columns[column].Name)
	if slices.ContainsFunc(later, func(column string) bool { return row.Get(column) == "" }) {
		found = slices.DeleteFunc(found, func(v validate.Finding) bool { return v.Rule == pairRule })
	}
	return problem(found), len(errorsIn(found)) > 0
}

// refusal is the error of an answer that a rule refuses.
func refusal(said string, refused bool) error {
	if refused {
		return errors.New(strings.TrimPrefix(said, "✗ "))
	}
	return nil
}

// one asks for one of several words.
func (f *Form) one(row *draft.Row, column int, title string, options []huh.Option[string], check func(string) (string, bool)) huh.Field {
	c := &row.Table.Columns[column]
	if c.Required {
		options = append([]huh.Option[string]{huh.NewOption("(choose)", "")}, options...)
	} else {
		options = append([]huh.Option[string]{huh.NewOption("(not said)", "")}, options...)
	}
	if f.lines != nil {
		title += ": " + c.Doc
	}
	s := huh.NewSelect[string]().Title(title).Description(c.Doc).Options(options...).Value(&row.Cells[column]).
		Validate(func(word string) error { return refusal(check(word)) })
	if len(options) > listHeight {
		s = s.Height(listHeight + 2)
	}
	return s
}

// several asks for a list of words.
func (f *Form) several(row *draft.Row, column int, title string, options []huh.Option[string], check func(string) (string, bool)) huh.Field {
	c := &row.Table.Columns[column]
	if f.lines != nil {
		title += ": " + c.Doc + " Choose by number, 0 goes on."
	}
	return huh.NewMultiSelect[string]().Title(title).Description(c.Doc).Options(options...).Accessor(listCell{&row.Cells[column]}).Height(len(options) + 4).
		Validate(func(words []string) error { return refusal(check(string(schema.NewList(words...)))) })
}

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
