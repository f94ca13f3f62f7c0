package phrase

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

// Theater is the label of a theater; the word itself if there is none.
func (w *Words) Theater(word string) string {
	if t := w.Dataset.Theaters.Get(schema.ID(word)); t != nil {
		return t.In(w.Code)
	}
	return word
}

// Measure is what is counted, as it stands in a heading: killed, or the label of a measure
// of the dataset.
func (w *Words) Measure(m figure.Measure) string {
	if !m.Further() {
		return w.Say("measure." + string(m))
	}
	if w.Dataset.Measures != nil {
		if row := w.Dataset.Measures.Get(schema.ID(m)); row != nil {
			return row.In(w.Code)
		}
	}
	return string(m)
}

// Word is the label of a coded word in the dataset, as [language.Language.Word] has it.
func (w *Words) Word(v *schema.Vocabulary, name string) string {
	return w.Language.Word(w.Dataset.Words(v), name)
}

// Classes are the labels of classes.
func (w *Words) Classes(class schema.List) (labels []string) {
	for _, member := range class.Members() {
		var both []string
		for word := range strings.SplitSeq(member, schema.BothClasses) {
			both = append(both, w.Word(schema.Class, word))
		}
		labels = append(labels, strings.Join(both, " "+schema.BothClasses+" "))
	}
	return labels
}

// Scope is what a figure or a total counts: all, at sea, on land, or a theater; narrowed to
// classes where the scope is.
func (w *Words) Scope(scope string) string {
	scope, class := schema.CutScope(scope)
	if class != "" {
		return w.Say("scope.classes", w.Scope(scope), w.List(w.Classes(class)))
	}
	switch {
	case scope == schema.ScopeAll:
		return w.Say("scope.all")
	case w.Dataset.IsMedium(scope):
		return w.Word(schema.Medium, scope)
	}
	return w.Theater(scope)
}

// Strikes is the number of strikes of the dataset, told apart by medium where there are
// several: 74 strikes (at sea 70, on land 4). No published total can be put beside the sum.
func (w *Words) Strikes() string {
	sum, of := 0, map[string]int{}
	for i := range w.Dataset.Strikes.Rows {
		s := &w.Dataset.Strikes.Rows[i]
		_, strikes, _ := s.Struck()
		sum += strikes
		if t := w.Dataset.Theaters.Get(schema.ID(s.Theater)); t != nil {
			of[t.Medium] += strikes
		}
	}
	all := w.Count("strikes", sum)
	var apart []string
	for _, medium := range w.Dataset.Media() {
		if n := of[medium]; n > 0 {
			apart = append(apart, w.Scope(medium)+" "+w.Number(n))
		}
	}
	if len(apart) < 2 {
		return all
	}
	return all + " (" + strings.Join(apart, ", ") + ")"
}

// ForScope is a scope inside a sentence: for the strikes at sea.
func (w *Words) ForScope(scope string) string {
	scope, class := schema.CutScope(scope)
	if class != "" {
		return w.Say("sentence.scope.classes", w.ForScope(scope), w.List(w.Classes(class)))
	}
	switch {
	case scope == schema.ScopeAll:
		return w.Say("sentence.scope.all")
	case w.Dataset.IsMedium(scope):
		return w.Say("sentence.scope.medium", w.Word(schema.Medium, scope))
	}
	return w.Say("sentence.scope.theater", w.Theater(scope))
}

// Topic is the label of a topic; its word in letters if there is no such row.
func (w *Words) Topic(slug string) string {
	if t := w.Dataset.Topics.Get(schema.ID(slug)); t != nil {
		label, _ := t.In(w.Code)
		return label
	}
	return language.Title(strings.ReplaceAll(slug, "_", " "))
}

// Proposition is what claims of a topic take a side on; empty if there is no such row.
func (w *Words) Proposition(slug string) string {
	if t := w.Dataset.Topics.Get(schema.ID(slug)); t != nil {
		_, proposition := t.In(w.Code)
		return proposition
	}
	return ""
}

// Coded are the labels of a list of coded words, joined; empty for an empty list.
func (w *Words) Coded(v *schema.Vocabulary, l schema.List) string {
	var labels []string
	for _, word := range l.Members() {
		labels = append(labels, w.Word(v, word))
	}
	return strings.Join(labels, ", ")
}

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
