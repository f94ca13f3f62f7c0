package validate

import (
	"reflect"
	"slices"

	"github.com/go-playground/validator/v10"

	"github.com/strike-tally/strike-tally/schema"
)

// cellRules are the rules of single cells, asked through go-playground/validator.
type cellRules struct {
	validator *validator.Validate
	byTag     map[string]*Rule
}

func newCellRules(rules []*Rule) *cellRules {
	c := &cellRules{validator: validator.New(validator.WithRequiredStructEnabled()), byTag: map[string]*Rule{}}
	for _, r := range rules {
		if r.Cell == nil {
			continue
		}
		for _, tag := range r.Cell.Tags {
			c.byTag[tag] = r
			if f := tagFunction(r.Cell); f != nil {
				if err := c.validator.RegisterValidation(tag, f); err != nil {
					panic("validate: tag " + tag + ": " + err.Error())
				}
			}
		}
	}
	c.validator.RegisterAlias(textAlias, textTags)
	return c
}

// What free text must be: no stray white space, composed, no formula.
const textAlias, textTags = "text", "tidy,nfc,plain"

func tagFunction(r *CellRule) validator.Func {
	switch {
	case r.Accepts != nil:
		return func(fl validator.FieldLevel) bool { return r.Accepts(fl.Field().String(), fl.Param()) }
	case r.AcceptsBeside != nil:
		return func(fl validator.FieldLevel) bool {
			other := reflect.Indirect(fl.Parent()).FieldByName(fl.Param())
			return r.AcceptsBeside(fl.GetTag(), fl.Field().String(), other.String())
		}
	}
	return nil
}

// A refusal is the no of a tag to a cell.
type refusal struct {
	rule           *Rule
	tag, param     string
	column, beside int // beside is the other column that the tag speaks of, or -1
}

// check asks the tags of a row, given by its struct, and answers what is to be told of
// it, at most one finding a cell, and the columns, as bits, that are not valid. Nothing
// is said of the known columns, which the file lacks or of which a fault tells already.
func (c *cellRules) check(t *schema.Table, row any, known uint64, inFuture func(column int) bool) (refusals []refusal, invalid uint64) {
	err := c.validator.Struct(row)
	if err == nil {
		return nil, 0
	}
	errs := err.(validator.ValidationErrors)
	for _, e := range errs {
		r := refusal{rule: c.byTag[e.ActualTag()], tag: e.ActualTag(), param: e.Param(), column: t.FieldIndex(e.StructField()), beside: t.FieldIndex(e.Param())}
		if r.rule == nil {
			panic("validate: no rule answers for the tag " + r.tag)
		}
		if known&(1<<r.column) != 0 {
			continue
		}
		if r.beside >= 0 {
			if known&(1<<r.beside) != 0 || !validAlone(t, errs, r.beside) {
				continue // the other cell is at fault
			}
			if t.Columns[r.column].Kind == schema.Day && (inFuture(r.column) || inFuture(r.beside)) {
				continue // a day is at fault, and another rule tells it
			}
			// Where two cells contradict each other either may be wrong, so nothing more is
			// concluded from both.
			invalid |= 1 << r.beside
		}
		invalid |= 1 << r.column
		refusals = append(refusals, r)
	}
	return blame(refusals), invalid
}

// validAlone reports whether a cell is right by itself, whatever stands beside
// it: a date is a date, a count a count.
func validAlone(t *schema.Table, errs validator.ValidationErrors, column int) bool {
	for _, e := range errs {
		if t.FieldIndex(e.StructField()) == column {
			return t.FieldIndex(e.Param()) >= 0
		}
	}
	return true
}

// blame finds the cell at fault where several cells of a row contradict the same
// one: that is told once, at this cell. A maximum that is too small contradicts
// both the best value and the minimum.
func blame(refusals []refusal) []refusal {
	if len(refusals) < 2 {
		return refusals
	}
	var blamed []refusal
	for _, r := range refusals {
		i := slices.IndexFunc(blamed, func(t refusal) bool { return t.rule == r.rule && t.meets(r) })
		switch {
		case i < 0:
			blamed = append(blamed, r)
		case blamed[i].column != r.column && blamed[i].column != r.beside:
			blamed[i].column, blamed[i].beside = blamed[i].beside, blamed[i].column
		}
	}
	return blamed
}

// meets reports whether two refusals speak of the same cell.
func (r refusal) meets(other refusal) bool {
	if r.beside < 0 || other.beside < 0 {
		return false
	}
	return r.column == other.column || r.column == other.beside || r.beside == other.column || r.beside == other.beside
}

// finding words the refusal.
func (r refusal) finding(row *Row) Finding {
	t := row.Table
	cell := Cell{Table: t, Column: &t.Columns[r.column], Value: row.Cells[r.column], Tag: r.tag, Param: r.param}
	f := row.at(r.column)
	if r.beside >= 0 {
		cell.Beside, cell.BesideValue = &t.Columns[r.beside], row.Cells[r.beside]
		if cell.BesideValue != "" {
			f.Related = append(f.Related, Related{Place: row.place(r.beside), Row: f.Row, Note: cell.Beside.Name + " " + cell.BesideValue})
		}
	}
	f.Message, f.Hint = r.rule.Cell.Word(cell)
	return f
}
