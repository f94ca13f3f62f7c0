//go:build !js

package phrase

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

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
