package validate

import (
	"github.com/go-playground/validator/v10"

	"github.com/strike-tally/strike-tally/schema"
)

// tags asks the struct tags of every row, through go-playground/validator.
type tags struct {
	validator *validator.Validate
	rules     map[string]*Rule // by tag
}

func newTags(rules []*Rule) *tags {
	g := &tags{validator: validator.New(validator.WithRequiredStructEnabled()), rules: map[string]*Rule{}}
	for _, r := range rules {
		if r.Cell == nil {
			continue
		}
		for _, tag := range r.Cell.Tags {
			g.rules[tag] = r
			if f := tagFunction(r.Cell); f != nil {
				if err := g.validator.RegisterValidation(tag, f); err != nil {
					panic("validate: tag " + tag + ": " + err.Error())
				}
			}
		}
	}
	// What free text must be: no stray white space, composed, no formula.
	g.validator.RegisterAlias("text", "tidy,nfc,plain")
	return g
}

func tagFunction(r *CellRule) validator.Func {
	switch {
	case r.Accepts != nil:
		return func(fl validator.FieldLevel) bool { return r.Accepts(fl.Field().String(), fl.Param()) }
	case r.AcceptsBeside != nil:
		return func(fl validator.FieldLevel) bool {
			other := fl.Parent().FieldByName(fl.Param())
			return r.AcceptsBeside(fl.Field().String(), other.String())
		}
	}
	return nil
}

// check reports every cell that a tag refuses, at most one finding a cell, and
// remembers it as refused.
func (g *tags) check(d *Data, report func(*Rule, Finding)) {
	for _, s := range d.Sheets() {
		for row := range s.Len() {
			err := g.validator.Struct(s.Row(row))
			if err == nil {
				continue
			}
			for _, e := range err.(validator.ValidationErrors) {
				g.refuse(d, s, row, e, report)
			}
		}
	}
}

func (g *tags) refuse(d *Data, s schema.Cells, row int, e validator.FieldError, report func(*Rule, Finding)) {
	t := s.Table()
	i := t.FieldIndex(e.StructField())
	if s.Absent(i) || s.Doubtful(row, i) {
		return // told by the fault
	}
	rule := g.rules[e.ActualTag()]
	if rule == nil {
		panic("validate: no rule answers for the tag " + e.ActualTag())
	}
	cell := Cell{Table: t, Column: &t.Columns[i], Value: s.Cell(row, i), Tag: e.ActualTag(), Param: e.Param()}
	if other := t.FieldIndex(e.Param()); other >= 0 {
		if s.Absent(other) || s.Doubtful(row, other) || !g.soundAlone(s, row, other) {
			return // the other cell is at fault
		}
		if t.Columns[i].Kind == schema.Day && d.InFuture(schema.Date(s.Cell(row, other))) {
			return // the other day is at fault, and a check tells it
		}
		cell.Beside, cell.BesideValue = &t.Columns[other], s.Cell(row, other)
	}
	d.refused[cellKey{t.Name, row, i}] = true
	f := d.At(s, row, t.Columns[i].Name)
	f.Message, f.Hint = rule.Cell.Word(cell)
	if cell.Beside != nil && cell.BesideValue != "" {
		f.Related = append(f.Related, d.Beside(s, row, cell.Beside.Name, cell.Beside.Name+" "+cell.BesideValue))
	}
	report(rule, f)
}

// soundAlone reports whether a cell is right by itself, whatever stands beside
// it: a date is a date, a count a count.
func (g *tags) soundAlone(s schema.Cells, row, column int) bool {
	err := g.validator.StructPartial(s.Row(row), s.Table().Columns[column].Field)
	if err == nil {
		return true
	}
	errs, ok := err.(validator.ValidationErrors)
	return !ok || len(errs) == 0 || s.Table().FieldIndex(errs[0].Param()) >= 0
}
