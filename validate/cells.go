package validate

import (
	"math/bits"
	"reflect"
	"slices"

	"github.com/go-playground/validator/v10"

	"github.com/strike-tally/strike-tally/schema"
)

// cellRules are the rules of single cells, asked through go-playground/validator.
type cellRules struct {
	validator    *validator.Validate
	byTag        map[string]*Rule
	vocabularies schema.Vocabularies // the dataset's
}

func newCellRules(rules []*Rule, vocabularies schema.Vocabularies) *cellRules {
	c := &cellRules{validator: validator.New(validator.WithRequiredStructEnabled()), byTag: map[string]*Rule{}, vocabularies: vocabularies}
	for _, r := range rules {
		if r.Cell == nil {
			continue
		}
		for _, tag := range r.Cell.Tags {
			c.byTag[tag] = r
			if f := c.tagFunction(r.Cell); f != nil {
				if err := c.validator.RegisterValidation(tag, f); err != nil {
					panic("validate: tag " + tag + ": " + err.Error())
				}
			}
		}
	}
	c.validator.RegisterAlias(textAlias, textTags)
	return c
}

// What free text must be: no stray white space, composed, no formula, not damaged, and
// saying something.
const textAlias, textTags = "text", "tidy,nfc,plain,undamaged,typographic,telling"

func (c *cellRules) tagFunction(r *CellRule) validator.Func {
	switch {
	case r.Accepts != nil || r.AcceptsWords != nil:
		return func(fl validator.FieldLevel) bool {
			value, param := fl.Field().String(), fl.Param()
			if r.AcceptsWords != nil {
				if v := c.vocabularies.Named(param); v != nil {
					return r.AcceptsWords(fl.GetTag(), value, v)
				}
			}
			return r.Accepts(value, param)
		}
	case r.AcceptsBeside != nil:
		return func(fl validator.FieldLevel) bool {
			other := reflect.Indirect(fl.Parent()).FieldByName(fl.Param())
			return r.AcceptsBeside(fl.GetTag(), fl.Field().String(), other.String())
		}
	}
	return nil
}

// accepts is what a rule asks of a cell by itself, for a tag with this parameter.
func (c *cellRules) accepts(r *CellRule, tag, param string) func(value, param string) bool {
	if r.AcceptsWords != nil {
		if v := c.vocabularies.Named(param); v != nil {
			return func(value, _ string) bool { return r.AcceptsWords(tag, value, v) }
		}
	}
	return r.Accepts
}

// A tagError is the first tag of a column that refuses its cell.
type tagError struct {
	column     int
	tag, param string
}

// everyColumn stands for all columns, as bits.
const everyColumn = ^uint64(0)

// ask asks validator of some columns of a row, as bits, or of all at once.
func (c *cellRules) ask(t *schema.Table, row any, cells []string, columns uint64) (errs []tagError) {
	if columns == everyColumn {
		// Of a struct behind a pointer validator copies each field at each tag, for the
		// fields might change; of a struct by value, which is one copy, it copies none.
		if err := c.validator.Struct(reflect.ValueOf(row).Elem().Interface()); err != nil {
			for _, e := range err.(validator.ValidationErrors) {
				errs = append(errs, tagError{t.FieldIndex(e.StructField()), e.ActualTag(), e.Param()})
			}
		}
		return errs
	}
	for ; columns != 0; columns &= columns - 1 {
		i := bits.TrailingZeros64(columns)
		if err := c.validator.VarWithValue(cells[i], row, t.Columns[i].Validate); err != nil {
			e := err.(validator.ValidationErrors)[0] // the first tag that refuses is the last one asked
			errs = append(errs, tagError{i, e.ActualTag(), e.Param()})
		}
	}
	return errs
}

// check asks the tags of a row, given by its struct and its cells, and answers what is
// to be told of it, at most one finding a cell, and the columns, as bits, that are not
// valid. The columns that are not refused, as bits, are known to be right. Nothing is
// said of the known columns, which the file lacks or of which a fault tells already, nor of
// cells of the omitted ones, which it lacks because it may.
func (c *cellRules) check(t *schema.Table, row any, cells []string, refused, known, omitted uint64, inFuture func(column int) bool) (refusals []refusal, invalid uint64) {
	errs := c.ask(t, row, cells, refused)
	for _, e := range errs {
		r := refusal{rule: c.byTag[e.tag], tag: e.tag, param: e.param, column: e.column, beside: t.FieldIndex(e.param)}
		if r.rule == nil {
			panic("validate: no rule answers for the tag " + r.tag)
		}
		if (known|omitted)&(1<<r.column) != 0 {
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
func validAlone(t *schema.Table, errs []tagError, column int) bool {
	i := slices.IndexFunc(errs, func(e tagError) bool { return e.column == column })
	return i < 0 || t.FieldIndex(errs[i].param) >= 0
}
