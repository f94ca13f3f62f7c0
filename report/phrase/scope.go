package phrase

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

// Theater is the label of a theater; the word itself if there is none.
func (w *Words) Theater(word string) string {
	t := w.Dataset.Theaters.Get(schema.ID(word))
	switch {
	case t == nil:
		return word
	case w.Code == "es":
		return t.LabelES
	}
	return t.Label
}

// Scope is what a figure or a total counts: all, at sea, on land, or a theater.
func (w *Words) Scope(scope string) string {
	switch scope {
	case schema.ScopeAll, schema.ScopeSea, schema.ScopeLand:
		return w.Say("scope." + scope)
	}
	return w.Theater(scope)
}

// ForScope is a scope inside a sentence: for the strikes at sea.
func (w *Words) ForScope(scope string) string {
	switch scope {
	case schema.ScopeAll, schema.ScopeSea, schema.ScopeLand:
		return w.Say("sentence.scope." + scope)
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
