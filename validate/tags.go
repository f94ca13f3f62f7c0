package validate

import (
	"math/bits"
	"reflect"
	"slices"

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
	g.validator.RegisterAlias(textAlias, textTags)
	return g
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

// check reports every cell that a tag refuses, at most one finding a cell, and
// remembers it as refused.
func (g *tags) check(d *Data, report func(*Rule, Finding)) {
	for _, s := range d.Sheets() {
		g.checkSheet(compile(s.Table(), g.rules, g.validator), nil, d, s, report)
	}
}

// checkSheet is the same for one table, of which ordinary is the quick look. What that
// has not accepted may be known: columns by row.
func (g *tags) checkSheet(ordinary *ordinary, known []uint64, d *Data, s schema.Cells, report func(*Rule, Finding)) {
	g.each(ordinary, known, d, s, func(row int, r refusal) { report(r.rule, r.finding(d, s, row)) })
}

// refuse remembers the refused cells, without words.
func (g *tags) refuse(d *Data) {
	for _, s := range d.Sheets() {
		g.each(compile(s.Table(), g.rules, g.validator), nil, d, s, func(int, refusal) {})
	}
}

// each visits the refusals that are to be told.
func (g *tags) each(ordinary *ordinary, known []uint64, d *Data, s schema.Cells, visit func(row int, r refusal)) {
	q := inquiry{tags: g, ordinary: ordinary}
	unsure := func(row int) uint64 {
		if known != nil {
			return known[row]
		}
		return ordinary.refuses(q.cells)
	}
	var refusals []refusal
	for row := range s.Len() {
		if known != nil && known[row] == 0 {
			continue
		}
		q.row, q.cells, refusals = s.Row(row), cellsOf(s.Row(row), q.cells), refusals[:0]
		refused := unsure(row) &^ s.Doubts(row)
		for ; refused != 0; refused &= refused - 1 {
			column := bits.TrailingZeros64(refused)
			if s.Absent(column) {
				continue // told by the fault, as what is doubtful
			}
			e := q.refused(column)
			if e == nil {
				continue
			}
			if r, ok := q.refusal(d, s, row, column, e); ok {
				d.refuse(s, row, r)
				refusals = append(refusals, r)
			}
		}
		for _, r := range blame(refusals) {
			visit(row, r)
		}
	}
}

// An inquiry is about one row.
type inquiry struct {
	*tags
	ordinary *ordinary
	row      any      // its struct
	cells    []string // the same
}

// ask asks validator about a cell, unless the quick look accepts it; nil if all of
// its tags accept it.
func (q *inquiry) ask(column int) validator.FieldError {
	if q.ordinary.columns[column].accepts(q.cells[column], q.cells) {
		return nil
	}
	return q.refused(column)
}

// refused asks validator. Where a tag names another column, it looks into the row.
func (q *inquiry) refused(column int) validator.FieldError {
	c := &q.ordinary.columns[column]
	err := q.validator.VarWithValue(q.cells[column], q.row, c.tags)
	if err == nil {
		return nil
	}
	return err.(validator.ValidationErrors)[0] // the first tag that refuses is the last one asked
}

// refusal reads what validator tells; false if another finding tells it.
func (q *inquiry) refusal(d *Data, s schema.Cells, row, column int, e validator.FieldError) (refusal, bool) {
	t := s.Table()
	r := refusal{rule: q.rules[e.ActualTag()], tag: e.ActualTag(), param: e.Param(), column: column, beside: t.FieldIndex(e.Param())}
	if r.rule == nil {
		panic("validate: no rule answers for the tag " + r.tag)
	}
	if r.beside >= 0 {
		if s.Absent(r.beside) || s.Doubtful(row, r.beside) || !q.soundAlone(t, r.beside) {
			return r, false // the other cell is at fault
		}
		if t.Columns[r.column].Kind == schema.Day && (d.InFuture(schema.Date(q.cells[r.column])) || d.InFuture(schema.Date(q.cells[r.beside]))) {
			return r, false // a day is at fault, and a check tells it
		}
	}
	return r, true
}

// refuse remembers the cells of a refusal. Where two cells contradict each other
// either may be wrong, so nothing more is concluded from both.
func (d *Data) refuse(s schema.Cells, row int, r refusal) {
	d.refused.add(s.Table().Name, row, 1<<r.column)
	if r.beside >= 0 {
		d.refused.add(s.Table().Name, row, 1<<r.beside)
	}
}

// blame finds the cell at fault where several cells of a row contradict the same
// one: that is told once, at this cell. A maximum that is too small contradicts
// both the best value and the minimum.
func blame(refusals []refusal) []refusal {
	if len(refusals) < 2 {
		return refusals
	}
	var told []refusal
	for _, r := range refusals {
		i := slices.IndexFunc(told, func(t refusal) bool { return t.rule == r.rule && t.meets(r) })
		switch {
		case i < 0:
			told = append(told, r)
		case told[i].column != r.column && told[i].column != r.beside:
			told[i].column, told[i].beside = told[i].beside, told[i].column
		}
	}
	return told
}

// meets reports whether two refusals speak of the same cell.
func (r refusal) meets(other refusal) bool {
	if r.beside < 0 || other.beside < 0 {
		return false
	}
	return r.column == other.column || r.column == other.beside || r.beside == other.column || r.beside == other.beside
}

// finding words the refusal.
func (r refusal) finding(d *Data, s schema.Cells, row int) Finding {
	t := s.Table()
	cell := Cell{Table: t, Column: &t.Columns[r.column], Value: s.Cell(row, r.column), Tag: r.tag, Param: r.param}
	f := at(s, row, r.column)
	if r.beside >= 0 {
		cell.Beside, cell.BesideValue = &t.Columns[r.beside], s.Cell(row, r.beside)
		if cell.BesideValue != "" {
			f.Related = append(f.Related, Related{Place: s.Place(row, r.beside), Row: f.Row, Note: cell.Beside.Name + " " + cell.BesideValue})
		}
	}
	f.Message, f.Hint = r.rule.Cell.Word(cell)
	return f
}

// soundAlone reports whether a cell is right by itself, whatever stands beside
// it: a date is a date, a count a count.
func (q *inquiry) soundAlone(t *schema.Table, column int) bool {
	e := q.ask(column)
	return e == nil || t.FieldIndex(e.Param()) >= 0
}
