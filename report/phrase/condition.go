//go:build !js

package phrase

import (
	"github.com/strike-tally/strike-tally/schema"
)

// Condition is a condition that strikes must meet, in words: a column of theirs, =, !=, <,
// <=, > or >=, and a value; an empty one asks whether anything is told.
func (w *Words) Condition(name, operator, value string) string {
	column := w.Say("where.column." + name)
	switch {
	case value == "" && operator == "=":
		return w.Say("report.asked_empty", column)
	case value == "":
		return w.Say("report.asked_told", column)
	}
	if t := schema.TableNamed("strikes"); t.Index(name) >= 0 {
		switch of := t.Columns[t.Index(name)]; {
		case of.Vocabulary != nil:
			value = w.Word(of.Vocabulary, value)
		case of.RefTable == "theaters":
			value = w.Scope(value)
		case of.Kind == schema.Day:
			value = w.Date(schema.Date(value))
		}
	}
	switch operator {
	case "=":
		return w.Say("report.asked_where", column, value)
	case "!=":
		return w.Say("report.asked_unlike", column, value)
	case "<":
		return w.Say("report.asked_below", column, value)
	case "<=":
		return w.Say("report.asked_to", column, value)
	case ">":
		return w.Say("report.asked_above", column, value)
	}
	return w.Say("report.asked_least", column, value)
}
